//! Copying text.

use gloo::utils::window;
use wasm_bindgen_futures::JsFuture;
use yew::platform::spawn_local;

/// Copies the text, and then reports whether that worked. A browser may refuse, or may have no clipboard.
pub fn copy(text: &str, done: impl FnOnce(bool) + 'static) {
    // Outside a secure context this object does not exist, whatever its type says.
    let clipboard = js_sys::Reflect::get(&window().navigator(), &"clipboard".into())
        .ok()
        .filter(|clipboard| clipboard.is_object())
        .map(wasm_bindgen::JsCast::unchecked_into::<web_sys::Clipboard>);
    let copied = clipboard.map(|clipboard| clipboard.write_text(text));
    spawn_local(async move {
        let worked = match copied {
            Some(copied) => JsFuture::from(copied).await.is_ok(),
            None => false,
        };
        done(worked);
    });
}
