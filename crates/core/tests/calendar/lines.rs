//! The lines of the file follow RFC 5545, and a reader that is not ours reads them correctly.

use icalendar::parser::{read_calendar, unfold};

use crate::cases::{Case, event, span};
use crate::{date, small};
use explorer_core::week::Weekday::Monday;
use explorer_core::week::calendar::{Calendar, CalendarPhase};

/// The file of one weekly event with this title.
fn titled(title: &str) -> String {
    let phases = [CalendarPhase { weeks: None, events: vec![event(Monday, span("09:00", "10:00"), title)] }];
    Calendar { id: "7", earlier: &[], start: date("2027-01-04"), stamp_seconds: 0, phases: &phases, free: &[] }
        .text()
        .unwrap()
}

/// The title that the icalendar crate reads in such a file.
fn title_in(text: &str) -> String {
    let unfolded = unfold(text);
    let calendar = read_calendar(&unfolded).unwrap();
    calendar.components[0].find_prop("SUMMARY").unwrap().val.as_str().to_owned()
}

/// Checks the line endings, the lengths of the lines, and that no character is split.
fn check_lines(text: &str) {
    let lines: Vec<_> = text.as_bytes().split(|byte| *byte == b'\n').collect();
    let (end, lines) = lines.split_last().unwrap();
    assert!(end.is_empty(), "the last line has no end: {text}");
    for line in lines {
        let line = line.strip_suffix(b"\r").unwrap_or_else(|| panic!("a bare newline: {text}"));
        let line = std::str::from_utf8(line).unwrap_or_else(|_| panic!("a character is cut: {text}"));
        assert!((1..=75).contains(&line.len()), "{} octets: {line}", line.len());
        assert!(!line.contains(|letter: char| letter.is_ascii_control() && letter != '\t'), "{line:?}");
    }
}

#[test]
fn every_line_is_short_enough_and_ends_as_it_should() {
    for case in Case::all() {
        check_lines(&case.text());
    }
}

#[test]
fn a_title_of_any_length_comes_back_whole() {
    // Characters of one to four octets, and escapes, at every position where a line can end.
    for tail in ["b", "ß,", "家;", "👩‍👩‍👧", "\\", "\n", " "] {
        for length in 0..=160 {
            let title = "a".repeat(length) + &tail.repeat(40) + "z";
            let text = titled(&title);
            check_lines(&text);
            assert_eq!(title_in(&text), title);
        }
    }
    let long = "Sehr, sehr langer Titel; ".repeat(2000) + ".";
    assert_eq!(title_in(&titled(&long)), long);
}

#[test]
fn a_line_is_folded_only_where_it_has_to_be() {
    let summary = |letters| titled(&"a".repeat(letters)).lines().filter(|line| line.contains("aa")).count();
    // "SUMMARY:" has 8 octets, and a continuation line starts with a space.
    assert_eq!([summary(67), summary(68), summary(67 + 74), summary(68 + 74 + 1)], [1, 1, 2, 3]);
}

#[test]
fn control_characters_are_left_out_and_a_title_cannot_begin_a_line() {
    assert_eq!(title_in(&titled("a\r\nb\u{0}\u{7}\u{1b}\u{7f}\tc")), "a\nb\tc");
    let text = titled("x\r\nEND:VEVENT\r\nBEGIN:VALARM");
    assert!(text.contains("SUMMARY:x\\nEND:VEVENT\\nBEGIN:VALARM\r\n"), "{text}");
}

#[test]
fn events_have_these_properties_and_no_alarm() {
    let names = ["UID", "DTSTAMP", "SEQUENCE", "DTSTART", "DTEND", "RRULE", "EXDATE", "SUMMARY", "CLASS", "TRANSP"];
    for case in Case::all().iter().chain([&small()]) {
        let text = unfold(&case.text());
        let calendar = read_calendar(&text).unwrap();
        assert_eq!(calendar.properties.len(), 2);
        for event in &calendar.components {
            assert_eq!((event.name.as_str(), event.components.len()), ("VEVENT", 0));
            assert!(event.properties.iter().all(|property| property.params.is_empty()));
            let mut found: Vec<_> = event.properties.iter().map(|property| property.name.as_str()).collect();
            found.dedup_by(|next, name| next == name && *name == "EXDATE");
            let has_exceptions = found.contains(&"EXDATE");
            assert!(
                found.into_iter().eq(names.into_iter().filter(|name| has_exceptions || *name != "EXDATE")),
                "{text}"
            );
        }
    }
}

#[test]
fn only_the_stamp_is_in_utc_and_exceptions_are_in_order_after_the_first_date() {
    for case in Case::all() {
        for event in case.text().split("BEGIN:VEVENT").skip(1) {
            let (mut start, mut free) = ("", Vec::new());
            for (name, value) in event.lines().filter_map(|line| line.split_once(':')) {
                let is_time = value.len() >= 15 && value.as_bytes()[8] == b'T' && value[..8].parse::<u32>().is_ok();
                assert_eq!(is_time && value.ends_with('Z'), name == "DTSTAMP");
                match name {
                    "DTSTART" => start = value,
                    "EXDATE" => free.push(value),
                    _ => {}
                }
            }
            assert!(!free.contains(&start) && free.is_sorted_by(|date, next| date < next), "{event}");
        }
    }
}
