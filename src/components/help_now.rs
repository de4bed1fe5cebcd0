//! The help for what cannot wait, on every screen until that answer is changed.

use explorer_content::spoken::Spoken;
use explorer_content::words::Phrases;
use yew::prelude::*;

use crate::context::ViewContext;
use crate::el::{Attr, button, el, link, nothing};
use explorer::state::Action;
use explorer::trail::Step;
use explorer_content::{HELP_LINES, URGENT};

/// The strip. It is empty if nothing was checked.
pub fn view(context: &ViewContext) -> Html {
    let (language, voice) = (context.language, context.voice());
    let Some(first) = context.checked_signs().next() else { return nothing() };
    let call = URGENT[first].lines.first().and_then(|line| language.to_call(HELP_LINES[*line].ways(language)));
    let steps = context.checked_signs().map(|at| {
        let now = context.words().urgent[at].now.to(voice);
        el("span").key(URGENT[at].id).text(now).text(" ").html()
    });
    let change = button("help-change", "as-link", language.change_right_now());
    el("div")
        .class("help-now")
        .attr(Attr::Role, "note")
        .child(el("p").children(steps))
        .child(call.map(|(number, says)| link(format!("tel:{number}"), says).class("call")))
        .child(change.on_click(&context.send, Action::Change(Step::RightNow)))
        .html()
}
