//! Seven checkboxes, one for each day of the week.

use explorer_content::spoken::Spoken;
use yew::prelude::*;

use crate::components::checkbox::checkbox;
use crate::context::ViewContext;
use crate::el::{Attr, el, unseen};
use explorer::state::Action;
use explorer_core::plan::commitment::Days;

/// The checkboxes, with the action to send for the days after one is checked or unchecked.
pub fn view(
    context: &ViewContext,
    id: &str,
    name: &'static str,
    chosen: Days,
    action: impl Fn(Days) -> Action + Clone + 'static,
) -> Html {
    let language = context.language;
    let boxes = language.days().map(|day| {
        let checkbox = checkbox(format!("{id}-{}", day.id()), chosen.contains(day)).on_toggle(&context.send, {
            let action = action.clone();
            move |_| action(chosen.toggled(day))
        });
        // People see the short name and hear the full one.
        let seen = el("span").attr(Attr::AriaHidden, "true").text(language.weekday_short(day));
        el("label").key(day.id()).class("box").child(checkbox).child(seen).child(unseen(language.weekday(day))).html()
    });
    el("fieldset").child(el("legend").text(name)).child(el("div").class("boxes").children(boxes)).html()
}
