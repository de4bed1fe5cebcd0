//! A page that has been read but not written yet.

use crate::citations::Citations;
use crate::markdown::Markdown;

/// The page.
pub struct Draft {
    /// The name of its file, without the extension.
    pub name: String,
    pub title: String,
    pub description: String,
    /// What it is called in the list of pages.
    pub menu: String,
    pub citations: Citations,
    /// The ids of what it promises.
    pub promises: Vec<String>,
    pub markdown: Markdown,
}

impl Draft {
    /// The name of the file that is written.
    pub fn address(&self) -> String {
        format!("{}.html", self.name)
    }
}
