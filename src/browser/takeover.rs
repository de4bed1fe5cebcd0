//! Taking over from the static page, or from the app's own, without losing what a person did there: checked boxes, opened details, the
//! focus.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlInputElement};

use super::{document, element, focus};
use explorer::state::Action;
use explorer_core::care::level::Level;

/// The id of the app's root in the page.
pub const ROOT: &str = "explorer";

thread_local! {
    /// Ids of the details that were open, and of the element that had the focus.
    static BEFORE: RefCell<(Vec<String>, Option<String>)> = const { RefCell::new((Vec::new(), None)) };
}

/// Remembers what is open and what has the focus. Call it just before everything is drawn again.
pub fn remember() {
    if let Some(document) = document() {
        let focused = document.active_element().map(|element| element.id()).filter(|id| !id.is_empty());
        let open = all(&document, "#explorer details[open]").iter().map(Element::id).collect();
        BEFORE.set((open, focused));
    }
}

/// Notes what was done in the static page. Call it just before the app renders.
pub fn note() -> Vec<Action> {
    remember();
    let checked = |id: &str| {
        let input = element(id)?.dyn_into::<HtmlInputElement>().ok()?;
        Some(input.checked())
    };
    let mut before = vec![Action::OnlyDifferences(checked("only-differences").unwrap_or_default())];
    for level in Level::ALL {
        if let Some(shown) = checked(&format!("show-{}", level.id())) {
            before.push(Action::ShowLevel(level, shown));
        }
    }
    before
}

/// Puts back what was remembered, once the app has rendered.
pub fn restore() {
    let (open, focused) = BEFORE.take();
    for details in open.iter().filter_map(|id| element(id)) {
        // Cannot fail: the name is a valid one.
        let _set = details.set_attribute("open", "");
    }
    if let Some(id) = focused {
        focus::back_on(&id);
    }
}

fn all(document: &Document, selector: &str) -> Vec<Element> {
    let Ok(list) = document.query_selector_all(selector) else { return Vec::new() };
    (0..list.length()).filter_map(|at| list.get(at)?.dyn_into().ok()).collect()
}
