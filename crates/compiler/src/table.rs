//! Checks of ids, codes and sources that several lists share, and Rust literals for the values.

use super::read::{Content, Table, Value};
use explorer_core::code::ALPHABET;
use explorer_core::whom::Whom;

/// The id of a list's entry. Reports an id that is not kebab-case or is already taken.
pub fn id(table: &Table, taken: &[String]) -> String {
    let id = table.text("id");
    check_id(table, "id", &id);
    if taken.contains(&id) {
        table.wrong("id", &format!("'{id}' is there twice. Give each its own."));
    }
    id
}

/// Reports an id that is not kebab-case.
pub fn check_id(table: &Table, key: &str, id: &str) {
    let kebab = !id.is_empty()
        && id.split('-').all(|part| !part.is_empty())
        && id.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-');
    if !kebab {
        table.wrong(key, &format!("'{id}' must be small letters, digits and single hyphens."));
    }
}

/// The code of a list's entry. Reports a code that is not one character of the alphabet or is already taken.
pub fn code(table: &Table, taken: &mut Vec<String>) -> char {
    code_among(ALPHABET, table, taken)
}

/// The code of a list's entry. Reports a code that is not one of these characters or is already taken.
pub fn code_among(among: &str, table: &Table, taken: &mut Vec<String>) -> char {
    let code = table.text("code");
    if code.len() != 1 || !among.contains(&code) {
        table.wrong("code", &format!("'{code}' must be one character of {among}."));
    }
    if taken.contains(&code) {
        table.wrong("code", &format!("'{code}' is taken. Links need each code to be its own, forever."));
    }
    taken.push(code.clone());
    code.chars().next().unwrap_or('0')
}

/// Reports a table without a source in `sources`.
pub fn needs_source(table: &Table) {
    if table.texts("sources").is_empty() {
        table.wrong("sources", "names no source. Add at least one id of sources.toml.");
    }
}

/// A month, `YYYY-MM`.
pub fn month(table: &Table, key: &str) -> String {
    let month = table.text(key);
    let good = month.len() == 7
        && month.as_bytes()[4] == b'-'
        && month[..4].parse::<u16>().is_ok()
        && month[5..].parse::<u8>().is_ok_and(|month| (1..=12).contains(&month));
    if !good {
        table.wrong(key, &format!("'{month}' must be a month like 2026-11."));
    }
    month
}

/// A Rust string literal.
pub fn literal(text: &str) -> String {
    format!("{text:?}")
}

/// A Rust `Option<&str>`.
pub fn optional(text: Option<String>) -> String {
    text.map_or("None".into(), |text| format!("Some({text:?})"))
}

/// A Rust slice.
pub fn slice(items: impl IntoIterator<Item = String>) -> String {
    format!("&[{}]", items.into_iter().collect::<Vec<_>>().join(", "))
}

/// A text for both voices, or one for each.
pub struct Voiced {
    /// The text for the person who reads.
    pub you: String,
    /// The text about someone else.
    pub they: String,
}

impl Voiced {
    /// The text of the key. Both voices are required.
    pub fn read(table: &Table, key: &str) -> Self {
        table.value(key).map_or(Self::blank(), |value| Self::from(table, key, &value))
    }

    /// The texts in the list of the key.
    pub fn list(table: &Table, key: &str) -> Vec<Self> {
        table.values(key).iter().map(|value| Self::from(table, key, value)).collect()
    }

    fn blank() -> Self {
        Self { you: String::new(), they: String::new() }
    }

    fn from(table: &Table, key: &str, value: &Value) -> Self {
        let voices = match &value.content {
            Content::Text(text) => Some((text.clone(), text.clone())),
            Content::Table(entries) if entries.len() == 2 => {
                let voice = |name: &str| match &entries.get(name)?.content {
                    Content::Text(text) => Some(text.clone()),
                    _ => None,
                };
                voice("you").zip(voice("they"))
            }
            _ => None,
        };
        let Some((you, they)) = voices else {
            table.wrong(key, "must be text, or { you = \"...\", they = \"...\" }.");
            return Self::blank();
        };
        if you.trim().is_empty() || they.trim().is_empty() {
            table.wrong(key, "is blank. Write the text.");
        }
        Self { you, they }
    }
}

/// A text for both voices, with other words for some people.
pub struct Varied {
    usual: Voiced,
    others: Vec<(&'static str, Voiced)>,
}

impl Varied {
    /// The text of the key: as [`Voiced`], or a table with `usual` and others.
    pub fn read(table: &Table, key: &str) -> Self {
        let varies = table.value(key).is_some_and(|value| match value.content {
            Content::Table(entries) => !entries.contains_key("you"),
            _ => false,
        });
        if !varies {
            return Self { usual: Voiced::read(table, key), others: Vec::new() };
        }
        let texts = table.table(key);
        let others = Whom::ALL
            .map(Whom::id)
            .into_iter()
            .filter(|of| texts.has(of))
            .map(|of| (of, Voiced::read(&texts, of)))
            .collect();
        Self { usual: Voiced::read(&texts, "usual"), others }
    }

    /// Whether all its texts pass the test.
    pub fn all(&self, is_like_that: impl Fn(&str) -> bool) -> bool {
        let texts = std::iter::once(&self.usual).chain(self.others.iter().map(|(_, text)| text));
        texts.into_iter().all(|text| is_like_that(&text.you) && is_like_that(&text.they))
    }
}

/// The words of one language, one per line, in the order in which `crates/content/src/words.rs` reads them. Lines take less space in the
/// WASM than a pointer and a length for each text.
#[derive(Default)]
pub struct Lines(Vec<String>);

impl Lines {
    /// Adds one text.
    pub fn text(&mut self, text: &str) {
        self.0.push(text.split_whitespace().collect::<Vec<_>>().join(" "));
    }

    /// Adds one text for each voice. The second line is empty if both are the same.
    pub fn voiced(&mut self, voiced: &Voiced) {
        self.text(&voiced.you);
        self.text(if voiced.they == voiced.you { "" } else { &voiced.they });
    }

    /// Adds one text for each voice, then each other text after a line that says who it is for, then an end.
    pub fn varied(&mut self, varied: &Varied) {
        self.voiced(&varied.usual);
        for (of, text) in &varied.others {
            self.text(of);
            self.voiced(text);
        }
        self.end();
    }

    /// Adds one text with its spaces unchanged. Without them, a phrase would run into its neighbor.
    pub fn as_written(&mut self, text: &str) {
        self.0.push(text.replace('\n', " "));
    }

    /// Adds the end of a list whose length is known only from the words.
    pub fn end(&mut self) {
        self.text("");
    }

    /// All lines as a Rust string literal.
    pub fn literal(&self) -> String {
        literal(&self.0.join("\n"))
    }
}
