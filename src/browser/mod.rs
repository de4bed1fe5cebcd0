//! The browser: the only place that names `web_sys`, `js_sys` or `gloo`.

use explorer_core::language::Language;
use gloo::utils::{document, window};
use web_sys::Element;

pub mod clipboard;
pub mod clock;
pub mod download;
pub mod file;
pub mod focus;
pub mod history;
pub mod input;
pub mod json;
pub mod pointer;
pub mod print;
pub mod site_pages;
pub mod takeover;
pub mod translator;

/// The element with this id.
pub fn element(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

/// The id of the element that holds the address of the site in a single file, written by `crates/site`. It is empty if there is none.
pub const SITE: &str = "site";

/// The address of the page in a language, with another fragment. From this page's address it takes only the origin and the path; a
/// single file uses the address of its site instead. `None` if nobody else could open it: the path of a file reveals whose it is.
pub fn link_address(opened_in: Language, language: Language, fragment: &str) -> Option<String> {
    let location = window().location();
    let page = match element(SITE).and_then(|site| site.text_content()) {
        Some(site) => [&site, language.folder()].concat(),
        None => {
            let path = opened_in.path_in(language, &location.pathname().unwrap_or_default());
            location.origin().unwrap_or_default() + &path
        }
    };
    page.starts_with("http").then(|| page + fragment)
}
