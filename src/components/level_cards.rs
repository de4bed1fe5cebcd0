//! The five levels as a road: what each is, what people ask first about it, and its week as a picture.

use yew::prelude::*;

use super::{chooser, facts, ribbons, see_week, sign};
use crate::context::ViewContext;
use crate::el::{Attr, el};
use explorer::comparison::Column;
use explorer::link::ChosenWeek;
use explorer_core::care::level::Level;

/// The cards, mildest level first.
pub fn view(context: &ViewContext) -> Html {
    el("ol").class("levels").children(Level::ALL.map(|level| card(context, level))).html()
}

fn card(context: &ViewContext, level: Level) -> Html {
    let (words, column) = (context.words().level(level), Column::Level(level));
    let see = see_week::link_to(context, ChosenWeek::Typical(level), words.short).class("needs-app");
    let says = el("div")
        .child(el("h3").text(words.short))
        .child(chooser::mark(context, level))
        .child(el("p").text(words.summary.to(context.voice())))
        .child(facts::view(context, column, &facts::OF_A_LEVEL))
        .child(ribbons::view(context, column))
        .child(see);
    let stop = el("div").attr(Attr::Class, format!("stop ramp-{}", level.index())).child(sign::view(level));
    el("li").key(level.id()).child(stop).child(says).html()
}
