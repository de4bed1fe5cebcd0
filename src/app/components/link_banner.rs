//! That somebody else made what is shown, or why a link could not be opened.

use yew::prelude::*;

use crate::app::el::{button, el, nothing};
use crate::app::explorer::Explorer;
use crate::link::{ChosenWeek, Link, LinkProblem};
use crate::state::Action;

/// The banner; empty when the page was opened without a link.
pub fn part(explorer: &Explorer) -> Html {
    let language = explorer.language;
    let (id, said) = match (&explorer.state.shared, explorer.state.link_problem) {
        (_, Some(problem)) => ("link-problem", reason(explorer, problem).to_string()),
        (Some(link), None) => ("link-shared", shared(explorer, link)),
        (None, None) => return nothing(),
    };
    el("div")
        .id(id)
        .class("link-banner")
        .set("role", "note")
        .add(el("p").say(said))
        .add(button("close-link", "as-link", language.close()).on_click(&explorer.send, Action::CloseLink))
        .html()
}

fn reason(explorer: &Explorer, problem: LinkProblem) -> &'static str {
    match problem {
        LinkProblem::Damaged => explorer.language.link_damaged(),
        LinkProblem::Future => explorer.language.link_future(),
        LinkProblem::Unknown => explorer.language.link_unknown(),
        LinkProblem::Occupied => explorer.language.link_occupied(),
    }
}

/// That somebody else filled it in, and which of its programs this site does not have.
fn shared(explorer: &Explorer, link: &Link) -> String {
    let language = explorer.language;
    let mut said =
        if link.answers.is_some() { language.link_shared_answers() } else { language.link_shared() }.to_string();
    let in_week = match &link.week {
        Some(ChosenWeek::Program { code, .. }) => Some(code),
        _ => None,
    };
    if link.programs.iter().chain(in_week).any(|code| explorer.loaded.programs.by_code(code).is_none()) {
        said.push(' ');
        said.push_str(language.link_other_programs());
    }
    said
}
