//! A keyboard.

use crate::page::{Page, must};
use std::time::Duration;

impl Page {
    /// Types a text, wherever the focus is.
    pub async fn types(&self, text: &str) {
        let mut keys = self.session().action_chain_with_delay(Some(Duration::ZERO), Some(Duration::ZERO));
        for letter in text.chars() {
            keys = keys.key_down(letter).key_up(letter);
        }
        must("type", keys.perform().await);
    }
}
