//! A link that was made: to copy, to scan, to read aloud, as text, on paper.

use crate::browser::{clipboard, link_address, print};
use crate::components::qr;
use crate::el::{Attr, El, button, el};
use crate::explorer::Explorer;
use explorer::link::Link;
use explorer::state::Action;
use explorer_content::words::Phrases;

/// All ways to take it along.
pub fn part(explorer: &Explorer, made: &Link) -> El {
    let language = explorer.language;
    let address = link_address(explorer.opened_in, language, &made.to_fragment());
    let text = explorer.state.record(&explorer.loaded.programs, language);
    // A file that was handed on has no address to lead others to; they can still be told the code.
    let shown =
        address.as_ref().map(|it| el("p").child(el("code").id("link").attr(Attr::Tabindex, "0").text(it.clone())));
    let copy = address.clone().map(|it| copies(explorer, "copy-link", language.copy_link(), it));
    let square = address
        .as_ref()
        .map(|it| el("div").child(el("h3").text(language.scan_it())).child(qr::part(it, language.scan_it())));
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
                .child(copies(explorer, "copy-text", language.copy_text(), text))
                .child(button("print-page", "", language.print_page()).on_click_with(print::page)),
        )
        .child(explorer.state.sharing.copied.map(|worked| copied(explorer, worked)))
        .child(square)
        .child(el("h3").text(language.say_it()))
        .child(el("p").class("note").text(language.say_it_how()))
        .child(el("ol").id("spoken").class("groups").children(groups))
}

/// Whether it was copied, for those who see the page; those who listen heard it.
fn copied(explorer: &Explorer, worked: bool) -> El {
    let language = explorer.language;
    el("p").id("copied").attr(Attr::AriaHidden, "true").text(if worked {
        language.copied()
    } else {
        language.not_copied()
    })
}

/// A button that copies this, and says whether it worked.
fn copies(explorer: &Explorer, id: &'static str, name: &'static str, text: String) -> El {
    let send = explorer.send.clone();
    button(id, "", name).on_click_with(move || {
        let send = send.clone();
        clipboard::copy(&text, move |worked| send.emit(Action::Copied(worked)));
    })
}
