//! Ways in which a file of the site can break on its way to the reader.

use std::sync::Arc;
use tokio::sync::Semaphore;

/// What the server does to one file instead of serving it as it is.
#[derive(Clone, Debug)]
pub enum Fault {
    /// Answers 404.
    Missing,
    /// Sends the first half.
    Truncated,
    /// Sends all of it, with one bit in the middle flipped.
    Flipped,
    /// Sends it as plain text, and forbids the browser to guess the type.
    WrongType,
    /// Sends it only after the test opens the gate.
    Held(Gate),
    /// Sends other text under the file's own type.
    Body(String),
    /// Sends it with one more header.
    Header(&'static str, String),
    /// Sends it with the headers of a site that any page on this machine may embed: see `shown_in` in `content/site.toml`.
    Framed,
}

/// Holds a file back until a test opens the gate. It then stays open.
#[derive(Clone, Debug)]
pub struct Gate(Arc<Semaphore>);

impl Gate {
    /// A closed gate.
    pub fn shut() -> Self {
        Self(Arc::new(Semaphore::new(0)))
    }

    /// Lets everything through, now and later.
    pub fn open(&self) {
        self.0.close();
    }

    /// Waits until it is open.
    pub(crate) async fn passed(&self) {
        // No permit is ever available. The wait ends when the semaphore closes.
        let _closed = self.0.acquire().await;
    }
}

/// Whether a pattern matches this path. A pattern is a path that may contain one `*`, which matches anything.
pub(crate) fn matches(pattern: &str, path: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == path,
        Some((start, end)) => path.len() >= start.len() + end.len() && path.starts_with(start) && path.ends_with(end),
    }
}

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn a_star_stands_for_anything_and_only_once() {
        assert!(matches("/boot.js", "/boot.js"));
        assert!(matches("*.wasm", "/program-explorer-1a2b_bg.wasm"));
        assert!(matches("*-boot.js", "/parts/1a2b-boot.js"));
        assert!(matches("*", "/"));
        assert!(!matches("/boot.js", "/boot.js.map"));
        assert!(!matches("/ab*ba", "/aba"));
    }
}
