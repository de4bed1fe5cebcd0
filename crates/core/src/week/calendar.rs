//! The chosen weeks of a program as an iCalendar file (RFC 5545), for the person's own calendar.
//!
//! Times are floating: 9:00 stays 9:00 in every time zone and when clocks change. Except for the titles, which the caller chooses, the file
//! contains only times.

use crate::week::date::{Date, push_digits};
use crate::week::{Span, TimeOfDay, Weekday};

/// The content of the file.
#[derive(Clone, Copy, Debug)]
pub struct Calendar<'a> {
    /// The plan's id, in digits. A new file replaces only the dates of files with the same id.
    pub id: &'a str,
    /// The ids of the events in the file that this one replaces. Events that are no longer there get canceled.
    pub earlier: &'a [String],
    /// Any day of the first week. Weeks start on Monday.
    pub start: Date,
    /// When the file is made, in seconds since 1970-01-01 00:00 UTC. A later file replaces this one.
    pub stamp_seconds: u64,
    /// The phases, one after the other. An open-ended phase is the last.
    pub phases: &'a [CalendarPhase<'a>],
    /// Dates on which the person does not go.
    pub free: &'a [Date],
}

/// A phase in which the same week repeats.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarPhase<'a> {
    /// How many weeks it takes. `None` if it is open-ended.
    pub weeks: Option<u16>,
    /// The events of each week.
    pub events: Vec<Event<'a>>,
}

/// An event that happens every week or every other week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event<'a> {
    /// The day.
    pub day: Weekday,
    /// Its span. An event with an empty span is left out.
    pub span: Span,
    /// The title that the calendar shows.
    pub title: &'a str,
    /// Whether it happens only every other week, starting with the first.
    pub every_other_week: bool,
}

impl Event<'_> {
    const fn days_between(&self) -> u32 {
        if self.every_other_week { 2 * DAYS_IN_WEEK } else { DAYS_IN_WEEK }
    }
}

/// The most octets in a line, without its line break.
const LONGEST: usize = 75;
const DAYS_IN_WEEK: u32 = 7;
const SECONDS_IN_DAY: u64 = 86_400;

impl Calendar<'_> {
    /// The text of the file. `None` if there are no events, or if a date would be outside 1970 to 9999.
    pub fn text(&self) -> Option<String> {
        let stamp = self.stamp()?;
        let mut events = String::new();
        let mut monday = self.start.monday()?;
        for (number, phase) in (1..).zip(self.phases) {
            for (at, event) in phase.events.iter().enumerate() {
                let first = monday.plus_days(event.day.index() as u32)?;
                let days = event.days_between();
                let times = phase.weeks.map(|weeks| weeks.div_ceil((days / DAYS_IN_WEEK) as u16));
                let series = Series { first, times, days }.after_free_dates(self.free);
                let Some(series) = series.filter(|_| event.span.minutes() > 0) else { continue };
                line(&mut events, &["BEGIN:VEVENT"]);
                line(&mut events, &["UID:", &uid(self.id, number, at)]);
                events.push_str(&stamp);
                self.push_times(&mut events, &series, event.span)?;
                line(&mut events, &["SUMMARY:", &escaped(event.title)]);
                events.push_str("CLASS:PRIVATE\r\nTRANSP:OPAQUE\r\nEND:VEVENT\r\n");
            }
            let Some(weeks) = phase.weeks else { break };
            monday = monday.plus_days(DAYS_IN_WEEK * u32::from(weeks))?;
        }
        if !events.is_empty() {
            self.call_off(&mut events, &stamp)?;
        }
        let head = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Appointments//EN\r\n";
        (!events.is_empty()).then(|| [head, &events, "END:VCALENDAR\r\n"].concat())
    }

    /// The ids of all events, for the file that will replace this one.
    pub fn uids(&self) -> Vec<String> {
        let mut uids = Vec::new();
        for (number, phase) in (1..).zip(self.phases) {
            uids.extend((0..phase.events.len()).map(|at| uid(self.id, number, at)));
        }
        uids
    }

    /// Cancels the events of the earlier file that are not in this one.
    fn call_off(&self, text: &mut String, stamp: &str) -> Option<()> {
        let uids = self.uids();
        for gone in self.earlier.iter().filter(|earlier| !uids.contains(earlier)) {
            line(text, &["BEGIN:VEVENT"]);
            line(text, &["UID:", gone]);
            text.push_str(stamp);
            let midnight = TimeOfDay::from_minutes(0);
            line(text, &["DTSTART:", &moment(self.start, midnight)?]);
            line(text, &["DTEND:", &moment(self.start, midnight)?]);
            text.push_str("STATUS:CANCELLED\r\nCLASS:PRIVATE\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\n");
        }
        Some(())
    }

    /// The lines that tell a calendar which of two files is newer. Some calendars replace an event only if SEQUENCE is higher, so it counts
    /// steps of ten seconds. It reaches the largest number that all calendars can store in 2650.
    fn stamp(&self) -> Option<String> {
        let date = Date::from_days(u32::try_from(self.stamp_seconds / SECONDS_IN_DAY).ok()?)?;
        let second = (self.stamp_seconds % SECONDS_IN_DAY) as u32;
        let mut moment = date.compact();
        moment.push('T');
        for part in [second / 3600, second / 60 % 60, second % 60] {
            push_digits(&mut moment, part, 2);
        }
        let sequence = (self.stamp_seconds / 10).min(i32::MAX as u64);
        let mut text = String::new();
        line(&mut text, &["DTSTAMP:", &moment, "Z"]);
        line(&mut text, &["SEQUENCE:", &sequence.to_string()]);
        Some(text)
    }

    /// The lines with the times. A series ends after a number of weeks, exceptions included, and not on a date, because calendars differ on
    /// the time zone of that date.
    fn push_times(&self, text: &mut String, series: &Series, span: Span) -> Option<()> {
        line(text, &["DTSTART:", &moment(series.first, span.from)?]);
        line(text, &["DTEND:", &moment(series.first, span.to)?]);
        let interval = if series.days > DAYS_IN_WEEK { ";INTERVAL=2" } else { "" };
        match series.times {
            Some(times) => line(text, &["RRULE:FREQ=WEEKLY", interval, ";COUNT=", &times.to_string()]),
            None => line(text, &["RRULE:FREQ=WEEKLY", interval]),
        }
        // Each date appears once and in order, because ical.js, which Thunderbird uses, skips some dates if one appears twice.
        let mut last = series.first;
        while let Some(date) = self.free.iter().copied().filter(|date| *date > last && series.has(*date)).min() {
            line(text, &["EXDATE:", &moment(date, span.from)?]);
            last = date;
        }
        Some(())
    }
}

/// The dates of one event: a number of times, at a fixed interval in days.
struct Series {
    first: Date,
    times: Option<u16>,
    days: u32,
}

impl Series {
    /// The rest of the series, starting with its first date that is not free. Some calendars show the first date even if it is an
    /// exception.
    fn after_free_dates(mut self, free: &[Date]) -> Option<Self> {
        while self.times != Some(0) && free.contains(&self.first) {
            self.first = self.first.plus_days(self.days)?;
            self.times = self.times.map(|times| times - 1);
        }
        (self.times != Some(0)).then_some(self)
    }

    fn has(&self, date: Date) -> bool {
        date.days()
            .checked_sub(self.first.days())
            .is_some_and(|days| days % self.days == 0 && self.times.is_none_or(|times| days / self.days < times.into()))
    }
}

/// The id of an event. It depends on the event's position in the plan, not on its day and times, so a changed plan replaces the earlier
/// one. Another plan has another id, so the dates of two people in one calendar stay separate.
fn uid(id: &str, phase: u32, at: usize) -> String {
    [id, "-", &phase.to_string(), "-", &(at + 1).to_string()].concat()
}

/// `YYYYMMDDTHHMMSS`; 24:00 is 00:00 on the next day.
fn moment(date: Date, time: TimeOfDay) -> Option<String> {
    let at_midnight = time == TimeOfDay::MIDNIGHT;
    let mut text = date.plus_days(at_midnight.into())?.compact();
    text.push('T');
    push_time(&mut text, if at_midnight { 0 } else { time.hour() }, time.minute());
    text.push_str("00");
    Some(text)
}

fn push_time(text: &mut String, hour: u16, minute: u16) {
    push_digits(text, hour.into(), 2);
    push_digits(text, minute.into(), 2);
}

/// A text as a value. Characters with a meaning in the file are escaped, and control characters are left out.
fn escaped(title: &str) -> String {
    let mut text = String::new();
    for letter in title.chars() {
        match letter {
            '\\' | ';' | ',' => text.extend(['\\', letter]),
            '\n' => text.push_str("\\n"),
            '\t' => text.push(letter),
            _ if letter.is_control() => {}
            _ => text.push(letter),
        }
    }
    text
}

/// Appends a line, and folds it if it is too long. It never splits a character.
fn line(text: &mut String, parts: &[&str]) {
    let mut octets = 0;
    for letter in parts.iter().flat_map(|part| part.chars()) {
        if octets + letter.len_utf8() > LONGEST {
            text.push_str("\r\n ");
            octets = 1;
        }
        text.push(letter);
        octets += letter.len_utf8();
    }
    text.push_str("\r\n");
}
