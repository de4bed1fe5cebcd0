//! The first screen: what this is, three doors, the comparison at once.

use yew::prelude::*;

use super::take_along;
use crate::app::components::{chooser, program_list, table};
use crate::app::el::{El, el, list};
use crate::app::explorer::Explorer;
use crate::state::View;

/// The screen.
pub fn page(explorer: &Explorer) -> Html {
    let language = explorer.language;
    let lead = el("div")
        .class("lead")
        .add(el("h1").id("screen-title").set("tabindex", "-1").say(language.home_title()))
        .add(el("p").say(language.home_lead()));
    let doors = el("nav")
        .class("doors")
        .set("aria-label", language.doors())
        .add(door("door-compare", View::Compare, language.door_compare(), language.door_compare_says()))
        .add(door("door-find", View::Find, language.door_find(), language.door_find_says()))
        .add(door("door-week", View::Week, language.door_week(), language.door_week_says()));
    // The id is the fragment of this view, so that the door leads here without script too.
    let comparison = el("section")
        .id("/compare")
        .class("comparison")
        .set("aria-labelledby", "compare-title")
        .add(el("h2").id("compare-title").set("tabindex", "-1").say(language.compare_title()))
        .add(el("p").say(language.compare_lead()))
        .add(chooser::part(explorer))
        .add(table::part(explorer))
        .add(take_along(explorer));
    list([lead.html(), doors.html(), comparison.html(), program_list::problems(explorer)])
}

fn door(id: &'static str, view: View, name: &'static str, says: &'static str) -> El {
    let class = if view == View::Compare { "door" } else { "door needs-app" };
    el("a").id(id).class(class).set("href", view.to_fragment()).add(el("strong").say(name)).add(el("span").say(says))
}
