//! Reads input events.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DataTransfer, Element, Event, HtmlInputElement, KeyboardEvent};

/// Whether the checkbox that changed is now checked.
pub fn is_checked(event: &Event) -> bool {
    input(event).is_some_and(|input| input.checked())
}

/// The new value of the slider that moved.
pub fn number(event: &Event) -> u16 {
    input(event).map_or(0, |input| input.value_as_number() as u16)
}

/// The key that was pressed, and whether Shift was held. `None` if another modifier was held: those combinations belong to the browser.
pub fn key(event: &Event) -> Option<(String, bool)> {
    let event = event.dyn_ref::<KeyboardEvent>()?;
    let is_plain = !event.ctrl_key() && !event.alt_key() && !event.meta_key();
    is_plain.then(|| (event.key(), event.shift_key()))
}

/// Whether the event happened on the element with this id, or on one whose id starts with it.
pub fn is_on(event: &Event, id: &str) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.id().starts_with(id))
}

/// The text that was pasted.
pub fn pasted(event: &Event) -> Option<String> {
    let held = js_sys::Reflect::get(event, &"clipboardData".into()).ok().filter(JsValue::is_object)?;
    held.unchecked_into::<DataTransfer>().get_data("text/plain").ok()
}

/// Claims an event for the app, so that the browser does not act on it too. If the browser has already acted, it is too late.
pub fn take(event: &Event) {
    if event.cancelable() {
        event.prevent_default();
    }
}

fn input(event: &Event) -> Option<HtmlInputElement> {
    event.target()?.dyn_into().ok()
}
