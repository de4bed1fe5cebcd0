//! The page for addresses that do not exist, `404.html`, in all languages at once. A host shows it for paths of any depth, so its links
//! start at the root of the host: in the folder of the site's address or, as long as there is none, at the top.

use std::error::Error;
use std::rc::Rc;

use explorer_core::language::Language;
use program_explorer::el::{Attr, el, link};

use crate::frame::{Frame, Others, PageList, bar};
use crate::page::{Page, html_of};
use crate::settings::{Missing, Settings};
use crate::template;

/// Its name, which hosts know.
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
        let home = [base, language.folder()].concat();
        // `missing.js` shows it with the link that the person probably meant.
        let open = link(&home, words.open).attr(Attr::DataOpen, "data-open");
        let section = el("section")
            .class("page")
            .attr(Attr::Lang, language.code())
            .child(el(heading).text(&words.title))
            .child(el("p").text(words.says))
            .child(el("p").attr(Attr::Hidden, "hidden").child(open))
            .child(el("p").text(words.link))
            .child(el("p").child(link(home, words.home).class(class)));
        main += &html_of(section.html());
        titles.push(words.title);
    }
    let description = Missing::read(Language::English)?.says;
    let page = Page { title: titles.join(" / "), description, main, words: String::new(), language: Language::English };
    let head = "<meta name=\"robots\" content=\"noindex\" /><script defer src=\"./missing.js\"></script></head>";
    let template = template::without_app(template)?.replacen("</head>", head, 1);
    let template = template.replace("{bar}", &html_of(bar(&frame))).replace("{footer}", "");
    // Trunk's minifier may have removed the quotes.
    let template = template.replace("=\"./", &["=\"", base].concat()).replace("=./", &["=", base].concat());
    Ok(page.html(&template, &frame))
}
