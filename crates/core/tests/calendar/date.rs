//! Dates, compared with chrono.

use chrono::{Datelike, Days, NaiveDate};
use explorer_core::week::Weekday;
use explorer_core::week::date::Date;

#[test]
fn every_day_from_1970_to_9999_is_the_one_that_chrono_says() {
    let first = NaiveDate::from_ymd_opt(1970, 1, 1).unwrap();
    let mut before = None;
    for (days, expected) in (0..=Date::LAST.days()).zip(first.iter_days()) {
        let date = Date::from_days(days).unwrap();
        let (year, month, day) = (expected.year() as u16, expected.month() as u8, expected.day() as u8);
        assert_eq!(date.year_month_day(), (year, month, day));
        assert_eq!(Date::new(year, month, day), Some(date));
        assert_eq!(date.days(), days);
        assert_eq!(date.weekday().index() as u32, expected.weekday().num_days_from_monday());
        assert!(before < Some(date), "later days are greater");
        before = Some(date);
    }
    assert_eq!(Date::LAST.year_month_day(), (9999, 12, 31));
}

#[test]
fn every_day_from_1970_to_2100_is_written_and_read_and_has_its_monday() {
    let last = Date::new(2100, 12, 31).unwrap();
    for days in 0..=last.days() {
        let date = Date::from_days(days).unwrap();
        let expected = NaiveDate::from_ymd_opt(1970, 1, 1).unwrap() + Days::new(days.into());
        let iso = expected.to_string();
        assert_eq!(Date::parse(&iso), Some(date));
        assert_eq!(date.compact(), iso.replace('-', ""));
        let monday = expected.week(chrono::Weekday::Mon).first_day().to_string();
        assert_eq!(date.monday(), Date::parse(&monday), "{iso}");
        assert_eq!(date.plus_days(9), Date::from_days(days + 9));
    }
}

#[test]
fn there_is_a_date_for_a_year_month_and_day_exactly_when_chrono_has_one() {
    for year in [0, 1, 1582, 1900, 1968, 10_000, 40_000, u16::MAX].into_iter().chain(1969..=2101).chain(9995..=9999) {
        for (month, day) in (0..=u8::MAX).flat_map(|month| (0..=u8::MAX).map(move |day| (month, day))) {
            let exists = NaiveDate::from_ymd_opt(year.into(), month.into(), day.into()).is_some();
            let expected = exists && (1970..=9999).contains(&year);
            assert_eq!(Date::new(year, month, day).is_some(), expected, "{year}-{month}-{day}");
        }
    }
}

#[test]
fn what_is_not_a_date_is_not_read() {
    for text in [
        "",
        "2027",
        "20270104",
        "2027-1-4",
        "2027-01-04 ",
        " 2027-01-04",
        "2027/01/04",
        "+027-01-04",
        "2027-01-0a",
        "2027-02-29",
        "2027-13-01",
        "2027-00-01",
        "1969-12-31",
        "0000-01-01",
        "10000-01-01",
        "２027-01-04",
    ] {
        assert_eq!(Date::parse(text), None, "{text}");
    }
    assert_eq!(Date::parse("2028-02-29"), Date::new(2028, 2, 29));
}

#[test]
fn no_date_lies_outside_of_1970_to_9999() {
    let first = Date::from_days(0).unwrap();
    assert_eq!((first.weekday(), first.monday()), (Weekday::Thursday, None));
    assert_eq!(Date::new(1970, 1, 5).unwrap().monday(), Date::new(1970, 1, 5));
    assert_eq!(Date::LAST.plus_days(0), Some(Date::LAST));
    assert_eq!(Date::LAST.plus_days(1), None);
    assert_eq!(Date::LAST.plus_days(u32::MAX), None);
    assert_eq!(Date::from_days(u32::MAX), None);
}
