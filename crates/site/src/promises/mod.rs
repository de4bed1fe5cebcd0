//! What the site promises, and the tests that prove it (`content/promises.toml`). Each promise in a text carries its number, which leads
//! to the page that says how it is checked. A promise without a number, and a number without a test, stop the build.

mod page;
mod proof;
mod said;

pub use page::{PAGE, fills, uses};

use explorer_core::language::Language;
use toml::{Table, Value};

use crate::citations;
use crate::markdown::{Markdown, NOTE};
use crate::settings::{table, text};
use proof::Proof;

const FILE: &str = "promises.toml";
/// Starts the mark with the id of a promise, right after the sentence that makes the promise.
pub const MARK: &str = "[!";

/// Something that the site promises.
pub struct Promise {
    pub id: String,
    /// The promise, in one sentence.
    says: String,
    /// What the tests do.
    checked: String,
    /// How people can see them fail.
    fails: String,
    /// What they cannot show.
    limit: Option<String>,
    tests: Vec<Proof>,
    /// Tests that show that the tests above can fail.
    controls: Vec<Proof>,
    /// Texts of the explorer that make the promise.
    phrases: Vec<String>,
}

/// All of them, in the order of their numbers.
pub struct Promises {
    all: Vec<Promise>,
    /// What people who listen hear before the number.
    number: String,
    /// What `content/promises.toml` says.
    registry: Table,
}

impl Promises {
    /// Reads them, and finds each test.
    pub fn read(language: Language) -> Result<Self, String> {
        let (registry, file) = (table(FILE)?, format!("{}/{FILE}", language.code()));
        let words = table(&file)?;
        let promises = registry.get("promise").and_then(Value::as_array).into_iter().flatten();
        let promises = promises.filter_map(Value::as_table).map(|promise| Promise::read(promise, &words, &file));
        let all = promises.collect::<Result<Vec<_>, String>>()?;
        let ids: Vec<_> = all.iter().map(|promise| promise.id.as_str()).collect();
        let said = words.get("promise").and_then(Value::as_table).into_iter().flat_map(Table::keys);
        for id in said.map(String::as_str) {
            if !ids.contains(&id) {
                return Err(format!("content/{file}: '{id}' is no promise of content/{FILE}. Take it out, or add it."));
            }
        }
        let number = text(&words, "number", &file)?;
        Ok(Self { all, number, registry })
    }

    /// Replaces each mark of a page with a link to its promise, and returns the promises that the page makes.
    pub fn take(&self, markdown: &mut Markdown) -> Result<Vec<String>, String> {
        let mut made: Vec<String> = Vec::new();
        markdown.replace_marks(MARK, |id| {
            if id == NOTE {
                return Ok([MARK, NOTE, "]"].concat());
            }
            let number = self.all.iter().position(|promise| promise.id == id).map(|at| at + 1);
            let number = number.ok_or_else(|| format!("'{id}' is no promise of content/{FILE}. Correct it."))?;
            let place = if made.iter().any(|it| it == id) { String::new() } else { format!("promised-{number}") };
            made.push(id.into());
            Ok(citations::mark(place, format!("{PAGE}.html#{id}"), &self.number, format!("✓{number}")))
        })?;
        Ok(made)
    }

    /// Checks every text of a language: each promise has its number, and nothing is said that no test can prove.
    pub fn check_words(&self, language: Language) -> Result<(), String> {
        let phrases = self.all.iter().flat_map(|promise| &promise.phrases).map(String::as_str).collect::<Vec<_>>();
        said::check(language, &phrases, &self.registry)
    }
}

impl Promise {
    fn read(promise: &Table, words: &Table, file: &str) -> Result<Self, String> {
        let id = text(promise, "id", FILE)?;
        let said = words.get("promise").and_then(|said| said.get(&id)).and_then(Value::as_table);
        let said = said.ok_or_else(|| format!("content/{file}: [promise.{id}] is missing. Write its words."))?;
        let of = |key| text(said, key, &format!("{file}: {id}"));
        let list = |key: &str| said::texts(promise.get(key)).into_iter().map(String::from).collect::<Vec<_>>();
        let proofs = |key| {
            let proofs = list(key).into_iter().map(|place| Proof::find(&place));
            proofs.collect::<Result<Vec<_>, _>>().map_err(|reason| format!("content/{FILE}: {id}: {reason}"))
        };
        let tests = proofs("tests")?;
        if tests.is_empty() {
            return Err(format!("content/{FILE}: {id}: has no test. Name one that proves it, or promise it nowhere."));
        }
        let limit = said.get("limit").and_then(Value::as_str).map(String::from);
        Ok(Self {
            says: of("says")?,
            checked: of("checked")?,
            fails: of("fails")?,
            limit,
            tests,
            controls: proofs("controls")?,
            phrases: list("phrases"),
            id,
        })
    }
}
