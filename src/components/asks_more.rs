//! Says what people still have to choose before they can go on, right above the button to go on. It takes the focus. Its own button
//! moves the focus and does not touch the address. Nobody did anything wrong, so it does not look like an error.

use yew::prelude::*;

use crate::browser::focus;
use crate::context::ViewContext;
use crate::el::{Attr, button, el};

/// The sentence, which is empty until the person tries to go on without a choice. `mends` is the id of the first input that it is about.
pub fn view(context: &ViewContext, reason: &'static str, mends: String) -> Html {
    let asks = (context.state.draft.tries > 0).then(|| {
        let mend = button("", "as-link", reason).on_click_with(move || focus::on(&mends));
        el("div").id("asks-more").class("asks-more").attr(Attr::Tabindex, "-1").child(mend)
    });
    el("div").attr(Attr::Role, "status").child(asks).html()
}
