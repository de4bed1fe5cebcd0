//! Every citation has an entry, every entry links back, and the page of all sources lists every source.

use std::collections::{BTreeMap, BTreeSet};

use explorer_core::language::Language;

use super::{attributes, content, content_pages, element, page_in, text, title, words};

/// The ids that a page's Markdown cites, in the order of their first citation, each with the number of citations.
fn cited(markdown: &str) -> Vec<(String, usize)> {
    let mut cited: Vec<(String, usize)> = Vec::new();
    for part in markdown.split("[^").skip(1) {
        let id = part.split(']').next().unwrap();
        match cited.iter_mut().find(|(known, _)| known == id) {
            Some((_, count)) => *count += 1,
            None => cited.push((id.into(), 1)),
        }
    }
    cited
}

#[test]
fn every_citation_leads_to_its_entry_and_back() {
    Language::ALL.into_iter().for_each(leads_to_entries_and_back);
}

fn leads_to_entries_and_back(language: Language) {
    let (sources, site, phrases) =
        (content("sources.toml"), words(language, "site.toml"), words(language, "phrases.toml"));
    let checked = phrases["checked"].as_str().unwrap().split('{').next().unwrap();
    let mut all = 0;
    for (name, markdown) in content_pages(language) {
        let (html, cited) = (page_in(language, &format!("{name}.html")), cited(&markdown));
        for (at, (id, count)) in cited.iter().enumerate() {
            let (number, source) = (at + 1, &sources[id]);
            let entry = element(&html, &format!("source-{number}"), "</li>");
            let said = text(entry);
            assert!(said.contains(title(source, language)), "{name}: {id}: {said}");
            match source.get("url").and_then(toml::Value::as_str) {
                Some(url) => {
                    let is_linked = source.get("linked").and_then(toml::Value::as_bool).unwrap_or(true);
                    assert_eq!(attributes(entry, "href").contains(&url), is_linked, "{name}: {id}: {url}");
                    assert_eq!(said.contains(site["not-linked"].as_str().unwrap()), !is_linked, "{name}: {id}");
                    let read = match source["read"].as_str().unwrap() {
                        "whole" => &site["read-whole"],
                        "part" => &phrases["read-in-part"],
                        _ => &phrases["read-second-hand"],
                    };
                    let read = read.as_str().unwrap();
                    for words in [source["by"].as_str().unwrap(), &source["year"].to_string(), checked, read] {
                        assert!(said.contains(words), "{name}: {id} does not say {words:?}: {said}");
                    }
                }
                None => assert!(said.contains(site["own-judgment"].as_str().unwrap()), "{name}: {id}: {said}"),
            }
            for nth in 1..=*count {
                let link = element(&html, &format!("cited-{number}-{nth}"), "</a>");
                assert!(link.contains(&format!("href=\"#source-{number}\"")), "{name}: {link}");
                let source = phrases["source"].as_str().unwrap();
                assert!(text(link).ends_with(&format!("{source} {number}")), "{name}: {link}");
                assert!(
                    entry.contains(&format!("href=\"#cited-{number}-{nth}\"")),
                    "{name}: {id} leads not back to {nth}"
                );
            }
            all += count;
        }
        assert_eq!(html.matches("<li id=\"source-").count(), cited.len(), "{name}");
        if !cited.is_empty() {
            let fold = html.split("<details class=\"fold\"><summary><h2 id=\"sources\">").nth(1);
            let fold = fold.unwrap_or_else(|| panic!("{name}: its sources are not in a closed fold"));
            let says = site["sources-gist"].as_str().unwrap().replace("{count}", &cited.len().to_string());
            assert!(
                fold.split("</summary>").next().unwrap().contains(&says),
                "{name}: the fold says not what is in it"
            );
        }
        assert!(!html.contains("[^"), "{name}");
    }
    assert!(all > 200, "{all} citations");
}

/// The sources that the explorer's tables and the Markdown name.
fn used() -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    for file in ["levels.toml", "questions.toml", "rules.toml", "help.toml"] {
        let text = super::read(&format!("content/{file}"));
        let lists = text.split("sources = [").skip(1).chain(text.split("[level.cited]").skip(1));
        for list in lists {
            let list = if list.starts_with('\n') { list.split("\n[").next() } else { list.split(']').next() };
            used.extend(list.unwrap().split('"').skip(1).step_by(2).map(String::from));
        }
    }
    used.extend(content_pages(Language::English).iter().flat_map(|(_, markdown)| cited(markdown)).map(|(id, _)| id));
    used
}

#[test]
fn the_page_of_sources_has_every_one_that_is_used_from_a_to_z() {
    Language::ALL.into_iter().for_each(has_every_source);
}

fn has_every_source(language: Language) {
    let (html, sources, used) = (page_in(language, "sources.html"), content("sources.toml"), used());
    let list = html.split("<dl class=\"cited\">").nth(1).unwrap().split("</dl>").next().unwrap();
    assert_eq!(list.matches("<dd>").count(), used.len());
    let by_publisher: BTreeMap<_, _> = list
        .split("<dt>")
        .skip(1)
        .map(|part| part.split_once("</dt>").unwrap())
        .map(|(by, entries)| (text(by), entries))
        .collect();
    for id in &used {
        let source = &sources[id];
        let entries = by_publisher[source["by"].as_str().unwrap()];
        let entry = entries.split("<dd>").find(|entry| text(entry).starts_with(title(source, language)));
        assert!(entry.is_some_and(|entry| entry.contains("class=\"used-in\"") && entry.contains("href=")), "{id}");
    }
    let publishers: Vec<_> =
        list.split("<dt>").skip(1).map(|it| text(it.split('<').next().unwrap()).to_lowercase()).collect();
    assert!(publishers.is_sorted(), "{publishers:?}");
    for (name, markdown) in content_pages(language) {
        for (at, (id, _)) in cited(&markdown).iter().enumerate() {
            let link = format!("{name}.html#cited-{}-1", at + 1);
            assert!(list.contains(&format!("href=\"{link}\"")), "{id} does not lead to {link}");
        }
    }
}

#[test]
fn every_language_cites_the_same_sources_on_the_same_page() {
    let all = |language| -> BTreeMap<String, BTreeSet<String>> {
        let pages = content_pages(language).into_iter();
        pages.map(|(name, markdown)| (name, cited(&markdown).into_iter().map(|(id, _)| id).collect())).collect()
    };
    assert_eq!(all(Language::Spanish), all(Language::English));
}
