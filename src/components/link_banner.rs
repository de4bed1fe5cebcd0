//! Says that somebody else made what is shown, what has changed since then, and how to go on; or why a link could not be opened.

use explorer::spoken_link::SaysLink;
use explorer_content::spoken::Spoken;
use explorer_content::words::Phrases;
use yew::prelude::*;

use crate::components::{beside_own, jump, share};
use crate::context::ViewContext;
use crate::el::{Attr, button, el, nothing};
use explorer::link::{Link, LinkProblem, SharedResult};
use explorer::state::{Action, View};
use explorer_core::guidance::suggestion::Outcome;

/// The banner, for a page that was opened with a link. Needs the rest of the app.
#[inline(never)] // A split point of the WASM: see crates/wasm-parts/src/split.txt.
pub fn view(context: &ViewContext) -> Html {
    let (language, state) = (context.language, &context.state);
    let banner =
        |id: &'static str| el("div").id(id).class("link-banner").attr(Attr::Role, "note").attr(Attr::Tabindex, "-1");
    let close = |says| button("close-link", "as-link", says).on_click(&context.send, Action::CloseLink);
    if let Some(problem) = state.link_problem {
        let says = el("p").text(reason(context, problem));
        return banner("link-problem").child(says).child(close(language.close())).html();
    }
    let Some(shared) = &state.shared else { return nothing() };
    let (keep, close_says) = match state.own {
        Some(_) => (language.keep_link_instead(), language.back_to_own()),
        None => (language.keep_link(), language.close()),
    };
    // A result without its answers cannot be kept as one's own.
    let keep = (shared.result.is_none() || shared.answers.is_some())
        .then(|| button("keep-link", "as-link", keep).on_click(&context.send, Action::KeepLink));
    // On a phone, what they chose is some screens further down, below the five levels.
    let to_comparison = (shared.is_comparison() && state.view == View::Compare)
        .then(|| jump::to("side-title", language.go_to_comparison()).id("go-to-comparison"));
    banner("link-shared")
        .children(said(context, shared))
        .child(state.own.as_deref().map(|own| beside_own::view(context, own, shared)))
        .child(el("p").class("actions").child(to_comparison).child(close(close_says)).child(keep))
        .html()
}

/// Why a link cannot be opened.
pub fn reason(context: &ViewContext, problem: LinkProblem) -> &'static str {
    match problem {
        LinkProblem::Damaged => context.language.link_damaged(),
        LinkProblem::Future => context.language.link_future(),
        LinkProblem::Unknown => context.language.link_unknown(),
    }
}

/// Says that somebody else filled it in, and how this site differs from the one where they did.
fn said(context: &ViewContext, link: &Link) -> Vec<Html> {
    let language = context.language;
    let mut said = vec![language.shared(link)];
    if link.programs_differ(&context.loaded.programs) {
        said.push(language.link_other_programs().into());
    }
    if link.guidance_changed() {
        said.push(language.link_old(language.date_of(link.guidance)));
        // What the outcome was then, if the same answers lead to another one today.
        let then = link.result.filter(|then| link.answers.is_some() && Some(*then) != result_of(context));
        said.extend(then.map(|then| language.theirs(share::came_out(context, then))));
    }
    if link.reread > 0 {
        said.push(language.link_reread(link.reread));
    }
    if link.asked_anew > 0 {
        said.push(language.link_asked_anew(link.asked_anew));
    }
    if link.dropped > 0 {
        said.push(language.link_dropped(link.dropped));
    }
    said.into_iter().map(|says| el("p").key(&says).text(says.clone()).html()).collect()
}

fn result_of(context: &ViewContext) -> Option<SharedResult> {
    match context.state.outcome() {
        Outcome::Suggestion(it) => Some(SharedResult::from(&it)),
        Outcome::Urgent(_) => None,
    }
}

/// In place of the banner until the rest of the app has arrived.
pub fn waiting(says: &'static str) -> Html {
    el("div").id("link-waits").class("link-banner").attr(Attr::Role, "status").child(el("p").text(says)).html()
}
