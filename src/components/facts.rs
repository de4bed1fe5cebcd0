//! What people ask first about a level or a program: the hours per week, where they sleep, how long it lasts.

use crate::context::ViewContext;
use crate::el::{El, el};
use explorer::comparison::Column;
use explorer::shown::Shown;
use explorer_content::spoken::Spoken;
use explorer_content::words::Phrases;
use explorer_content::{aspect, facts};
use explorer_core::plan::Trip;
use explorer_core::week::hours::Hours;

/// The rows of the comparison that people ask about first.
pub const FIRST: [usize; 3] = [aspect::HOURS_PER_WEEK, aspect::SLEEP, aspect::USUAL_LENGTH];
/// The rows on a level's card.
pub const OF_A_LEVEL: [usize; 5] =
    [aspect::HOURS_PER_WEEK, aspect::SLEEP, aspect::USUAL_LENGTH, aspect::COST, aspect::WORK];

/// The length of the longest answer that is a fact and not a timetable of many lines.
const MOST_LETTERS: usize = 60;

/// The answers in these rows, in a few words each.
pub fn view(context: &ViewContext, column: Column, rows: &[usize]) -> El {
    let language = context.language;
    let facts = rows.iter().filter_map(|row| {
        let says = column.says(*row, language)?.short;
        if says.chars().count() > MOST_LETTERS {
            return None;
        }
        let name = match *row {
            aspect::HOURS_PER_WEEK => language.fact_week(),
            aspect::SLEEP => language.fact_nights(context.voice()),
            aspect::USUAL_LENGTH => language.fact_lasts(),
            aspect::COST => language.fact_cost(),
            other => context.words().aspects.get(other).copied().unwrap_or_default(),
        };
        Some((name, says))
    });
    listed(facts)
}

/// The numbers of a week: the treatment, the travel once it is planned, and what stays free or where people sleep.
pub fn of_week(context: &ViewContext, shown: &Shown) -> El {
    let (language, week) = (context.language, &shown.week);
    let hours = |minutes| language.hours(Hours::from_minutes(minutes));
    let ways = shown.trips.iter().flat_map(Trip::ways).flatten();
    let way: u32 = ways.map(|(_, span)| u32::from(span.minutes())).sum();
    let last = if facts(shown.level).sleeps_there {
        let sleeps = Column::Level(shown.level).says(aspect::SLEEP, language).map(|said| said.short);
        (language.fact_nights(context.voice()), sleeps.unwrap_or_default())
    } else {
        (language.legend_free(), language.evenings_free(week.evenings_free()))
    };
    let numbers = [
        Some((language.key_treatment(), hours(week.treatment_minutes()))),
        Some((language.fact_week(), language.day_count(week.treatment_days()))),
        (way > 0).then(|| (language.key_way(), hours(way))),
        Some(last),
    ];
    listed(numbers.into_iter().flatten())
}

fn listed(facts: impl Iterator<Item = (&'static str, String)>) -> El {
    let fact = |(name, says)| el("div").key(name).child(el("dt").text(name)).child(el("dd").text(says)).html();
    el("dl").class("facts").children(facts.map(fact))
}
