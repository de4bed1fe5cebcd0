//! With neutral titles, the file contains only times.

use explorer_core::care::program::{Programs, Track};
use explorer_core::care::value::Value;
use explorer_core::language::Language;
use explorer_core::week::calendar::{Calendar, CalendarPhase, Event};

use crate::date;

const NEUTRAL: &str = "Appointment";
const FIXED: [&str; 9] = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Appointments//EN",
    "BEGIN:VEVENT",
    "SUMMARY:Appointment",
    "CLASS:PRIVATE",
    "TRANSP:OPAQUE",
    "END:VEVENT",
    "END:VCALENDAR",
];

fn tracks() -> Vec<Track> {
    let value: Value = serde_json::from_str(include_str!("../../../../tests/fixtures/programs.json")).unwrap();
    // The core does not know the rows of the comparison, so the programs' own words for them are left out.
    let (programs, _) = Programs::read(value, &[], Language::Spanish);
    programs.programs.into_iter().flat_map(|program| program.tracks).collect()
}

fn text(track: &Track, title: &str) -> String {
    let phases = track.step_down.0.iter().map(|phase| {
        let events = phase.week.blocks().iter().map(|block| Event {
            day: block.day,
            span: block.span,
            title,
            every_other_week: block.every_other_week,
        });
        CalendarPhase { weeks: phase.weeks, events: events.collect() }
    });
    let free = [date("2027-02-15"), date("2027-02-16")];
    let phases: Vec<_> = phases.collect();
    Calendar {
        id: "7",
        earlier: &[],
        start: date("2027-01-04"),
        stamp_seconds: 1_798_000_000,
        phases: &phases,
        free: &free,
    }
    .text()
    .unwrap()
}

/// Whether the line is one of the fixed lines, or contains only a time, a number, or a phase with its day and times.
fn is_neutral(line: &str) -> bool {
    let digits = |text: &str, count: usize| text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    let number = |text: &str| digits(text, text.len()) && !text.is_empty();
    let time = |text: &str| text.split_once('T').is_some_and(|(date, time)| digits(date, 8) && digits(time, 6));
    let Some((name, value)) = line.split_once(':') else { return false };
    match name {
        "UID" => match value.split('-').collect::<Vec<_>>()[..] {
            [plan, phase, place] => number(plan) && number(phase) && number(place),
            _ => false,
        },
        "DTSTAMP" => value.strip_suffix('Z').is_some_and(time),
        "SEQUENCE" => number(value),
        "DTSTART" | "DTEND" | "EXDATE" => time(value),
        "RRULE" => value.strip_prefix("FREQ=WEEKLY").is_some_and(|how_often| {
            let times = how_often.strip_prefix(";INTERVAL=2").unwrap_or(how_often);
            times.is_empty() || times.strip_prefix(";COUNT=").is_some_and(number)
        }),
        _ => FIXED.contains(&line),
    }
}

#[test]
fn the_file_of_every_program_has_no_mark_of_it() {
    let tracks = tracks();
    assert!(tracks.len() > 10);
    for track in &tracks {
        let marks: Vec<_> = text(track, NEUTRAL).lines().filter(|line| !is_neutral(line)).map(str::to_owned).collect();
        assert!(marks.is_empty(), "{}: {marks:#?}", track.name);
    }
}

#[test]
fn a_title_changes_nothing_but_the_title() {
    for track in &tracks() {
        let other = text(track, "Alcohol group");
        assert_eq!(other.replace("SUMMARY:Alcohol group", "SUMMARY:Appointment"), text(track, NEUTRAL));
    }
}
