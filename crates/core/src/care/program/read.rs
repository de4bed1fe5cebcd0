//! Turns the tree of values into programs. Keeps everything that passed the check.

use super::check::Check;
use super::details::details;
use super::session::{Session, days, is_true, span};
use super::words::shown;
use super::{CenterLink, Cost, Per, Program, Programs, Provider, Track};
use crate::care::level::Level;
use crate::care::problem::{Mistake, Problem};
use crate::care::step_down::{Phase, StepDown};
use crate::care::value::Value;
use crate::language::Language;
use crate::week::{Activity, Block, Choosable, Week, Weekday};

/// Reads the whole file.
pub(super) fn programs(mut value: Value, aspects: &[&str], language: Language) -> (Programs, Vec<Problem>) {
    let mut programs = Programs::default();
    let Value::Map(_) = value else { return (programs, vec![Problem::of_file(Mistake::NotAnObject)]) };
    // Nothing else in a file of a newer format can be checked.
    if let Some(Value::Number(format)) = value.get("format")
        && *format > 1.0
    {
        return (programs, vec![Problem::of_file(Mistake::Format(shown(*format)))]);
    }
    let mut check = Check::file(&mut value, aspects, language);
    programs.provider = value.get("provider").map(provider);
    // A file without programs is fine. The site then shows only the levels.
    if let Some(Value::List(items)) = value.get_mut("programs") {
        for (place, value) in items.iter_mut().enumerate() {
            if check.program(place, value) {
                programs.programs.extend(program(value));
            }
        }
    }
    (programs, check.problems)
}

/// Reads the provider from a checked value.
fn provider(value: &Value) -> Provider {
    let [phone, website] = ["phone", "website"].map(|key| optional(value, key));
    let sample = !matches!(value.get("sample"), Some(Value::Bool(false)));
    let mut links = Vec::new();
    for link in value.items_at("links") {
        links.push(CenterLink { label: text(link, "label"), address: text(link, "address") });
    }
    Provider { name: text(value, "name"), sample, phone, website, links, details: details(value) }
}

/// Reads a program from a checked value.
fn program(value: &Value) -> Option<Program> {
    let level = Level::from_id(value.text_at("level"))?;
    let mut says = Vec::new();
    if let Some(Value::Map(map)) = value.get("says") {
        for (aspect, words) in map {
            // The check has left out texts with a mistake.
            says.extend(words.text().map(|words| (aspect.clone(), words.to_owned())));
        }
    }
    let mut tracks = Vec::new();
    for value in value.items_at("tracks") {
        tracks.push(track(value));
    }
    Some(Program {
        code: text(value, "code"),
        name: text(value, "name"),
        level,
        for_teens: is_true(value, "for_teens"),
        summary: text(value, "summary"),
        phone: optional(value, "phone"),
        cost: value.get("cost").and_then(cost),
        says,
        details: details(value),
        tracks,
    })
}

pub(super) fn cost(value: &Value) -> Option<Cost> {
    let per = Per::from_id(value.text_at("per"))?;
    let as_of = text(value, "as_of");
    Some(Cost { from: value.whole_at("from"), to: value.whole_at("to"), per, as_of })
}

fn track(value: &Value) -> Track {
    let online = is_true(value, "online");
    let mut phases = Vec::new();
    for value in value.items_at("phases") {
        phases.push(Phase { weeks: value.whole_at("weeks").map(|weeks| weeks as u16), week: week(value) });
    }
    Track { name: text(value, "name"), online, address: optional(value, "address"), step_down: StepDown(phases) }
}

/// The week of a phase.
pub(super) fn week(phase: &Value) -> Week {
    let mut blocks = Vec::new();
    for session in phase.items_at("sessions") {
        if let Some(session) = Session::of(session) {
            session.add_to(&mut blocks);
        }
    }
    let mut choosable = Vec::new();
    for session in phase.items_at("choose") {
        choosable.extend(choosable_session(session));
    }
    for session in phase.items_at("drop_in") {
        let minutes = session.whole_at("minutes").unwrap_or_default() as u16;
        if let Some(session) = Session::of(session) {
            session.add_drop_in(minutes, &mut choosable);
        }
    }
    Week::new(blocks).with_choosable(choosable)
}

fn choosable_session(value: &Value) -> Option<Choosable> {
    let activity = Activity::from_id(value.text_at("activity"))?;
    let online = is_true(value, "online");
    let mut times = Vec::new();
    for time in value.items_at("times") {
        if let (Some(day), Some(span)) = (Weekday::from_id(time.text_at("day")), span(time)) {
            times.push(Block { day, span, activity, every_other_week: false, online });
        }
    }
    Some(Choosable { times, drop_in: None })
}

/// A week of opening hours.
pub(super) fn hours(items: &[Value]) -> Week {
    let mut blocks = Vec::new();
    for item in items {
        let Some(span) = span(item) else { continue };
        for day in days(item) {
            blocks.push(Block { day, span, activity: Activity::Medical, every_other_week: false, online: false });
        }
    }
    Week::new(blocks)
}

/// The texts of a list.
pub(super) fn texts(items: &[Value]) -> Vec<String> {
    let mut texts = Vec::new();
    for item in items {
        texts.extend(item.text().map(str::to_owned));
    }
    texts
}

#[inline(never)]
fn text(value: &Value, key: &str) -> String {
    value.text_at(key).to_owned()
}

fn optional(value: &Value, key: &str) -> Option<String> {
    value.get(key).and_then(Value::text).map(str::to_owned)
}
