//! Links a promise of the explorer to the page that says how it is checked.

use explorer_content::words::Phrases;

use super::new_tab;
use crate::browser::site_pages;
use crate::context::ViewContext;
use crate::el::{El, el};

/// A text that promises something, with a link to the tests of the promise with this id. If there is no list of pages, there is no link.
pub fn text(context: &ViewContext, says: &'static str, promise: &'static str) -> El {
    let language = context.language;
    let how = site_pages::find("promises")
        .map(|(page, _)| new_tab::to_page([&page, "#", promise].concat(), language.status_how(), language));
    el("p").text(says).text(" ").child(how)
}
