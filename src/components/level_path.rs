//! The five levels as a road of houses, with a light in the suggested one, or in each of a range.

use explorer_content::words::Phrases;
use yew::prelude::*;

use super::sign;
use crate::context::ViewContext;
use crate::el::{Attr, el};
use explorer_core::care::level::Level;

/// The path from the mildest to the most intense level.
pub fn view(context: &ViewContext, low: Level, high: Level) -> Html {
    let language = context.language;
    let mark = if low == high { language.mark_suggested() } else { language.mark_possible() };
    let levels = Level::ALL.map(|level| {
        let marked = (low..=high).contains(&level);
        el("li")
            .key(level.id())
            .attr(Attr::Class, format!("ramp-{}{}", level.index(), if marked { " marked" } else { "" }))
            .attr(Attr::AriaCurrent, if marked && low == high { "true" } else { "" })
            .child(sign::view(level))
            .child(el("span").text(context.words().level(level).short))
            .child(marked.then(|| el("span").class("mark").text(mark)))
            .html()
    });
    el("ol").class("level-path").attr(Attr::AriaLabel, language.all_levels()).children(levels).html()
}
