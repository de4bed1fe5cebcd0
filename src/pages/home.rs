//! The first screen: what this is, one main door and two beside it, the road of the five levels, the comparison at once.

use explorer_content::words::Phrases;
use yew::prelude::*;

use super::take_along;
use crate::components::{chooser, jump, landscape, level_cards, problems, ribbons, table};
use crate::el::{El, el, list, nothing};
use crate::explorer::{Explorer, Rest};
use explorer::comparison::{Column, rows};
use explorer::state::View;
use explorer_content::aspect;

/// The screen. Needs the rest of the app, but for where the static page is written.
#[inline(never)]
pub fn page(explorer: &Explorer) -> Html {
    let language = explorer.language;
    let compared = &explorer.state.compared;
    let columns = Column::all(compared, &explorer.loaded.programs);
    let rows = rows(&columns, compared, language);
    let doors = el("nav")
        .class("doors")
        .set("aria-label", language.doors())
        .add(door("door-find", View::Find, language.door_find(), language.door_find_says()))
        .add(door("door-compare", View::Compare, language.door_compare(), language.door_compare_says()))
        .add(door("door-week", View::Week, language.door_week(), language.door_week_says()));
    let words = el("div")
        .add(el("h1").id("screen-title").set("tabindex", "-1").say(language.home_title()))
        .add(el("p").class("lead").say(language.home_lead()))
        .add(doors)
        .add(el("p").class("for").add(jump::to(table::title_of(aspect::COST), language.what_it_costs())));
    let hero = el("div").class("hero").add(words).add(landscape::part());
    // The id is the fragment of this view, so that the door leads here without script too.
    let comparison = el("section")
        .id("/compare")
        .class("comparison")
        .set("aria-labelledby", "compare-title")
        .add(el("h2").id("compare-title").set("tabindex", "-1").say(language.compare_title()))
        .add(el("p").say(language.compare_lead()))
        .add(ribbons::legend(explorer))
        .add(level_cards::part(explorer))
        .add(chooser::part(explorer, &columns, &rows))
        .add(table::part(explorer, &columns, &rows))
        .add(take_along(explorer));
    // Said by the part of the app that is fetched after the start: few people ever need it.
    let problems = if explorer.rest == Rest::Here { problems::part(explorer) } else { nothing() };
    list([hero.html(), comparison.html(), problems])
}

fn door(id: &'static str, view: View, name: &'static str, says: &'static str) -> El {
    let class = match view {
        View::Find => "door main needs-app",
        View::Compare => "door",
        View::Week => "door needs-app",
    };
    el("a").id(id).class(class).set("href", view.to_fragment()).add(el("strong").say(name)).add(el("span").say(says))
}
