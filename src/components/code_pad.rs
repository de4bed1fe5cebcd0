//! A keypad for a code that somebody reads aloud. It is not a text field, because browsers report those to their makers' services. It
//! says at once which group was misheard.

use explorer_content::words::Phrases;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::browser::input;
use crate::components::share;
use crate::context::ViewContext;
use crate::el::{Attr, El, button, el};
use explorer::link::{GROUP, Link, SpokenProblem, group_is_right};
use explorer::state::Action;
use explorer_core::code::ALPHABET;

/// How the ids start of the buttons in the panel that Enter presses.
const PRESSED: [&str; 3] = ["letter-", "take-back", "code-again"];

/// A closed panel.
pub fn view(context: &ViewContext) -> El {
    let (language, send) = (context.language, context.send.clone());
    let letters = ALPHABET.chars().map(|letter| {
        let name = letter.to_ascii_uppercase().to_string();
        button(format!("letter-{letter}"), "", name)
            .key(&letter.to_string())
            .on_click(&send, Action::EnterLetters(letter.to_string()))
            .html()
    });
    let keys = el("div")
        .child(el("div").class("letters").children(letters))
        .child(button("take-back", "as-link", language.take_back()).on_click(&send, Action::DeleteLetter));
    let (typed, pasted, heard_so_far) = (send.clone(), send.clone(), context.state.dictation.clone());
    let is_entering = !heard_so_far.letters().is_empty();
    // A space between two groups neither presses the letter that has the focus nor closes the panel.
    let is_blank = move |event: &Event, key: &str| key == " " && (is_entering || input::is_on(event, "letter-"));
    share::closed("enter-code", language.enter_code())
        // Safari does not focus a clicked button, but an element around it. This lets people type right away.
        .attr(Attr::Tabindex, "-1")
        .on(ListenerKind::onkeydown, move |event| {
            let Some((key, _)) = input::key(&event) else { return };
            match key.as_bytes() {
                b"Backspace" => typed.emit(Action::DeleteLetter),
                b"Enter" if !input::is_on(&event, "open-code") => {
                    if let Ok(link) = Link::from_spoken(heard_so_far.letters()) {
                        input::take(&event);
                        typed.emit(Action::OpenLink(Ok(Box::new(link))));
                    } else if is_entering && !PRESSED.into_iter().any(|id| input::is_on(&event, id)) {
                        // The focus is on the summary after it opened the panel. There, Enter would close the panel.
                        input::take(&event);
                    }
                }
                [letter] if letter.is_ascii_alphanumeric() => typed.emit(Action::EnterLetters(key)),
                _ if is_blank(&event, &key) => input::take(&event),
                _ => {}
            }
        })
        .on(ListenerKind::onkeyup, move |event| {
            // Firefox presses a button when the key is released.
            if input::key(&event).is_some_and(|(key, _)| is_blank(&event, &key)) {
                input::take(&event);
            }
        })
        .on(ListenerKind::onpaste, move |event| {
            let Some(text) = input::pasted(&event) else { return };
            match text.split_once('#').and_then(|(_, link)| Link::received(link)) {
                Some(link) => pasted.emit(Action::OpenLink(link.map(Box::new))),
                None => pasted.emit(Action::EnterLetters(text)),
            }
        })
        .child(el("p").text(language.enter_code_how()))
        .child(heard(context))
        .child(keys)
}

/// The groups so far, what is wrong with them, and the button to go on.
fn heard(context: &ViewContext) -> El {
    let (language, heard) = (context.language, &context.state.dictation);
    let groups: Vec<String> = heard.groups().iter().map(|group| group.to_ascii_uppercase()).collect();
    let is_wrong = |(at, group): &(usize, &String)| {
        heard.again_at() != Some(*at) && group.len() == GROUP && !group_is_right(group, at + 1)
    };
    let wrong = groups.iter().enumerate().find(is_wrong).map(|(at, _)| at);
    let link = Link::from_spoken(heard.letters());
    let says = match (&link, heard.again_at(), wrong) {
        _ if groups.is_empty() => String::new(),
        (_, Some(again), _) => language.code_again_now(again + 1),
        (Ok(_), ..) => language.code_whole().into(),
        (Err(SpokenProblem::Link(problem)), ..) => super::link_banner::reason(context, *problem).into(),
        (_, _, Some(wrong)) => language.code_wrong(wrong + 1),
        _ => language.code_fits().into(),
    };
    let items = groups.iter().enumerate().map(|(at, group)| {
        let class = if wrong == Some(at) { "wrong" } else { "" };
        let shown = if group.is_empty() { "…".to_string() } else { group.clone() };
        el("li").key(&at.to_string()).class(class).text(shown).html()
    });
    let again = wrong.filter(|_| heard.again_at().is_none()).map(|at| {
        button("code-again", "", language.code_again(at + 1)).on_click(&context.send, Action::EnterGroupAgain(at))
    });
    let open = link.ok().filter(|_| heard.again_at().is_none()).map(|link| {
        button("open-code", "main", language.open_code()).on_click(&context.send, Action::OpenLink(Ok(Box::new(link))))
    });
    el("div")
        .child(el("ol").id("heard").class("groups").children(items))
        .child(el("p").id("heard-says").attr(Attr::Role, "status").text(says))
        .child(el("p").child(again))
        .child(el("p").child(open))
}
