//! The five levels as a road: what each is, what people ask first about it, and its week as a picture.

use yew::prelude::*;

use super::{chooser, facts, ribbons, see_week, sign};
use crate::el::{Attr, el};
use crate::explorer::Explorer;
use explorer::comparison::Column;
use explorer::link::ChosenWeek;
use explorer_core::care::level::Level;

/// The cards, mildest level first.
pub fn part(explorer: &Explorer) -> Html {
    el("ol").class("levels").children(Level::ALL.map(|level| card(explorer, level))).html()
}

fn card(explorer: &Explorer, level: Level) -> Html {
    let (words, column) = (explorer.words().level(level), Column::Level(level));
    let see = see_week::link_to(explorer, ChosenWeek::Typical(level), words.short).class("needs-app");
    let says = el("div")
        .child(el("h3").text(words.short))
        .child(chooser::mark(explorer, level))
        .child(el("p").text(words.summary))
        .child(facts::part(explorer, column, &facts::OF_A_LEVEL))
        .child(ribbons::part(explorer, column))
        .child(see);
    let stop = el("div").attr(Attr::Class, format!("stop ramp-{}", level.index())).child(sign::part(level));
    el("li").key(level.id()).child(stop).child(says).html()
}
