//! The link from a level or a program to its week.

use yew::prelude::*;

use super::ribbons;
use crate::context::ViewContext;
use crate::el::{El, el, link, unseen};
use explorer::comparison::Column;
use explorer::link::ChosenWeek;
use explorer::state::{Action, View};
use explorer_content::words::Phrases;
use explorer_core::care::level::Level;

/// "See its week", with the name of the level or program for people who listen.
pub fn link_to(context: &ViewContext, week: ChosenWeek, name: &str) -> El {
    link(View::Week.to_fragment(), context.language.see_its_week())
        .on_click(&context.send, Action::ChooseWeek(week))
        .child(unseen([": ", name].concat()))
}

/// A typical week of the suggested level as a small picture, with a link to it.
#[inline(never)] // A split point of the WASM: see crates/wasm-parts/src/split.txt.
pub fn of_result(context: &ViewContext, level: Level) -> Html {
    let language = context.language;
    let week = link(View::Week.to_fragment(), language.see_week_of(context.words().level(level).short))
        .id("see-week")
        .on_click(&context.send, Action::ChooseWeek(ChosenWeek::Typical(level)));
    el("div")
        .id("look")
        .child(el("p").text(language.step_look(context.voice())))
        .child(el("p").class("next-steps").child(week))
        .child(ribbons::view(context, Column::Level(level)))
        .child(ribbons::legend(context))
        .html()
}
