//! `programs.toml`: the labels for the keys and words of `programs.json`.

use super::read::Table;
use super::table::Lines;
use explorer_core::care::program::terms::{DETAILS, TERMS};

/// Writes the words in one language.
pub fn words(file: &Table, lines: &mut Lines) {
    let (details, terms) = (file.table("detail"), file.table("term"));
    DETAILS.iter().for_each(|key| lines.text(&details.text(key)));
    TERMS.iter().copied().flatten().for_each(|id| lines.text(&terms.text(id)));
}
