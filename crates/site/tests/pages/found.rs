//! People can find every page: by its title and description, from every other page, and, once the site's address is known, through search
//! engines.

use std::collections::BTreeSet;

use explorer_content::words::Phrases;
use explorer_core::language::Language;

use super::{ADDRESS, SITE, SITE_WITH_ADDRESS, attributes, content_pages, pages, pages_of, placed};

/// The text between these two texts.
fn between<'a>(html: &'a str, from: &str, to: &str) -> &'a str {
    let (_, rest) = html.split_once(from).unwrap_or_else(|| panic!("no {from}"));
    rest.split(to).next().unwrap()
}

#[test]
fn every_page_has_a_language_a_title_and_a_description_of_its_own() {
    let (mut titles, mut descriptions) = (BTreeSet::new(), BTreeSet::new());
    for (name, html) in pages() {
        let (language, _) = placed(&name);
        assert!(html.contains(&format!("<html lang=\"{}\"", language.code())), "{name}");
        let (title, description) =
            (between(&html, "<title>", "</title>"), between(&html, "name=\"description\" content=\"", "\""));
        let length = description.chars().count();
        assert!((50..=160).contains(&length), "{name}: a description of {length} characters");
        assert!(html.contains(&format!("property=\"og:title\" content=\"{title}\"")), "{name}");
        assert!(html.contains(&format!("property=\"og:description\" content=\"{description}\"")), "{name}");
        assert!(titles.insert(title.to_string()), "{name}: {title:?} is the title of another page too");
        assert!(descriptions.insert(description.to_string()), "{name}: {description:?}");
    }
}

#[test]
fn every_page_leads_to_every_other_without_script() {
    for (path, html) in pages() {
        let (language, name) = placed(&path);
        let written: BTreeSet<_> = content_pages(language).into_iter().map(|(name, _)| name + ".html").collect();
        let list = between(&html, "<details id=\"pages\"", "</nav>");
        let links = attributes(list, "href");
        let listed: BTreeSet<_> = links.iter().filter(|it| it.ends_with(".html")).map(|it| it.to_string()).collect();
        assert_eq!(listed, written, "{name}");
        let current: Vec<_> = list.split("<a ").filter(|link| link.contains("aria-current=\"page\"")).collect();
        if name == "index.html" {
            // People would lose their answers if a page replaced the explorer.
            assert!(current.is_empty() && list.matches(" target=\"_blank\"").count() == written.len());
            assert_eq!(list.matches(" rel=\"noopener\"").count(), written.len());
        } else {
            assert!(current.len() == 1 && current[0].contains(&format!("href=\"{name}\"")), "{name}: {current:?}");
            assert!(
                links.contains(&"./") && between(&html, "class=\"site-name\"", "</nav>").contains("<a href=\"./\">"),
                "{name}"
            );
        }
    }
}

#[test]
fn people_who_listen_hear_of_every_link_that_opens_a_new_tab() {
    for (path, html) in pages() {
        let (language, _) = placed(&path);
        let says = language.opens_new_tab().trim();
        let silent = html.split("<a ").skip(1).map(|link| link.split("</a>").next().unwrap_or_default());
        let silent: Vec<_> = silent.filter(|link| link.contains("target=\"_blank\"") && !link.contains(says)).collect();
        assert!(silent.is_empty(), "{path}: {silent:?}");
    }
}

#[test]
fn without_an_address_nothing_claims_one() {
    for (name, html) in pages() {
        // The page about the link format has an example in its text.
        let head = html.split("<body").next().unwrap();
        for claim in ["rel=\"canonical\"", "ld+json", "og:url", "example.org"] {
            assert!(!head.contains(claim), "{name}: {claim}");
        }
    }
    assert!(!SITE.join("sitemap.xml").exists());
    assert_eq!(std::fs::read_to_string(SITE.join("robots.txt")).unwrap(), "User-agent: *\nAllow: /\n");
}

#[test]
fn with_an_address_every_page_says_its_own_and_the_sitemap_names_it() {
    let sitemap = std::fs::read_to_string(SITE_WITH_ADDRESS.join("sitemap.xml")).unwrap();
    let pages = pages_of(&SITE_WITH_ADDRESS);
    for (name, html) in &pages {
        let (language, page) = placed(name);
        let address_in = |it: Language| [ADDRESS, it.folder(), if page == "index.html" { "" } else { page }].concat();
        let address = address_in(language);
        assert!(html.contains(&format!("<link rel=\"canonical\" href=\"{address}\" />")), "{name}");
        for it in Language::ALL {
            let link = format!("rel=\"alternate\" hreflang=\"{}\" href=\"{}\"", it.code(), address_in(it));
            assert!(html.contains(&link), "{name}: {link}");
        }
        assert!(sitemap.contains(&format!("<loc>{address}</loc>")), "{name}");
    }
    assert_eq!(sitemap.matches("<loc>").count(), pages.len());
    let robots = std::fs::read_to_string(SITE_WITH_ADDRESS.join("robots.txt")).unwrap();
    assert_eq!(robots, format!("User-agent: *\nAllow: /\nSitemap: {ADDRESS}sitemap.xml\n"));
}

#[test]
fn what_search_engines_are_told_is_what_the_page_says() {
    // A center's own page names its group in the page itself.
    let centers = content_pages(Language::English).into_iter().filter(|(_, page)| page.contains("\ngroup: about\n"));
    let centers: Vec<_> = centers.map(|(name, _)| name).collect();
    for (path, html) in pages_of(&SITE_WITH_ADDRESS) {
        let (language, name) = placed(&path);
        let home = [ADDRESS, language.folder()].concat();
        if name == "index.html" {
            assert!(!html.contains("ld+json"));
            continue;
        }
        let told = between(&html, "<script type=\"application/ld+json\">", "</script>");
        let told: serde_json::Value = serde_json::from_str(told).unwrap_or_else(|error| panic!("{name}: {error}"));
        let (page, way) = (&told["@graph"][0], &told["@graph"][1]);
        let title = super::text(between(&html, "<h1>", "</h1>"));
        let description = super::text(between(&html, "name=\"description\" content=\"", "\""));
        let address = [&home, name].concat();
        assert_eq!(page["inLanguage"], language.code(), "{path}");
        assert_eq!([&page["name"], &page["description"], &page["url"]], [&title, &description, &address], "{name}");
        let is_about_site =
            ["how-the-suggestion-is-made", "link-format", "sources", "accessibility", "privacy", "promises"]
                .iter()
                .any(|about| name == format!("{about}.html"))
                || centers.contains(&name.trim_end_matches(".html").to_owned());
        assert_eq!(page["@type"], if is_about_site { "WebPage" } else { "MedicalWebPage" }, "{name}");
        let steps = way["itemListElement"].as_array().unwrap();
        assert_eq!([&steps[0]["item"], &steps[1]["item"], &steps[1]["name"]], [&home, &address, &title], "{path}");
    }
}

#[test]
fn every_page_leads_to_the_same_page_in_the_other_language() {
    for (path, html) in pages() {
        let (language, name) = placed(&path);
        let page = if name == "index.html" { "" } else { name };
        let (other, address) = match language {
            Language::English => ("es", ["es/", page].concat()),
            Language::Spanish => ("en", ["../", page].concat()),
        };
        let nav = between(&html, "class=\"site-name\"", "</nav>");
        let wanted = format!("href=\"{address}\" lang=\"{other}\" hreflang=\"{other}\"");
        assert!(nav.contains(&wanted), "{path} has no {wanted}: {nav}");
    }
}
