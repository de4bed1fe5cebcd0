//! Back, and how much is left, at the top of each screen of the questionnaire.

use yew::prelude::*;

use crate::app::browser::history;
use crate::app::el::{button, el, link};
use crate::app::explorer::Explorer;
use crate::state::View;

/// Back to the screen before; from the first one, to the comparison.
pub fn back(explorer: &Explorer) -> Html {
    let language = explorer.language;
    let back = if explorer.state.trail.position() == 0 {
        link(View::Compare.to_fragment(), language.back()).id("back")
    } else {
        button("back", "as-link", language.back()).does(|| history::back(1))
    };
    el("p").class("back").add(back).html()
}

/// At most how many screens with questions come after this one, as a line and in words.
pub fn progress(explorer: &Explorer, screen: usize) -> Html {
    let left = explorer.state.screens_left(screen).at_most;
    let all = crate::content::GUIDANCE.screens.len();
    let language = explorer.language;
    let words = match left {
        0 => language.last_question().to_string(),
        1 => language.one_more().to_string(),
        _ => language.at_most_more(left),
    };
    let done = format!("M0 1h{}", (all - left.min(all)) * 100 / all.max(1));
    let line = el("svg")
        .set("viewBox", "0 0 100 2")
        .set("preserveAspectRatio", "none")
        .set("aria-hidden", "true")
        .set("focusable", "false")
        .add(el("path").class("rail").set("d", "M0 1h100"))
        .add(el("path").class("done").set("d", done));
    el("div").class("progress").add(line).add(el("p").id("progress").say(words)).html()
}
