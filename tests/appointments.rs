//! A program's weeks as appointments: whole visits, or each activity; the dates that can be left free.

use program_explorer::appointments::{dates, file};
use program_explorer::date::Date;
use program_explorer::step_down::Phase;
use program_explorer::week::{Activity, Block, Span, TimeOfDay, Week, Weekday};

fn block(day: Weekday, from: &str, to: &str, activity: Activity) -> Block {
    let time = |text| TimeOfDay::parse(text).unwrap();
    Block { day, span: Span { from: time(from), to: time(to) }, activity, every_other_week: false }
}

/// Two mornings with a lunch, and an evening on one of them.
fn week() -> Week {
    Week::new(vec![
        block(Weekday::Monday, "10:00", "10:50", Activity::Group),
        block(Weekday::Monday, "11:00", "11:50", Activity::Skills),
        block(Weekday::Monday, "18:00", "19:00", Activity::Family),
        block(Weekday::Thursday, "10:00", "10:50", Activity::Group),
    ])
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
    let text = file(&phases, (start, &[]), 0, false, title).unwrap();
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 3);
    assert_eq!(text.matches("SUMMARY:Appointment\r\n").count(), 3);
    let named = file(&phases, (start, &[]), 0, true, title).unwrap();
    assert_eq!(named.matches("BEGIN:VEVENT").count(), 4);
    assert_eq!(named.matches("SUMMARY:Family\r\n").count(), 1);
}

#[test]
fn a_free_date_is_left_out_and_a_later_phase_begins_after_the_first() {
    let start = Date::parse("2026-11-30").unwrap();
    let less = Week::new(vec![block(Weekday::Wednesday, "10:00", "11:00", Activity::Group)]);
    let phases = [phase(Some(2), week()), phase(None, less)];
    let free = [Date::parse("2026-12-10").unwrap()];
    let text = file(&phases, (start, &free), 0, false, title).unwrap();
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
