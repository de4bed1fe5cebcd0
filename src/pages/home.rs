//! The first screen: what this is, one main link and two smaller ones, the road of the five levels, and right below it the comparison.

use explorer_content::words::Phrases;
use yew::prelude::*;

use super::take_along;
use crate::components::{chooser, jump, landscape, level_cards, problems, ribbons, table};
use crate::context::{Deferred, ViewContext};
use crate::drawn::Drawn;
use crate::el::{Attr, El, el, list, nothing};
use explorer::comparison::{Column, rows};
use explorer::state::View;
use explorer_content::aspect;

/// The screen. It needs the rest of the app, except when the page writer makes the static page.
#[inline(never)] // A split point of the WASM: see crates/wasm-parts/src/split.txt.
pub fn page(context: &ViewContext) -> Html {
    let language = context.language;
    let doors = el("nav")
        .class("doors")
        .attr(Attr::AriaLabel, language.doors())
        .child(door("door-find", View::Find, language.door_find(), language.door_find_says()))
        .child(door("door-compare", View::Compare, language.door_compare(), language.door_compare_says()))
        .child(door("door-week", View::Week, language.door_week(), language.door_week_says()));
    let words = el("div")
        .child(el("h1").id("screen-title").attr(Attr::Tabindex, "-1").text(language.home_title()))
        .child(el("p").class("lead").text(language.home_lead()))
        .child(doors)
        .child(el("p").class("for").child(jump::to(table::title_of(aspect::COST), language.what_it_costs())));
    let hero = el("div").class("hero").child(words).child(landscape::view());
    // The id is the fragment of this view, so that the link works without scripts too.
    let comparison = el("section")
        .id("/compare")
        .class("comparison")
        .attr(Attr::AriaLabelledby, "compare-title")
        .child(el("h2").id("compare-title").attr(Attr::Tabindex, "-1").text(language.compare_title()))
        .child(el("p").text(language.compare_lead()))
        .child(ribbons::legend(context))
        .child((context.drawn >= Drawn::CARDS).then(|| level_cards::view(context)))
        .child(context.later(|| below(context)));
    // This is in the part of the app that is fetched after the start, because few people ever need it.
    let problems = if context.deferred == Deferred::Here { problems::view(context) } else { nothing() };
    list([hero.html(), comparison.html(), problems])
}

/// The table, with what chooses its columns and rows, and the ways to take it along.
fn below(context: &ViewContext) -> Html {
    let drawn = context.drawn;
    let table = (drawn >= Drawn::TABLE).then(|| {
        let compared = &context.state.compared;
        let columns = Column::all(compared, &context.loaded.programs);
        let rows = rows(&columns, compared, context.language);
        list([chooser::view(context, &columns, &rows), table::view(context, &columns, &rows)])
    });
    let take_along = drawn.is_whole().then(|| take_along(context).html());
    list([table, take_along].map(Option::unwrap_or_default))
}

fn door(id: &'static str, view: View, name: &'static str, says: &'static str) -> El {
    let class = match view {
        View::Find => "door main needs-app",
        View::Compare => "door",
        _ => "door needs-app",
    };
    el("a")
        .id(id)
        .class(class)
        .attr(Attr::Href, view.to_fragment())
        .child(el("strong").text(name))
        .child(el("span").text(says))
}
