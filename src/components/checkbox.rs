//! Checkboxes.

use crate::el::{Attr, El, Text, el};

/// A checkbox without its label.
pub fn checkbox(id: impl Text, checked: bool) -> El {
    el("input").attr(Attr::Type, "checkbox").id(id).attr(Attr::Autocomplete, "off").checked(checked)
}

/// A checkbox in its label.
pub fn labeled(checkbox: El, says: impl Text) -> El {
    el("label").class("box").child(checkbox).child(el("span").text(says))
}
