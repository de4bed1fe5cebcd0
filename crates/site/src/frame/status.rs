//! The status line, which says whether the explorer has started.

use explorer_content::words::Phrases;
use explorer_core::language::Language;
use program_explorer::components::new_tab;
use program_explorer::el::{Attr, El, el, link};
use yew::Html;

use super::Others;

/// All sentences are in the same place, so that nothing moves when they change. Without styles only the first one is shown.
pub fn status(language: Language, others: &Others) -> Html {
    let paper = others.address("worksheet.html");
    let with_paper = |says: El| match &paper {
        Some(address) => says.text(" ").child(link(address, language.status_on_paper())),
        None => says,
    };
    let how = others.address("promises.html#sends-nothing");
    let how = how.map(|address| new_tab::to_page(address, language.status_how(), language));
    let without_script = paper.is_some().then(|| with_paper(el("noscript")));
    el("p")
        .id("explorer-status")
        .class("status")
        .child(el("span").class("waiting").text(language.status_waiting()).child(without_script))
        .child(later("started", language.status_started()).text(" ").child(how))
        .child(with_paper(later("late", language.status_late())))
        .child(with_paper(later("failed", language.status_failed())))
        .html()
}

/// A sentence that the scripts show in place of the first one.
fn later(class: &'static str, says: &'static str) -> El {
    el("span").class(class).attr(Attr::Hidden, "hidden").text(says)
}
