//! Says what the last tap unchecked besides what it was aimed at, right below the checkboxes. People who listen have heard the announcement.

use yew::Html;

use crate::context::ViewContext;
use crate::el::{Attr, El, el, nothing};
use explorer::state::Unchecked;

/// The sentence, if the boxes above it include what was unchecked.
pub fn below(context: &ViewContext, is_above: impl Fn(&Unchecked) -> bool) -> Html {
    let state = &context.state;
    let says = state.says_unchecked(context.language).filter(|_| state.draft.unchecked.iter().any(is_above));
    let says = says.map(|says| el("p").id("unchecked").class("note").attr(Attr::AriaHidden, "true").text(says));
    says.map_or_else(nothing, El::html)
}
