//! Where a figure comes from: a list below it that opens with one tap.

use explorer_content::spoken::Spoken;
use explorer_content::words::Phrases;
use yew::prelude::*;

use super::new_tab;
use crate::context::ViewContext;
use crate::el::{El, el, nothing, panel};
use explorer_content::words::Source;

/// A closed list of sources. Each can have a note, such as the levels that it supports.
pub fn view(context: &ViewContext, id: String, sources: &[(usize, String)]) -> Html {
    let language = context.language;
    if sources.is_empty() {
        return nothing();
    }
    panel(id, if sources.len() == 1 { language.source() } else { language.sources() })
        .class("sources")
        .child(list_of(context, sources))
        .html()
}

/// Only the list, if there is anything in it.
pub fn list_of(context: &ViewContext, sources: &[(usize, String)]) -> Option<El> {
    let items = sources.iter().filter_map(|(at, note)| Some(source(context, context.words().sources.get(*at)?, note)));
    (!sources.is_empty()).then(|| el("ul").children(items))
}

fn source(context: &ViewContext, source: &Source, note: &str) -> Html {
    let language = context.language;
    let item = el("li").key(source.title);
    let item = if source.url.is_empty() {
        item.text(source.title)
    } else {
        item.child(new_tab::to_site(source.url, source.title, language))
    };
    let read = match source.read {
        "part" => language.read_in_part(),
        "second-hand" => language.read_second_hand(),
        _ => "",
    };
    item.text(format!(". {}, {}. {} {read}", source.by, source.year, language.checked_in(source.checked)))
        .child((!note.is_empty()).then(|| el("span").class("note").text(note.to_string())))
        .html()
}
