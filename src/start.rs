//! The functions that `start.js` and, in a frame on somebody else's page, `embedded.js` call.

use std::cell::RefCell;
use std::rc::Rc;

use explorer_content::words::Speaks;
use wasm_bindgen::prelude::*;
use yew::AppHandle;

use crate::browser::{element, history, json, takeover};
use crate::context::{Deferred, Loaded};
use crate::root::{Msg, Root, RootProps};
use explorer::finding::Finder;
use explorer::link::Link;
use explorer::options::Options;
use explorer::state::View;
use explorer_content::ASPECTS;
use explorer_core::care::program::Programs;
use explorer_core::care::value::Value;
use explorer_core::language::Language;

/// The id of the element that carries the words of the page's language, written by `crates/site`.
pub const WORDS: &str = "words";

thread_local! {
    /// The explorer, once it has started, the language that it started in, and what the browser made of `programs.json`.
    static STARTED: RefCell<Option<(AppHandle<Root>, Language, JsValue)>> = const { RefCell::new(None) };
}

/// Starts the explorer next to the static page, which stays until the app has more to show.
///
/// # Errors
/// The page has no element for the explorer, or some of its words are missing.
#[wasm_bindgen]
pub fn start(language: &str) -> Result<(), JsValue> {
    let language = Language::from_code(language).unwrap_or_default();
    let words = element(WORDS).and_then(|words| words.text_content()).unwrap_or_default();
    let Some((root, static_page)) = takeover::begin().filter(|_| language.load(words)) else {
        return Err("The page is not whole. Load it again.".into());
    };
    let fragment = history::fragment();
    let view = View::from_fragment(&fragment);
    let search = history::search();
    let link = [&fragment, &search].into_iter().find(|part| Link::may_be(part) && View::from_fragment(part).is_none());
    let link = link.cloned();
    let props = RootProps { link, view, static_page: Some(yew::Html::VRef(static_page)), language };
    let app = yew::Renderer::<Root>::with_root_and_props(root, props).render();
    STARTED.set(Some((app, language, JsValue::UNDEFINED)));
    Ok(())
}

/// Tells the explorer whether the rest of the app, which is fetched after the start, has arrived, and what became of `programs.json`:
/// an object that `Programs::of_file` reads.
#[wasm_bindgen]
pub fn deferred_loaded(is_here: bool, file: JsValue) {
    STARTED.with_borrow_mut(|started| {
        if let Some((_, _, before)) = started {
            *before = file;
        }
    });
    send(|language, file| {
        let (deferred, loaded) =
            if is_here { (Deferred::Here, read(file, language)) } else { (Deferred::Missing, Loaded::default()) };
        Msg::DeferredLoaded(deferred, Rc::new(loaded))
    });
}

/// Reads what the page around a frame asks for into [`Options`], and gives back the names of what is wrong. Needs the rest of the app.
#[wasm_bindgen]
pub fn read_options(given: JsValue) -> JsValue {
    options(given)
}

/// Draws a little more of the home page, out of sight. Once it is complete it replaces the static page, and what people did there
/// before is announced at the next step.
#[wasm_bindgen]
pub fn build() {
    send(|_, _| Msg::Build);
}

/// Draws the rest of a new screen, once people see the screen.
#[wasm_bindgen]
pub fn draw_whole() {
    send(|_, _| Msg::DrawWhole);
}

/// Takes the words of another language, and says whether they are complete.
#[wasm_bindgen]
pub fn load_messages(language: &str, words: String) -> bool {
    Language::from_code(language).is_some_and(|language| language.load(words))
}

/// Switches to another language, whose words were loaded before.
#[wasm_bindgen]
pub fn set_language(language: &str) {
    let language = Language::from_code(language).unwrap_or_default();
    send(|_, file| Msg::SetLanguage(language, Rc::new(read(file, language))));
}

fn send(message: impl FnOnce(Language, &JsValue) -> Msg) {
    STARTED.with_borrow(|started| {
        if let Some((started, language, file)) = started {
            started.send_message(message(*language, file));
        }
    });
}

#[inline(never)] // A split point of the WASM: see crates/wasm-parts/src/split.txt.
fn options(given: JsValue) -> JsValue {
    let given = json::tree(given);
    let wrong = Options::read(&given).wrong.into_iter();
    json::value(&Value::List(wrong.map(|option| Value::Text(option.to_owned())).collect()))
}

/// Reads the provider's programs, whatever became of the file. Needs the rest of the app.
#[inline(never)] // A split point of the WASM: see crates/wasm-parts/src/split.txt.
fn read(file: &JsValue, language: Language) -> Loaded {
    let (programs, problems) = Programs::of_file(json::tree(file.clone()), ASPECTS, language);
    Loaded { finder: Finder::of(&programs), programs, problems }
}
