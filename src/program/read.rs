//! From the tree of values to programs. Keeps all that the check found right.

use super::check::{Check, flaw};
use super::fields::{ADDRESS, Field, NAME, PHONE, WEBSITE};
use super::session::{Session, span};
use super::words::shown;
use super::{Cost, Per, Program, Programs, Provider, Track};
use crate::level::Level;
use crate::problem::Problem;
use crate::step_down::{Phase, StepDown};
use crate::value::Value;
use crate::week::{Activity, Block, Choosable, Week, Weekday};

/// Reads the whole file.
pub(super) fn programs(value: &Value, aspects: &[&str]) -> (Programs, Vec<Problem>) {
    let mut programs = Programs::default();
    let Value::Map(_) = value else {
        let reason = "programs.json must be one object in { } with \"format\", \"provider\" and \"programs\", so no \
                      programs are shown. Write it as ARCHITECTURE.md shows.";
        return (programs, vec![Problem::of_file(reason)]);
    };
    // Nothing else of a file of the future can be judged.
    if let Some(Value::Number(format)) = value.get("format")
        && *format > 1.0
    {
        let reason = [
            "programs.json says \"format\": ",
            &shown(*format),
            ", and this version of the site reads format 1 only, so no programs are shown. Update the site, or write \
             the file in format 1.",
        ];
        return (programs, vec![Problem::of_file(&reason.concat())]);
    }
    let mut check = Check::file(value, aspects);
    programs.provider = value.get("provider").and_then(provider);
    // No programs at all is fine: the site then shows the levels.
    for (place, value) in value.items_at("programs").iter().enumerate() {
        if check.program(place, value) {
            programs.programs.extend(program(value));
        }
    }
    (programs, check.problems)
}

fn provider(value: &Value) -> Option<Provider> {
    let right = |field: &Field| {
        let text = value.get(field.key).and_then(Value::text)?;
        flaw(text, &field.kind, field.like).is_none().then(|| text.to_owned())
    };
    let name = right(&NAME)?;
    let sample = !matches!(value.get("sample"), Some(Value::Bool(false)));
    Some(Provider { name, sample, phone: right(&PHONE), website: right(&WEBSITE), address: right(&ADDRESS) })
}

/// The program in a value that was checked.
fn program(value: &Value) -> Option<Program> {
    let level = Level::from_id(value.text_at("level"))?;
    let mut says = Vec::new();
    if let Some(Value::Map(map)) = value.get("says") {
        for (aspect, words) in map {
            says.push((aspect.clone(), words.text().unwrap_or_default().to_owned()));
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
        summary: text(value, "summary"),
        phone: value.get("phone").map(|_| text(value, "phone")),
        cost: value.get("cost").and_then(cost),
        says,
        tracks,
    })
}

fn cost(value: &Value) -> Option<Cost> {
    let per = Per::from_id(value.text_at("per"))?;
    let as_of = text(value, "as_of");
    Some(Cost { from: value.whole_at("from")?, to: value.whole_at("to")?, per, as_of })
}

fn track(value: &Value) -> Track {
    let online = matches!(value.get("online"), Some(Value::Bool(true)));
    let mut phases = Vec::new();
    for value in value.items_at("phases") {
        phases.push(Phase { weeks: value.whole_at("weeks").map(|weeks| weeks as u16), week: week(value) });
    }
    Track { name: text(value, "name"), online, step_down: StepDown(phases) }
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
    Week::new(blocks).with_choosable(choosable)
}

fn choosable_session(value: &Value) -> Option<Choosable> {
    let activity = Activity::from_id(value.text_at("activity"))?;
    let mut times = Vec::new();
    for time in value.items_at("times") {
        if let (Some(day), Some(span)) = (Weekday::from_id(time.text_at("day")), span(time)) {
            times.push(Block { day, span, activity });
        }
    }
    Some(Choosable { times })
}

#[inline(never)]
fn text(value: &Value, key: &str) -> String {
    value.text_at(key).to_owned()
}
