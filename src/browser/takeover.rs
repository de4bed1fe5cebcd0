//! Taking over from the static page, or from an earlier page of the app, without losing what a person did there: checked boxes, opened
//! details, the focus.

use std::cell::RefCell;

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, Node, NodeList};

use super::{element, focus};
use explorer::state::Action;
use explorer_core::care::level::Level;

/// The id of the app's root in the page.
pub const ROOT: &str = "explorer";
/// The id of the checkbox that shows only the rows that differ.
pub const ONLY_DIFFERENCES: &str = "only-differences";
/// The class of the sentences that hold the place of what needs the rest of the app.
pub const STILL_COMING: &str = "still-coming";

thread_local! {
    /// Ids of the details that were open, and of the element that had the focus.
    static BEFORE: RefCell<(Vec<String>, Option<String>)> = const { RefCell::new((Vec::new(), None)) };
    /// The root of the static page, and the root of the app, which is not in the page yet.
    static ROOTS: RefCell<Option<(Element, Element)>> = const { RefCell::new(None) };
    /// The screen of the static page.
    static SCREEN: RefCell<Option<Element>> = const { RefCell::new(None) };
}

/// Returns the root in which the app is drawn, out of sight, and the screen of the static page.
pub fn begin() -> Option<(Element, Node)> {
    let root = element(ROOT)?;
    let screen = root.query_selector(".screen").ok()??;
    let own: Element = root.clone_node().ok()?.dyn_into().ok()?;
    ROOTS.set(Some((root, own.clone())));
    SCREEN.set(Some(screen.clone()));
    Some((own, screen.into()))
}

/// Puts the app in the place of the static page, in one step.
pub fn show() {
    if let Some((root, own)) = ROOTS.take() {
        remember();
        // This cannot fail: the root is in the page.
        let _done = root.replace_with_with_node_1(&own);
    }
}

/// Says in the static page, wherever something needs the rest of the app, that it will not come.
pub fn say_missing(says: &str) {
    for sentence in in_static_page(&[".", STILL_COMING].concat()) {
        sentence.set_text_content(Some(says));
    }
    for checkbox in in_static_page(&["#", ONLY_DIFFERENCES].concat()) {
        // This cannot fail: the name is valid.
        let _done = checkbox.set_attribute("disabled", "");
    }
}

/// Remembers what is open and what has the focus. Call it right before everything is redrawn.
pub fn remember() {
    let document = document();
    let focused = document.active_element().map(|element| element.id()).filter(|id| !id.is_empty());
    let open = document.query_selector_all("#explorer details[open]").map(elements).unwrap_or_default();
    let open = open.iter().map(Element::id).collect();
    BEFORE.set((open, focused));
}

/// What was checked in the static page. Call it right before the app's own home page is shown.
pub fn note() -> Vec<Action> {
    remember();
    let mut noted = Vec::new();
    for checkbox in in_static_page("input") {
        let (id, is_checked) = (checkbox.id(), checkbox.unchecked_into::<HtmlInputElement>().checked());
        if id == ONLY_DIFFERENCES {
            noted.push(Action::OnlyDifferences(is_checked));
        }
        let level = Level::ALL.into_iter().find(|level| id.strip_prefix("show-") == Some(level.id()));
        noted.extend(level.map(|level| Action::ShowLevel(level, is_checked)));
    }
    noted
}

/// Puts back what was remembered, once the app has rendered.
pub fn restore() {
    let (open, focused) = BEFORE.take();
    for details in open.iter().filter_map(|id| element(id)) {
        // This cannot fail: the name is valid.
        let _set = details.set_attribute("open", "");
    }
    if let Some(id) = focused {
        focus::back_on(&id);
    }
}

/// What is left of the static page, wherever it is now.
fn in_static_page(selector: &str) -> Vec<Element> {
    let found = SCREEN.with_borrow(|screen| screen.as_ref()?.query_selector_all(selector).ok());
    found.map(elements).unwrap_or_default()
}

fn elements(list: NodeList) -> Vec<Element> {
    (0..list.length()).filter_map(|at| list.get(at)?.dyn_into().ok()).collect()
}
