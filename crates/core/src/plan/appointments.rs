//! A program's weeks as calendar appointments.

use crate::care::step_down::Phase;
use crate::week::calendar::{Calendar, CalendarPhase, Event};
use crate::week::date::Date;
use crate::week::{Activity, Weekday};

/// How many weeks of dates people can choose days off from. Nobody plans further ahead.
const WEEKS_OFFERED: u32 = 16;

/// Every date with a visit in the first weeks, from the week of the start date.
pub fn dates(phases: &[Phase], start: Date) -> Vec<Date> {
    let mut dates = Vec::new();
    let mut week = 0;
    for phase in phases {
        let first = week;
        let end = phase.weeks.map_or(WEEKS_OFFERED, |weeks| week + u32::from(weeks)).min(WEEKS_OFFERED);
        while week < end {
            let is_odd = (week - first) % 2 == 1;
            let is_on = |day: &Weekday| phase.week.on(*day).any(|block| !(is_odd && block.every_other_week));
            for day in Weekday::ALL.into_iter().filter(is_on) {
                dates.extend(start.monday().and_then(|monday| monday.plus_days(week * 7 + day.index() as u32)));
            }
            week += 1;
        }
    }
    dates
}

/// When a calendar file is made, and which earlier file it replaces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// When the first file of this plan was made, in seconds since 1970-01-01 00:00 UTC. It identifies the plan.
    pub first_seconds: u64,
    /// When this file is made, in the same seconds.
    pub seconds: u64,
    /// The ids of the events in the file that this one replaces.
    pub earlier: Vec<String>,
}

/// The calendar file, and the ids of its events. `title` decides how much the calendar reveals: one title per visit, or one per activity if
/// `is_named`.
pub fn file(
    phases: &[Phase],
    (start, free): (Date, &[Date]),
    made: &Made,
    is_named: bool,
    title: impl Fn(Option<Activity>) -> &'static str,
) -> Option<(String, Vec<String>)> {
    let phases = phases.iter().map(|phase| {
        let event = |every_other_week, (day, span), what| Event { day, span, title: title(what), every_other_week };
        let events = if is_named {
            let all = phase.week.blocks().iter();
            all.map(|it| event(it.every_other_week, (it.day, it.span), Some(it.activity))).collect()
        } else {
            let every_week = phase.week.without_every_other().visits().into_iter().map(|it| event(false, it, None));
            let other = phase.week.only_every_other().visits().into_iter().map(|it| event(true, it, None));
            every_week.chain(other).collect()
        };
        CalendarPhase { weeks: phase.weeks, events }
    });
    let (phases, id) = (phases.collect::<Vec<_>>(), made.first_seconds.to_string());
    let calendar =
        Calendar { id: &id, earlier: &made.earlier, start, stamp_seconds: made.seconds, phases: &phases, free };
    Some((calendar.text()?, calendar.uids()))
}
