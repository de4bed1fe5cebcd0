//! What the app writes to the console when something goes wrong.

use crate::engine::Engine;
use crate::page::{Page, must};

/// Keeps what the page writes as an error, with the place in its source, on the function that writes it. Only Chromium's driver tells it.
const KEEP: &str = "const { error } = console; \
    if (error.kept) return; \
    const kept = []; \
    console.error = (...told) => { \
        kept.push(told.map((it) => [it, it?.stack].join(' ')).join(' ')); \
        error.apply(console, told); \
    }; \
    console.error.kept = kept;";

impl Page {
    /// From now on, a failed journey can tell the errors of this page in each engine.
    pub(crate) async fn keep_errors(&self) {
        // A page that has already gone away has nothing to tell.
        let _ = self.session().execute(KEEP, Vec::new()).await;
    }

    /// The errors on the console since the last call, if the engine reports them.
    pub async fn console_errors(&self) -> Option<Vec<String>> {
        if self.engine() != Engine::Chromium {
            return None;
        }
        let entries = must("read the console", self.session().browser_log().await);
        Some(entries.into_iter().filter(|entry| entry.level == "SEVERE").map(|entry| entry.message).collect())
    }
}
