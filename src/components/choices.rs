//! Choices as full-width rows: radios where one counts, boxes where several may.

use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::browser::input;
use crate::context::ViewContext;
use crate::el::{Attr, El, el};
use explorer::state::Action;

/// One choice.
pub struct Row<'a> {
    /// Id of the input.
    pub id: String,
    /// What it says.
    pub label: &'a str,
    /// Whether it is chosen.
    pub chosen: bool,
    /// Quieter than the others, such as "I don't know".
    pub quiet: bool,
    /// What is said when it is chosen or, for boxes, checked.
    pub action: Action,
}

/// Rows of which one counts; the name ties them together.
pub fn radios(context: &ViewContext, name: &str, rows: Vec<Row>) -> Html {
    let rows = rows.into_iter().map(|it| {
        let action = it.action.clone();
        row(context, "radio", name, it, action)
    });
    el("div").class("choices").children(rows).html()
}

/// Rows of which several may be checked, each with what is said when it is unchecked.
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
        // With the keyboard the way on need not be sought. A tap only chooses: the next screen must not take a second one.
        .on(ListenerKind::onkeydown, move |event| {
            if input::key(&event).is_some_and(|(key, _)| key == "Enter") {
                input::take(&event);
                send.emit(Action::GoOn);
            }
        })
        .attr(Attr::Autocomplete, "off");
    choice.child(input).child(named(label)).html()
}

/// A text whose first sentence names it, if more comes after it.
fn named(label: &str) -> El {
    match label.split_once(". ") {
        Some((name, more)) => el("span")
            .child(el("strong").text([name, "."].concat()))
            .text(" ")
            .child(el("span").class("note").text(more.to_string())),
        None => el("span").text(label.to_string()),
    }
}
