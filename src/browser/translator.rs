//! A translator in the browser takes texts of the page away and puts elements of its own in their place. What is written into a text that
//! was taken away is seen by nobody. So once there is one, each text gets an element of its own around it, which is made again when the
//! text changes (`el.rs`).

use std::cell::Cell;

use gloo::utils::document;

thread_local! {
    static IS_AT_WORK: Cell<bool> = const { Cell::new(false) };
}

/// What translators put in place of a text. Nothing of ours is one.
const THEIRS: &str = "#explorer font";

/// Whether a translator was ever seen in the explorer.
pub fn is_at_work() -> bool {
    IS_AT_WORK.get()
}

/// Looks for one, and does this when it is seen for the first time.
pub fn look(first: impl FnOnce()) -> bool {
    let is_here = || document().query_selector_all(THEIRS).ok().filter(|found| found.length() > 0);
    // The static page is written without a browser.
    if cfg!(target_arch = "wasm32") && !is_at_work() && is_here().is_some() {
        IS_AT_WORK.set(true);
        first();
    }
    is_at_work()
}
