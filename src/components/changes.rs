//! What would change the suggestion: single answers that would lead to another level.

use explorer_content::words::Phrases;
use yew::prelude::*;

use crate::context::ViewContext;
use crate::el::{el, list, nothing, panel};
use explorer::named::name_of;
use explorer_content::GUIDANCE;
use explorer_core::care::level::Level;
use explorer_core::guidance::change::Change;
use explorer_core::guidance::suggestion::Suggestion;

/// The changes that lead to more care, then those that lead to less, with the nearest level first in each list.
pub fn view(context: &ViewContext, suggestion: &Suggestion) -> Html {
    let language = context.language;
    let changes = GUIDANCE.changes(&context.state.answers);
    if changes.is_empty() {
        return nothing();
    }
    let (less, more): (Vec<_>, Vec<_>) =
        changes.into_iter().partition(|change| (change.low, change.high) < (suggestion.low, suggestion.high));
    panel("changes", language.changes_title())
        .child(el("p").text(language.changes_lead(context.voice())))
        .child(group(context, language.changes_more(), &more))
        .child(group(context, language.changes_less(), &less))
        .html()
}

fn leads(context: &ViewContext, change: &Change) -> String {
    let language = context.language;
    match (change.low, change.high) {
        (Level::Outpatient, Level::Hospital) => language.leads_nowhere().into(),
        (low, high) => language.leads_instead(context.levels(low, high)),
    }
}

fn group(context: &ViewContext, title: &'static str, changes: &[Change]) -> Html {
    if changes.is_empty() {
        return nothing();
    }
    let words = context.words();
    let items = changes.iter().map(|change| {
        let asked = words.question(change.question);
        let choice = name_of(asked.choices[usize::from(change.choice)].to(context.voice()));
        // "Drinking" need not be said twice.
        let short = if choice == asked.short { String::new() } else { [asked.short, ": "].concat() };
        el("li")
            .key(&format!("{}-{}", change.question.index(), change.choice))
            .text(short)
            .child(el("q").text(choice))
            .text(leads(context, change))
            .html()
    });
    list([el("h3").text(title).html(), el("ul").children(items).html()])
}
