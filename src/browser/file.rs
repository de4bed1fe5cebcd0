//! A file that a person chose from their device. It is read in the page and goes nowhere.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, HtmlInputElement};
use yew::platform::spawn_local;

/// Reads the file that was chosen, as the browser reads what a server sends; then gives its name and its text.
pub fn read(event: &Event, done: impl FnOnce(String, String) + 'static) {
    let input: Option<HtmlInputElement> = event.target().and_then(|target| target.dyn_into().ok());
    let Some((input, file)) = input.and_then(|input| input.files()?.get(0).map(|file| (input, file))) else { return };
    // The field has its name after a made-up folder. The app may not read a `name`: a window's keeps what is put in.
    let name = input.value().rsplit('\\').next().unwrap_or_default().to_owned();
    let text = JsFuture::from(file.text());
    // The same file, once it was changed, can be chosen again.
    input.set_value("");
    spawn_local(async move {
        if let Some(text) = text.await.ok().and_then(|text| text.as_string()) {
            done(name, text);
        }
    });
}
