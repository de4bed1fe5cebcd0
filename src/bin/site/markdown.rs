//! A page as people write it: Markdown with a head of short texts, and placeholders for what is made from the tables.

use std::collections::BTreeMap;
use std::path::Path;

use pulldown_cmark::{Options, Parser};

/// What a placeholder stands for.
pub struct Fill {
    /// The name between the braces.
    pub name: &'static str,
    /// HTML.
    pub html: String,
    /// Whether it is a part of the page, with a paragraph of its own, and not a few words within a sentence.
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

/// A Markdown file that begins with `name: text` lines between two lines of `---`.
pub struct Markdown {
    file: String,
    head: BTreeMap<String, String>,
    body: String,
}

impl Markdown {
    /// Reads a file.
    pub fn read(path: &Path) -> Result<Self, String> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let file = path.strip_prefix(root).unwrap_or(path).display().to_string();
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
        let head = lines.collect::<Result<_, String>>()?;
        Ok(Self { head, body: body.to_string(), file })
    }

    /// A sentence about a mistake in this file.
    pub fn wrong(&self, reason: &str) -> String {
        format!("{}: {reason}", self.file)
    }

    /// A text of the head, which must be there.
    pub fn take(&mut self, name: &str) -> Result<String, String> {
        self.head.remove(name).ok_or_else(|| self.wrong(&format!("{name}: is missing in the head. Add the line.")))
    }

    /// The body as HTML, with every placeholder filled in. Each fill must be used, and each placeholder be known: a part of the
    /// guidance that stands nowhere would be worse than no page.
    pub fn filled(&self, fills: &[Fill]) -> Result<String, String> {
        if let Some(name) = self.head.keys().next() {
            return Err(self.wrong(&format!("{name}: in the head is not known. Remove the line.")));
        }
        let mut markdown = String::new();
        let options = Options::ENABLE_HEADING_ATTRIBUTES;
        pulldown_cmark::html::push_html(&mut markdown, Parser::new_ext(&self.body, options));

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

    #[test]
    fn a_head_with_too_little_or_too_much_is_refused() {
        let markdown = |text: &str| Markdown::parse("a.md".into(), text);
        let mut without = markdown("---\ntitle: A\n---\nB").unwrap();
        assert_eq!(without.take("say").unwrap_err(), "a.md: say: is missing in the head. Add the line.");
        assert_eq!(without.filled(&[]).unwrap_err(), "a.md: title: in the head is not known. Remove the line.");
        assert!(markdown("Text").is_err_and(|said| said.starts_with("a.md: must begin with title:")));
    }
}
