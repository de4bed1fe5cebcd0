//! Moving the focus on purpose.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::element;

/// Whether the element with this id has the focus.
pub fn is_on(id: &str) -> bool {
    let focused = document().active_element();
    focused.is_some_and(|element| element.id() == id)
}

/// Moves the focus to the element with this id, if it exists, and scrolls it into view.
pub fn on(id: &str) {
    if let Some(element) = back_on(id) {
        element.scroll_into_view();
    }
}

/// Moves the focus to the element with this id, if it exists. The page does not scroll as long as part of the element is in view.
pub fn back_on(id: &str) -> Option<HtmlElement> {
    let element = element(id)?.dyn_into::<HtmlElement>().ok()?;
    // If an element cannot take the focus, the focus stays where it was.
    let _refused = element.focus();
    Some(element)
}
