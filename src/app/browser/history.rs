//! The address bar and the browser's history. Nothing a person enters is ever written there: a step of the questionnaire
//! is one `pushState(null, '')` with no address, so the history says that there was a step and not which.

use std::cell::Cell;

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use yew::Callback;

use crate::state::View;

thread_local! {
    /// Place of the open entry in the browser's list, where the browser tells it.
    static PLACE: Cell<Option<i32>> = const { Cell::new(None) };
}

/// A move in the history that the app did not make itself.
pub struct Moved {
    /// The fragment now, with its `#`, or empty.
    pub fragment: String,
    /// Steps forward, or back if negative; `None` where the browser does not tell.
    pub steps: Option<isize>,
}

/// Adds one entry for one more screen. The address changes only where another view opens.
pub fn push(opened: Option<View>) {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        // A browser may refuse after very many entries; then Back leaves the questionnaire, and nothing is lost.
        let _refused = history.push_state_with_url(&JsValue::NULL, "", opened.map(View::to_fragment));
    }
    PLACE.set(place());
}

/// So many screens back.
pub fn back(steps: usize) {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        let _refused = history.go_with_delta(-i32::try_from(steps).unwrap_or(1));
    }
}

/// The fragment in the address bar, with its `#`.
pub fn fragment() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Whether the page was loaded again, by hand or by a browser that had dropped it.
pub fn was_loaded_again() -> bool {
    const AGAIN: f64 = 1.0;
    let get = |object: &JsValue, key: &str| js_sys::Reflect::get(object, &key.into()).ok().filter(JsValue::is_object);
    let window = web_sys::window().map(JsValue::from);
    let navigation = window.and_then(|window| get(&get(&window, "performance")?, "navigation"));
    let kind = navigation.and_then(|it| js_sys::Reflect::get(&it, &"type".into()).ok()?.as_f64());
    kind == Some(AGAIN)
}

/// What stands behind a `?` in the address, with it: links that lost their `#` on the way end there.
pub fn search() -> String {
    web_sys::window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// Leaves only the open view in the address bar, in place of a link's fragment.
pub fn show(view: View) {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        let _refused = history.replace_state_with_url(&JsValue::NULL, "", Some(view.to_fragment()));
    }
}

/// Ends the listening when it is dropped.
pub type Listening = EventListener;

/// Calls back after every move; keep what is returned.
pub fn listen(call: Callback<Moved>) -> Option<Listening> {
    PLACE.set(place());
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "popstate", move |_| {
        let (before, after) = (PLACE.replace(place()), PLACE.get());
        let steps = before.zip(after).map(|(before, after)| (after - before) as isize);
        call.emit(Moved { fragment: fragment(), steps });
    }))
}

/// The place of the open entry by the Navigation API, which not every browser has.
fn place() -> Option<i32> {
    let window: JsValue = web_sys::window()?.into();
    let get = |object: &JsValue, key: &str| js_sys::Reflect::get(object, &key.into()).ok();
    let navigation = get(&window, "navigation").filter(JsValue::is_object)?;
    let entry = get(&navigation, "currentEntry").filter(JsValue::is_object)?;
    get(&entry, "index")?.unchecked_into::<js_sys::Number>().as_f64().map(|index| index as i32)
}
