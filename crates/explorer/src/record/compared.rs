//! The levels and programs side by side.

use super::{Context, item, pair, titled};
use crate::comparison::{Column, ROWS_OF_A_PROGRAM};
use crate::details::SaysDetail;
use explorer_content::spoken::Spoken;
use explorer_content::words::Phrases;
use explorer_content::{LEVELS, aspect};
use explorer_core::care::program::{Program, TrackId};

pub(super) fn levels(context: &Context) -> Vec<String> {
    let hours = context.link.levels.iter().filter_map(|level| {
        let says = Column::Level(level).says(aspect::HOURS_PER_WEEK, context.language)?.whole();
        Some(item(&pair(context.words.level(level).name, &says)))
    });
    titled(
        &[context.language.door_compare_says(), ". ", name_of(context, aspect::HOURS_PER_WEEK)].concat(),
        hours.collect(),
    )
}

pub(super) fn programs(context: &Context) -> Vec<String> {
    let mut lines = Vec::new();
    for program in context.link.programs.iter().filter_map(|code| context.programs.by_code(code)) {
        if lines.is_empty() {
            lines = center(context);
        }
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.extend(of_program(context, program));
    }
    lines
}

/// Who offers the programs, and whether the center is made up.
pub(super) fn center(context: &Context) -> Vec<String> {
    let Some(provider) = &context.programs.provider else { return Vec::new() };
    let sample = provider.sample.then(|| context.language.sample_center().into());
    let details = context.programs.center_details().iter().map(|detail| item(&context.language.detail(detail)));
    [context.language.offered_by(&provider.name)].into_iter().chain(sample).chain(details).collect()
}

fn of_program(context: &Context, program: &Program) -> Vec<String> {
    let language = context.language;
    let row = |at| Some(item(&pair(name_of(context, at), &Column::Program(program).says(at, language)?.whole())));
    let mut lines = vec![[&program.name, ", ", context.words.level(program.level).name, ":"].concat()];
    lines.extend(ROWS_OF_A_PROGRAM.into_iter().filter_map(row));
    lines.extend(context.programs.details_of(program).map(|detail| item(&language.detail(detail))));
    lines.extend(below(context, program, |_| true));
    let phone = context.programs.phone_of(program);
    lines.extend(phone.map(|phone| item(&language.call_program(phone))));
    lines
}

/// Which of these timetables have fewer hours than their program's level starts at.
pub(super) fn below(context: &Context, program: &Program, counts: impl Fn(TrackId) -> bool) -> Vec<String> {
    let below = program.below_its_level(&LEVELS).into_iter().filter(|(id, ..)| counts(*id));
    below.map(|(_, track, hours)| item(&context.language.says_below(program, &track.name, hours))).collect()
}

/// The name of the comparison's row at this place.
fn name_of(context: &Context, aspect: usize) -> &'static str {
    context.words.aspects.get(aspect).copied().unwrap_or_default()
}
