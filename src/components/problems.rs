//! What is wrong with the file of programs, for the person who edits it.

use yew::prelude::*;

use crate::context::ViewContext;
use crate::el::{El, el, link, nothing, panel};
use explorer::state::View;
use explorer_content::spoken::problem::SaysProblem;
use explorer_content::words::Phrases;

/// Everything that is wrong, in a closed list. Nothing if all is well.
#[inline(never)] // A split point of the WASM: see crates/wasm-parts/src/split.txt.
pub fn view(context: &ViewContext) -> Html {
    let problems = &context.loaded.problems;
    if problems.is_empty() {
        return nothing();
    }
    let language = context.language;
    let check = el("p").child(link(View::CheckPrograms.to_fragment(), language.check_programs()));
    panel("program-problems", language.program_problems()).class("problems").child(list(context)).child(check).html()
}

/// A sentence for each problem.
pub fn list(context: &ViewContext) -> El {
    let said = context.loaded.problems.iter().enumerate();
    let said = said.map(|(at, problem)| el("li").key(&at.to_string()).text(context.language.problem(problem)).html());
    el("ul").children(said)
}
