//! The address bar and the browser's history. Nothing a person enters is ever written there.
//!
//! However many screens the questionnaire has, it has three places in the history: that of its first screen, which the door to it
//! made, and two more. On the one in the middle there is an entry on both sides, so Back and Forward are heard, and the app goes one
//! screen back or on and returns to the middle. No entry is made without a tap: browsers pass such entries over. The state of an entry
//! is its place, 1 or 2, and says no more than that there were that many screens.

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

/// Another view opened, not by a link: it gets an entry.
pub fn open(view: View) {
    push(0, Some(view.to_fragment()));
}

/// Goes to this place. A screen that is new gets an entry, up to the last place; what lay ahead is gone then.
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
        // What is on the screen then is the app's affair: the browser would scroll to where it stood before.
        let _refused = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
        // A browser may refuse after very many entries; then Back leaves the questionnaire, and nothing is lost.
        if history.push_state_with_url(&state_of(place), "", fragment).is_ok() {
            PLACE.set(place);
        }
    }
}

/// The fragment in the address bar, with its `#`.
pub fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// Whether the page was loaded again, by hand or by a browser that had dropped it.
pub fn was_loaded_again() -> bool {
    const AGAIN: f64 = 1.0;
    let get = |object: &JsValue, key: &str| js_sys::Reflect::get(object, &key.into()).ok().filter(JsValue::is_object);
    let navigation = get(&window(), "performance").and_then(|performance| get(&performance, "navigation"));
    let kind = navigation.and_then(|it| js_sys::Reflect::get(&it, &"type".into()).ok()?.as_f64());
    kind == Some(AGAIN)
}

/// The text behind a `?` in the address, with it: links that lost their `#` on the way end there.
pub fn search() -> String {
    window().location().search().unwrap_or_default()
}

/// Leaves only the open view in the address bar, in place of a link's fragment.
pub fn show(view: View) {
    if let Some(history) = history() {
        let _refused = history.replace_state_with_url(&state_of(PLACE.get()), "", Some(view.to_fragment()));
    }
}

/// What an entry at this place keeps.
fn state_of(place: usize) -> JsValue {
    if place == 0 { JsValue::NULL } else { JsValue::from(place as u32) }
}

/// Ends the listening when it is dropped.
pub type Listening = EventListener;

/// Calls back after every move; keep what is returned. After a reload nothing is left of the screens that were before: then their
/// entries are left as well, so that Back leads where it should.
pub fn listen(call: Callback<Moved>) -> Listening {
    PLACE.set(place());
    settle(0, false);
    EventListener::new(&window(), "popstate", move |_| {
        let (fragment, before) = (fragment(), PLACE.get());
        // A link that is opened over the questionnaire lies one place further on than what it covers.
        let is_link = before > 0 && View::from_fragment(&fragment).is_none();
        let here = if is_link { before + 1 } else { place() };
        PLACE.set(here);
        call.emit(Moved { fragment, direction: (here as isize - before as isize).signum() });
    })
}

/// The place of the open entry, as it stands in it.
fn place() -> usize {
    let state = history().and_then(|history| history.state().ok()).and_then(|state| state.as_f64());
    state.map_or(0, |place| place as usize)
}
