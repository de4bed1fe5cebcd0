//! Files for the person to keep. They are made in the page and are not sent anywhere.

use std::cell::RefCell;

use gloo::file::{Blob, ObjectUrl};

use super::element;

thread_local! {
    /// The address of the last file. It is kept until the next file is made, because some browsers read it only after they have asked
    /// where to save the file.
    static LAST: RefCell<Option<ObjectUrl>> = const { RefCell::new(None) };
}

/// Makes a file and points the link with this id at it, just before the browser follows the link. The app itself must not click
/// links, because a link can lead anywhere.
pub fn fill(link: &str, kind: &str, text: &str) {
    if let Some(link) = element(link) {
        let address = ObjectUrl::from(Blob::new_with_options(text, Some(kind)));
        // This cannot fail: the name is valid.
        let _set = link.set_attribute("href", &address);
        LAST.set(Some(address));
    }
}
