//! The way back, and how much is left, at the top of each screen of the questionnaire.

use explorer_content::words::Phrases;
use yew::prelude::*;

use crate::context::ViewContext;
use crate::el::{Attr, El, button, drawing, el, link};
use explorer::state::{Action, Steps, View};

/// Back to the previous screen, or from the first one to the comparison.
pub fn back(context: &ViewContext) -> Html {
    let language = context.language;
    let back = match context.state.trail.position().checked_sub(1) {
        None => link(View::Compare.to_fragment(), language.back()).id("back"),
        Some(before) => button("back", "as-link", language.back()).on_click(&context.send, Action::Travel(before)),
    };
    el("p").class("back").child(back).html()
}

/// Back and, beside it, which screen this is and how many there are, as a bar and in words.
pub fn progress(context: &ViewContext) -> Html {
    let (language, Steps { nth, about, most, .. }) = (context.language, context.state.steps());
    let words = if about == most { language.step_of(nth, most) } else { language.step_of_about(nth, about, most) };
    bar(context, words, nth * 100 / most.max(1))
}

/// Below the last step: what comes after it.
pub fn then(context: &ViewContext) -> Option<El> {
    let state = &context.state;
    let is_last = state.preferences.is_empty() && state.steps().is_last;
    is_last.then(|| el("p").id("then").class("note").text(context.language.after_last_step()))
}

/// The same on the pages after the last step. They are not counted, and say so.
pub fn done(context: &ViewContext) -> Html {
    let Steps { most, is_last, .. } = context.state.steps();
    if !is_last {
        return back(context);
    }
    bar(context, context.language.steps_done(most), 100)
}

/// The bar is measured by the most steps there can be, so it never goes back.
fn bar(context: &ViewContext, words: String, percent: usize) -> Html {
    let line = drawing("0 0 100 2")
        .attr(Attr::PreserveAspectRatio, "none")
        .child(el("path").class("rail").attr(Attr::D, "M0 1h100"))
        .child(el("path").class("done").attr(Attr::D, format!("M0 1h{percent}")));
    el("div").class("progress").child(back(context)).child(el("p").id("progress").text(words)).child(line).html()
}
