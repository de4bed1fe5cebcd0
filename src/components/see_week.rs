//! The link from a level or a program to its week.

use crate::context::ViewContext;
use crate::el::{El, link, unseen};
use explorer::link::ChosenWeek;
use explorer::state::{Action, View};
use explorer_content::words::Phrases;

/// "See its week", with the name of the level or program for people who listen.
pub fn link_to(context: &ViewContext, week: ChosenWeek, name: &str) -> El {
    link(View::Week.to_fragment(), context.language.see_its_week())
        .on_click(&context.send, Action::ChooseWeek(week))
        .child(unseen([": ", name].concat()))
}
