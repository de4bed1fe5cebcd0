//! The footer: whom to call; then, closed, all other help lines and the list of pages; and what this site is not.

use explorer_content::spoken::Spoken;
use explorer_content::words::{LineWords, Phrases, Speaks};
use explorer_content::{HELP_LINES, HelpLine};
use explorer_core::language::Language;
use program_explorer::components::new_tab;
use program_explorer::el::{Attr, El, drawing, el, link};
use yew::Html;

use super::{Frame, Others, PageLink};

/// The footer.
pub fn footer(frame: &Frame) -> Html {
    let language = frame.language;
    let more = el("details").class("more-lines").child(el("summary").text(language.help_more()));
    let pages = (frame.others != Others::Nowhere).then(|| page_list(frame));
    el("footer")
        .id("footer")
        .child(hill())
        .child(el("h2").text(language.help_title()))
        .child(help_lines(language, true))
        .child(more.child(help_lines(language, false)))
        .child(pages)
        .child(el("p").class("note").text(language.not_a_diagnosis()))
        .html()
}

fn hill() -> El {
    drawing("0 0 1280 32")
        .attr(Attr::Width, "1280")
        .attr(Attr::Height, "32")
        .attr(Attr::PreserveAspectRatio, "none")
        .child(el("path").attr(Attr::D, "M0 0h1280v16c-210-14-420 16-640 8S210 8 0 24z"))
}

/// The help lines that come first, or all the others, in the order of `help.toml`.
fn help_lines(language: Language, is_first: bool) -> El {
    let lines = HELP_LINES.iter().zip(&language.words().lines).filter(|(line, _)| line.is_first == is_first);
    el("ul").class("help-lines").children(lines.map(|(line, words)| help_line(language, line, words)))
}

/// One help line: its name, each way to reach it, what it is for.
fn help_line(language: Language, line: &HelpLine, words: &LineWords) -> Html {
    let ways = line.ways(language);
    let numbers = [("tel", language.to_call(ways)), ("sms", language.to_text(ways))];
    let numbers = numbers.into_iter().filter_map(|(scheme, way)| {
        let (number, says) = way?;
        Some(link(format!("{scheme}:{number}"), says))
    });
    let site = line.url.map(|url| new_tab::to_site(url, url.strip_prefix("https://").unwrap_or(url), language));
    let says = el("span").text(words.says).text(" ").text(language.checked_in(line.checked));
    let item = el("li").id(format!("line-{}", line.id)).child(el("strong").text(words.name));
    numbers.chain(site).chain([says]).fold(item, |item, part| item.text(" ").child(part)).html()
}

/// Every page, by group.
fn page_list(frame: &Frame) -> El {
    let pages = &frame.pages;
    let home = (!frame.has_explorer).then(|| el("p").child(link("./", &pages.home)));
    let groups = pages.groups.iter().map(|(name, pages)| {
        let links = pages.iter().map(|page| el("li").child(page_link(frame, page)).html());
        el("div").child(el("h3").text(name)).child(el("ul").children(links)).html()
    });
    let nav = el("nav").attr(Attr::AriaLabelledby, "pages-title").child(home);
    el("details")
        .id("pages")
        .child(el("summary").child(el("h2").id("pages-title").text(&pages.title)))
        .child(nav.child(el("div").class("page-groups").children(groups)))
}

/// What people entered would be lost if they left the explorer's page, so its links open a new tab.
fn page_link(frame: &Frame, page: &PageLink) -> El {
    if frame.has_explorer {
        return new_tab::to_page(&page.address, &page.name, frame.language);
    }
    let current = if page.address == frame.here { "page" } else { "" };
    link(&page.address, &page.name).attr(Attr::AriaCurrent, current)
}
