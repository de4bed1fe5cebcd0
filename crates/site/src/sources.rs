//! All sources in `content/sources.toml`. The explorer has only those that it shows.

use explorer_content::spoken::Spoken;
use explorer_content::words::Phrases;
use explorer_core::language::Language;
use program_explorer::components::new_tab;
use program_explorer::el::El;
use toml::Value;

use crate::settings::{Words, table, text};

/// The source of statements that have no public source.
const OWN: &str = "own-judgment";

/// Where a statement comes from.
pub struct Source {
    pub id: String,
    pub title: String,
    pub by: String,
    year: String,
    url: String,
    /// Whether we link to it. We do not link to sites that sell treatment.
    is_linked: bool,
    checked: String,
    read: String,
}

/// All of them.
pub struct Sources(Vec<Source>);

impl Sources {
    /// Reads the file.
    pub fn read(language: Language) -> Result<Self, String> {
        let file = "sources.toml";
        let sources = table(file)?.into_iter().map(|(id, value)| {
            let Value::Table(source) = value else { return Err(format!("content/{file}: {id}: is no source.")) };
            let url = if id == OWN { Ok(String::new()) } else { text(&source, "url", file) };
            let is_linked = source.get("linked").and_then(Value::as_bool).unwrap_or(true);
            let year = source.get("year").and_then(Value::as_integer).unwrap_or_default().to_string();
            let of = |key| text(&source, key, file);
            let (by, checked, read) = (of("by")?, of("checked")?, of("read")?);
            // What we say ourselves is said in each language.
            let title = match source.get("title") {
                Some(Value::Table(titles)) => text(titles, language.code(), file)?,
                _ => of("title")?,
            };
            Ok(Source { id, title, by, year, url: url?, is_linked, checked, read })
        });
        Ok(Self(sources.collect::<Result<_, _>>()?))
    }

    /// The source with this id.
    pub fn get(&self, id: &str) -> Result<&Source, String> {
        let source = self.0.iter().find(|source| source.id == id);
        source.ok_or_else(|| format!("'{id}' is no source in content/sources.toml. Correct it, or add the source."))
    }

    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = &Source> {
        self.0.iter()
    }
}

impl Source {
    /// Adds its entry in a list of sources: title, publisher, year, when we looked at it and how much we read. Our own judgment says
    /// that it is our own. In a list by publisher, the entry does not repeat the publisher.
    pub fn entry(&self, item: El, says_who: bool, language: Language, words: &Words) -> El {
        if self.id == OWN {
            return item.text(format!("{}. {}", self.title, words.own_judgment));
        }
        let item = if self.is_linked {
            item.child(new_tab::to_site(&self.url, &self.title, language))
        } else {
            item.text(&self.title)
        };
        let read = match self.read.as_str() {
            "whole" => &words.read_whole,
            "part" => language.read_in_part(),
            _ => language.read_second_hand(),
        };
        let stop = if self.title.ends_with(['.', '?', '!']) { "" } else { "." };
        let by = if says_who { format!("{}, ", self.by) } else { String::new() };
        let why = if self.is_linked { String::new() } else { format!(" {}", words.not_linked) };
        item.text(format!("{stop} {by}{}. {} {read}{why}", self.year, language.checked_in(&self.checked)))
    }
}
