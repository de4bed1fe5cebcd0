//! Choices as full-width rows: radio buttons if people can choose one, checkboxes if they can choose several.

use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::browser::input;
use crate::context::ViewContext;
use crate::el::{Attr, El, el};
use explorer::named::first_sentence;
use explorer::state::Action;

/// One choice.
pub struct Row<'a> {
    /// Id of the input.
    pub id: String,
    /// What it says.
    pub label: &'a str,
    /// Whether it is chosen.
    pub chosen: bool,
    /// Whether it is less prominent than the others, such as "I don't know".
    pub quiet: bool,
    /// The action to send when it is chosen or checked.
    pub action: Action,
}

/// Rows of which people can choose one. The name ties them together.
pub fn radios(context: &ViewContext, name: &str, rows: Vec<Row>) -> Html {
    let rows = rows.into_iter().map(|it| {
        let action = it.action.clone();
        row(context, "radio", name, it, action)
    });
    el("div").class("choices").children(rows).html()
}

/// The same below a title.
pub fn titled(context: &ViewContext, name: &str, title: &'static str, rows: Vec<Row>) -> Html {
    el("fieldset").child(el("legend").text(title)).child(radios(context, name, rows)).html()
}

/// Rows of which people can check several, each with the action to send when it is unchecked.
pub fn boxes(context: &ViewContext, rows: Vec<(Row, Action)>) -> Html {
    let rows = rows.into_iter().map(|(it, unchecked)| row(context, "checkbox", "", it, unchecked));
    el("div").class("choices").children(rows).html()
}

fn row(context: &ViewContext, kind: &'static str, name: &str, row: Row, unchecked: Action) -> Html {
    let Row { id, label, chosen, quiet, action } = row;
    let choice = el("label").key(&id).class(if quiet { "choice quiet" } else { "choice" });
    let send = context.send.clone();
    let input = el("input")
        .attr(Attr::Type, kind)
        .id(id)
        .attr(Attr::Name, name.to_string())
        .checked(chosen)
        .on_toggle(&context.send, move |checked| if checked { action.clone() } else { unchecked.clone() })
        // With the keyboard, Enter goes on. A tap only chooses, so that a second tap does not land on the next screen.
        .on(ListenerKind::onkeydown, move |event| {
            if input::key(&event).is_some_and(|(key, _)| key == "Enter") {
                input::take(&event);
                send.emit(Action::GoOn);
            }
        })
        .attr(Attr::Autocomplete, "off");
    choice.child(input).child(named(label)).html()
}

/// A text whose first sentence is its name. The rest is an explanation.
fn named(label: &str) -> El {
    match first_sentence(label) {
        Some((name, more)) => el("span")
            .child(el("strong").text(name.to_string()))
            .text(" ")
            .child(el("span").class("note").text(more.to_string())),
        None => el("span").text(label.to_string()),
    }
}
