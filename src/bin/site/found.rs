//! What lets people find the site: each page's own address, its name when it is shared, what kind of page it is, the list of all
//! pages, and the file that search engines ask for first. All that needs the site's address is left out as long as nobody has put
//! one in, since a wrong one would hide the site.

use std::path::Path;

use program_explorer::language::Language;

use crate::page::escaped;
use crate::settings::Settings;

/// A page, as search engines are told of it.
pub struct Found<'a> {
    /// The name of its file; empty for the home page.
    pub address: &'a str,
    pub title: &'a str,
    pub description: &'a str,
    pub is_about_health: bool,
}

/// The template with what search engines and others who show a link read in its head.
pub fn with_head(template: &str, found: &Found, settings: &Settings, language: Language) -> Result<String, String> {
    let mut head = format!(
        "<meta property=\"og:title\" content=\"{}\" /><meta property=\"og:description\" content=\"{}\" />",
        escaped(found.title),
        escaped(found.description)
    );
    if let Some(site) = &settings.address {
        head += &format!("<link rel=\"canonical\" href=\"{}\" />", escaped(&[site, found.address].concat()));
        // The home page stays light, and is its own way home.
        if !found.address.is_empty() {
            head += &format!("<script type=\"application/ld+json\">{}</script>", kind(found, site, language));
        }
    }
    let (before, after) = template.split_once("</head>").ok_or("index.html has no </head>.")?;
    Ok([before, &head, "</head>", after].concat())
}

/// What kind of page it is and how one gets there, as data that no browser runs. Nothing stands here that the page does not say.
fn kind(found: &Found, site: &str, language: Language) -> String {
    let [home, title, description, code] =
        [language.site_name(), found.title, found.description, language.code()].map(json);
    let [address, site] = [json(&[site, found.address].concat()), json(site)];
    let kind = if found.is_about_health { "MedicalWebPage" } else { "WebPage" };
    format!(
        "{{\"@context\":\"https://schema.org\",\"@graph\":[\
         {{\"@type\":\"{kind}\",\"url\":{address},\"name\":{title},\"description\":{description},\"inLanguage\":{code},\
         \"isPartOf\":{{\"@type\":\"WebSite\",\"name\":{home},\"url\":{site}}}}},\
         {{\"@type\":\"BreadcrumbList\",\"itemListElement\":[\
         {{\"@type\":\"ListItem\",\"position\":1,\"name\":{home},\"item\":{site}}},\
         {{\"@type\":\"ListItem\",\"position\":2,\"name\":{title},\"item\":{address}}}]}}]}}"
    )
}

/// A text in JSON, safe within a script.
fn json(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace('"', "\\\"").replace('<', "\\u003c");
    format!("\"{text}\"")
}

/// Writes `robots.txt`, and `sitemap.xml` if the address is known.
pub fn write(addresses: &[String], settings: &Settings, staging: &Path) -> std::io::Result<()> {
    let mut robots = String::from("User-agent: *\nAllow: /\n");
    if let Some(site) = &settings.address {
        robots += &format!("Sitemap: {site}sitemap.xml\n");
        std::fs::write(staging.join("sitemap.xml"), sitemap(addresses, site))?;
    }
    std::fs::write(staging.join("robots.txt"), robots)
}

fn sitemap(addresses: &[String], site: &str) -> String {
    let address = |name: &str| format!("<url><loc>{}</loc></url>\n", escaped(&[site, name].concat()));
    let pages: String = addresses.iter().map(|name| address(name)).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{}{pages}</urlset>\n",
        address("")
    )
}
