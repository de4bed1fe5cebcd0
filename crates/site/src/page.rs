//! A page of the site, ready to go into the template.

use std::sync::LazyLock;

use explorer_content::words::Speaks;
use explorer_core::language::Language;
use program_explorer::el::{El, link};
use program_explorer::start::WORDS;
use yew::LocalServerRenderer;
use yew::prelude::*;

use crate::colors::Accents;
use crate::frame::{Frame, bar, footer};
use crate::hosts::POLICY;

/// A page without bar and footer.
pub struct Page {
    pub title: String,
    pub description: String,
    pub main: String,
    pub language: Language,
    /// All words of the explorer. Pages without it have none.
    pub words: String,
}

impl Page {
    /// The finished page.
    pub fn html(&self, template: &str, frame: &Frame) -> String {
        template
            .replace("{language}", self.language.code())
            .replace("{policy}", POLICY)
            .replace("{title}", &escaped(&self.title))
            .replace("{description}", &escaped(&self.description))
            .replace("{icon}", &ICON)
            .replace("{bar}", &html_of(bar(frame)))
            .replace("{main}", &self.main)
            .replace("{footer}", &html_of(footer(frame)))
            .replace("{words}", &self.words)
    }
}

/// The site's icon, in the center's color, as a `data:` address.
pub static ICON: LazyLock<String> = LazyLock::new(|| {
    // It is text and not base64: much of it is in the page again, as the logo beside the site's name, so it compresses well.
    let signs = [("\n", ""), ("\"", "'"), ("#", "%23"), ("<", "%3C"), (">", "%3E")];
    let ours = include_str!("../../../static/icon.svg");
    let text = Accents::read().map_or_else(|| ours.to_owned(), |accents| accents.in_text(ours));
    format!("data:image/svg+xml,{}", signs.iter().fold(text, |text, (sign, written)| text.replace(sign, written)))
});

/// All words of a language, as text that no browser runs or shows.
pub fn words(language: Language) -> Result<String, String> {
    let text = language.all_words();
    if text.contains('<') {
        return Err(format!("content/{}: a text has the character <. Say it in words.", language.code()));
    }
    Ok(format!("<script id=\"{WORDS}\" type=\"text/plain\">{text}</script>"))
}

#[derive(PartialEq, Properties)]
struct ShownProps {
    html: Html,
}

/// Any HTML as a component, which is what Yew renders.
#[component]
fn Shown(props: &ShownProps) -> Html {
    props.html.clone()
}

/// What was built with [`el`](program_explorer::el), as text. Yew's renderer is asynchronous, for servers; here nothing waits.
pub fn html_of(html: Html) -> String {
    let runtime =
        tokio::runtime::Builder::new_current_thread().build().expect("a runtime without input and output starts");
    let rendering = LocalServerRenderer::<Shown>::with_props(ShownProps { html }).hydratable(false).render();
    tokio::task::LocalSet::new().block_on(&runtime, rendering)
}

/// HTML that is already text.
pub fn raw(html: String) -> Html {
    Html::from_html_unchecked(html.into())
}

/// Where something is used: these words, then the places as links.
pub fn used_in(element: El, says: &String, places: &[(String, String)]) -> El {
    places.iter().enumerate().fold(element.class("used-in").text(says), |element, (at, (address, name))| {
        element.text(if at > 0 { ", " } else { " " }).child(link(address, name))
    })
}

/// Text, escaped for HTML.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
