//! A file for the person to keep, made in the page and sent nowhere.

use js_sys::Array;
use web_sys::{Blob, BlobPropertyBag, Url};

use super::element;

/// Makes a file and lets the link with this id lead to it, just before the browser follows the link. The app itself cannot press a
/// link: that could lead anywhere.
pub fn fill(link: &str, kind: &str, text: &str) {
    let about = BlobPropertyBag::new();
    about.set_type(kind);
    let file = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &about);
    let address = file.ok().and_then(|file| Url::create_object_url_with_blob(&file).ok());
    // The address lives as long as the page: some browsers read it only after they have asked where to keep the file.
    if let Some((link, address)) = element(link).zip(address) {
        // Cannot fail: the name is a valid one.
        let _set = link.set_attribute("href", &address);
    }
}
