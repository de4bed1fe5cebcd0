//! The levels and programs side by side.

use super::{Told, item, pair, titled};
use crate::comparison::Column;
use explorer_content::ASPECTS;
use explorer_content::LEVELS;
use explorer_content::spoken::Spoken;
use explorer_content::words::Phrases;
use explorer_core::care::level::Level;
use explorer_core::care::program::{Program, Track};

/// The id of the row of treatment hours.
const HOURS: &str = "hours-per-week";

pub(super) fn levels(told: &Told) -> Vec<String> {
    let hours = Level::in_set(told.link.levels).filter_map(|level| {
        let says = Column::Level(level).says_of(HOURS, told.language)?;
        Some(item(&pair(told.words.level(level).name, &says)))
    });
    titled(&[told.language.door_compare_says(), ". ", aspect(told, HOURS)].concat(), hours.collect())
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
    [told.language.offered_by(&provider.name)].into_iter().chain(sample).collect()
}

fn of_program(told: &Told, program: &Program) -> Vec<String> {
    let language = told.language;
    let row = |id| Some(item(&pair(aspect(told, id), &Column::Program(program).says_of(id, language)?)));
    let mut lines = vec![[&program.name, ", ", told.words.level(program.level).name, ":"].concat()];
    lines.extend([HOURS, "days-and-hours", "cost"].into_iter().filter_map(row));
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

/// The name of the comparison's row with this id.
fn aspect(told: &Told, id: &str) -> &'static str {
    let place = ASPECTS.iter().position(|known| *known == id);
    place.and_then(|at| told.words.aspects.get(at)).copied().unwrap_or_default()
}
