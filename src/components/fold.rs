//! A part of a screen that is closed at first. Its heading, and a few words beside it, say what is inside.

use crate::el::{Attr, El, el};

/// The part, without its content. It starts open where nothing should be hidden, such as where questions are open.
pub fn view(title_id: &'static str, title: &'static str, gist: String, is_open: bool) -> El {
    let summary = el("summary").child(el("h2").id(title_id).text(title)).child(el("span").text(gist));
    el("details").class("fold").attr(Attr::Open, if is_open { "open" } else { "" }).child(summary)
}
