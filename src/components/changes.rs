//! What would change the suggestion: single answers that would lead to another level.

use explorer_content::words::Phrases;
use yew::prelude::*;

use crate::el::{el, list, nothing, panel};
use crate::explorer::Explorer;
use explorer_content::GUIDANCE;
use explorer_core::care::level::Level;
use explorer_core::guidance::change::Change;
use explorer_core::guidance::suggestion::Suggestion;

/// The changes that lead to more care, then those that lead to less, each nearest first.
pub fn part(explorer: &Explorer, suggestion: &Suggestion) -> Html {
    let language = explorer.language;
    let changes = GUIDANCE.changes(&explorer.state.answers);
    if changes.is_empty() {
        return nothing();
    }
    let (less, more): (Vec<_>, Vec<_>) =
        changes.into_iter().partition(|change| (change.low, change.high) < (suggestion.low, suggestion.high));
    panel("changes", language.changes_title())
        .child(el("p").text(language.changes_lead(explorer.voice())))
        .child(group(explorer, language.changes_more(), &more))
        .child(group(explorer, language.changes_less(), &less))
        .html()
}

fn leads(explorer: &Explorer, change: &Change) -> String {
    let language = explorer.language;
    match (change.low, change.high) {
        (Level::Outpatient, Level::Hospital) => language.leads_nowhere().into(),
        (low, high) => language.leads_instead(explorer.levels(low, high)),
    }
}

fn group(explorer: &Explorer, title: &'static str, changes: &[Change]) -> Html {
    if changes.is_empty() {
        return nothing();
    }
    let words = explorer.words();
    let items = changes.iter().map(|change| {
        let asked = &words.questions[change.question];
        let choice = asked.choices[usize::from(change.choice)].to(explorer.voice());
        el("li")
            .key(&format!("{}-{}", change.question, change.choice))
            .text(asked.short)
            .text(": ")
            .child(el("q").text(choice))
            .text(leads(explorer, change))
            .html()
    });
    list([el("h3").text(title).html(), el("ul").children(items).html()])
}
