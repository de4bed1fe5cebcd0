//! What an outcome says beyond the level and what to do: what would change it, what fits a life, programs and pages to read on.

use yew::prelude::*;

use super::{changes, fits, fold, guides, program_list};
use crate::context::ViewContext;
use crate::el::{Attr, El, el, list};
use explorer::link::SharedResult;
use explorer_content::GUIDANCE;
use explorer_content::spoken::Spoken;
use explorer_content::words::Phrases;
use explorer_core::care::level::Level;
use explorer_core::care::program::Known;
use explorer_core::guidance::suggestion::Suggestion;

/// All of it; of a result that somebody else shared, only what the result alone tells.
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

/// The programs at the level, or at each level of the range, and which guidance led there.
fn programs(context: &ViewContext, result: SharedResult) -> Html {
    let language = context.language;
    let (all, known) = (&context.loaded.programs, context.state.known());
    let range = result.low..=result.high;
    let levels = Level::ALL.into_iter().filter(|level| range.contains(level));
    let beside: Vec<_> = all.beside(range.clone(), &known).collect();
    let count = beside.len() + levels.clone().map(|level| all.offered(level, &known).count()).sum::<usize>();
    let others = all.programs.iter().filter(|it| range.contains(&it.level) && !it.is_for(&known));
    let others: Vec<_> = others.map(|program| program.name.as_str()).collect();
    let title = language.programs_at_level();
    let part = if count == 0 {
        el("div").child(el("h2").id("programs-title").text(title))
    } else {
        fold::view("programs-title", title, language.programs_gist(count), !result.is_one_level())
    };
    let with_any = (!beside.is_empty()).then(|| {
        let title = el("h3").text(language.programs_beside());
        el("section").child(title).child(program_list::cards(context, beside.into_iter(), "result-"))
    });
    let part = part
        .child(program_list::provider(context, "result-"))
        .children(levels.map(|level| at_level(context, level, &known)))
        .child(with_any)
        .child(
            (!others.is_empty())
                .then(|| el("p").id("for-others").text(language.programs_for_others(others.join(", ")))),
        );
    let programs = el("section").attr(Attr::AriaLabelledby, "programs-title").child(part);
    let version = language.guidance_version(GUIDANCE.version, GUIDANCE.date);
    list([programs.html(), el("p").class("note").text(version).text(" ").text(language.review()).html()])
}

fn at_level(context: &ViewContext, level: Level, known: &Known) -> Html {
    let offered = context.loaded.programs.offered(level, known);
    let programs = if offered.clone().next().is_none() {
        el("p").text(context.language.no_program_at_level()).html()
    } else {
        program_list::cards(context, offered, "result-")
    };
    el("section").key(level.id()).child(el("h3").text(context.words().level(level).name)).child(programs).html()
}
