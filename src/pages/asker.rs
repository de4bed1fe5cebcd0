//! Who is asking. It comes first and changes only the wording.

use explorer_content::spoken::Spoken;
use explorer_content::words::Phrases;
use yew::prelude::*;

use crate::components::step_nav;
use crate::context::ViewContext;
use crate::el::{Attr, button, el};
use explorer::state::Action;
use explorer_core::guidance::questionnaire::Asker;

/// The screen.
pub fn page(context: &ViewContext) -> Html {
    let language = context.language;
    let askers = Asker::ALL.map(|asker| {
        let id = format!("asker-{}", asker as usize);
        let choose = button(id.clone(), "", language.asker(asker)).on_click(&context.send, Action::Ask(asker));
        el("li").key(&id).child(choose).html()
    });
    el("div")
        .class("question")
        .child(step_nav::progress(context))
        .child(el("h1").id("screen-title").attr(Attr::Tabindex, "-1").text(language.asker_title()))
        .child(el("p").text(language.asker_lead()))
        .child(el("ul").class("big-buttons").children(askers))
        .child(el("p").class("note").text(language.asker_teens()))
        .child(el("p").class("note").text(language.not_a_diagnosis()))
        .html()
}
