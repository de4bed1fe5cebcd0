//! What is missing on a screen, said above it. It takes the focus; its button moves the focus and leaves the address alone.

use yew::prelude::*;

use crate::app::browser::focus;
use crate::app::el::{button, el};
use crate::app::explorer::Explorer;

/// The summary, empty until the person went on with nothing chosen: what is missing, and the id of the first input that
/// mends it.
pub fn part(explorer: &Explorer, reason: &'static str, mends: String) -> Html {
    let summary = (explorer.state.draft.tries > 0).then(|| {
        let mend = button("", "as-link", reason).does(move || focus::on(&mends));
        el("div").id("error-summary").class("error-summary").set("tabindex", "-1").add(mend)
    });
    el("div").set("role", "alert").maybe(summary).html()
}
