//! A translator in the browser removes texts from the page and puts its own elements in their place. Anything written into a removed text
//! is invisible. So once a translator is there, each text is wrapped in its own element, which is replaced whenever the text changes
//! (`el.rs`).

use std::cell::Cell;

use gloo::utils::document;

thread_local! {
    static IS_AT_WORK: Cell<bool> = const { Cell::new(false) };
}

/// What translators put in place of a text. We have no such elements ourselves.
const THEIRS: &str = "#explorer font";

/// Whether a translator has ever been seen in the explorer.
pub fn is_at_work() -> bool {
    IS_AT_WORK.get()
}

/// Looks for one, and calls `first` when it sees one for the first time.
pub fn look(first: impl FnOnce()) -> bool {
    let is_here = || document().query_selector_all(THEIRS).ok().filter(|found| found.length() > 0);
    // The static page is written without a browser.
    if cfg!(target_arch = "wasm32") && !is_at_work() && is_here().is_some() {
        IS_AT_WORK.set(true);
        first();
    }
    is_at_work()
}
