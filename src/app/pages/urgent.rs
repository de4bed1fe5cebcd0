//! Help now: what to do, whom to call, what to do until help comes. No level stands beside it.

use yew::prelude::*;

use crate::app::components::{help_line, step_nav};
use crate::app::el::{button, el, list};
use crate::app::explorer::Explorer;
use crate::content::{self, URGENT};
use crate::state::Action;
use crate::trail::Step;

/// The places of the ticked signs.
pub fn ticked(explorer: &Explorer) -> impl Iterator<Item = usize> + use<> {
    content::ticked(explorer.state.answers.right_now())
}

/// The screen.
pub fn page(explorer: &Explorer) -> Html {
    let (language, send) = (explorer.language, &explorer.send);
    let change = button("change-right-now", "", language.change_right_now());
    let go_on = button("go-on", "as-link", language.go_on_anyway());
    let actions = el("div")
        .class("actions")
        .add(change.on_click(send, Action::Change(Step::RightNow)))
        .add(go_on.on_click(send, Action::GoOn));
    el("div")
        .class("urgent")
        .add(step_nav::back(explorer))
        .add(help(explorer))
        .add(actions)
        .add(el("p").class("note").say(language.no_level_while_urgent()))
        .html()
}

/// The help for everything that was ticked, the numbers first.
pub fn help(explorer: &Explorer) -> Html {
    let (language, voice) = (explorer.language, explorer.voice());
    let mut lines: Vec<usize> = Vec::new();
    for line in ticked(explorer).flat_map(|at| URGENT[at].lines) {
        if !lines.contains(line) {
            lines.push(*line);
        }
    }
    list([
        el("h1").id("screen-title").set("tabindex", "-1").say(language.urgent_title()).html(),
        el("p").class("do-not-drive").say(language.do_not_drive(voice)).html(),
        list(lines.into_iter().map(|line| help_line::part(explorer, line))),
        list(ticked(explorer).map(|at| sign_help(explorer, at))),
    ])
}

/// What to do about one sign: now, and until help comes.
fn sign_help(explorer: &Explorer, at: usize) -> Html {
    let (words, voice) = (&explorer.words().urgent[at], explorer.voice());
    let section = el("section")
        .key(URGENT[at].id)
        .class("sign-help")
        .add(el("h2").say(words.label.to(voice)))
        .add(el("p").class("now").say(words.now.to(voice)));
    if words.until.is_empty() {
        return section.html();
    }
    let steps = words.until.iter().map(|step| el("li").key(step.to(voice)).say(step.to(voice)).html());
    section.add(el("p").say(explorer.language.until_help_comes())).add(el("ul").add_all(steps)).html()
}
