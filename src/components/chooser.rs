//! The choice of columns: boxes for the levels and the center's programs, and whether only differences are shown.

use explorer_content::words::Phrases;
use yew::prelude::*;

use super::program_list;
use crate::el::{El, el, panel};
use crate::explorer::{Explorer, Rest};
use crate::pages::still_coming;
use explorer::state::Action;
use explorer_core::care::level::Level;

/// The id of the box to see only what differs.
pub const ONLY_DIFFERENCES: &str = "only-differences";

/// The boxes.
pub fn part(explorer: &Explorer) -> Html {
    let language = explorer.language;
    let boxes = el("div").class("boxes").add_all(Level::ALL.map(|level| level_box(explorer, level)));
    let programs = match explorer.rest {
        Rest::Here => program_list::by_level(explorer),
        _ => still_coming(explorer).html(),
    };
    let programs = panel("add-programs", language.add_programs()).class("needs-app").add(programs);
    el("div")
        .class("chooser")
        .add(el("fieldset").add(el("legend").say(language.side_by_side())).add(boxes))
        .add(programs)
        .maybe(program_list::in_part(explorer))
        .add(only_differences(explorer))
        .html()
}

/// A checkbox, still without its label.
pub fn tick_box(id: String, checked: bool) -> El {
    el("input").set("type", "checkbox").id(id).set("autocomplete", "off").checked(checked)
}

fn level_box(explorer: &Explorer, level: Level) -> Html {
    let tick = tick_box(format!("show-{}", level.id()), explorer.state.compared.shows(level))
        .on_tick(&explorer.send, move |shown| Action::ShowLevel(level, shown));
    let name = el("span").say(explorer.words().level(level).short).maybe(mark(explorer, level));
    el("label").key(level.id()).set("class", format!("box ramp-{}", level.index())).add(tick).add(name).html()
}

/// That this level came out, or is one of those that did.
pub fn mark(explorer: &Explorer, level: Level) -> Option<El> {
    let result = explorer.state.result().filter(|result| (result.low..=result.high).contains(&level))?;
    let language = explorer.language;
    let says = if result.is_one_level() { language.mark_suggested() } else { language.mark_possible() };
    Some(el("span").class("mark").say(says))
}

/// Works only with the rest of the app. Checked before that, it is kept: see `browser/takeover.rs`.
fn only_differences(explorer: &Explorer) -> Html {
    let (language, compared) = (explorer.language, &explorer.state.compared);
    let tick =
        tick_box(ONLY_DIFFERENCES.into(), compared.only_differences).on_tick(&explorer.send, Action::OnlyDifferences);
    el("label").class("box needs-app").add(tick).add(el("span").say(language.only_differences())).html()
}
