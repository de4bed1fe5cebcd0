//! What a program or the center says about itself: whom it is for, always visible; the rest in a closed panel.

use explorer::details::SaysDetail;
use explorer_content::words::Phrases;
use yew::prelude::*;

use crate::context::ViewContext;
use crate::el::{El, el, panel, unseen};
use explorer_core::care::program::{Detail, Program};

/// Whom a program is for, if it says so.
pub fn whom(context: &ViewContext, program: &Program) -> Option<El> {
    Some(el("p").class("note").text(context.language.whom(program)?).text("."))
}

/// Everything else that a program says about itself, if anything. The prefix keeps ids unique.
pub fn more(context: &ViewContext, program: &Program, prefix: &str) -> Option<El> {
    let programs = &context.loaded.programs;
    let details = programs.details_of(program).filter(|detail| !detail.is_whom());
    let mut rows: Vec<Html> = details.map(|detail| row(context, detail)).collect();
    let places = program.tracks.iter().filter(|_| programs.is_real());
    rows.extend(places.filter_map(|track| Some(pair(&track.name, track.address.clone()?))));
    let title = el("summary").text(context.language.program_more()).child(unseen([": ", &program.name].concat()));
    let more = el("details").id([prefix, "more-", &program.code].concat()).child(title);
    (!rows.is_empty()).then(|| more.child(el("dl").class("answers").children(rows)))
}

/// What the center says about itself, if anything, also in a closed panel.
pub fn of_center(context: &ViewContext, prefix: &str) -> Option<El> {
    let details = context.loaded.programs.center_details();
    let rows = details.iter().map(|detail| row(context, detail));
    let panel = panel([prefix, "more-center"].concat(), context.language.program_more());
    (!details.is_empty()).then(|| panel.child(el("dl").class("answers").children(rows)))
}

fn row(context: &ViewContext, detail: &Detail) -> Html {
    let language = context.language;
    pair(language.detail_name(detail), language.detail_says(detail).unwrap_or_else(|| language.yes().into()))
}

fn pair(name: &str, says: String) -> Html {
    el("div").key(name).child(el("dt").text(name.to_owned())).child(el("dd").text(says)).html()
}

/// A note if the center is only a sample, wherever its programs are offered.
pub fn made_up(context: &ViewContext) -> Option<El> {
    let provider = context.loaded.programs.provider.as_ref()?;
    provider.sample.then(|| el("p").class("sample").text(context.language.sample_center()))
}
