//! What cannot wait: several can be ticked, and any of them leads to help before and instead of a level.

use yew::prelude::*;

use crate::app::components::choices::{Row, boxes};
use crate::app::components::{error_summary, step_nav};
use crate::app::el::{button, el};
use crate::app::explorer::Explorer;
use crate::content::URGENT;
use crate::state::Action;

/// The screen.
pub fn page(explorer: &Explorer) -> Html {
    let (language, voice) = (explorer.language, explorer.voice());
    let title = el("h1").id("screen-title").set("tabindex", "-1").say(language.right_now_title(voice));
    let fieldset = el("fieldset")
        .add(el("legend").add(title))
        .add(el("p").say(language.right_now_lead(voice)))
        .add(boxes(explorer, rows(explorer)));
    el("div")
        .class("question")
        .add(step_nav::back(explorer))
        .add(error_summary::part(explorer, language.tick_one(), format!("sign-{}", URGENT[0].id)))
        .add(fieldset)
        .add(button("continue", "main", language.go_on()).on_click(&explorer.send, Action::GoOn))
        .html()
}

/// A box for each sign, then "none of these".
fn rows(explorer: &Explorer) -> Vec<(Row<'static>, Action)> {
    let signs = explorer.state.draft.signs;
    let mut rows: Vec<(Row, Action)> = Vec::new();
    for (at, sign) in URGENT.iter().enumerate() {
        let row = Row {
            id: format!("sign-{}", sign.id),
            label: explorer.words().urgent[at].label.to(explorer.voice()),
            chosen: signs.unwrap_or_default() & 1 << at != 0,
            quiet: false,
            action: Action::Tick(at, true),
        };
        rows.push((row, Action::Tick(at, false)));
    }
    let none = Row {
        id: "sign-none".into(),
        label: explorer.language.none_of_these(),
        chosen: signs == Some(0),
        quiet: true,
        action: Action::TickNone(true),
    };
    rows.push((none, Action::TickNone(false)));
    rows
}
