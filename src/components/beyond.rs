//! What an outcome says beyond the level and what to do: what would change it, what fits the person's life, programs, further reading.

use yew::prelude::*;

use super::{changes, finder, fits, fold, guides, program_list};
use crate::context::ViewContext;
use crate::el::{Attr, El, el, list, nothing};
use explorer::link::SharedResult;
use explorer_content::GUIDANCE;
use explorer_content::spoken::Spoken;
use explorer_content::words::Phrases;
use explorer_core::care::level::Level;
use explorer_core::care::program::Program;
use explorer_core::guidance::suggestion::Suggestion;

/// All of it. For a result that somebody else shared, only what follows from the result alone.
#[inline(never)] // A split point of the WASM: see crates/wasm-parts/src/split.txt.
pub fn view(context: &ViewContext, result: SharedResult, suggestion: Option<&Suggestion>) -> Html {
    let programs = programs(context, result);
    let Some(suggestion) = suggestion else { return programs };
    let fits = (!suggestion.says_nothing_yet()).then(|| fits::view(context, result.low));
    list([
        changes::view(context, suggestion),
        fits.map(El::html).unwrap_or_default(),
        programs,
        guides::view(context, result),
    ])
}

/// What the ids of the programs start with, because some are on the home page too.
const PREFIX: &str = "result-";

/// The programs at the level, or at each level of the range, and the version of the guidance. If there are many, only some are shown at
/// first.
fn programs(context: &ViewContext, result: SharedResult) -> Html {
    let language = context.language;
    let (all, known) = (&context.loaded.programs, context.state.known());
    let range = result.low..=result.high;
    let at = |level: &Level| (*level, all.offered(*level, &known).collect::<Vec<_>>());
    let mut levels: Vec<_> = Level::ALL.iter().filter(|level| range.contains(level)).map(at).collect();
    let mut beside: Vec<_> = all.beside(range.clone(), &known).collect();
    let counts: Vec<_> = levels.iter().map(|(_, offered)| offered.len()).collect();
    let count = beside.len() + counts.iter().sum::<usize>();
    let shown = context.state.finding.shown();
    let lists = levels.iter_mut().map(|(_, offered)| offered).chain([&mut beside]);
    let (left, last) = program_list::cut(lists, shown);
    let others = all.programs.iter().filter(|it| range.contains(&it.level) && !it.is_for(&known));
    let others: Vec<_> = others.take(shown).map(|program| program.name.as_str()).collect();
    let title = language.programs_at_level();
    let part = if count == 0 {
        el("div").child(el("h2").id("programs-title").text(title))
    } else {
        fold::view("programs-title", title, language.programs_gist(count), !result.is_one_level())
    };
    let with_any = (!beside.is_empty()).then(|| {
        let title = el("h3").text(language.programs_beside());
        el("section").child(title).child(program_list::cards(context, beside, PREFIX))
    });
    let part = part
        .child(program_list::provider(context, PREFIX))
        .children(
            levels.into_iter().zip(counts).map(|((level, offered), count)| at_level(context, level, count, offered)),
        )
        .child(with_any)
        .child(finder::more(context, left, PREFIX, last.map(|program| program.code.as_str())))
        .child(
            (!others.is_empty())
                .then(|| el("p").id("for-others").text(language.programs_for_others(others.join(", ")))),
        );
    let programs = el("section").attr(Attr::AriaLabelledby, "programs-title").child(part);
    let version = language.guidance_version(GUIDANCE.version, GUIDANCE.date);
    list([programs.html(), el("p").class("note").text(version).text(" ").text(language.review()).html()])
}

/// What is shown of a level's programs, and how many there are.
fn at_level(context: &ViewContext, level: Level, count: usize, shown: Vec<&Program>) -> Html {
    let programs = match count {
        // The list is not there, or cannot be read, and that has been said already.
        0 if context.loaded.programs.provider.is_none() => return nothing(),
        0 => el("p").text(context.language.no_program_at_level()).html(),
        _ if shown.is_empty() => return nothing(),
        _ => program_list::cards(context, shown, PREFIX),
    };
    el("section").key(level.id()).child(el("h3").text(context.words().level(level).name)).child(programs).html()
}
