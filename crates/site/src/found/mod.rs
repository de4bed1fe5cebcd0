//! What helps people find the site: the address of each page, its title when somebody shares it, what kind of page it is, the list of all
//! pages, and the file that search engines request first. As long as nobody has entered the site's address, everything that needs it is
//! left out, because a wrong one would hide the site.

mod shared;

pub use shared::paint;

use std::path::Path;

use explorer_content::words::Phrases;
use explorer_core::language::Language;

use crate::asked::Asked;
use crate::page::escaped;
use crate::settings::{Settings, Words};

/// A page, as search engines see it.
pub struct Found<'a> {
    /// The name of its file; empty for the home page.
    pub name: &'a str,
    pub title: &'a str,
    pub description: &'a str,
    pub is_about_health: bool,
    /// The questions that it answers.
    pub asked: Vec<Asked>,
}

/// The template with everything in its head that is for search engines, and for sites that show a link to the page.
pub fn with_head(
    template: &str,
    found: &Found,
    settings: &Settings,
    language: Language,
    words: &Words,
) -> Result<String, String> {
    let mut head = shared::head(found, settings, language, words);
    if let Some(site) = &settings.address {
        let address = |language: Language| escaped(&[site, language.folder(), found.name].concat());
        head += &format!("<link rel=\"canonical\" href=\"{}\" />", address(language));
        for other in Language::ALL {
            head += &format!("<link rel=\"alternate\" hreflang=\"{}\" href=\"{}\" />", other.code(), address(other));
        }
        // The home page has none, to stay small: it needs no path to itself.
        if !found.name.is_empty() {
            head += &format!("<script type=\"application/ld+json\">{}</script>", kind(found, site, language));
        }
    }
    let (before, after) = template.split_once("</head>").ok_or("index.html has no </head>.")?;
    Ok([before, &head, "</head>", after].concat())
}

/// What kind of page it is and the path to it, as data that no browser runs. It contains nothing that the page does not say.
fn kind(found: &Found, site: &str, language: Language) -> String {
    let [home, title, description, code] =
        [language.site_name(), found.title, found.description, language.code()].map(json);
    let home_address = [site, language.folder()].concat();
    let [address, site] = [json(&[&home_address, found.name].concat()), json(&home_address)];
    let asked = questions(&found.asked, &address, &code);
    let kind = if found.is_about_health { "MedicalWebPage" } else { "WebPage" };
    format!(
        "{{\"@context\":\"https://schema.org\",\"@graph\":[\
         {{\"@type\":\"{kind}\",\"url\":{address},\"name\":{title},\"description\":{description},\"inLanguage\":{code},\
         \"isPartOf\":{{\"@type\":\"WebSite\",\"name\":{home},\"url\":{site}}}}},\
         {{\"@type\":\"BreadcrumbList\",\"itemListElement\":[\
         {{\"@type\":\"ListItem\",\"position\":1,\"name\":{home},\"item\":{site}}},\
         {{\"@type\":\"ListItem\",\"position\":2,\"name\":{title},\"item\":{address}}}]}}{asked}]}}"
    )
}

/// The questions that a page answers, as one more kind of page that it is. Nothing if it answers none.
fn questions(asked: &[Asked], address: &str, code: &str) -> String {
    if asked.is_empty() {
        return String::new();
    }
    let entry = |it: &Asked| {
        let [question, answer] = [&it.question, &it.answer].map(|text| json(text));
        format!(
            "{{\"@type\":\"Question\",\"name\":{question},\
             \"acceptedAnswer\":{{\"@type\":\"Answer\",\"text\":{answer}}}}}"
        )
    };
    let entries = asked.iter().map(entry).collect::<Vec<_>>().join(",");
    format!(",{{\"@type\":\"FAQPage\",\"url\":{address},\"inLanguage\":{code},\"mainEntity\":[{entries}]}}")
}

/// A text as JSON, safe inside a script element.
fn json(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace('"', "\\\"").replace('<', "\\u003c").replace('\n', "\\n");
    format!("\"{text}\"")
}

/// Writes `robots.txt`, and `sitemap.xml` if the address is known. Every language has pages with these names.
pub fn write(names: &[String], settings: &Settings, staging: &Path) -> std::io::Result<()> {
    let mut robots = String::from("User-agent: *\nAllow: /\n");
    if let Some(site) = &settings.address {
        robots += &format!("Sitemap: {site}sitemap.xml\n");
        std::fs::write(staging.join("sitemap.xml"), sitemap(names, site))?;
    }
    std::fs::write(staging.join("robots.txt"), robots)
}

/// Each page of each language.
fn sitemap(names: &[String], site: &str) -> String {
    let address =
        |place: &str, name: &str| format!("<url><loc>{}</loc></url>\n", escaped(&[site, place, name].concat()));
    let pages = Language::ALL
        .map(Language::folder)
        .map(|place| names.iter().map(|name| address(place, name)).collect::<String>());
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{}</urlset>\n",
        pages.concat()
    )
}
