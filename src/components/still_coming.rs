//! Holds the place of what needs the rest of the app, until it has arrived.

use explorer_content::words::Phrases;

use crate::browser::takeover::STILL_COMING;
use crate::context::{Deferred, ViewContext};
use crate::el::{Attr, El, el};

/// The sentence. It can change, so screen readers announce it.
pub fn view(context: &ViewContext) -> El {
    let language = context.language;
    el("p").class(STILL_COMING).attr(Attr::Role, "status").text(match context.deferred {
        Deferred::Missing => language.part_missing(),
        _ => language.part_coming(),
    })
}
