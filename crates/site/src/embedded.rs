//! The page with the explorer for a frame on somebody else's page, `embedded.html`: the home page without what is around it, with a script
//! that talks to that page and a style sheet of its own. A first visit to the site loads neither. See docs/embedding.md.

use std::error::Error;

use explorer_core::language::Language;
use program_explorer::el::el;

use crate::page::{Page, html_of};
use crate::settings::{self, table};
use crate::template;

/// Its name.
pub const NAME: &str = "embedded.html";

/// The template with both. `root` is the path to the root of the site.
pub fn template(template: &str, root: &str) -> Result<String, Box<dyn Error>> {
    // Search engines do not need it. The script comes before all others that wait for the page.
    let head =
        format!("<meta name=\"robots\" content=\"noindex\" /><script src=\"{root}embedded.js\"></script></head>");
    template::with_style(&template.replacen("</head>", &head, 1), &[root, "embedded.css"].concat())
}

/// The page. It says that everything around it belongs to somebody else.
pub fn page(home: Page, language: Language) -> Result<Page, Box<dyn Error>> {
    let file = format!("{}/site.toml", language.code());
    let says = el("p").class("around").text(settings::text(&table(&file)?, "embedded", &file)?);
    Ok(Page { main: html_of(says.html()) + &home.main, ..home })
}
