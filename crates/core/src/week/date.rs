//! A calendar date: year, month and day, without a clock or a time zone.

use crate::week::Weekday;

/// Days from 0000-03-01 to 1970-01-01. Internally, a year starts in March, so a leap day is its last day.
const BEFORE_1970: u32 = 719_468;

/// A date from 1970-01-01 to 9999-12-31, kept as days since the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(u32);

impl Date {
    /// 9999-12-31, the last date with a four-digit year.
    pub const LAST: Self = Self(2_932_896);

    /// The date with this year, month (1 to 12) and day (1 to 31), if there is one.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        // January and February are months 13 and 14 of the year before.
        let early = month <= 2;
        let years = u32::from(year).checked_sub(u32::from(early))?;
        let months = u32::from(month) + if early { 12 } else { 0 };
        let leap_days = years / 4 - years / 100 + years / 400;
        let days = years * 365 + leap_days + (months * 153 - 457) / 5 + u32::from(day);
        let date = Self::from_days(days.checked_sub(BEFORE_1970 + 1)?)?;
        // A date that does not exist, such as April 31, becomes a different date.
        (date.year_month_day() == (year, month, day)).then_some(date)
    }

    /// Reads `YYYY-MM-DD`.
    pub fn parse(text: &str) -> Option<Self> {
        let &[a, b, c, d, b'-', e, f, b'-', g, h] = text.as_bytes() else { return None };
        let number = |digits: &[u8]| {
            digits.iter().try_fold(0, |sum, digit| digit.is_ascii_digit().then(|| sum * 10 + u16::from(digit - b'0')))
        };
        Self::new(number(&[a, b, c, d])?, number(&[e, f])? as u8, number(&[g, h])? as u8)
    }

    /// The date this many days after 1970-01-01.
    pub fn from_days(days: u32) -> Option<Self> {
        (days <= Self::LAST.0).then_some(Self(days))
    }

    /// Days since 1970-01-01.
    pub const fn days(self) -> u32 {
        self.0
    }

    /// The date this many days later, if it is not after [`Date::LAST`].
    pub fn plus_days(self, days: u32) -> Option<Self> {
        Self::from_days(self.0.checked_add(days)?)
    }

    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        // 1970-01-01 was a Thursday.
        Weekday::ALL[(self.0 as usize + 3) % 7]
    }

    /// The Monday of its week. The first four dates have none.
    pub fn monday(self) -> Option<Self> {
        self.0.checked_sub(self.weekday().index() as u32).map(Self)
    }

    /// The year, the month (1 to 12) and the day (1 to 31).
    pub const fn year_month_day(self) -> (u16, u8, u8) {
        // A century has 146097 quarter days, and a year has 1461. From March on, every five months have 153 days.
        let quarters = (self.0 + BEFORE_1970) * 4 + 3;
        let in_century = (quarters % 146_097) | 3;
        let years = quarters / 146_097 * 100 + in_century / 1461;
        let fifths = in_century % 1461 / 4 * 5 + 461;
        let (months, day) = (fifths / 153, fifths % 153 / 5 + 1);
        let early = months > 12;
        let (year, month) = if early { (years + 1, months - 12) } else { (years, months) };
        (year as u16, month as u8, day as u8)
    }

    /// The date as iCalendar writes it: `YYYYMMDD`.
    pub fn compact(self) -> String {
        let (year, month, day) = self.year_month_day();
        let mut text = String::new();
        push_digits(&mut text, year.into(), 4);
        push_digits(&mut text, month.into(), 2);
        push_digits(&mut text, day.into(), 2);
        text
    }
}

/// Appends the last `digits` digits of a number, with leading zeros.
pub(crate) fn push_digits(text: &mut String, number: u32, digits: u32) {
    for place in (0..digits).rev() {
        let digit = number / 10_u32.pow(place) % 10;
        text.push(char::from(b'0' + digit as u8));
    }
}
