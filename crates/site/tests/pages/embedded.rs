//! The page for a frame on another site has the same explorer as the home page, with everything it needs, and is not on any list.

use explorer_core::language::Language;

use super::{ROOT, SITE_WITH_ADDRESS, attributes, page_in, read, words};

#[test]
fn the_page_for_a_frame_says_that_it_is_in_one_and_has_the_numbers_and_the_way_out() {
    for language in Language::ALL {
        let html = page_in(language, "embedded.html");
        let around = words(language, "site.toml")["embedded"].as_str().unwrap().to_owned();
        assert!(html.contains(&format!("<p class=\"around\">{around}</p>")), "{around}");
        for needed in ["id=\"explorer\"", "tel:911", "tel:988", "id=\"quick-exit\"", "content=\"noindex\""] {
            assert!(html.contains(needed), "{needed}");
        }
    }
}

#[test]
fn what_it_needs_is_there_and_reaches_every_host() {
    for language in Language::ALL {
        let html = page_in(language, "embedded.html");
        let named = [attributes(&html, "src"), attributes(&html, "href")].concat();
        for file in ["embedded.js", "embedded.css"] {
            let path = [if language == Language::English { "./" } else { "../" }, file].concat();
            assert!(
                named.iter().any(|it| it.trim_start_matches("./") == path.trim_start_matches("./")),
                "{path}: {named:?}"
            );
            assert!(std::path::Path::new(ROOT).join("static").join(file).is_file(), "{file}");
            assert!(read("index.html").contains(&format!("rel=\"copy-file\" href=\"static/{file}\"")), "{file}");
        }
    }
}

/// Its style sheet comes after the site's. A value that it set again would hold on paper too, where the site's own is another.
#[test]
fn its_styles_set_no_value_that_the_site_sets() {
    let set = |file: &str| -> Vec<String> {
        let text = read(file);
        let starts = text.split(['{', ';']).map(|it| it.rsplit("*/").next().unwrap_or(it).trim());
        starts.filter(|it| it.starts_with("--")).filter_map(|it| Some(it.split_once(':')?.0.to_owned())).collect()
    };
    let ours = set("static/style.css");
    assert!(ours.iter().any(|it| it == "--side"), "{ours:?}");
    let twice: Vec<_> = set("static/embedded.css").into_iter().filter(|it| ours.contains(it)).collect();
    assert_eq!(twice, Vec::<String>::new());
}

#[test]
fn no_list_of_pages_has_it() {
    let sitemap = std::fs::read_to_string(SITE_WITH_ADDRESS.join("sitemap.xml")).unwrap();
    assert!(!sitemap.contains("embedded"));
    assert!(!page_in(Language::English, "privacy.html").contains("href=\"embedded.html\""));
}
