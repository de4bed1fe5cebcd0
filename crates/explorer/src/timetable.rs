//! A week in words: its days with their hours.

use explorer_content::spoken::Spoken;
use explorer_content::words::Phrases;
use explorer_core::language::Language;
use explorer_core::week::{Activity, Block, Choosable, Week, Weekday};

/// The days of a week with their hours. Days with the same hours are listed together. After them comes what takes place every other week,
/// and what people choose a time for.
pub fn timetable(week: &Week, language: Language) -> String {
    let mut said = days_with_hours(&week.without_every_other(), language);
    said.extend(
        days_with_hours(&week.only_every_other(), language).into_iter().map(|days| language.every_other_week(days)),
    );
    said.extend(week.choosable().iter().filter(|it| it.drop_in.is_none()).map(|session| times(session, language)));
    said.extend(drop_ins(week, language));
    said.join("; ")
}

/// Only the days with fixed hours, one text for each group of days.
pub(crate) fn days_with_hours(week: &Week, language: Language) -> Vec<String> {
    let mut days: Vec<(Vec<Weekday>, String)> = Vec::new();
    let visits = week.visits();
    for day in Weekday::ALL {
        let spans = visits.iter().filter(|(it, _)| *it == day).map(|(_, span)| language.span(*span));
        let hours = language.all_of(&spans.collect::<Vec<_>>());
        match days.iter_mut().find(|(_, known)| *known == hours) {
            _ if hours.is_empty() => {}
            Some((same, _)) => same.push(day),
            None => days.push((vec![day], hours)),
        }
    }
    let said = days.into_iter().map(|(days, hours)| {
        if days.len() == Weekday::ALL.len() {
            return language.every_day(hours);
        }
        let names: Vec<_> = days.into_iter().map(|day| language.weekday_short(day)).collect();
        [&names.join(", "), ", ", &hours].concat()
    });
    said.collect()
}

/// What people can come to at any time. Days with the same hours are listed together.
fn drop_ins(week: &Week, language: Language) -> Vec<String> {
    let mut visits: Vec<(Activity, u16, Vec<Block>)> = Vec::new();
    for (within, time) in week.choosable().iter().filter_map(|it| it.drop_in.zip(it.times.first())) {
        let (activity, minutes, open) = (time.activity, time.span.minutes(), Block { span: within, ..*time });
        match visits.iter_mut().find(|(it, long, _)| (*it, *long) == (activity, minutes)) {
            Some((.., blocks)) => blocks.push(open),
            None => visits.push((activity, minutes, vec![open])),
        }
    }
    let said = visits.into_iter().map(|(activity, minutes, blocks)| {
        let days = days_with_hours(&Week::new(blocks), language).join("; ");
        language.drop_in(language.activity(activity), minutes, days)
    });
    said.collect()
}

/// A session that people choose a time for: its times, or how many there are and the hours in which they are.
fn times(session: &Choosable, language: Language) -> String {
    /// More times than this do not fit in a cell.
    const MOST: usize = 4;
    let what = session.times.first().map_or("", |time| language.activity(time.activity));
    if session.times.len() <= MOST {
        let times =
            session.times.iter().map(|it| [language.weekday_short(it.day), " ", &language.span(it.span)].concat());
        return language.one_time_of(what, times.collect::<Vec<_>>().join(", "));
    }
    let all = Week::new(session.times.clone());
    let days = Weekday::ALL.into_iter().filter(|day| all.on(*day).next().is_some());
    let days: Vec<_> = days.map(|day| language.weekday_short(day)).collect();
    let hours = all.hours_used().map(|span| language.span(span)).unwrap_or_default();
    language.one_of_many_times(what, session.times.len(), days.join(", "), hours)
}
