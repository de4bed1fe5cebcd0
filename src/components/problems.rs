//! What is wrong with the file of programs, for the person who edits it.

use yew::prelude::*;

use crate::el::{el, nothing, panel};
use crate::explorer::Explorer;
use explorer_content::spoken::problem::SaysProblem;
use explorer_content::words::Phrases;

/// All that is wrong, in a closed list; nothing if all is well.
#[inline(never)]
pub fn part(explorer: &Explorer) -> Html {
    let problems = &explorer.loaded.problems;
    if problems.is_empty() {
        return nothing();
    }
    let language = explorer.language;
    let said = problems.iter().enumerate();
    let said = said.map(|(at, problem)| el("li").key(&at.to_string()).text(language.problem(problem)).html());
    panel("program-problems", language.program_problems()).class("problems").child(el("ul").children(said)).html()
}
