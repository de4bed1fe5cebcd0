//! A way to another place of the same screen. Without the app it is a link like any; with it the focus moves and the address stays as it
//! is, since it may tell no more than which view is open.

use yew::virtual_dom::ListenerKind;

use crate::browser::{focus, input};
use crate::el::{El, Text, link};

/// The link to the element with this id.
pub fn to(id: &'static str, says: impl Text) -> El {
    link(["#", id].concat(), says).on(ListenerKind::onclick, move |event| {
        input::take(&event);
        focus::on(id);
    })
}
