//! A part of a screen that is closed at first. Its heading, and a few words beside it, say what is inside.

use crate::el::{Attr, El, el};

/// The part, still without what is inside. One that is open at first hides nothing, such as where answers are open.
pub fn view(title_id: &'static str, title: &'static str, gist: String, is_open: bool) -> El {
    let summary = el("summary").child(el("h2").id(title_id).text(title)).child(el("span").text(gist));
    el("details").class("fold").attr(Attr::Open, if is_open { "open" } else { "" }).child(summary)
}
