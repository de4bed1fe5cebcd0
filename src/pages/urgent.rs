//! Help now: thanks, the one thing to do for each sign with whom to call, what to do until help comes. No level stands beside it.

use explorer_content::words::Phrases;
use yew::prelude::*;

use crate::components::{help_line, step_nav};
use crate::el::{Attr, button, el, list};
use crate::explorer::Explorer;
use explorer::state::Action;
use explorer::trail::Step;
use explorer_content::URGENT;

/// The places of the checked signs.
pub fn checked_signs(explorer: &Explorer) -> impl Iterator<Item = usize> + use<> {
    explorer_content::checked_signs(explorer.state.answers.right_now())
}

/// The screen.
pub fn page(explorer: &Explorer) -> Html {
    let (language, send) = (explorer.language, &explorer.send);
    let change = button("change-right-now", "", language.change_right_now());
    let go_on = button("go-on", "as-link", language.go_on_anyway());
    let actions = el("div")
        .class("actions")
        .child(change.on_click(send, Action::Change(Step::RightNow)))
        .child(go_on.on_click(send, Action::GoOn));
    el("div")
        .class("urgent")
        .child(step_nav::back(explorer))
        .child(help(explorer))
        .child(el("p").id("safety-first").text(language.no_level_while_urgent()))
        .child(actions)
        .html()
}

/// The help for everything that was checked: each sign with its own first thing to do, then its numbers that were not said above.
pub fn help(explorer: &Explorer) -> Html {
    let language = explorer.language;
    let mut said: Vec<usize> = Vec::new();
    let signs = checked_signs(explorer).map(|at| {
        let new: Vec<_> = URGENT[at].lines.iter().copied().filter(|line| !said.contains(line)).collect();
        said.extend(&new);
        sign_help(explorer, at, new)
    });
    let signs: Vec<_> = signs.collect();
    list([
        el("h1").id("screen-title").attr(Attr::Tabindex, "-1").text(language.urgent_title()).html(),
        el("p").class("lead-in").text(language.urgent_thanks()).html(),
        list(signs),
    ])
}

/// What to do about one sign: now, whom to call, whether one may drive, and until help comes.
fn sign_help(explorer: &Explorer, at: usize, lines: Vec<usize>) -> Html {
    let (language, voice) = (explorer.language, explorer.voice());
    let (sign, words) = (&URGENT[at], &explorer.words().urgent[at]);
    let not_driving = sign.do_not_drive.then(|| el("p").class("do-not-drive").text(language.do_not_drive(voice)));
    let steps = words.until.iter().map(|step| el("li").key(step.to(voice)).text(step.to(voice)).html());
    el("section")
        .key(sign.id)
        .class("sign-help")
        .child(el("h2").text(words.label.to(voice)))
        .child(el("p").class("now").text(words.now.to(voice)))
        .children(lines.into_iter().map(|line| help_line::part(explorer, line)))
        .child(not_driving)
        .child(el("p").text(language.until_help_comes()))
        .child(el("ul").children(steps))
        .html()
}
