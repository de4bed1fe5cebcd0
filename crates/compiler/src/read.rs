//! Reads TOML and reports every mistake with its file, line, id and reason.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::value::{CENTER, laid_over, line_of, tables};
pub use crate::value::{Content, Place, Value};

/// A mistake in content.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The path below `content/`. The path of a center's own file starts with [`CENTER`].
    pub file: String,
    /// The line, from 1, or 0 for the whole file.
    pub line: usize,
    /// The table with the mistake, such as `rule 'home-unsafe'`. Empty at the top of a file.
    pub what: String,
    /// What is wrong and what to do.
    pub reason: String,
}

impl Problem {
    /// The sentence, with the path of the file in the project.
    pub fn placed(&self) -> String {
        let said = self.to_string();
        said.strip_prefix(CENTER).map_or_else(|| format!("content/{said}"), |own| format!("{CENTER}content/{own}"))
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file)?;
        if self.line > 0 {
            write!(f, ":{}", self.line)?;
        }
        if !self.what.is_empty() {
            write!(f, ": {}", self.what)?;
        }
        write!(f, ": {}", self.reason)
    }
}

/// Why a center's own file may not set this key, if it may not. The tests prove how answers lead to a level only for our questions and
/// rules.
fn refused(file: &str, key: &str, ours: &BTreeMap<String, Value>) -> Option<String> {
    match file {
        "questions.toml" | "rules.toml" if key != "reviewed_by" => Some(format!(
            "{key}: A center's own file cannot change how answers lead to a level, since the tests prove only ours. Remove it, or change \
             content/{file} and run `cargo xtask test`."
        )),
        _ if file.ends_with("phrases.toml") && !ours.contains_key(key) => {
            let near = nearest(key, ours.keys().map(String::as_str));
            let hint = near.map(|near| format!("Did you mean '{near}'?")).unwrap_or("Remove it.".into());
            Some(format!("{key}: is no text of ours. {hint}"))
        }
        _ => None,
    }
}

/// Collects problems.
#[derive(Default)]
pub struct Report {
    problems: RefCell<Vec<Problem>>,
}

impl Report {
    /// Adds a problem.
    pub fn add(&self, file: &str, line: usize, what: &str, reason: &str) {
        self.problems.borrow_mut().push(Problem { file: file.into(), line, what: what.into(), reason: reason.into() });
    }

    /// All problems, sorted by position, without duplicates.
    pub fn take(&self) -> Vec<Problem> {
        let all: BTreeSet<Problem> = self.problems.take().into_iter().collect();
        all.into_iter().collect()
    }

    /// Opens a file, with the values of the center's own file over it. Reports a missing or broken file, which then reads as empty.
    pub fn open<'a>(&'a self, files: &BTreeMap<String, String>, name: &str) -> Table<'a> {
        let ours = files.get(name).map(|text| self.parsed(name, text, false));
        let mut root = ours.unwrap_or_else(|| {
            self.add(name, 0, "", "is missing. Put the file back.");
            self.parsed(name, "", false)
        });
        let own_name = [CENTER, name].concat();
        if let Some(text) = files.get(&own_name) {
            let mut own = self.parsed(&own_name, text, true);
            if let (Content::Table(ours), Content::Table(own)) = (&root.content, &mut own.content) {
                own.retain(|key, value| {
                    let refused = refused(name, key, ours);
                    if let Some(reason) = &refused {
                        self.add(&own_name, value.place.line, "", reason);
                    }
                    refused.is_none()
                });
            }
            root = laid_over(root, own);
        }
        let entries = if let Content::Table(entries) = root.content { entries } else { BTreeMap::new() };
        let place = Place { line: 0, of_center: false };
        Table { report: self, file: name.into(), what: String::new(), place, entries, used: RefCell::default() }
    }

    fn parsed(&self, name: &str, text: &str, of_center: bool) -> Value {
        let (parsed, errors) = toml::de::DeTable::parse_recoverable(text);
        for error in errors {
            let line = error.span().map_or(0, |span| line_of(text, span.start));
            self.add(name, line, "", &format!("is not valid TOML: {}.", error.message().trim_end_matches('.')));
        }
        Value::from(&toml::de::DeValue::Table(parsed.into_inner()), Place { line: 0, of_center }, text)
    }
}

/// A table that is being read. When it is dropped, it reports the keys that nobody read.
pub struct Table<'a> {
    report: &'a Report,
    /// Path below `content/`.
    pub file: String,
    /// Its name in reports, such as `rule 'home-unsafe'`.
    pub what: String,
    /// The position where it starts.
    place: Place,
    entries: BTreeMap<String, Value>,
    used: RefCell<BTreeSet<String>>,
}

impl Table<'_> {
    /// Reports a mistake at a key, or at the table if it has no such key.
    pub fn wrong(&self, key: &str, reason: &str) {
        self.report.add(&self.file_of(key), self.line_of(key), &self.what, &format!("{key}: {reason}"));
    }

    /// Names the table by its id in every later report.
    pub fn named(mut self, kind: &str, id: &str) -> Self {
        self.what = format!("{kind} '{id}'");
        self
    }

    /// The keys, in alphabetical order.
    pub fn keys(&self) -> Vec<String> {
        self.entries.keys().cloned().collect()
    }

    /// The text of a key, without a check. Blank if there is none.
    pub fn peek(&self, key: &str) -> String {
        match self.entries.get(key).map(|value| &value.content) {
            Some(Content::Text(text)) => text.clone(),
            _ => String::new(),
        }
    }

    /// Marks all keys as known, because other code reads the rest.
    pub fn leave(&self) {
        self.used.borrow_mut().extend(self.keys());
    }

    /// Whether the key exists. This also marks it as known.
    pub fn has(&self, key: &str) -> bool {
        self.used.borrow_mut().insert(key.into());
        self.entries.contains_key(key)
    }

    /// The line of a key, or of the table if it has no such key.
    pub fn line_of(&self, key: &str) -> usize {
        self.place_of(key).line
    }

    /// The path of the file with a key: ours, or the center's own.
    pub fn file_of(&self, key: &str) -> String {
        if self.place_of(key).of_center { [CENTER, &self.file].concat() } else { self.file.clone() }
    }

    fn place_of(&self, key: &str) -> Place {
        self.entries.get(key).map_or(self.place, |value| value.place)
    }

    /// The whole table, for code that reads it in another way.
    pub fn to_toml(&self) -> toml::Table {
        self.leave();
        tables(&self.entries)
    }

    fn get(&self, key: &str) -> Option<&Value> {
        self.used.borrow_mut().insert(key.into());
        self.entries.get(key)
    }

    fn expect<T>(&self, key: &str, kind: &str, read: impl Fn(&Content) -> Option<T>) -> Option<T> {
        let Some(value) = self.get(key) else {
            self.wrong(key, &format!("is missing. Add it; it is {kind}."));
            return None;
        };
        let read = read(&value.content);
        if read.is_none() {
            self.wrong(key, &format!("must be {kind}, but is {}.", value.kind()));
        }
        read
    }

    /// A required text that is not blank.
    pub fn text(&self, key: &str) -> String {
        let text = self.expect(key, "text", |content| match content {
            Content::Text(text) => Some(text.clone()),
            _ => None,
        });
        if text.as_ref().is_some_and(|text| text.trim().is_empty()) {
            self.wrong(key, "is blank. Write the text.");
        }
        text.unwrap_or_default()
    }

    /// A text that may be missing or blank.
    pub fn optional_text(&self, key: &str) -> Option<String> {
        match &self.get(key)?.content {
            Content::Text(text) => Some(text.clone()),
            _ => Some(self.text(key)),
        }
    }

    /// An optional list of texts.
    pub fn optional_texts(&self, key: &str) -> Vec<String> {
        if self.has(key) { self.texts(key) } else { Vec::new() }
    }

    /// A required whole number.
    pub fn whole(&self, key: &str) -> i64 {
        self.expect(key, "a whole number", |content| match content {
            Content::Whole(number) => Some(*number),
            _ => None,
        })
        .unwrap_or_default()
    }

    /// A required true or false.
    pub fn truth(&self, key: &str) -> bool {
        self.expect(key, "true or false", |content| match content {
            Content::Bool(truth) => Some(*truth),
            _ => None,
        })
        .unwrap_or_default()
    }

    /// A required list of texts.
    pub fn texts(&self, key: &str) -> Vec<String> {
        self.expect(key, "a list of texts", |content| match content {
            Content::List(items) => items
                .iter()
                .map(|item| if let Content::Text(text) = &item.content { Some(text.clone()) } else { None })
                .collect(),
            _ => None,
        })
        .unwrap_or_default()
    }

    /// A required list of whole numbers.
    pub fn wholes(&self, key: &str) -> Vec<i64> {
        self.expect(key, "a list of whole numbers", |content| match content {
            Content::List(items) => items
                .iter()
                .map(|item| if let Content::Whole(number) = item.content { Some(number) } else { None })
                .collect(),
            _ => None,
        })
        .unwrap_or_default()
    }

    /// A required list of values.
    pub fn values(&self, key: &str) -> Vec<Value> {
        self.expect(key, "a list", |content| match content {
            Content::List(items) => Some(items.clone()),
            _ => None,
        })
        .unwrap_or_default()
    }

    /// The value of a key, for texts that may be one string or `{ you, they }`.
    pub fn value(&self, key: &str) -> Option<Value> {
        let value = self.get(key).cloned();
        if value.is_none() {
            self.wrong(key, "is missing. Write the text.");
        }
        value
    }

    /// The table of a key. Reports a missing table, which then reads as empty.
    pub fn table(&self, key: &str) -> Table<'_> {
        let entries = self.expect(key, "a table", |content| match content {
            Content::Table(entries) => Some(entries.clone()),
            _ => None,
        });
        let place = self.place_of(key);
        let what = if self.what.is_empty() { key.to_string() } else { format!("{}: {key}", self.what) };
        self.below(entries.unwrap_or_default(), place, what)
    }

    /// The tables in a list, such as `[[rule]]`. Empty if there are none.
    pub fn tables(&self, key: &str) -> Vec<Table<'_>> {
        if !self.has(key) {
            return Vec::new();
        }
        let items = self.expect(key, "a list of tables", |content| match content {
            Content::List(items) => Some(items.clone()),
            _ => None,
        });
        let tables = items.unwrap_or_default().into_iter().enumerate().filter_map(|(at, item)| match item.content {
            Content::Table(entries) => Some(self.below(entries, item.place, format!("{key} {}", at + 1))),
            _ => {
                self.wrong(key, "must be a list of tables.");
                None
            }
        });
        tables.collect()
    }

    /// A table below this one, in the same file.
    fn below(&self, entries: BTreeMap<String, Value>, place: Place, what: String) -> Table<'_> {
        Table { report: self.report, file: self.file.clone(), what, place, entries, used: RefCell::default() }
    }
}

impl Drop for Table<'_> {
    fn drop(&mut self) {
        let used = self.used.borrow();
        for key in self.entries.keys().filter(|key| !used.contains(*key)) {
            let near = nearest(key, used.iter().map(String::as_str));
            let hint = near.map(|near| format!("Did you mean '{near}'?")).unwrap_or("Remove it.".into());
            self.wrong(key, &format!("is not known here. {hint}"));
        }
    }
}

/// The known word that is at most two letters away, if there is one.
pub fn nearest<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    known.map(|candidate| (distance(word, candidate), candidate)).filter(|(steps, _)| *steps <= 2).min().map(|it| it.1)
}

/// How many letters to change, add or remove to turn one word into the other.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, from) in a.chars().enumerate() {
        let mut diagonal = i;
        row[0] = i + 1;
        for (j, to) in b.iter().enumerate() {
            let cost = diagonal + usize::from(from != *to);
            diagonal = row[j + 1];
            row[j + 1] = cost.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}
