//! A link to another place on the same screen. Without the app it works like any link. In the app it moves the focus and leaves the
//! address alone, because the address must say only which view is open.

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
