//! Help now: thanks; for each sign the one thing to do and whom to call; what to do until help comes. No level is shown beside it.

use explorer_content::words::Phrases;
use yew::prelude::*;

use crate::components::{help_line, step_nav};
use crate::context::ViewContext;
use crate::el::{Attr, button, el, list};
use explorer::state::Action;
use explorer::trail::Step;
use explorer_content::URGENT;

/// The screen.
pub fn page(context: &ViewContext) -> Html {
    let (language, send) = (context.language, &context.send);
    let change = button("change-right-now", "", language.change_right_now());
    let go_on = button("go-on", "as-link", language.go_on_anyway());
    let actions = el("div")
        .class("actions")
        .child(change.on_click(send, Action::Change(Step::RightNow)))
        .child(go_on.on_click(send, Action::GoOn));
    el("div")
        .class("urgent")
        .child(step_nav::back(context))
        .child(help(context))
        .child(el("p").id("safety-first").text(language.no_level_while_urgent()))
        .child(actions)
        .html()
}

/// The help for everything that was checked: each sign with the first thing to do, then the numbers that were not mentioned above.
pub fn help(context: &ViewContext) -> Html {
    let language = context.language;
    let mut said: Vec<usize> = Vec::new();
    let signs = context.checked_signs().map(|at| {
        let new: Vec<_> = URGENT[at].lines.iter().copied().filter(|line| !said.contains(line)).collect();
        said.extend(&new);
        sign_help(context, at, new)
    });
    let signs: Vec<_> = signs.collect();
    list([
        el("h1").id("screen-title").attr(Attr::Tabindex, "-1").text(language.urgent_title()).html(),
        el("p").class("lead-in").text(language.urgent_thanks()).html(),
        list(signs),
    ])
}

/// What to do about one sign: right now, whom to call, whether the person may drive, and until help comes.
fn sign_help(context: &ViewContext, at: usize, lines: Vec<usize>) -> Html {
    let (language, voice) = (context.language, context.voice());
    let (sign, words) = (&URGENT[at], &context.words().urgent[at]);
    let not_driving = sign.do_not_drive.then(|| el("p").class("do-not-drive").text(language.do_not_drive(voice)));
    let steps = words.until.iter().map(|step| el("li").key(step.to(voice)).text(step.to(voice)).html());
    el("section")
        .key(sign.id)
        .class("sign-help")
        .child(el("h2").text(words.label.to(voice)))
        .child(el("p").class("now").text(words.now.to(voice)))
        .children(lines.into_iter().map(|line| help_line::view(context, line)))
        .child(not_driving)
        .child(el("p").text(language.until_help_comes()))
        .child(el("ul").children(steps))
        .html()
}
