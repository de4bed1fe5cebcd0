//! The five levels as a road of houses, with a light in the suggested one, or in each of a range.

use explorer_content::words::Phrases;
use yew::prelude::*;

use super::sign;
use crate::el::el;
use crate::explorer::Explorer;
use explorer_core::care::level::Level;

/// The path from the mildest to the most intense level.
pub fn part(explorer: &Explorer, low: Level, high: Level) -> Html {
    let language = explorer.language;
    let mark = if low == high { language.mark_suggested() } else { language.mark_possible() };
    let levels = Level::ALL.map(|level| {
        let marked = (low..=high).contains(&level);
        el("li")
            .key(level.id())
            .set("class", format!("ramp-{}{}", level.index(), if marked { " marked" } else { "" }))
            .set("aria-current", if marked { "true" } else { "" })
            .add(sign::part(level))
            .add(el("span").say(explorer.words().level(level).short))
            .maybe(marked.then(|| el("span").class("mark").say(mark)))
            .html()
    });
    el("ol").class("level-path").set("aria-label", language.all_levels()).add_all(levels).html()
}
