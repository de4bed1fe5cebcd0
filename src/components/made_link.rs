//! A finished link: to copy, to scan, to read aloud, as text, on paper.

use crate::browser::{clipboard, link_address, print};
use crate::components::qr;
use crate::context::ViewContext;
use crate::el::{Attr, El, button, el};
use explorer::link::Link;
use explorer::state::Action;
use explorer_content::words::Phrases;

/// All the ways to take it along.
pub fn view(context: &ViewContext, made: &Link) -> El {
    let language = context.language;
    let address = link_address(context.opened_in, language, &made.to_fragment());
    let text = context.state.record(&context.loaded.programs, language);
    // A file that somebody passed on has no address to link to. People can still read the code aloud.
    let shown =
        address.as_ref().map(|it| el("p").child(el("code").id("link").attr(Attr::Tabindex, "0").text(it.clone())));
    let copy = address.clone().map(|it| copies(context, "copy-link", language.copy_link(), it));
    let square = address
        .as_ref()
        .map(|it| el("div").child(el("h3").text(language.scan_it())).child(qr::view(it, language.scan_it())));
    let groups = made.to_spoken();
    let groups = groups.split(' ').enumerate();
    let groups = groups.map(|(at, group)| el("li").key(&at.to_string()).text(group.to_string()).html());
    el("div")
        .class("made")
        .child(shown)
        .child(
            el("p")
                .class("actions")
                .child(copy)
                .child(copies(context, "copy-text", language.copy_text(), text))
                .child(button("print-page", "", language.print_page()).on_click_with(print::page)),
        )
        .child(context.state.sharing.copied.map(|worked| copied(context, worked)))
        .child(square)
        .child(el("h3").text(language.say_it()))
        .child(el("p").class("note").text(language.say_it_how()))
        .child(el("ol").id("spoken").class("groups").children(groups))
}

/// Says whether it was copied, for people who see the page. People who listen have heard the announcement.
fn copied(context: &ViewContext, worked: bool) -> El {
    let language = context.language;
    el("p").id("copied").attr(Attr::AriaHidden, "true").text(if worked {
        language.copied()
    } else {
        language.not_copied()
    })
}

/// A button that copies this text and reports whether that worked.
fn copies(context: &ViewContext, id: &'static str, name: &'static str, text: String) -> El {
    let send = context.send.clone();
    button(id, "", name).on_click_with(move || {
        let send = send.clone();
        clipboard::copy(&text, move |worked| send.emit(Action::Copied(worked)));
    })
}
