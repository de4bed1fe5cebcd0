//! Each promise in a text links to how it is checked, and each entry there links back to where the promise is made.

use std::collections::BTreeMap;

use explorer_core::language::Language;

use super::{attributes, content, content_pages, element, page_in, tables, text, words};

/// The ids of the promises in a page's Markdown, in order.
fn promised(markdown: &str) -> Vec<String> {
    let marks = markdown.split("[!").skip(1).map(|part| part.split(']').next().unwrap());
    // `> [!NOTE]` starts a side note.
    marks.filter(|id| *id != "NOTE").map(String::from).collect()
}

#[test]
fn every_language_promises_the_same_on_the_same_page() {
    let all = |language| -> BTreeMap<String, Vec<String>> {
        content_pages(language).into_iter().map(|(name, markdown)| (name, promised(&markdown))).collect()
    };
    let english = all(Language::English);
    assert!(english["privacy"].len() > 6 && english["how-the-suggestion-is-made"].len() > 10, "{english:?}");
    assert_eq!(all(Language::Spanish), english);
}

#[test]
fn every_number_leads_to_its_promise_and_every_promise_to_where_it_is_made() {
    for language in Language::ALL {
        let (registry, said) = (tables(&content("promises.toml"), "promise"), words(language, "promises.toml"));
        let checks = page_in(language, "promises.html");
        for (name, markdown) in content_pages(language) {
            let html = page_in(language, &format!("{name}.html"));
            assert!(!html.contains("[!"), "{name}");
            for id in promised(&markdown) {
                let number = 1 + registry.iter().position(|it| it["id"].as_str() == Some(&id)).unwrap();
                let link = element(&html, &format!("promised-{number}"), "</a>");
                assert!(link.contains(&format!("href=\"promises.html#{id}\"")), "{name}: {link}");
                assert!(link.ends_with(&format!("✓{number}")), "{name}: {link}");
                let entry = section(&checks, &id);
                let title = said["promise"][&id]["says"].as_str().unwrap();
                assert!(text(entry).contains(&format!("{number}. {title}")), "{id}");
                assert!(
                    attributes(entry, "href").contains(&&*format!("{name}.html#promised-{number}")),
                    "{name}: {id}"
                );
            }
        }
    }
}

/// The part of the page about one promise.
fn section<'a>(html: &'a str, id: &str) -> &'a str {
    let (_, rest) = html.split_once(&format!("aria-labelledby=\"{id}\"")).unwrap_or_else(|| panic!("no {id}"));
    rest.split_once('>').unwrap().1.split("</section>").next().unwrap()
}

#[test]
fn every_promise_says_its_tests_by_name_with_their_engines_and_how_to_repeat_them() {
    for language in Language::ALL {
        let checks = page_in(language, "promises.html");
        for promise in tables(&content("promises.toml"), "promise") {
            let entry = section(&checks, promise["id"].as_str().unwrap());
            let of = |key| promise.get(key).and_then(toml::Value::as_array).into_iter().flatten();
            let all: Vec<_> = of("tests").chain(of("controls")).filter_map(toml::Value::as_str).collect();
            assert_eq!(entry.matches("<li>").count(), all.len());
            for place in all {
                let (file, name) = place.split_once("::").unwrap();
                let item =
                    entry.split("<li>").find(|it| it.contains(&format!(">{}<", name.replace('_', " ")))).unwrap();
                assert!(item.contains(file) && item.contains(&format!(" {name}</code>")), "{place}: {item}");
                let has_engine = ["Chromium", "Firefox", "WebKit"].iter().any(|it| item.contains(it));
                assert_eq!(has_engine, file.starts_with("tests/browser/"), "{place}: {item}");
            }
        }
    }
}
