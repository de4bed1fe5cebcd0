//! A number as a button that one can tap.

use yew::prelude::*;

use crate::app::el::{el, link, unseen};
use crate::app::explorer::Explorer;
use crate::content::HELP_LINES;

/// The line: its name, ways to reach it, what it is for.
pub fn part(explorer: &Explorer, at: usize) -> Html {
    let language = explorer.language;
    let (line, words) = (&HELP_LINES[at], &explorer.words().lines[at]);
    let ways = line.ways(language);
    let call = ways.call.map(|call| link(format!("tel:{call}"), language.call(call)).class("call"));
    let text = ways.text.map(|text| {
        let says = match ways.keyword {
            Some(keyword) => language.text_keyword(keyword, text),
            None => language.text(text),
        };
        link(format!("sms:{text}"), says).class("call")
    });
    let page = line.url.map(|url| {
        link(url, url.strip_prefix("https://").unwrap_or(url))
            .class("call")
            .set("target", "_blank")
            .set("rel", "noopener noreferrer")
            .add(unseen(language.opens_new_tab()))
    });
    el("div")
        .key(line.id)
        .class("help-line")
        .add(el("p").class("ways").maybe(call).maybe(text).maybe(page))
        .add(el("p").add(el("strong").say(words.name)).say(": ").say(words.says))
        .html()
}
