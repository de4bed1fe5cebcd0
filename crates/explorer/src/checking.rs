//! A file of programs that its owner checks before publishing it: what visitors will see, and what looks odd even though it is not a
//! mistake.

use crate::comparison::{Column, ROWS_OF_A_PROGRAM};
use crate::details::SaysDetail;
use explorer_content::spoken::Spoken;
use explorer_content::words::{Phrases, Speaks};
use explorer_content::{LEVELS, facts};
use explorer_core::care::program::{Program, Says};
use explorer_core::language::Language;
use explorer_core::week::date::Date;

/// A file from its owner's device. The explorer shows its programs in place of the site's until the file is closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checking {
    /// Its name.
    pub name: String,
    /// Its whole text.
    pub text: String,
}

/// What visitors will see of a program, in a few lines.
pub fn shown(program: &Program, language: Language) -> Vec<String> {
    let column = Column::Program(program);
    let level = language.words().level(program.level).short;
    let rows = ROWS_OF_A_PROGRAM.into_iter().filter_map(|row| Some(column.says(row, language)?.whole()));
    let details = program.details.iter().map(|detail| language.detail(detail));
    let lines = rows.chain(details).map(|line| ["  ", &line].concat());
    std::iter::once([&program.code, " ", &program.name, ", ", level].concat()).chain(lines).collect()
}

/// What is not a mistake but looks odd: hours that are unusual for the level, and dates in the past.
pub fn odd(program: &Program, today: Option<Date>, language: Language) -> Vec<String> {
    let below = program.below_its_level(&LEVELS).into_iter();
    let mut odd: Vec<_> = below.map(|(_, track, hours)| language.says_below(program, &track.name, hours)).collect();
    let facts = facts(program.level);
    let most = facts.hours_per_week.1;
    for track in
        program.tracks.iter().filter(|track| !facts.sleeps_there && track.treatment_minutes() >= u32::from(most) * 60)
    {
        let level = language.words().level(program.level).short;
        odd.push(language.above_level(&track.name, language.hours(track.hours()), level, most));
    }
    if let Some(Says::Texts(dates)) = program.detail("start_dates").map(|detail| &detail.says) {
        let is_over = |date: &&String| Date::parse(date).zip(today).is_some_and(|(date, today)| date < today);
        odd.extend(dates.iter().filter(is_over).map(|date| language.date_over(date)));
    }
    odd
}
