//! The levels and programs side by side.

use super::{Told, item, pair, titled};
use crate::comparison::Column;
use crate::details::SaysDetail;
use explorer_content::spoken::Spoken;
use explorer_content::words::Phrases;
use explorer_content::{LEVELS, aspect};
use explorer_core::care::level::Level;
use explorer_core::care::program::{Program, Track};

pub(super) fn levels(told: &Told) -> Vec<String> {
    let hours = Level::in_set(told.link.levels).filter_map(|level| {
        let says = Column::Level(level).says(aspect::HOURS_PER_WEEK, told.language)?.whole();
        Some(item(&pair(told.words.level(level).name, &says)))
    });
    titled(&[told.language.door_compare_says(), ". ", name_of(told, aspect::HOURS_PER_WEEK)].concat(), hours.collect())
}

pub(super) fn programs(told: &Told) -> Vec<String> {
    let mut lines = Vec::new();
    for program in told.link.programs.iter().filter_map(|code| told.programs.by_code(code)) {
        if lines.is_empty() {
            lines = center(told);
        }
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.extend(of_program(told, program));
    }
    lines
}

/// Who offers the programs, and whether the center is made up.
pub(super) fn center(told: &Told) -> Vec<String> {
    let Some(provider) = &told.programs.provider else { return Vec::new() };
    let sample = provider.sample.then(|| told.language.sample_center().into());
    let details = told.programs.center_details().iter().map(|detail| item(&told.language.detail(detail)));
    [told.language.offered_by(&provider.name)].into_iter().chain(sample).chain(details).collect()
}

fn of_program(told: &Told, program: &Program) -> Vec<String> {
    let language = told.language;
    let row = |at| Some(item(&pair(name_of(told, at), &Column::Program(program).says(at, language)?.whole())));
    let mut lines = vec![[&program.name, ", ", told.words.level(program.level).name, ":"].concat()];
    lines.extend([aspect::HOURS_PER_WEEK, aspect::DAYS_AND_HOURS, aspect::COST].into_iter().filter_map(row));
    lines.extend(told.programs.details_of(program).map(|detail| item(&language.detail(detail))));
    lines.extend(below(told, program, |_| true));
    let phone = told.programs.phone_of(program);
    lines.extend(phone.map(|phone| item(&language.call_program(phone))));
    lines
}

/// Which of these timetables have fewer hours than the level of their program begins at.
pub(super) fn below(told: &Told, program: &Program, counts: impl Fn(&Track) -> bool) -> Vec<String> {
    let below = program.below_its_level(&LEVELS).into_iter().filter(|(track, _)| counts(track));
    below.map(|(track, hours)| item(&told.language.says_below(program, &track.name, hours))).collect()
}

/// The name of the comparison's row at this place.
fn name_of(told: &Told, aspect: usize) -> &'static str {
    told.words.aspects.get(aspect).copied().unwrap_or_default()
}
