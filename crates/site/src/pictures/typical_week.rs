//! A typical week of a level as seven columns of 24 hours. Each kind of session is filled in its own way, and the rest is free.

use explorer::timetable::timetable;
use explorer_content::facts;
use explorer_content::spoken::Spoken;
use explorer_content::words::{Phrases, Speaks};
use explorer_core::care::level::Level;
use explorer_core::language::Language;
use explorer_core::week::hours::Square;
use explorer_core::week::{Activity, Span, TimeOfDay, Week, Weekday};
use program_explorer::el::{Attr, El, drawing, el};
use yew::Html;

use super::path;
use crate::markdown::Fill;
use crate::page::html_of;

/// The height of an hour, in units of the picture; and how many hours apart the names are.
const HOUR: u16 = 10;
const NAMED: usize = 6;

/// How the kinds of sessions are drawn, in the order in which they first occur in the week.
const KINDS: [&str; 3] = ["filled", "striped", "hollow"];

/// The picture. All its words are the explorer's.
pub fn fill(language: Language, level: Level) -> Fill {
    let facts = facts(level);
    let week = Week::new(facts.week.to_vec());
    let totals = language.totals(&week, facts.sleeps_there);
    let mut kinds: Vec<Activity> = Vec::new();
    for block in week.blocks() {
        if !kinds.contains(&block.activity) {
            kinds.push(block.activity);
        }
    }
    let squares = week.squares(facts.sleeps_there);
    let columns = language.days().map(|day| {
        let name = el("span").text(language.weekday_short(day));
        el("div").child(name).child(column(&week, day, &squares[day.index()], &kinds)).html()
    });
    let days = el("div").class("days").attr(Attr::AriaHidden, "true").child(hours(language, week.hours_used()));
    let key = kinds.iter().enumerate().map(|(at, kind)| (kind_class(at), language.activity(*kind)));
    let key = key.chain([("asleep", language.legend_sleep()), ("free", language.legend_free())]);
    let key = key.map(|(class, name)| el("li").child(sample(class)).child(el("span").text(name)).html());
    let caption = el("figcaption")
        .child(el("strong").text(language.typical_week(language.words().level(level).name)))
        .text(format!(". {}. {totals}", timetable(&week, language).trim_end_matches('.')));
    let picture = el("figure")
        .class("picture typical-week")
        .child(caption)
        .child(days.children(columns))
        .child(el("ul").class("picture-key").attr(Attr::AriaHidden, "true").children(key));
    Fill::part("typical-week", html_of(picture.html()))
}

fn kind_class(at: usize) -> &'static str {
    KINDS[at.min(KINDS.len() - 1)]
}

/// Minutes in units of the picture.
fn down(minutes: u16) -> u16 {
    minutes * HOUR / 60
}

/// The height of a day.
const fn height() -> u16 {
    TimeOfDay::MIDNIGHT.hour() * HOUR
}

/// The hours on the left: when the sessions start and end, and every sixth hour that is not close to these.
fn hours(language: Language, used: Option<Span>) -> El {
    let of_sessions: Vec<u16> =
        used.into_iter().flat_map(|span| [span.from, span.to]).map(TimeOfDay::minutes).collect();
    let every = (0..TimeOfDay::MIDNIGHT.hour()).step_by(NAMED).skip(1).map(|hour| hour * 60);
    let every = every.filter(|minutes| of_sessions.iter().all(|other| minutes.abs_diff(*other) >= 120));
    let named: Vec<u16> = every.chain(of_sessions.iter().copied()).collect();
    let names = named.iter().map(|minutes| {
        let time = language.time(TimeOfDay::from_minutes(*minutes));
        let name = el("text").attr(Attr::X, "46").attr(Attr::Y, (down(*minutes) + 5).to_string());
        name.attr(Attr::TextAnchor, "end").text(time).html()
    });
    drawing(format!("0 0 50 {}", height())).class("hours").children(names)
}

/// A day, with hours of sleep as a line and sessions as blocks.
fn column(week: &Week, day: Weekday, squares: &[Square; 24], kinds: &[Activity]) -> El {
    let asleep = (0..).step_by(HOUR.into()).zip(squares).filter(|(_, square)| **square == Square::Sleep);
    let asleep: String = asleep.map(|(y, _)| format!("M5 {y}v{HOUR}")).collect();
    let blocks = week.on(day).map(|block| {
        let at = kinds.iter().position(|kind| *kind == block.activity).unwrap_or_default();
        session(kind_class(at), down(block.span.from.minutes()), down(block.span.minutes()))
    });
    drawing(format!("0 0 10 {}", height()))
        .class("day")
        .attr(Attr::PreserveAspectRatio, "none")
        .child(path("asleep", asleep))
        .children(blocks)
}

/// A block, and a line down its middle that the styles can cut into stripes.
fn session(class: &'static str, y: u16, long: u16) -> Html {
    let block = el("rect").attr(Attr::Y, y.to_string()).attr(Attr::Width, "10").attr(Attr::Height, long.to_string());
    el("g").class(class).child(block).child(el("path").attr(Attr::D, format!("M5 {y}v{long}"))).html()
}

/// A sample for the key.
fn sample(class: &'static str) -> El {
    let drawn = if class == "asleep" { path(class, "M5 0v10").html() } else { session(class, 0, HOUR) };
    drawing("0 0 10 10").class("day").child(drawn)
}
