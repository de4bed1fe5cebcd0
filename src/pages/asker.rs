//! Who is asking. It comes first and changes only the wording.

use explorer_content::spoken::Spoken;
use explorer_content::words::Phrases;
use yew::prelude::*;

use crate::components::step_nav;
use crate::el::{button, el};
use crate::explorer::Explorer;
use explorer::state::Action;
use explorer_core::guidance::questionnaire::Asker;

/// The screen.
pub fn page(explorer: &Explorer) -> Html {
    let language = explorer.language;
    let askers = Asker::ALL.map(|asker| {
        let id = format!("asker-{}", asker as usize);
        let choose = button(id.clone(), "", language.asker(asker)).on_click(&explorer.send, Action::Ask(asker));
        el("li").key(&id).add(choose).html()
    });
    el("div")
        .class("question")
        .add(step_nav::back(explorer))
        .add(step_nav::progress(explorer))
        .add(el("h1").id("screen-title").set("tabindex", "-1").say(language.asker_title()))
        .add(el("p").say(language.asker_lead()))
        .add(el("ul").class("big-buttons").add_all(askers))
        .add(el("p").class("note").say(language.asker_teens()))
        .add(el("p").class("note").say(language.not_a_diagnosis()))
        .html()
}
