//! The address bar and the browser's history. Nothing a person enters is ever written there.
//!
//! However many screens the questionnaire has, it uses three places in the history: the one of its first screen, which was made by the
//! link to it, and two more. The one in the middle has an entry on each side, so the app notices both Back and Forward. Then it goes one
//! screen back or ahead and returns to the middle. No entry is made without a tap, because browsers skip such entries. The state of an
//! entry is its place, 1 or 2, and reveals only that there were that many screens.

use std::cell::Cell;

use gloo::events::EventListener;
use gloo::utils::window;
use wasm_bindgen::JsValue;
use web_sys::History;
use yew::Callback;

use explorer::moved::Moved;
use explorer::state::View;

thread_local! {
    /// The place of the open entry.
    static PLACE: Cell<usize> = const { Cell::new(0) };
}

fn history() -> Option<History> {
    window().history().ok()
}

/// A view was opened by something other than a link: it gets an entry.
pub fn open(view: View) {
    push(0, Some(view.to_fragment()));
}

/// Goes to this place. A new screen gets an entry, up to the last place, and the entries ahead of it are dropped.
pub fn settle(place: usize, is_new: bool) {
    let here = PLACE.get();
    if is_new {
        for place in here + 1..=place {
            push(place, None);
        }
    } else if here != place
        && let Some(history) = history()
    {
        let steps = place as i32 - here as i32;
        PLACE.set(place);
        let _refused = history.go_with_delta(steps);
    }
}

fn push(place: usize, fragment: Option<&str>) {
    if let Some(history) = history() {
        // The app decides what is in view: the browser would scroll back to where the page was before.
        let _refused = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
        // A browser may refuse after a great many entries. Then Back leaves the questionnaire, and nothing is lost.
        if history.push_state_with_url(&state_of(place), "", fragment).is_ok() {
            PLACE.set(place);
        }
    }
}

/// The fragment in the address bar, with its `#`.
pub fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// Whether the page was reloaded, by the person or by a browser that had dropped it.
pub fn was_loaded_again() -> bool {
    const AGAIN: f64 = 1.0;
    let get = |object: &JsValue, key: &str| js_sys::Reflect::get(object, &key.into()).ok().filter(JsValue::is_object);
    let navigation = get(&window(), "performance").and_then(|performance| get(&performance, "navigation"));
    let kind = navigation.and_then(|it| js_sys::Reflect::get(&it, &"type".into()).ok()?.as_f64());
    kind == Some(AGAIN)
}

/// The text after a `?` in the address, including the `?`: links that lost their `#` along the way end up there.
pub fn search() -> String {
    window().location().search().unwrap_or_default()
}

/// Replaces a link's fragment in the address bar with the open view.
pub fn show(view: View) {
    if let Some(history) = history() {
        let _refused = history.replace_state_with_url(&state_of(PLACE.get()), "", Some(view.to_fragment()));
    }
}

/// What an entry at this place keeps.
fn state_of(place: usize) -> JsValue {
    if place == 0 { JsValue::NULL } else { JsValue::from(place as u32) }
}

/// Stops listening when it is dropped.
pub type Listening = EventListener;

/// Calls back after every move; keep what is returned. After a reload the earlier screens no longer exist. Then their entries are
/// left behind too, so that Back leads where it should.
pub fn listen(call: Callback<Moved>) -> Listening {
    PLACE.set(place());
    settle(0, false);
    EventListener::new(&window(), "popstate", move |_| {
        let (fragment, before) = (fragment(), PLACE.get());
        // A link that was opened on top of the questionnaire is one place ahead of what it covers.
        let is_link = before > 0 && View::from_fragment(&fragment).is_none();
        let here = if is_link { before + 1 } else { place() };
        PLACE.set(here);
        call.emit(Moved { fragment, direction: (here as isize - before as isize).signum() });
    })
}

/// The place of the open entry, as stored in it.
fn place() -> usize {
    let state = history().and_then(|history| history.state().ok()).and_then(|state| state.as_f64());
    state.map_or(0, |place| place as usize)
}
