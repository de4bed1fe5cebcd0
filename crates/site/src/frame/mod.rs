//! The frame around every page: the bar, the status line of the explorer, the footer. It is only in the static page and not in the app,
//! so it stays, whatever happens to the app.

mod bar;
mod footer;
mod status;

pub use bar::bar;
pub use footer::footer;
pub use status::status;

use std::rc::Rc;

use explorer_core::language::Language;

/// Where the other pages of the site are, as seen from this one.
#[derive(Clone, PartialEq, Eq)]
pub enum Others {
    /// In the same folder.
    Beside,
    /// At this address, which ends with a slash. The page is a single file, which can be anywhere.
    At(String),
    /// Unknown: the page is a single file of a site that has no address yet.
    Nowhere,
}

impl Others {
    /// The address of one of these pages, if it can be reached.
    fn address(&self, name: &str) -> Option<String> {
        match self {
            Self::Beside => Some(name.into()),
            Self::At(site) => Some([site, name].concat()),
            Self::Nowhere => None,
        }
    }
}

/// The pages of the site, as a list of links.
#[derive(Default)]
pub struct PageList {
    /// The list's heading.
    pub title: String,
    /// The name of the page with the explorer.
    pub home: String,
    /// Groups, each with its name.
    pub groups: Vec<(String, Vec<PageLink>)>,
}

/// A page, as a link.
pub struct PageLink {
    /// The name of its file.
    pub address: String,
    /// Its title, short enough for a list.
    pub name: String,
}

/// What bar and footer are made from.
pub struct Frame {
    /// The language of the page.
    pub language: Language,
    /// Whether the page has the explorer in it.
    pub has_explorer: bool,
    /// Where the other pages are.
    pub others: Others,
    /// All pages.
    pub pages: Rc<PageList>,
    /// The address of this one.
    pub here: String,
    /// The same page in the other languages.
    pub elsewhere: Vec<(Language, String)>,
}
