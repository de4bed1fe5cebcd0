//! A pad for a code that somebody reads aloud: no field to type in, since browsers tell their makers' services about those. It says at
//! once which group was misheard.

use yew::virtual_dom::ListenerKind;

use crate::app::browser::input;
use crate::app::components::share;
use crate::app::el::{El, button, el};
use crate::app::explorer::Explorer;
use crate::code::ALPHABET;
use crate::link::{GROUP, Link, SpokenProblem, group_is_right};
use crate::state::Action;

/// A closed panel.
pub fn part(explorer: &Explorer) -> El {
    let (language, send) = (explorer.language, explorer.send.clone());
    let letters = ALPHABET.chars().map(|letter| {
        let name = letter.to_ascii_uppercase().to_string();
        button(format!("letter-{letter}"), "", name)
            .key(&letter.to_string())
            .on_click(&send, Action::Hear(letter))
            .html()
    });
    let typed = send.clone();
    let keys = el("div")
        .add(el("div").class("letters").add_all(letters))
        .add(button("take-back", "as-link", language.take_back()).on_click(&send, Action::Unhear))
        .hears(ListenerKind::onkeydown, move |event| {
            let Some((key, _)) = input::key(&event) else { return };
            match key.as_bytes() {
                b"Backspace" => typed.emit(Action::Unhear),
                [letter] if letter.is_ascii_alphanumeric() => typed.emit(Action::Hear(char::from(*letter))),
                _ => {}
            }
        });
    share::closed("enter-code", language.enter_code())
        .add(el("p").say(language.enter_code_how()))
        .add(heard(explorer))
        .add(keys)
}

/// The groups so far, what is wrong with them, and the way on.
fn heard(explorer: &Explorer) -> El {
    let (language, heard) = (explorer.language, explorer.state.heard.to_ascii_uppercase());
    let groups: Vec<&str> =
        (0..heard.len()).step_by(GROUP).filter_map(|at| heard.get(at..(at + GROUP).min(heard.len()))).collect();
    let wrong = groups.iter().zip(1..).find(|(group, nth)| group.len() == GROUP && !group_is_right(group, *nth));
    let link = Link::from_spoken(&heard);
    let says = match (&link, wrong) {
        _ if heard.is_empty() => String::new(),
        (Ok(_), _) => language.code_whole().into(),
        (Err(SpokenProblem::Link(problem)), _) => super::link_banner::reason(explorer, *problem).into(),
        (_, Some((_, nth))) => language.code_wrong(nth),
        _ => language.code_fits().into(),
    };
    let items = groups.iter().enumerate().map(|(at, group)| {
        let class = if wrong.is_some_and(|(_, nth)| nth == at + 1) { "wrong" } else { "" };
        el("li").key(&at.to_string()).class(class).say(group.to_string()).html()
    });
    let open = link.ok().map(|link| {
        button("open-code", "main", language.open_code()).on_click(&explorer.send, Action::OpenLink(Ok(link)))
    });
    el("div")
        .add(el("ol").id("heard").class("groups").add_all(items))
        .add(el("p").id("heard-says").set("role", "status").say(says))
        .add(el("p").maybe(open))
}
