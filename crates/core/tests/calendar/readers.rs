//! Readers of calendar files that are not ours.

use std::io::Write;
use std::process::{Command, Stdio};

use calcard::common::timezone::Tz;
use calcard::icalendar::ICalendar;
use calcard::icalendar::ICalendarProperty::Summary;
use calcard::icalendar::dates::TimeOrDelta;
use chrono::NaiveDateTime;
use serde::Deserialize;

use crate::cases::{Case, Instance};

/// Time zones in which the clocks do not change, and others in which they do: in the north, in the south, and by half an hour. All changes
/// are between 1 and 4 a.m.
pub const ZONES: [&str; 6] =
    ["UTC", "America/New_York", "Europe/Berlin", "Pacific/Auckland", "Australia/Lord_Howe", "Pacific/Kiritimati"];

/// The number of dates to read from a series: enough for a year, even if the series starts before that year.
const DATES: usize = 60;

/// The instances that calcard finds in the file before this time, in a time zone or without one.
pub fn calcard(text: &str, zone: Option<&str>, end: NaiveDateTime) -> Vec<Instance> {
    let zone = zone.map_or(Tz::Floating, |name| name.parse().unwrap());
    let calendar = ICalendar::parse(text).unwrap();
    let mut instances = Vec::new();
    for event in calendar.components.iter().filter(|it| it.component_type.has_time_ranges()) {
        let title = event.property(&Summary).and_then(|entry| entry.values.first()?.as_text()).unwrap_or_default();
        // Each event is expanded alone, because the limit counts the dates of all events together.
        let alone = ICalendar { components: vec![event.clone()] }.expand_dates(zone, DATES);
        // In a time zone, an event cannot start at a time that the clocks skip.
        assert!(alone.errors.is_empty() || zone != Tz::Floating, "{:?}\n{text}", alone.errors);
        for found in alone.events {
            let start = found.start.naive_local();
            let end = match found.end {
                TimeOrDelta::Time(end) => end.naive_local(),
                TimeOrDelta::Delta(length) => start + length,
            };
            instances.push(Instance { start, end, title: title.to_owned() });
        }
    }
    instances.retain(|instance| instance.start < end);
    instances.sort();
    instances
}

/// What ical.js finds in one file, and the times that a browser in this time zone would show.
pub struct Found {
    pub instances: Vec<Instance>,
    pub shown: Vec<Instance>,
}

#[derive(Deserialize)]
struct Answer {
    zone: String,
    files: Vec<Vec<Line>>,
}

#[derive(Deserialize)]
struct Line {
    title: String,
    start: String,
    end: String,
    shown_start: String,
    shown_end: String,
}

/// What ical.js finds in the files of the cases. Node runs it in this time zone.
pub fn ical_js(cases: &[Case], zone: &str) -> Vec<Found> {
    let files: Vec<_> =
        cases.iter().map(|case| serde_json::json!({ "text": case.text(), "end": case.end().to_string() })).collect();
    let mut command = Command::new("node");
    command.arg(concat!(env!("CARGO_MANIFEST_DIR"), "/../xtask/npm/read-calendars.mjs")).env("TZ", zone);
    let mut node = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    node.stdin.take().unwrap().write_all(serde_json::to_string(&files).unwrap().as_bytes()).unwrap();
    let output = node.wait_with_output().unwrap();
    assert!(output.status.success(), "node failed in {zone}");
    let answer: Answer = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((answer.zone.as_str(), answer.files.len()), (zone, cases.len()));
    answer.files.into_iter().map(found).collect()
}

fn found(mut lines: Vec<Line>) -> Found {
    lines.sort_by(|a, b| (&a.start, &a.end, &a.title).cmp(&(&b.start, &b.end, &b.title)));
    let instance = |start: &str, end: &str, title: &str| {
        let time = |text| NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S").unwrap();
        Instance { start: time(start), end: time(end), title: title.to_owned() }
    };
    Found {
        instances: lines.iter().map(|it| instance(&it.start, &it.end, &it.title)).collect(),
        shown: lines.iter().map(|it| instance(&it.shown_start, &it.shown_end, &it.title)).collect(),
    }
}
