//! What cannot wait, in groups. People can check several signs, and any of them leads to help before and instead of a level. Each group
//! ends with "none of these", so that its signs are still in view.

use explorer_content::words::Phrases;
use yew::prelude::*;

use crate::components::choices::{Row, boxes};
use crate::components::{asks_more, step_nav, unchecked};
use crate::context::ViewContext;
use crate::el::{Attr, button, el};
use explorer::state::Action;
use explorer_content::{SIGN_GROUPS, URGENT};

/// The screen.
pub fn page(context: &ViewContext) -> Html {
    let (language, voice) = (context.language, context.voice());
    let groups = (0..SIGN_GROUPS.len()).map(|group| {
        el("fieldset")
            .key(SIGN_GROUPS[group].id)
            .child(el("legend").child(el("h2").text(context.words().sign_groups[group])))
            .child(boxes(context, rows(context, group)))
            .child(unchecked::below(context, |it| it.group() == Some(group)))
            .html()
    });
    el("div")
        .class("question signs")
        .child(step_nav::progress(context))
        .child(el("h1").id("screen-title").attr(Attr::Tabindex, "-1").text(language.right_now_title(voice)))
        .child(el("p").text(language.right_now_lead(voice)))
        .children(groups)
        .child(asks_more::view(context, language.check_one(), first_open(context)))
        .child(button("continue", "main", language.go_on()).on_click(&context.send, Action::GoOn))
        .html()
}

/// The first checkbox of the first group in which nothing is checked.
fn first_open(context: &ViewContext) -> String {
    let open = URGENT.iter().find(|sign| !context.state.draft.signs.is_done(sign.group));
    open.map(|sign| format!("sign-{}", sign.id)).unwrap_or_default()
}

/// A checkbox for each sign of the group, then "none of these".
fn rows(context: &ViewContext, group: usize) -> Vec<(Row<'static>, Action)> {
    let signs = context.state.draft.signs;
    let mut rows: Vec<(Row, Action)> = Vec::new();
    for (at, sign) in URGENT.iter().enumerate().filter(|(_, sign)| sign.group == group) {
        let row = Row {
            id: format!("sign-{}", sign.id),
            label: context.words().urgent[at].label.to(context.voice()),
            chosen: signs.has(at),
            quiet: false,
            action: Action::CheckSign(at, true),
        };
        rows.push((row, Action::CheckSign(at, false)));
    }
    let none = Row {
        id: format!("none-{}", SIGN_GROUPS[group].id),
        label: context.language.none_of_these(),
        chosen: signs.has_none(group),
        quiet: true,
        action: Action::CheckNone(group, true),
    };
    rows.push((none, Action::CheckNone(group, false)));
    rows
}
