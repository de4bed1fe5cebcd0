//! Every page ends with all numbers to call, in the order of `help.toml`.

use explorer_core::language::Language;

use super::{attributes, content, element, id, pages, placed, says, tables, words};

/// The end of a page.
fn foot(html: &str) -> &str {
    html.split_once("<footer id=\"footer\"").map(|(_, foot)| foot).expect("a footer")
}

#[test]
fn no_help_line_can_be_missing_from_a_page() {
    let lines = tables(&content("help.toml"), "line");
    let is_first = |line: &&toml::Table| line.contains_key("first");
    let (first, folded): (Vec<_>, Vec<_>) = lines.iter().partition(is_first);
    let ids: Vec<_> = first.into_iter().chain(folded).map(|line| format!("line-{}", id(line))).collect();
    for (name, html) in pages() {
        let (language, _) = placed(&name);
        let (foot, words) = (foot(&html), words(language, "help.toml"));
        let shown: Vec<_> = attributes(foot, "id").into_iter().filter(|it| it.starts_with("line-")).collect();
        assert_eq!(shown, ids, "{name}");
        for line in &lines {
            let own = line.get(language.code()).and_then(toml::Value::as_table);
            let way = |key: &str| own.and_then(|own| own.get(key)).or(line.get(key)).and_then(toml::Value::as_str);
            let links = attributes(foot, "href");
            for (key, scheme) in [("call", "tel:"), ("text", "sms:"), ("url", "")] {
                if let Some(number) = way(key) {
                    assert!(links.contains(&&*[scheme, number].concat()), "{name}: {} has no {key}", id(line));
                }
            }
            let said = &words["line"][id(line)];
            says(foot, id(line), &[said["name"].as_str().unwrap(), said["says"].as_str().unwrap()]);
            way("keyword").inspect(|keyword| says(foot, id(line), &[keyword]));
        }
    }
}

#[test]
fn in_spanish_no_988_goes_without_how_to_reach_someone_who_speaks_it() {
    for (name, html) in pages() {
        if placed(&name).0 == Language::Spanish {
            let (bar, _) = html.split_once("</header>").unwrap();
            says(bar, &name, &["oprima 2", "AYUDA"]);
            let line = element(foot(&html), "line-988", "</li>");
            let ways = line.split("<a ").skip(1).map(|way| way.split("</a>").next().unwrap()).collect::<String>();
            says(&ways, &name, &["988 y oprima 2", "AYUDA"]);
        }
    }
}
