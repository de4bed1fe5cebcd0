//! A program's weeks as appointments of a calendar.

use crate::calendar::{Calendar, CalendarPhase, Event};
use crate::date::Date;
use crate::step_down::Phase;
use crate::week::{Activity, Weekday};

/// Weeks whose dates are offered to be left free; nobody plans further ahead.
const WEEKS_OFFERED: u32 = 16;

/// Every date with a visit in the first weeks, from the week of the start on.
pub fn dates(phases: &[Phase], start: Date) -> Vec<Date> {
    let mut dates = Vec::new();
    let mut week = 0;
    for phase in phases {
        let end = phase.weeks.map_or(WEEKS_OFFERED, |weeks| week + u32::from(weeks)).min(WEEKS_OFFERED);
        while week < end {
            for day in Weekday::ALL.into_iter().filter(|day| phase.week.on(*day).next().is_some()) {
                dates.extend(start.monday().and_then(|monday| monday.plus_days(week * 7 + day.index() as u32)));
            }
            week += 1;
        }
    }
    dates
}

/// The calendar file. `title` says what stands in the calendar: for a visit as a whole, or for each activity if `is_named`. The stamp
/// is in seconds since 1970, UTC.
pub fn file(
    phases: &[Phase],
    (start, free): (Date, &[Date]),
    stamp_seconds: u64,
    is_named: bool,
    title: impl Fn(Option<Activity>) -> &'static str,
) -> Option<String> {
    let phases = phases.iter().map(|phase| {
        let events = if is_named {
            let all = phase.week.blocks().iter();
            all.map(|it| Event { day: it.day, span: it.span, title: title(Some(it.activity)) }).collect()
        } else {
            phase.week.visits().into_iter().map(|(day, span)| Event { day, span, title: title(None) }).collect()
        };
        CalendarPhase { weeks: phase.weeks, events }
    });
    Calendar { start, stamp_seconds, phases: &phases.collect::<Vec<_>>(), free }.text()
}
