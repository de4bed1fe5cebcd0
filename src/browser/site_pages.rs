//! The list of the site's pages below the explorer.

use gloo::utils::document;

use super::element;

/// The id of the list.
const PAGES: &str = "pages";

/// Hides the list, or shows it again.
pub fn hide(is_hidden: bool) {
    if let Some(pages) = element(PAGES) {
        // This cannot fail: the name is valid.
        let _done = if is_hidden { pages.set_attribute("hidden", "") } else { pages.remove_attribute("hidden") };
    }
}

/// The address and the title of the page with this file name (without its extension). `None` if it is not in the list.
pub fn find(page: &str) -> Option<(String, String)> {
    let link = document().query_selector(&["#pages a[href$='", page, ".html']"].concat()).ok()??;
    let name = link.first_child()?.text_content()?;
    Some((link.get_attribute("href")?, name))
}
