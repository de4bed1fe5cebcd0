//! What is still to be chosen before a screen can go on, said right above the way on. It takes the focus; its button moves the focus
//! and leaves the address alone. Nobody did anything wrong, so it does not look like a mistake.

use yew::prelude::*;

use crate::browser::focus;
use crate::context::ViewContext;
use crate::el::{Attr, button, el};

/// The sentence, empty until the person went on with nothing chosen; and the id of the first input that it is about.
pub fn view(context: &ViewContext, reason: &'static str, mends: String) -> Html {
    let asks = (context.state.draft.tries > 0).then(|| {
        let mend = button("", "as-link", reason).on_click_with(move || focus::on(&mends));
        el("div").id("asks-more").class("asks-more").attr(Attr::Tabindex, "-1").child(mend)
    });
    el("div").attr(Attr::Role, "status").child(asks).html()
}
