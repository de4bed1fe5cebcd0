//! The five levels as a road: what each is, what people ask first about it, and its week as a picture.

use yew::prelude::*;

use super::{chooser, facts, ribbons, sign};
use crate::el::{el, link, unseen};
use crate::explorer::Explorer;
use explorer::comparison::Column;
use explorer::link::ChosenWeek;
use explorer::state::{Action, View};
use explorer_content::words::Phrases;
use explorer_core::care::level::Level;

/// The cards, mildest level first.
pub fn part(explorer: &Explorer) -> Html {
    el("ol").class("levels").add_all(Level::ALL.map(|level| card(explorer, level))).html()
}

fn card(explorer: &Explorer, level: Level) -> Html {
    let (words, column) = (explorer.words().level(level), Column::Level(level));
    let see = link(View::Week.to_fragment(), explorer.language.see_its_week())
        .class("needs-app")
        .on_click(&explorer.send, Action::ChooseWeek(ChosenWeek::Typical(level)))
        .add(unseen([": ", words.short].concat()));
    let says = el("div")
        .add(el("h3").say(words.short))
        .maybe(chooser::mark(explorer, level))
        .add(el("p").say(words.summary))
        .add(facts::part(explorer, column, &facts::OF_A_LEVEL))
        .add(ribbons::part(explorer, column))
        .add(see);
    let stop = el("div").set("class", format!("stop ramp-{}", level.index())).add(sign::part(level));
    el("li").key(level.id()).add(stop).add(says).html()
}
