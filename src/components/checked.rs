//! From a promise that the explorer makes to the page that says how it is checked.

use explorer_content::words::Phrases;

use crate::browser::site_pages;
use crate::context::ViewContext;
use crate::el::{Attr, El, el, link, unseen};

/// A text that promises something, with a link to the tests of the promise with this id; without a list of pages there is no link.
pub fn text(context: &ViewContext, says: &'static str, promise: &'static str) -> El {
    let language = context.language;
    let how = site_pages::find("promises").map(|(page, _)| {
        let address = [&page, "#", promise].concat();
        let opens = unseen(language.opens_new_tab());
        link(address, language.status_how()).attr(Attr::Target, "_blank").attr(Attr::Rel, "noopener").child(opens)
    });
    el("p").text(says).text(" ").child(how)
}
