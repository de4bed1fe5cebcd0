//! The browser: the only place that names `web_sys`, `js_sys` or `gloo`.

use explorer_core::language::Language;
use web_sys::{Document, Element, window};

pub mod clipboard;
pub mod clock;
pub mod download;
pub mod focus;
pub mod history;
pub mod input;
pub mod json;
pub mod pointer;
pub mod print;
pub mod site_pages;
pub mod start;
pub mod takeover;
pub mod translator;

/// The document.
pub fn document() -> Option<Document> {
    window()?.document()
}

/// The element with this id.
pub fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// The id of the element in which a single file says the address of its site, written by `crates/site`; it is empty if there is none.
pub const SITE: &str = "site";

/// The address of the page in a language, with another fragment. Nothing of this page's address but origin and path goes in; a
/// single file takes the address of its site instead. None if nobody else could open it: the path of a file says whose it is.
pub fn link_address(opened_in: Language, language: Language, fragment: &str) -> Option<String> {
    let location = window().map(|window| window.location());
    let part = |read: fn(&web_sys::Location) -> Result<String, wasm_bindgen::JsValue>| {
        location.as_ref().and_then(|location| read(location).ok()).unwrap_or_default()
    };
    let page = match element(SITE).and_then(|site| site.text_content()) {
        Some(site) => [&site, language.folder()].concat(),
        None => {
            let path = opened_in.path_in(language, &part(web_sys::Location::pathname));
            part(web_sys::Location::origin) + &path
        }
    };
    page.starts_with("http").then(|| page + fragment)
}
