//! The week as a list, day by day.

use yew::prelude::*;

use crate::app::el::el;
use crate::app::explorer::Explorer;
use crate::week::{Block, Week, Weekday};

/// Each day with something in it; days that are all free are named at the end.
pub fn part(explorer: &Explorer, week: &Week) -> Html {
    let language = explorer.language;
    let (busy, free): (Vec<Weekday>, Vec<Weekday>) =
        Weekday::ALL.into_iter().partition(|day| week.on(*day).next().is_some());
    let names: Vec<_> = free.into_iter().map(|day| language.weekday(day)).collect();
    let days = busy.into_iter().map(|day| {
        let blocks = el("ul").add_all(week.on(day).enumerate().map(|(at, block)| entry(explorer, at, block)));
        el("section").key(day.id()).add(el("h2").say(language.weekday(day))).add(blocks).html()
    });
    el("div")
        .class("week-list")
        .add_all(days)
        .maybe((!names.is_empty()).then(|| el("p").say(language.free_days(names.join(", ")))))
        .html()
}

fn entry(explorer: &Explorer, at: usize, block: &Block) -> Html {
    let language = explorer.language;
    el("li")
        .key(&at.to_string())
        .class(if block.activity.is_treatment() { "treatment" } else { "other" })
        .say(language.span(block.span))
        .say(": ")
        .say(language.activity(block.activity))
        .html()
}
