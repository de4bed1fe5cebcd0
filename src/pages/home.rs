//! The first screen: what this is, one main door and two beside it, the road of the five levels, the comparison at once.

use explorer_content::words::Phrases;
use yew::prelude::*;

use super::take_along;
use crate::components::{chooser, jump, landscape, level_cards, problems, ribbons, table};
use crate::context::{Deferred, ViewContext};
use crate::el::{Attr, El, el, list, nothing};
use explorer::comparison::{Column, rows};
use explorer::state::View;
use explorer_content::{GROUPS, aspect};

/// How much of the home page is drawn. After the start it is drawn out of sight, a step in each idle moment, so that none keeps a tap
/// waiting for a tenth of a second on a slow phone.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Drawn(usize);

impl Drawn {
    /// Nothing: the static page stands.
    pub const NOTHING: Self = Self(0);
    /// All of it, and it has taken over.
    pub const ALL: Self = Self(usize::MAX);
    /// After the head.
    const CARDS: Self = Self(2);
    const TABLE: Self = Self(3);
    const GROUPS_A_STEP: usize = 2;

    /// A step more.
    pub const fn more(self) -> Self {
        Self(self.0.saturating_add(1))
    }

    /// How many groups of the table.
    pub const fn groups(self) -> usize {
        self.0.saturating_sub(Self::TABLE.0).saturating_mul(Self::GROUPS_A_STEP)
    }

    /// Whether nothing is missing: what stands below the table comes in a step of its own.
    pub const fn is_whole(self) -> bool {
        self.groups() > GROUPS.len()
    }
}

/// The screen. Needs the rest of the app, but for where the static page is written.
#[inline(never)] // A split point of the WASM: see crates/wasm-parts/src/split.txt.
pub fn page(context: &ViewContext) -> Html {
    let language = context.language;
    let compared = &context.state.compared;
    let columns = Column::all(compared, &context.loaded.programs);
    let rows = rows(&columns, compared, language);
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
    // The id is the fragment of this view, so that the door leads here without script too.
    let drawn = context.drawn;
    let table = drawn >= Drawn::TABLE;
    let comparison = el("section")
        .id("/compare")
        .class("comparison")
        .attr(Attr::AriaLabelledby, "compare-title")
        .child(el("h2").id("compare-title").attr(Attr::Tabindex, "-1").text(language.compare_title()))
        .child(el("p").text(language.compare_lead()))
        .child(ribbons::legend(context))
        .child((drawn >= Drawn::CARDS).then(|| level_cards::view(context)))
        .child(table.then(|| chooser::view(context, &columns, &rows)))
        .child(table.then(|| table::view(context, &columns, &rows)))
        .child(drawn.is_whole().then(|| take_along(context)));
    // Said by the part of the app that is fetched after the start: few people ever need it.
    let problems = if context.deferred == Deferred::Here { problems::view(context) } else { nothing() };
    list([hero.html(), comparison.html(), problems])
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
