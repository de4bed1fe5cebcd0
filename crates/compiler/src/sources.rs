//! `sources.toml`: the sources of facts and rules.

use std::cell::RefCell;

use super::place;
use super::read::Table;
use super::table::{Lines, check_id, literal, month, slice};
use explorer_core::language::Language;

/// The source of a rule that has no public source.
pub const OWN: &str = "own-judgment";

/// All sources by id. A source that the explorer shows gets an index in its list when it is first cited. The others add nothing to the
/// WASM.
pub struct Sources {
    ids: Vec<String>,
    lines: Vec<Shown>,
    shown: RefCell<Vec<usize>>,
}

/// The part of a source that the explorer shows.
struct Shown {
    /// Its title, in the order of the languages.
    titles: [String; Language::ALL.len()],
    rest: [String; 5],
}

/// Reads the sources.
pub fn read(file: &Table) -> Sources {
    let ids = file.keys();
    let lines = ids.iter().map(|id| {
        let source = file.table(id).named("source", id);
        check_id(&source, "id", id);
        // Our own judgment has no address. Also, we never send people to a site that sells treatment.
        let url = if id == OWN { String::new() } else { source.text("url") };
        if !url.starts_with("https://") && id != OWN {
            source.wrong("url", "must begin with https://.");
        }
        let is_linked = !source.has("linked") || source.truth("linked");
        let url = if is_linked { url } else { String::new() };
        let read = source.text("read");
        if !["whole", "part", "second-hand"].contains(&read.as_str()) {
            source.wrong("read", &format!("'{read}' must be whole, part or second-hand."));
        }
        let year = source.whole("year").to_string();
        // Our own judgment has a title in each language.
        let titles = if id == OWN {
            let titles = source.table("title");
            Language::ALL.map(|language| titles.text(language.code()))
        } else {
            let title = source.text("title");
            Language::ALL.map(|_| title.clone())
        };
        Shown { titles, rest: [source.text("by"), year, url, month(&source, "checked"), read] }
    });
    Sources { lines: lines.collect(), ids, shown: RefCell::default() }
}

impl Sources {
    /// Checks the sources under the key.
    pub fn check(&self, table: &Table, key: &str) -> Vec<usize> {
        table.texts(key).iter().map(|id| place(&self.ids, id, "source in sources.toml", table, key)).collect()
    }

    /// The sources of the key, as a Rust slice of indices in the explorer's list.
    pub fn shown(&self, table: &Table, key: &str) -> String {
        let mut shown = self.shown.borrow_mut();
        slice(self.check(table, key).into_iter().map(|at| {
            let place = shown.iter().position(|known| *known == at).unwrap_or_else(|| {
                shown.push(at);
                shown.len() - 1
            });
            place.to_string()
        }))
    }

    /// Writes the ids.
    pub fn compile(&self, code: &mut String) {
        *code += &format!(
            "/// Ids of all sources.\npub static SOURCE_IDS: &[&str] = {};\n\
             /// How many sources the explorer shows.\npub const SOURCES_SHOWN: usize = {};\n",
            slice(self.ids.iter().map(|id| literal(id))),
            self.shown.borrow().len()
        );
    }

    /// Writes the texts of the sources that the explorer shows.
    pub fn words(&self, language: Language, lines: &mut Lines) {
        for source in self.shown.borrow().iter().filter_map(|at| self.lines.get(*at)) {
            lines.text(&source.titles[language as usize]);
            source.rest.iter().for_each(|text| lines.text(text));
        }
    }
}
