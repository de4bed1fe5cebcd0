//! The bar: who this is, the crisis lines, quick exit. It stays in sight.

use explorer::state::View;
use explorer_content::words::Phrases;
use explorer_core::language::Language;
use program_explorer::el::{Attr, El, Text, el, link, list};
use yew::Html;

use super::{Frame, Others};

/// The neutral site that quick exit goes to.
const EXIT: &str = "https://www.weather.gov/";

/// The bar, after a link to skip it.
pub fn bar(frame: &Frame) -> Html {
    let skip = link("#main", frame.language.skip()).class("skip");
    list([skip.html(), help_and_exit(frame.language).html(), site_name(frame).html()])
}

fn help_and_exit(language: Language) -> El {
    let crisis = el("p")
        .class("crisis")
        .child(call("tel:911", language.in_danger(), language.call("911")))
        .text(" ")
        .child(call("tel:988", language.in_crisis(), language.call_988()));
    let exit = link(EXIT, language.quick_exit()).id("quick-exit");
    el("header").class("bar").child(crisis).child(exit.attr(Attr::Target, "_top").attr(Attr::Rel, "noreferrer"))
}

/// A number to call, after words that say when.
fn call(number: &'static str, when: &'static str, says: impl Text) -> El {
    el("a").attr(Attr::Href, number).child(el("span").text(when)).text(" ").child(el("b").text(says))
}

/// The name of the site, with a link to the home page; on a page without the explorer, a link to the list of pages; the other languages.
fn site_name(frame: &Frame) -> El {
    let home = el("a").attr(Attr::Href, if frame.has_explorer { View::Compare.to_fragment() } else { "./" });
    let has_list = !frame.has_explorer && !frame.pages.groups.is_empty();
    el("nav")
        .class("site-name")
        .attr(Attr::AriaLabel, frame.language.site_name())
        .child(home.child(mark()).text(frame.language.site_name()))
        .child(has_list.then(|| link("#pages", &frame.pages.title).class("to-pages")))
        .children(frame.elsewhere.iter().map(|(language, address)| to_language(frame, *language, address.clone())))
}

fn to_language(frame: &Frame, language: Language, address: String) -> Html {
    let code = language.code();
    // It is hidden where it leads nowhere until the app has started.
    let is_hidden = frame.others == Others::Nowhere;
    link(address, language.name())
        .id(format!("in-{code}"))
        .class("to-language")
        .attr(Attr::Lang, code)
        .attr(Attr::Hreflang, code)
        .attr(Attr::Hidden, if is_hidden { "hidden" } else { "" })
        .html()
}

/// The site's logo, from the same file as the icon. The styles of the page do not change its size.
fn mark() -> Html {
    let attributes = r#"<svg class="mark-of-site" width="36" height="36" aria-hidden="true" "#;
    let icon = include_str!("../../../../static/icon.svg").trim();
    Html::from_html_unchecked(icon.replacen("<svg ", attributes, 1).into())
}
