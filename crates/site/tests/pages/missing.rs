//! The page for missing addresses is in both languages and works at any depth.

use super::{SITE, SITE_WITH_ADDRESS, attributes};

#[test]
fn the_page_for_what_is_missing_speaks_both_languages_and_names_nothing_from_where_it_is_shown() {
    for (site, base) in [(&SITE, "/"), (&SITE_WITH_ADDRESS, "/levels/")] {
        let html = std::fs::read_to_string(site.join("404.html")).unwrap();
        assert!(html.contains("This page is not here") && html.contains("Esta página no está aquí"));
        assert!(html.contains("lang=\"es\"") && html.contains("tel:911") && html.contains("tel:988"));
        assert!(html.contains("id=\"quick-exit\"") && html.contains("noindex") && !html.contains('{'), "{html}");
        let named = [attributes(&html, "href"), attributes(&html, "src")].concat();
        assert!(named.len() > 8);
        for address in named {
            let is_whole = ["https:", "tel:", "sms:", "data:", "#"].iter().any(|start| address.starts_with(start));
            assert!(is_whole || address.starts_with(base), "{address} would be looked for where the page is shown");
        }
        assert!(html.contains(&format!("src=\"{base}missing.js\"")));
    }
}
