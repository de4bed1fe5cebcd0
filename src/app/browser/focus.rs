//! Moving the focus on purpose.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, window};

/// Whether the element with this id has the focus.
pub fn is_on(id: &str) -> bool {
    let element = window().and_then(|window| window.document()).and_then(|document| document.active_element());
    element.is_some_and(|element| element.id() == id)
}

/// Moves the focus to the element with this id, if it is there, and brings it into sight.
pub fn on(id: &str) {
    let element = window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot take the focus leaves it where it was.
        let _refused = element.focus();
        element.scroll_into_view();
    }
}
