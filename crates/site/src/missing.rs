//! The page for addresses that are not there, `404.html`, in every language at once. A host shows it at any depth, so what it names
//! begins at the root of the host: in the folder of the site's address, or, as long as there is none, at the top.

use std::error::Error;
use std::rc::Rc;

use explorer_core::language::Language;

use crate::frame::{Frame, Others, PageList, bar};
use crate::page::{Page, escaped, html_of};
use crate::settings::{Missing, Settings};
use crate::template;

/// Its name, by which hosts know it.
pub const NAME: &str = "404.html";

/// The page.
pub fn page(template: &str, settings: &Settings) -> Result<String, Box<dyn Error>> {
    let base = settings.base();
    let frame = Frame {
        language: Language::English,
        has_explorer: false,
        others: Others::Beside,
        pages: Rc::new(PageList::default()),
        here: NAME.into(),
        elsewhere: Vec::new(),
    };
    let mut main = String::new();
    let mut titles = Vec::new();
    for (language, (heading, class)) in Language::ALL.into_iter().zip([("h1", "button main"), ("h2", "button")]) {
        let words = Missing::read(language)?;
        let home = escaped(&[base, language.folder()].concat());
        let [title, says, link, open, back] =
            [&words.title, &words.says, &words.link, &words.open, &words.home].map(|text| escaped(text));
        main += &format!(
            "<section class=\"page\" lang=\"{}\"><{heading}>{title}</{heading}><p>{says}</p>\
             <p hidden><a data-open href=\"{home}\">{open}</a></p><p>{link}</p><p><a class=\"{class}\" href=\"{home}\">{back}</a></p></section>",
            language.code()
        );
        titles.push(words.title);
    }
    let description = Missing::read(Language::English)?.says;
    let page = Page { title: titles.join(" / "), description, main, words: String::new(), language: Language::English };
    let head = "<meta name=\"robots\" content=\"noindex\" /><script defer src=\"./missing.js\"></script></head>";
    let template = template::without_app(template)?.replacen("</head>", head, 1);
    let template = template.replace("{bar}", &html_of(bar(&frame))).replace("{footer}", "");
    // Trunk's minifier may have taken the quotes away.
    let template = template.replace("=\"./", &["=\"", base].concat()).replace("=./", &["=", base].concat());
    Ok(page.html(&template, &frame))
}
