//! What should come with the level.

use explorer_content::words::Phrases;
use yew::prelude::*;

use crate::context::ViewContext;
use crate::el::{Attr, el, nothing};
use explorer_core::guidance::addition::Additions;

/// The additions that are certain, with what to do; then those that questions without an answer could bring.
pub fn view(context: &ViewContext, sure: Additions, possible: Additions) -> Html {
    let (language, words, voice) = (context.language, context.words(), context.voice());
    if sure.is_empty() && possible.is_empty() {
        return nothing();
    }
    let items = sure.iter().map(|addition| {
        let (id, words) = (addition.id(), words.addition(addition));
        el("li")
            .key(id)
            .id(format!("addition-{id}"))
            .child(el("strong").text(words.name))
            .text(". ")
            .text(words.says.to(context.about, voice))
            .html()
    });
    let names: Vec<_> = possible.iter().map(|it| words.addition(it).name).collect();
    let open = || el("p").text(language.additions_possible()).text(" ").text(names.join(", ")).text(".");
    el("section")
        .attr(Attr::AriaLabelledby, "additions-title")
        .child(el("h2").id("additions-title").text(language.additions_title()))
        .child(el("ul").class("additions").children(items))
        .child((!names.is_empty()).then(open))
        .html()
}
