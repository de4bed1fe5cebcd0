//! Back, and how much is left, at the top of each screen of the questionnaire.

use explorer_content::words::Phrases;
use yew::prelude::*;

use crate::el::{button, el, link};
use crate::explorer::Explorer;
use explorer::state::{Action, Steps, View};

/// Back to the screen before; from the first one, to the comparison.
pub fn back(explorer: &Explorer) -> Html {
    let language = explorer.language;
    let back = match explorer.state.trail.position().checked_sub(1) {
        None => link(View::Compare.to_fragment(), language.back()).id("back"),
        Some(before) => button("back", "as-link", language.back()).on_click(&explorer.send, Action::Travel(before)),
    };
    el("p").class("back").add(back).html()
}

/// Which screen this is and how many there are, as a line and in words.
pub fn progress(explorer: &Explorer) -> Html {
    let (language, Steps { nth, about, most }) = (explorer.language, explorer.state.steps());
    let words = if about == most { language.step_of(nth, most) } else { language.step_of_about(nth, about, most) };
    let done = format!("M0 1h{}", nth.min(about) * 100 / about.max(1));
    let line = el("svg")
        .set("viewBox", "0 0 100 2")
        .set("preserveAspectRatio", "none")
        .set("aria-hidden", "true")
        .set("focusable", "false")
        .add(el("path").class("rail").set("d", "M0 1h100"))
        .add(el("path").class("done").set("d", done));
    el("div").class("progress").add(line).add(el("p").id("progress").say(words)).html()
}
