//! Weeks to write and read back, the same on every machine, and what happens in them, day by day.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use explorer_core::week::calendar::{Calendar, CalendarPhase, Event};
use explorer_core::week::date::Date;
use explorer_core::week::{Span, TimeOfDay, Weekday};
use samples::rng::Rng;

/// The number of cases.
const CASES: u64 = 320;
/// The number of days for which the tests compare the instances of a case.
const YEAR: u64 = 366;

/// First days shortly before a leap day, the end of a year, or a week in which the clocks change.
const STARTS: [&str; 8] =
    ["2024-02-26", "2026-03-04", "2026-03-23", "2026-10-19", "2026-12-28", "2028-02-29", "2099-12-31", "2100-02-22"];
const WEEKS: [u16; 7] = [0, 1, 2, 3, 6, 12, 60];
const SPANS: [(&str, &str); 8] = [
    ("00:00", "24:00"),
    ("00:00", "00:01"),
    ("23:59", "24:00"),
    ("22:30", "24:00"),
    ("02:30", "03:30"),
    ("10:00", "10:00"),
    ("12:00", "09:00"),
    ("24:00", "24:00"),
];
const TITLES: [&str; 7] = [
    "Appointment",
    "",
    "Group, then family; bring C:\\notes\nand tea",
    "\\n is not a new line, \\\\, is not one; either\\",
    " A title: with spaces at its ends, and one that is far too long for a line of seventy-five octets ",
    "👩‍👩‍👧‍👦 Familie 🏳️‍🌈 Straße – דיור – 家族会議 👩‍👩‍👧‍👦 und noch einmal 👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦",
    "BEGIN:VALARM\r\nTRIGGER:-PT15M\r\nEND:VALARM",
];

pub struct Case {
    pub start: Date,
    pub stamp_seconds: u64,
    pub phases: Vec<CalendarPhase<'static>>,
    pub free: Vec<Date>,
}

/// One occurrence of an event.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Instance {
    pub start: NaiveDateTime,
    pub end: NaiveDateTime,
    pub title: String,
}

impl Instance {
    /// Whether it starts after the hours in which the clocks change. Only then is the shown time the same as the local time in the file.
    pub fn is_by_day(&self) -> bool {
        self.start.hour() >= 4
    }
}

pub fn span(from: &str, to: &str) -> Span {
    Span { from: TimeOfDay::parse(from).unwrap(), to: TimeOfDay::parse(to).unwrap() }
}

pub fn event(day: Weekday, span: Span, title: &str) -> Event<'_> {
    Event { day, span, title, every_other_week: false }
}

/// Makes cases from numbers.
struct Maker(Rng);

impl Maker {
    fn below(&mut self, end: usize) -> usize {
        self.0.below(end)
    }

    fn one_of<T: Copy>(&mut self, things: &[T]) -> T {
        things[self.below(things.len())]
    }

    fn event(&mut self) -> Event<'static> {
        let span = if self.below(3) == 0 {
            let (from, to) = self.one_of(&SPANS);
            span(from, to)
        } else {
            let from = self.below(1440);
            let to = from + 1 + self.below(1440 - from);
            Span { from: TimeOfDay::from_minutes(from as u16), to: TimeOfDay::from_minutes(to as u16) }
        };
        let every_week = event(self.one_of(&Weekday::ALL), span, self.one_of(&TITLES));
        Event { every_other_week: self.below(4) == 0, ..every_week }
    }

    /// Makes a phase. One in six has an open end, or one in two if it is the last phase.
    fn phase(&mut self, is_last: bool) -> CalendarPhase<'static> {
        let is_open = self.below(if is_last { 2 } else { 6 }) == 0;
        let weeks = (!is_open).then(|| self.one_of(&WEEKS));
        CalendarPhase { weeks, events: (0..self.below(6)).map(|_| self.event()).collect() }
    }

    fn case(&mut self) -> Case {
        let start = match self.below(2) {
            0 => Date::parse(self.one_of(&STARTS)).unwrap(),
            _ => Date::new(2024 + self.below(76) as u16, 1, 1).unwrap().plus_days(self.below(365) as u32).unwrap(),
        };
        let phases = 1 + self.below(4);
        let phases = (1..=phases).map(|nth| self.phase(nth == phases)).collect();
        // Dates in the first weeks are more frequent, and some dates occur twice.
        let free = (0..self.below(12)).map(|_| {
            let within = self.one_of(&[7, 21, 100, 400]);
            start.plus_days(self.below(within) as u32).unwrap()
        });
        let free = free.collect();
        Case { start, stamp_seconds: 1_700_000_000 + self.below(1_000_000_000) as u64, phases, free }
    }
}

impl Case {
    /// All cases in which something happens.
    pub fn all() -> Vec<Case> {
        let cases = (1..=CASES).map(|nth| Maker(Rng(nth.wrapping_mul(0x9e37_79b9_7f4a_7c15))).case());
        cases.filter(|case| !case.instances().is_empty()).collect()
    }

    /// The text of the calendar file.
    pub fn text(&self) -> String {
        let Case { start, stamp_seconds, ref phases, ref free } = *self;
        Calendar { id: "7", earlier: &[], start, stamp_seconds, phases, free }.text().unwrap()
    }

    fn monday(&self) -> NaiveDate {
        let start = self::date(self.start);
        start - Days::new(start.weekday().num_days_from_monday().into())
    }

    /// The first day after the ones that the tests compare.
    pub fn end(&self) -> NaiveDateTime {
        (self.monday() + Days::new(YEAR)).and_time(NaiveTime::MIN)
    }

    /// The instances in a year, day by day.
    pub fn instances(&self) -> Vec<Instance> {
        let mut instances = Vec::new();
        for day in 0..YEAR {
            let today = self.monday() + Days::new(day);
            let Some((phase, week)) = self.phase_of_week(day / 7) else { break };
            if self.free.iter().any(|free| self::date(*free) == today) {
                continue;
            }
            let weekday = Weekday::ALL[today.weekday().num_days_from_monday() as usize];
            let is_on = |event: &&Event| event.day == weekday && (!event.every_other_week || week % 2 == 0);
            for Event { span, title, .. } in phase.events.iter().filter(is_on) {
                let at = |time: TimeOfDay| match NaiveTime::from_hms_opt(time.hour().into(), time.minute().into(), 0) {
                    Some(time) => today.and_time(time),
                    None => (today + Days::new(1)).and_time(NaiveTime::MIN),
                };
                if span.from < span.to {
                    // A calendar file cannot contain a carriage return.
                    instances.push(Instance { start: at(span.from), end: at(span.to), title: title.replace('\r', "") });
                }
            }
        }
        instances.sort();
        instances
    }

    /// The phase for a week of the plan, and the number of the week within the phase.
    fn phase_of_week(&self, week: u64) -> Option<(&CalendarPhase<'static>, u64)> {
        let mut left = week;
        for phase in &self.phases {
            let weeks = phase.weeks.map_or(u64::MAX, u64::from);
            if left < weeks {
                return Some((phase, left));
            }
            left -= weeks;
        }
        None
    }
}

fn date(date: Date) -> NaiveDate {
    let (year, month, day) = date.year_month_day();
    NaiveDate::from_ymd_opt(year.into(), month.into(), day.into()).unwrap()
}
