//! The parts of a page: a list of them beside the text, and a frame around the last one, which says what to do next.

use program_explorer::el::{Attr, el, link};
use yew::Html;

use crate::asked::plain;
use crate::page::html_of;

/// A page with at least this many parts has a list of them.
const LEAST: usize = 5;
/// How a page's own list starts, as on the page with all questions.
const OWN_LIST: &str = "<ul class=\"jump\">";
/// Where the first paragraph ends.
const ENDS: &str = "</p>\n";
/// Where a part starts.
const BEGINS: &str = "<h2";

/// The page's HTML with both: the list below the first paragraph, and `way_on` (HTML, or nothing) at the end of what to do next.
pub fn with_list(body: &str, title: &str, way_on: &str) -> String {
    let (lead, rest) = body.split_at(body.find(ENDS).map_or(0, |at| at + ENDS.len()));
    let mut parts = rest.split(BEGINS);
    let mut text = parts.next().unwrap_or_default().to_string();
    let (mut items, parts) = (Vec::new(), parts.collect::<Vec<_>>());
    for (at, part) in parts.iter().enumerate() {
        let (attributes, after) = part.split_once('>').unwrap_or((part, ""));
        let (heading, _) = after.split_once("</h2>").unwrap_or((after, ""));
        let known = attributes.split_once("id=\"").and_then(|(_, id)| id.split_once('"')).map(|(id, _)| id.to_string());
        let id = known.clone().unwrap_or_else(|| format!("chapter-{}", at + 1));
        items.push(el("li").child(link(format!("#{id}"), plain(heading))).html());
        let attributes = if known.is_some() { attributes.to_string() } else { format!("{attributes} id=\"{id}\"") };
        let part = [BEGINS, &attributes, ">", after].concat();
        text.push_str(&if at + 1 == parts.len() { with_frame(part, way_on) } else { part });
    }
    let has_list = parts.len() >= LEAST && !body.contains(OWN_LIST);
    let contents = if has_list { html_of(contents(title, items)) + "\n" } else { String::new() };
    [lead, &contents, &text].concat()
}

/// The list of the parts, closed.
fn contents(title: &str, items: Vec<Html>) -> Html {
    let list = el("details").child(el("summary").text(title.to_string())).child(el("ol").children(items));
    el("div").class("contents").child(el("nav").attr(Attr::AriaLabel, title.to_string()).child(list)).html()
}

/// If the last part is a heading and a list with a link in it, it says what to do next.
fn with_frame(part: String, way_on: &str) -> String {
    let inside = part.split_once("</h2>\n<ul>").and_then(|(_, list)| list.trim_end().strip_suffix("</ul>"));
    match inside.filter(|list| !list.contains("</ul>") && list.contains("<a href")) {
        Some(_) => format!("<section class=\"next\">{}{way_on}</section>\n", part.trim_end()),
        None => part,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEXT: &str = "<h2>Next?</h2>\n<ul>\n<li><a href=\"b.html\">Go</a></li>\n</ul>\n";

    fn page(parts: usize, last: &str) -> String {
        let part =
            |at: usize| format!("<h2 id=\"of-{at}\">Is <em>{at}</em> &amp; more?<sup>1</sup></h2>\n<p>Yes.</p>\n");
        ["<p>First.</p>\n", &(1..parts).map(part).collect::<String>(), last].concat()
    }

    #[test]
    fn each_part_is_a_link_under_the_first_paragraph_in_order() {
        let html = with_list(&page(5, NEXT), "On \"it\"", "");
        let list = "<p>First.</p>\n<div class=\"contents\"><nav aria-label=\"On &quot;it&quot;\"><details><summary>On \"it\"</summary>\
                    <ol><li><a href=\"#of-1\">Is 1 &amp; more?</a></li>";
        assert!(html.starts_with(list), "{html}");
        assert!(html.contains("<li><a href=\"#chapter-5\">Next?</a></li></ol>"), "{html}");
        assert!(
            html.contains("<h2 id=\"of-1\">Is <em>1</em>") && html.contains("<h2 id=\"chapter-5\">Next?</h2>"),
            "{html}"
        );
    }

    #[test]
    fn a_short_page_has_no_list() {
        assert!(!with_list(&page(4, NEXT), "On it", "").contains("<nav"));
        let own = [&page(8, NEXT), OWN_LIST].concat();
        assert!(!with_list(&own, "On it", "").contains("<nav"), "nor one with a list of its own");
    }

    #[test]
    fn what_to_do_next_is_framed_with_the_way_on_and_another_end_is_not() {
        let html = with_list(&page(2, NEXT), "On it", "<p>On</p>");
        let framed = "<section class=\"next\"><h2 id=\"chapter-2\">Next?</h2>\n<ul>\n<li><a href=\"b.html\">Go</a></li>\n</ul><p>On</p></section>\n";
        assert!(html.ends_with(framed), "{html}");
        let no_list = "<h2>Next?</h2>\n<p>Go.</p>\n<ul>\n<li><a href=\"b.html\">A</a></li>\n</ul>\n";
        let no_end = "<h2>Next?</h2>\n<ul>\n<li><a href=\"b.html\">A</a></li>\n</ul>\n<p>B</p>\n";
        let no_link = "<h2>Sign here</h2>\n<ul>\n<li>Name</li>\n</ul>\n";
        for last in [no_list, no_end, no_link] {
            let html = with_list(&page(2, last), "On it", "<p>On</p>");
            assert!(!html.contains("<section") && !html.contains("<p>On</p>"), "{html}");
        }
    }
}
