//! A shared page shows its name and the picture of the site. A first visit never loads that picture.

use std::path::Path;

use explorer_core::language::Language;

use super::{ADDRESS, ROOT, SITE_WITH_ADDRESS, pages, pages_of, placed, read, words};

/// The content of the tag with this name in the head.
fn said<'a>(html: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = html.split_once(&format!("=\"{name}\" content=\""))?;
    rest.split('"').next()
}

const fn picture(language: Language) -> &'static str {
    match language {
        Language::English => "share.png",
        Language::Spanish => "share.es.png",
    }
}

#[test]
fn with_an_address_every_page_has_the_picture_of_its_language() {
    for (name, html) in pages_of(&SITE_WITH_ADDRESS) {
        let (language, _) = placed(&name);
        let address = [ADDRESS, picture(language)].concat();
        assert_eq!(said(&html, "og:image"), Some(&*address), "{name}");
        assert_eq!(said(&html, "twitter:card"), Some("summary_large_image"), "{name}");
        let alternative = words(language, "site.toml");
        assert_eq!(said(&html, "og:image:alt"), alternative["share-picture"].as_str(), "{name}");
        let size: [u32; 2] = ["og:image:width", "og:image:height"].map(|it| said(&html, it).unwrap().parse().unwrap());
        assert_eq!(size, size_of(picture(language)), "{name}");
    }
}

/// The width and height of a picture. The picture must exist, be small, and be on the list of files to copy.
fn size_of(name: &str) -> [u32; 2] {
    let png = std::fs::read(Path::new(ROOT).join("static").join(name)).unwrap();
    assert!(png.starts_with(b"\x89PNG") && png.len() < 60_000, "{name}: {} bytes", png.len());
    assert!(
        read("index.html").contains(&format!("rel=\"copy-file\" href=\"static/{name}\"")),
        "{name} reaches no host"
    );
    [16, 20].map(|at| u32::from_be_bytes(png[at..at + 4].try_into().unwrap()))
}

#[test]
fn without_an_address_there_is_no_picture_and_no_page_ever_loads_one() {
    for (name, html) in pages() {
        assert!(said(&html, "og:image").is_none() && said(&html, "twitter:card").is_none(), "{name}");
    }
    for (name, html) in pages_of(&SITE_WITH_ADDRESS) {
        for of in ["src=\"", "href=\""] {
            assert!(!html.split(of).skip(1).any(|it| it.split('"').next().unwrap().contains("share.")), "{name}");
        }
    }
}

#[test]
fn pages_to_read_say_what_they_are_and_the_first_visit_does_not_pay_for_it() {
    for (name, html) in pages() {
        let (language, page) = placed(&name);
        let is_home = page == "index.html";
        let locale = if language == Language::Spanish { "es_US" } else { "en_US" };
        assert_eq!(said(&html, "og:type"), (!is_home).then_some("article"), "{name}");
        assert_eq!(said(&html, "og:locale"), (!is_home).then_some(locale), "{name}");
    }
}
