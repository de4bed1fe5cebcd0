//! A program's weeks as appointments, one for each visit or one for each activity, and the dates that a person can leave out.

use explorer_core::care::step_down::Phase;
use explorer_core::plan::appointments::{Made, dates, file};
use explorer_core::week::date::Date;
use explorer_core::week::{Activity, Block, Span, TimeOfDay, Week, Weekday};

fn block(day: Weekday, from: &str, to: &str, activity: Activity) -> Block {
    let time = |text| TimeOfDay::parse(text).unwrap();
    Block { day, span: Span { from: time(from), to: time(to) }, activity, every_other_week: false, online: false }
}

/// Two mornings with lunch, and an evening on one of these days.
fn week() -> Week {
    Week::new(vec![
        block(Weekday::Monday, "10:00", "10:50", Activity::Group),
        block(Weekday::Monday, "11:00", "11:50", Activity::Skills),
        block(Weekday::Monday, "18:00", "19:00", Activity::Family),
        block(Weekday::Thursday, "10:00", "10:50", Activity::Group),
    ])
}

const fn made() -> Made {
    Made { first_seconds: 7, seconds: 9, earlier: Vec::new() }
}

const fn phase(weeks: Option<u16>, week: Week) -> Phase {
    Phase { weeks, week }
}

fn title(activity: Option<Activity>) -> &'static str {
    activity.map_or("Appointment", |it| if it == Activity::Family { "Family" } else { "Other" })
}

#[test]
fn a_visit_goes_from_the_first_to_the_last_session_with_short_pauses() {
    let said: Vec<_> =
        week().visits().iter().map(|(day, span)| format!("{} {}-{}", day.id(), span.from, span.to)).collect();
    assert_eq!(said, ["mon 10:00-11:50", "mon 18:00-19:00", "thu 10:00-10:50"]);
}

#[test]
fn the_neutral_file_has_one_appointment_a_visit_and_names_nothing() {
    let (phases, start) = ([phase(Some(6), week())], Date::parse("2026-11-30").unwrap());
    let text = file(&phases, (start, &[]), &made(), false, title).unwrap().0;
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 3);
    assert_eq!(text.matches("SUMMARY:Appointment\r\n").count(), 3);
    let named = file(&phases, (start, &[]), &made(), true, title).unwrap().0;
    assert_eq!(named.matches("BEGIN:VEVENT").count(), 4);
    assert_eq!(named.matches("SUMMARY:Family\r\n").count(), 1);
}

#[test]
fn a_free_date_is_left_out_and_a_later_phase_begins_after_the_first() {
    let start = Date::parse("2026-11-30").unwrap();
    let less = Week::new(vec![block(Weekday::Wednesday, "10:00", "11:00", Activity::Group)]);
    let phases = [phase(Some(2), week()), phase(None, less)];
    let free = [Date::parse("2026-12-10").unwrap()];
    let text = file(&phases, (start, &free), &made(), false, title).unwrap().0;
    assert!(text.contains("EXDATE:20261210T100000\r\n"), "{text}");
    assert!(text.contains("DTSTART:20261216T100000\r\n"), "the first Wednesday of the second phase: {text}");
}

#[test]
fn every_date_with_a_visit_is_offered_in_order_for_sixteen_weeks() {
    let start = Date::parse("2026-12-02").unwrap();
    let less = Week::new(vec![block(Weekday::Wednesday, "10:00", "11:00", Activity::Group)]);
    let all = dates(&[phase(Some(2), week()), phase(None, less)], start);
    let said: Vec<_> = all.iter().take(6).map(|date| date.compact()).collect();
    assert_eq!(
        said,
        ["20261130", "20261203", "20261207", "20261210", "20261216", "20261223"],
        "from the week's Monday on"
    );
    assert_eq!(all.len(), 4 + 14);
    assert!(all.is_sorted());
}

#[test]
fn a_changed_plan_replaces_the_one_before_and_calls_off_what_is_gone() {
    let start = Date::parse("2026-11-30").unwrap();
    let (text, uids) = file(&[phase(Some(6), week())], (start, &[]), &made(), false, title).unwrap();
    assert_eq!(uids, ["7-1-1", "7-1-2", "7-1-3"]);
    assert!(!text.contains("CANCELLED"));
    // The person makes another file before they leave the page, with different times and one visit less.
    let less = Week::new(vec![block(Weekday::Tuesday, "09:00", "10:00", Activity::Group)]);
    let again = Made { seconds: 99, earlier: uids, ..made() };
    let (text, uids) = file(&[phase(Some(6), less)], (start, &[]), &again, false, title).unwrap();
    assert_eq!(uids, ["7-1-1"], "the same place in the plan has the same id, whatever its day");
    assert_eq!(text.matches("STATUS:CANCELLED").count(), 2);
    for gone in ["7-1-2", "7-1-3"] {
        let event = text.split("BEGIN:VEVENT").find(|event| event.contains(&format!("UID:{gone}\r\n"))).unwrap();
        assert!(event.contains("STATUS:CANCELLED") && event.contains("SEQUENCE:9\r\n"), "{event}");
    }
    // The plan of another person or for another program shares no ids with it.
    let other = Made { first_seconds: 8, ..made() };
    let (_, others) = file(&[phase(Some(6), week())], (start, &[]), &other, false, title).unwrap();
    assert!(others.iter().all(|uid| !again.earlier.contains(uid)));
}

#[test]
fn every_other_week_is_every_other_week_in_the_calendar_too() {
    let start = Date::parse("2026-11-30").unwrap();
    let saturday = Block { every_other_week: true, ..block(Weekday::Saturday, "10:00", "13:00", Activity::Family) };
    let both = Week::new(vec![block(Weekday::Monday, "18:00", "21:00", Activity::Group), saturday]);
    let phases = [phase(Some(5), both)];
    for is_named in [false, true] {
        let (text, _) = file(&phases, (start, &[]), &made(), is_named, title).unwrap();
        assert!(text.contains("RRULE:FREQ=WEEKLY;COUNT=5\r\n"), "{text}");
        assert!(text.contains("RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=3\r\n"), "{text}");
    }
    let saturdays = dates(&phases, start).into_iter().filter(|date| date.weekday() == Weekday::Saturday).count();
    assert_eq!(saturdays, 3);
    let free = [Date::parse("2026-12-05").unwrap(), Date::parse("2026-12-12").unwrap()];
    let (text, _) = file(&phases, (start, &free), &made(), false, title).unwrap();
    assert!(text.contains("DTSTART:20261219T100000\r\n") && text.contains(";INTERVAL=2;COUNT=2"), "{text}");
}
