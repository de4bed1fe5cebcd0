//! A page as people write it: Markdown with a head of short texts, and placeholders for what is made from tables.

use std::collections::BTreeMap;
use std::path::Path;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// What starts a side note: `> [!NOTE]`. It looks like the mark of a promise, but is not one.
pub const NOTE: &str = "NOTE";

/// What a placeholder stands for.
pub struct Fill {
    /// The name between the braces.
    pub name: &'static str,
    /// HTML.
    pub html: String,
    /// Whether it is a part of the page with a paragraph of its own, and not a few words in a sentence.
    pub is_part: bool,
}

impl Fill {
    /// A part of the page.
    pub const fn part(name: &'static str, html: String) -> Self {
        Self { name, html, is_part: true }
    }

    /// A few words or a number.
    pub fn text(name: &'static str, text: &str) -> Self {
        Self { name, html: crate::page::escaped(text), is_part: false }
    }
}

/// A Markdown file that starts with `name: text` lines between two lines of `---`.
pub struct Markdown {
    file: String,
    head: BTreeMap<String, String>,
    body: String,
    /// The line of the file in which the body starts.
    first_line: usize,
}

impl Markdown {
    /// Reads a file.
    pub fn read(path: &Path) -> Result<Self, String> {
        let file = path.strip_prefix(crate::ROOT).unwrap_or(path).display().to_string();
        let text = std::fs::read_to_string(path).map_err(|error| format!("{file}: cannot be read: {error}"))?;
        Self::parse(file, &text)
    }

    /// Reads the text of a file.
    pub fn parse(file: String, text: &str) -> Result<Self, String> {
        let (head, body) = text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n")).ok_or_else(|| {
            format!("{file}: must begin with title: and description: between two lines of ---. Add them.")
        })?;
        let lines = head.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(|line| {
            let (name, text) =
                line.split_once(": ").ok_or_else(|| format!("{file}: {line:?} in the head is not name: text."))?;
            Ok((name.to_string(), text.trim().trim_matches('"').to_string()))
        });
        // The head is between two lines of ---.
        let first_line = head.lines().count() + 3;
        let head = lines.collect::<Result<_, String>>()?;
        Ok(Self { head, body: body.to_string(), file, first_line })
    }

    /// A sentence about a mistake in this file.
    pub fn wrong(&self, reason: &str) -> String {
        format!("{}: {reason}", self.file)
    }

    /// A text of the head that must be there.
    pub fn take(&mut self, name: &str) -> Result<String, String> {
        self.take_if_there(name).ok_or_else(|| self.wrong(&format!("{name}: is missing in the head. Add the line.")))
    }

    /// A text of the head with placeholders: it must contain each of these.
    pub fn take_with(&mut self, name: &str, places: &[&str]) -> Result<String, String> {
        let text = self.take(name)?;
        match places.iter().find(|place| !text.contains(**place)) {
            Some(place) => Err(self.wrong(&format!("{name}: has no {place}. Put it where that belongs."))),
            None => Ok(text),
        }
    }

    /// A text of the head that may be left out.
    pub fn take_if_there(&mut self, name: &str) -> Option<String> {
        self.head.remove(name)
    }

    /// Replaces each mark with HTML, such as `[^id]` if `open` is `[^`. Two marks in a row get a narrow space between them, so that 1 and 2
    /// do not look like 12.
    pub fn replace_marks(
        &mut self,
        open: &str,
        mut html: impl FnMut(&str) -> Result<String, String>,
    ) -> Result<(), String> {
        let mut body = String::new();
        for (at, line) in self.body.lines().enumerate() {
            let wrong = |reason: &str| format!("{}:{}: {reason}", self.file, self.first_line + at);
            let mut parts = line.split(open);
            body.push_str(parts.next().unwrap_or_default());
            for (nth, part) in parts.enumerate() {
                let (id, rest) =
                    part.split_once(']').ok_or_else(|| wrong(&format!("{open} has no ] after it. Add it.")))?;
                if nth > 0 && body.ends_with('>') {
                    body.push('\u{202f}');
                }
                body.push_str(&html(id).map_err(|reason| wrong(&reason))?);
                body.push_str(rest);
            }
            body.push('\n');
        }
        self.body = body;
        Ok(())
    }

    /// The body as HTML, with every placeholder filled in. Each fill must be used, and each placeholder must be known: a page that lacks
    /// a part of the guidance would be worse than no page.
    pub fn filled(&self, fills: &[Fill]) -> Result<String, String> {
        if let Some(name) = self.head.keys().next() {
            return Err(self.wrong(&format!("{name}: in the head is not known. Remove the line.")));
        }
        let mut markdown = String::new();
        let options = Options::ENABLE_HEADING_ATTRIBUTES | Options::ENABLE_GFM;
        // `> [!NOTE]` starts a side note.
        let events = Parser::new_ext(&self.body, options).map(|event| match event {
            Event::Start(Tag::BlockQuote(Some(_))) => Event::Html("<aside class=\"side-note\">\n".into()),
            Event::End(TagEnd::BlockQuote(Some(_))) => Event::Html("</aside>\n".into()),
            other => other,
        });
        pulldown_cmark::html::push_html(&mut markdown, events);

        let mut parts = markdown.split('{');
        let mut html = parts.next().unwrap_or_default().to_string();
        let mut open = fills.iter().map(|fill| fill.name).collect::<Vec<_>>();
        for part in parts {
            let (name, rest) = part.split_once('}').unwrap_or((part.lines().next().unwrap_or_default(), ""));
            let fill = fills.iter().find(|fill| fill.name == name).ok_or_else(|| {
                let known = fills.iter().map(|fill| format!("{{{}}}", fill.name)).collect::<Vec<_>>().join(" ");
                let hint = if known.is_empty() { "This page has none.".into() } else { format!("Known are: {known}.") };
                self.wrong(&format!("{{{name}}} is no placeholder of this page. Remove it. {hint}"))
            })?;
            open.retain(|name| *name != fill.name);
            html.push_str(&fill.html);
            if !fill.is_part {
                html.push_str(rest);
                continue;
            }
            let before = html.len() - fill.html.len();
            match (html[..before].strip_suffix("<p>"), rest.strip_prefix("</p>")) {
                (Some(alone), Some(rest)) => html = [alone, &fill.html, rest].concat(),
                _ => {
                    return Err(
                        self.wrong(&format!("{{{name}}} must stand alone, with a blank line before and after."))
                    );
                }
            }
        }
        match open.first() {
            Some(name) => Err(self.wrong(&format!("{{{name}}} is missing. Put it where that belongs."))),
            None => Ok(html),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(body: &str) -> Result<String, String> {
        let markdown = Markdown::parse("a.md".into(), &format!("---\nsay: it\n---\n{body}"));
        let mut markdown = markdown?;
        markdown.take("say")?;
        markdown.filled(&[Fill::part("rules", "<table></table>".into()), Fill::text("count", "<7>")])
    }

    #[test]
    fn a_part_replaces_its_paragraph_and_a_text_its_word() {
        let html = filled("# A {#a}\n\n{count} rules:\n\n{rules}\n\nEnd.").unwrap();
        assert_eq!(html, "<h1 id=\"a\">A</h1>\n<p>&lt;7> rules:</p>\n<table></table>\n<p>End.</p>\n");
    }

    #[test]
    fn a_note_stands_beside_the_text_and_a_quote_in_it() {
        let html = filled("{count}\n\n> [!NOTE]\n> By the way.\n\n> Say this.\n\n{rules}").unwrap();
        let wanted = "<p>&lt;7></p>\n<aside class=\"side-note\">\n<p>By the way.</p>\n</aside>\n<blockquote>\n<p>Say this.</p>\n</blockquote>\n<table></table>\n";
        assert_eq!(html, wanted);
    }

    #[test]
    fn an_unknown_placeholder_is_named() {
        let said = filled("{count} {rule}\n\n{rules}").unwrap_err();
        assert_eq!(said, "a.md: {rule} is no placeholder of this page. Remove it. Known are: {rules} {count}.");
    }

    #[test]
    fn a_missing_placeholder_is_named() {
        assert_eq!(filled("{count}").unwrap_err(), "a.md: {rules} is missing. Put it where that belongs.");
    }

    #[test]
    fn a_part_within_a_sentence_is_refused() {
        let said = filled("{count}\n\nThese: {rules}").unwrap_err();
        assert_eq!(said, "a.md: {rules} must stand alone, with a blank line before and after.");
    }

    fn cited(body: &str) -> Result<String, String> {
        let mut markdown = Markdown::parse("a.md".into(), &format!("---\nsay: it\n---\n{body}"))?;
        markdown.take("say")?;
        markdown.replace_marks("[^", |id| {
            if id == "b" { Err("'b' is no source.".into()) } else { Ok(format!("<sup>{id}</sup>")) }
        })?;
        markdown.filled(&[])
    }

    #[test]
    fn each_citation_is_replaced_and_two_in_a_row_stay_apart() {
        let html = cited("One.[^a] **Two.**[^c][^a]\n").unwrap();
        let wanted = "<p>One.<sup>a</sup> <strong>Two.</strong><sup>c</sup>\u{202f}<sup>a</sup></p>\n";
        assert_eq!(html, wanted);
    }

    #[test]
    fn a_wrong_citation_is_named_with_its_line() {
        assert_eq!(cited("\nOne.\n\nTwo.[^b]").unwrap_err(), "a.md:7: 'b' is no source.");
        assert_eq!(cited("One.[^a").unwrap_err(), "a.md:4: [^ has no ] after it. Add it.");
    }

    #[test]
    fn a_text_without_its_place_is_refused() {
        let mut markdown =
            Markdown::parse("a.md".into(), "---\na-week: often\nat-least: {from} hours\n---\nB").unwrap();
        assert_eq!(markdown.take_with("at-least", &["{from}"]).unwrap(), "{from} hours");
        let said = markdown.take_with("a-week", &["{hours}"]).unwrap_err();
        assert_eq!(said, "a.md: a-week: has no {hours}. Put it where that belongs.");
    }

    #[test]
    fn a_head_with_too_little_or_too_much_is_refused() {
        let markdown = |text: &str| Markdown::parse("a.md".into(), text);
        let mut without = markdown("---\ntitle: A\n---\nB").unwrap();
        assert_eq!(without.take("say").unwrap_err(), "a.md: say: is missing in the head. Add the line.");
        assert_eq!(without.filled(&[]).unwrap_err(), "a.md: title: in the head is not known. Remove the line.");
        assert!(markdown("Text").is_err_and(|said| said.starts_with("a.md: must begin with title:")));
    }
}
