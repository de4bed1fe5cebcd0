//! Sharing: a link, made only on request, after saying what it will tell.

use yew::prelude::*;

use crate::app::browser::{clipboard, link_address};
use crate::app::components::chooser::tick_box;
use crate::app::el::{El, button, el};
use crate::app::explorer::Explorer;
use crate::state::{Action, View};

/// A closed panel. Opened, it says what the link will tell, then makes it.
pub fn part(explorer: &Explorer) -> Html {
    let (language, sharing) = (explorer.language, &explorer.state.sharing);
    let has_result = explorer.state.shows_outcome();
    let make = {
        let (send, announce) = (explorer.send.clone(), explorer.announce.clone());
        let link = explorer.state.to_link(&explorer.loaded.programs);
        move || {
            send.emit(Action::MakeLink(Box::new(link.clone())));
            announce.emit(language.link_made().into());
        }
    };
    el("details")
        .id("share")
        .class("share")
        .add(el("summary").say(language.share_title()))
        .add(el("p").say(language.share_tells()))
        .add(el("ul").id("share-tells").add_all(told(explorer, has_result, sharing.tells_answers)))
        .maybe(has_result.then(|| tell_answers(explorer)))
        .add(el("p").class("note").say(language.share_history()))
        .add(button("make-link", "", language.make_link()).does(make))
        .maybe(
            sharing
                .made
                .as_ref()
                .and_then(|made| link_address(explorer.opened_in, language, &made.to_fragment()))
                .map(|link| ready(explorer, link)),
        )
        .html()
}

/// The box to tell the answers too.
fn tell_answers(explorer: &Explorer) -> El {
    let tick = tick_box("tell-answers".into(), explorer.state.sharing.tells_answers)
        .on_tick(&explorer.send, Action::TellAnswers);
    el("label").class("box").add(tick).add(el("span").say(explorer.language.share_answers()))
}

/// What the link will tell, in words.
fn told(explorer: &Explorer, has_result: bool, tell_answers: bool) -> impl Iterator<Item = Html> {
    let language = explorer.language;
    let week = explorer.state.view == View::Week;
    [
        (true, language.tells_comparison()),
        (has_result, language.tells_result()),
        (week, language.tells_week()),
        (tell_answers && has_result, language.tells_answers()),
        (!(tell_answers && has_result), language.tells_no_answers()),
    ]
    .into_iter()
    .filter(|(is_told, _)| *is_told)
    .map(|(_, words)| el("li").key(words).say(words).html())
}

/// The link, with a way to copy it.
fn ready(explorer: &Explorer, link: String) -> El {
    let language = explorer.language;
    let copy = {
        let (announce, link) = (explorer.announce.clone(), link.clone());
        move || {
            let announce = announce.clone();
            clipboard::copy(&link, move |worked| {
                let said = if worked { language.copied() } else { language.not_copied() };
                announce.emit(said.into());
            });
        }
    };
    el("div")
        .class("made")
        .add(el("p").add(el("code").id("link").set("tabindex", "0").say(link)))
        .add(button("copy-link", "", language.copy_link()).does(copy))
}
