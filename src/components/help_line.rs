//! A phone number as a button to tap.

use explorer_content::spoken::Spoken;
use yew::prelude::*;

use super::new_tab;
use crate::context::ViewContext;
use crate::el::{El, el, link};
use explorer_content::HELP_LINES;

/// The help line: ways to reach it, its name, what it is for.
pub fn view(context: &ViewContext, at: usize) -> Html {
    let words = &context.words().lines[at];
    el("div")
        .key(HELP_LINES[at].id)
        .class("help-line")
        .child(ways(context, at))
        .child(el("p").child(el("strong").text(words.name)).text(": ").text(words.says))
        .html()
}

/// The ways to reach it.
pub fn ways(context: &ViewContext, at: usize) -> El {
    let (language, line) = (context.language, &HELP_LINES[at]);
    let ways = line.ways(language);
    let call = language.to_call(ways).map(|(number, says)| link(format!("tel:{number}"), says).class("call"));
    let text = language.to_text(ways).map(|(number, says)| link(format!("sms:{number}"), says).class("call"));
    let page =
        line.url.map(|url| new_tab::to_site(url, url.strip_prefix("https://").unwrap_or(url), language).class("call"));
    el("p").class("ways").child(call).child(text).child(page)
}
