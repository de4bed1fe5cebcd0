//! The chosen weeks as a calendar file: readers that are not ours find exactly the events that a loop over all days finds.

mod cases;
mod date;
mod lines;
mod privacy;
mod readers;

use cases::{Case, Instance, event, span};
use explorer_core::week::Weekday::{Monday, Saturday, Sunday, Thursday, Tuesday};
use explorer_core::week::calendar::{Calendar, CalendarPhase, Event};
use explorer_core::week::date::Date;

fn date(text: &str) -> Date {
    Date::parse(text).unwrap()
}

/// Two weeks with an evening and a night, then mornings for good.
fn small() -> Case {
    let evening = event(Monday, span("17:30", "21:00"), "Appointment");
    let night = event(Sunday, span("22:00", "24:00"), "Appointment");
    let morning = event(Thursday, span("09:00", "10:00"), "Appointment");
    let phases = vec![
        CalendarPhase { weeks: Some(2), events: vec![evening, night] },
        CalendarPhase { weeks: None, events: vec![morning] },
    ];
    // The first date of the night and of the morning, a date after the last evening, and a later morning, listed twice.
    let free = ["2027-01-03", "2027-01-14", "2027-01-11", "2027-02-25", "2027-02-25"].map(date).to_vec();
    // This is a Wednesday. Its week started on December 28.
    Case { start: date("2026-12-30"), stamp_seconds: 1_797_854_405, phases, free }
}

/// The values of a property, in the order of the file.
fn values<'a>(text: &'a str, name: &str) -> Vec<&'a str> {
    text.lines().filter_map(|line| line.strip_prefix(name)?.strip_prefix(':')).collect()
}

#[test]
fn a_file_reads_like_this() {
    let expected = "\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Appointments//EN
BEGIN:VEVENT
UID:7-1-1
DTSTAMP:20261221T120005Z
SEQUENCE:179785440
DTSTART:20261228T173000
DTEND:20261228T210000
RRULE:FREQ=WEEKLY;COUNT=2
SUMMARY:Appointment
CLASS:PRIVATE
TRANSP:OPAQUE
END:VEVENT
BEGIN:VEVENT
UID:7-1-2
DTSTAMP:20261221T120005Z
SEQUENCE:179785440
DTSTART:20270110T220000
DTEND:20270111T000000
RRULE:FREQ=WEEKLY;COUNT=1
SUMMARY:Appointment
CLASS:PRIVATE
TRANSP:OPAQUE
END:VEVENT
BEGIN:VEVENT
UID:7-2-1
DTSTAMP:20261221T120005Z
SEQUENCE:179785440
DTSTART:20270121T090000
DTEND:20270121T100000
RRULE:FREQ=WEEKLY
EXDATE:20270225T090000
SUMMARY:Appointment
CLASS:PRIVATE
TRANSP:OPAQUE
END:VEVENT
END:VCALENDAR
";
    assert_eq!(small().text(), expected.replace('\n', "\r\n"));
}

#[test]
fn the_cases_have_what_can_go_wrong() {
    let texts: Vec<String> = Case::all().iter().map(Case::text).collect();
    let count = |part: &str| texts.iter().map(|text| text.matches(part).count()).sum::<usize>();
    let instances: Vec<Instance> = Case::all().iter().flat_map(Case::instances).collect();
    let on = |part: &str| instances.iter().filter(|it| it.start.to_string().contains(part)).count();
    let overnight = instances.iter().filter(|it| it.start.date() < it.end.date()).count();
    let series = count("BEGIN:VEVENT");
    let open = series - count("COUNT=");
    let night = on(" 00:00:00");
    println!("{} files, {series} series, {open} of them open, {} instances", texts.len(), instances.len());
    assert!(count(";INTERVAL=2;COUNT=") > 50 && count(";INTERVAL=2\r") > 20);
    assert!(series > 500 && open > 100 && count("COUNT=1\r") > 50 && count("EXDATE") > 200 && count("\r\n ") > 200);
    assert!(instances.len() > 10_000 && overnight > 500 && night > 500 && on("-02-29") > 10 && on("-01-01") > 50);
}

#[test]
fn calcard_finds_the_same_instances_in_every_zone() {
    for case in Case::all() {
        let (text, expected) = (case.text(), case.instances());
        assert_eq!(readers::calcard(&text, None, case.end()), expected, "{text}");
        let by_day: Vec<_> = expected.into_iter().filter(Instance::is_by_day).collect();
        for zone in readers::ZONES {
            let found = readers::calcard(&text, Some(zone), case.end());
            let found: Vec<_> = found.into_iter().filter(Instance::is_by_day).collect();
            assert_eq!(found, by_day, "{zone}\n{text}");
        }
    }
}

#[test]
#[ignore = "needs node and the npm package ical.js; `cargo xtask test` runs it"]
fn ical_js_finds_the_same_instances_in_every_zone() {
    let cases = Case::all();
    for zone in readers::ZONES {
        for (case, found) in cases.iter().zip(readers::ical_js(&cases, zone)) {
            assert_eq!(found.instances, case.instances(), "{zone}\n{}", case.text());
            for (said, shown) in found.instances.iter().zip(&found.shown).filter(|(said, _)| said.is_by_day()) {
                assert_eq!(said, shown, "{zone}: by the browser's clock\n{}", case.text());
            }
        }
    }
}

/// Calculated by hand: Mondays from 10 p.m. to 1 a.m. on Tuesday, and Saturdays every other week. The weeks start on December 14.
#[test]
#[ignore = "needs node and the npm package ical.js; `cargo xtask test` runs it"]
fn every_reader_finds_nights_that_end_on_the_next_day_and_every_other_saturday() {
    let night = [event(Monday, span("22:00", "24:00"), "Night"), event(Tuesday, span("00:00", "01:00"), "Night")];
    let saturday = Event { every_other_week: true, ..event(Saturday, span("10:00", "13:00"), "Family") };
    let events = night.into_iter().chain([saturday]).collect();
    let phases = vec![CalendarPhase { weeks: Some(5), events }];
    let case = Case { start: date("2026-12-14"), phases, free: vec![date("2027-01-02")], ..small() };
    let wanted = [
        "Mon 14 22:00 - Tue 15 00:00 Night",
        "Tue 15 00:00 - Tue 15 01:00 Night",
        "Sat 19 10:00 - Sat 19 13:00 Family",
        "Mon 21 22:00 - Tue 22 00:00 Night",
        "Tue 22 00:00 - Tue 22 01:00 Night",
        "Mon 28 22:00 - Tue 29 00:00 Night",
        "Tue 29 00:00 - Tue 29 01:00 Night",
        "Mon 04 22:00 - Tue 05 00:00 Night",
        "Tue 05 00:00 - Tue 05 01:00 Night",
        "Mon 11 22:00 - Tue 12 00:00 Night",
        "Tue 12 00:00 - Tue 12 01:00 Night",
        "Sat 16 10:00 - Sat 16 13:00 Family",
    ];
    let said = |found: Vec<Instance>| -> Vec<String> {
        let time = |time: chrono::NaiveDateTime| time.format("%a %d %H:%M").to_string();
        found.iter().map(|it| format!("{} - {} {}", time(it.start), time(it.end), it.title)).collect()
    };
    assert_eq!(said(readers::calcard(&case.text(), None, case.end())), wanted, "calcard");
    let by_ical_js = readers::ical_js(std::slice::from_ref(&case), "America/New_York").remove(0);
    assert_eq!(said(by_ical_js.instances), wanted, "ical.js");
}

#[test]
fn the_same_weeks_give_the_same_bytes_and_any_day_of_the_first_week_will_do() {
    for mut case in Case::all() {
        let text = case.text();
        assert_eq!(case.text(), text);
        let monday = case.start.monday().unwrap();
        for days in 0..7 {
            case.start = monday.plus_days(days).unwrap();
            assert_eq!(case.text(), text);
        }
        case.free.reverse();
        assert_eq!(case.text(), text, "free dates in another order");
    }
}

#[test]
fn a_later_file_keeps_the_uids_and_has_a_higher_sequence() {
    for mut case in Case::all() {
        case.free.clear();
        let earlier = case.text();
        case.start = case.start.plus_days(70).unwrap();
        case.stamp_seconds += 10;
        let later = case.text();
        assert_eq!(values(&later, "UID"), values(&earlier, "UID"));
        assert_ne!(values(&later, "DTSTART"), values(&earlier, "DTSTART"));
        assert!(values(&later, "DTSTAMP") > values(&earlier, "DTSTAMP"));
        let sequence = |text: &str| values(text, "SEQUENCE")[0].parse::<i32>().unwrap();
        assert!(sequence(&later) > sequence(&earlier));
    }
    let mut far = small();
    far.stamp_seconds = 253_402_300_799;
    assert_eq!(values(&far.text(), "DTSTAMP")[0], "99991231T235959Z");
    assert_eq!(values(&far.text(), "SEQUENCE")[0], "2147483647");
}

#[test]
fn no_two_events_share_a_uid() {
    for case in Case::all() {
        let text = case.text();
        let mut uids = values(&text, "UID");
        uids.sort_unstable();
        let all = uids.len();
        uids.dedup();
        assert_eq!(uids.len(), all, "{text}");
    }
    let twice = ["One", "Two", "Three"].map(|title| event(Monday, span("09:00", "10:00"), title)).into();
    let case = Case { phases: vec![CalendarPhase { weeks: None, events: twice }], ..small() };
    assert_eq!(values(&case.text(), "UID"), ["7-1-1", "7-1-2", "7-1-3"]);
}

#[test]
fn what_never_happens_is_not_in_the_file() {
    let with = |weeks, from, to, free: &[&str]| {
        let phases = [CalendarPhase { weeks, events: vec![event(Monday, span(from, to), "Appointment")] }];
        let free: Vec<_> = free.iter().map(|text| date(text)).collect();
        Calendar { id: "7", earlier: &[], start: date("2027-01-04"), stamp_seconds: 0, phases: &phases, free: &free }
            .text()
    };
    assert!(with(Some(2), "09:00", "10:00", &["2027-01-11"]).is_some_and(|text| text.contains("EXDATE")));
    assert_eq!(with(Some(2), "09:00", "10:00", &["2027-01-11", "2027-01-04"]), None, "every date is free");
    assert_eq!(with(Some(0), "09:00", "10:00", &[]), None, "no week");
    assert_eq!(with(None, "10:00", "10:00", &[]), None, "no minute");
    assert_eq!(with(None, "10:00", "09:00", &[]), None, "an end before the start");
    assert_eq!(
        Calendar { id: "7", earlier: &[], start: date("2027-01-04"), stamp_seconds: 0, phases: &[], free: &[] }.text(),
        None
    );
}

#[test]
fn there_is_no_file_for_dates_that_do_not_exist() {
    let with = |start, weeks, stamp_seconds| {
        let phases = [CalendarPhase { weeks, events: vec![event(Monday, span("22:00", "24:00"), "Appointment")] }];
        Calendar { id: "7", earlier: &[], start, stamp_seconds, phases: &phases, free: &[] }.text().is_some()
    };
    assert!(with(date("1970-01-05"), Some(1), 0));
    assert!(!with(date("1970-01-04"), Some(1), 0), "its Monday was in 1969");
    assert!(with(date("2027-01-04"), Some(u16::MAX), 0));
    assert!(with(date("9999-12-20"), Some(1), 0));
    assert!(!with(date("9999-12-20"), Some(3), 0), "it would end in the year 10000");
    assert!(with(Date::LAST, None, 0) && !with(Date::LAST, Some(1), 0));
    assert!(!with(date("2027-01-04"), None, 253_402_300_800), "made in the year 10000");
    assert!(!with(date("2027-01-04"), None, u64::MAX));
}
