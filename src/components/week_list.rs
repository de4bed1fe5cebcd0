//! The week as a list, day by day.

use explorer_content::spoken::Spoken;
use explorer_content::words::Phrases;
use yew::prelude::*;

use crate::context::ViewContext;
use crate::el::el;
use explorer::shown::Shown;
use explorer_core::language::Language;
use explorer_core::plan::Trip;
use explorer_core::plan::commitment::{Commitment, Holder};
use explorer_core::week::{Span, Weekday};

/// The time, the class and the words of an entry.
type Entry = (Span, &'static str, String);

/// Each day that has something in it, with equal days together. Days that are completely free are named at the end.
pub fn view(context: &ViewContext, shown: &Shown) -> Html {
    let language = context.language;
    let commitments = context.state.planning.commitments();
    let days = language.days().map(|day| (day, entries(language, shown, &commitments, day)));
    let free: Vec<_> =
        days.iter().filter(|(_, entries)| entries.is_empty()).map(|(day, _)| language.weekday(*day)).collect();
    // Days with the same hours are listed together.
    let mut groups: Vec<(Vec<Weekday>, Vec<Entry>)> = Vec::new();
    for (day, entries) in days.into_iter().filter(|(_, entries)| !entries.is_empty()) {
        match groups.iter_mut().find(|(_, same)| *same == entries) {
            Some((days, _)) => days.push(day),
            None => groups.push((vec![day], entries)),
        }
    }
    let busy = groups.into_iter().map(|(days, entries)| {
        let entries = entries.into_iter().enumerate().map(|(at, (span, class, what))| {
            let entry = el("li").key(&at.to_string()).class(class).text(language.span(span)).text(": ");
            entry.text(what).html()
        });
        let title = language.weekdays(&days);
        el("section").key(&title).child(el("h2").text(title.clone())).child(el("ul").children(entries)).html()
    });
    el("div")
        .class("week-list")
        .children(busy)
        .child((!free.is_empty()).then(|| el("p").text(language.free_days(free.join(", ")))))
        .html()
}

/// What happens on a day, by time.
fn entries(language: Language, shown: &Shown, commitments: &[Commitment], day: Weekday) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    // By insertion, as in `Week::new`.
    let mut add = |span: Span, class, what| {
        let at = entries.iter().position(|(other, ..)| span < *other).unwrap_or(entries.len());
        entries.insert(at, (span, class, what));
    };
    for block in shown.week.on(day) {
        let class = if block.activity.is_treatment() { "treatment" } else { "other" };
        add(block.span, class, language.block(block));
    }
    for (_, span) in shown.trips.iter().flat_map(Trip::ways).flatten().filter(|(on, _)| *on == day) {
        add(span, "way", language.on_the_way().into());
    }
    for piece in shown.busy.iter().filter(|piece| piece.day == day) {
        if let Holder::Commitment(place) = piece.holder
            && let Some(commitment) = commitments.get(place)
        {
            add(piece.span, "busy-time", language.commitment_kind(commitment.kind).into());
        }
    }
    entries
}
