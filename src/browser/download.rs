//! A file for the person to keep, made in the page and sent nowhere.

use std::cell::RefCell;

use gloo::file::{Blob, ObjectUrl};

use super::element;

thread_local! {
    /// The address of the last file. It lives until the next file is made: some browsers read it only after they have asked where to
    /// keep the file.
    static LAST: RefCell<Option<ObjectUrl>> = const { RefCell::new(None) };
}

/// Makes a file and lets the link with this id lead to it, just before the browser follows the link. The app itself cannot press a
/// link: that could lead anywhere.
pub fn fill(link: &str, kind: &str, text: &str) {
    if let Some(link) = element(link) {
        let address = ObjectUrl::from(Blob::new_with_options(text, Some(kind)));
        // Cannot fail: the name is a valid one.
        let _set = link.set_attribute("href", &address);
        LAST.set(Some(address));
    }
}
