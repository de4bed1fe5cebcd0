//! A file that a person chose from their device. It is read in the page and is not sent anywhere.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, HtmlInputElement};
use yew::platform::spawn_local;

/// Reads the chosen file, decoding it as the browser decodes what a server sends. Then it calls back with the name and the text.
pub fn read(event: &Event, done: impl FnOnce(String, String) + 'static) {
    let input: Option<HtmlInputElement> = event.target().and_then(|target| target.dyn_into().ok());
    let Some((input, file)) = input.and_then(|input| input.files()?.get(0).map(|file| (input, file))) else { return };
    // The field's value is the name after a made-up folder. The app must not read any `name`, because `window.name` outlives the page.
    let name = input.value().rsplit('\\').next().unwrap_or_default().to_owned();
    let text = JsFuture::from(file.text());
    // Lets people choose the same file again after they have changed it.
    input.set_value("");
    spawn_local(async move {
        if let Some(text) = text.await.ok().and_then(|text| text.as_string()) {
            done(name, text);
        }
    });
}
