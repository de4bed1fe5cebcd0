//! Content to Rust statics. Pure: texts of files in, Rust code or problems out, so that the tests can feed it mistakes.

use std::collections::BTreeMap;

#[path = "../src/addition.rs"]
#[allow(dead_code)]
mod addition;
mod asked;
#[path = "../src/code.rs"]
mod code;
mod help;
#[path = "../src/language.rs"]
#[allow(dead_code, missing_docs)]
mod language;
#[path = "../src/level.rs"]
#[allow(dead_code)]
mod level;
mod levels;
mod limits;
mod phrases;
mod questions;
mod read;
mod rules;
mod sources;
mod table;
#[path = "../src/week.rs"]
#[allow(dead_code)]
mod week;
#[path = "../src/whom.rs"]
#[allow(dead_code)]
mod whom;

pub use read::Problem;

use language::Language;
use read::{Report, Table};
use table::Lines;

/// Rust code made from content.
#[derive(Debug, Default)]
pub struct Code {
    /// For `src/content.rs`.
    pub facts: String,
    /// For `src/words.rs`.
    pub words: String,
}

/// Compiles all content. The keys are paths below `content/`, such as `en/levels.toml`.
///
/// # Errors
/// Every mistake found, in the order of the files.
pub fn compile(files: &BTreeMap<String, String>) -> Result<Code, Vec<Problem>> {
    let report = Report::default();
    let mut code = String::from("// Made by build/ from content/. Do not edit.\n");
    let mut words = code.clone();

    let sources = sources::read(&report.open(files, "sources.toml"));
    let levels = levels::compile(&report.open(files, "levels.toml"), &sources, &mut code);
    let help = help::compile(&report.open(files, "help.toml"), &sources, &mut code);
    let questions = questions::compile(&report.open(files, "questions.toml"), &sources, &help, &mut code);
    let rules = rules::compile(&report.open(files, "rules.toml"), &sources, &questions, &mut code);

    sources.compile(&mut code);

    let mut spoken = Vec::new();
    let mut texts = Vec::new();
    for language in Language::ALL {
        let open = |name: &str| report.open(files, &format!("{}/{name}", language.code()));
        let mut lines = Lines::default();
        levels.words(&open("levels.toml"), &mut lines);
        help.words(&open("help.toml"), &mut lines);
        questions.words(&open("questions.toml"), &mut lines);
        rules.words(&open("rules.toml"), &mut lines);
        sources.words(language, &mut lines);
        spoken.push(phrases::read(&open("phrases.toml")));
        texts.push((language, lines));
    }
    phrases::compile(&spoken, &report, &mut texts, &mut words);
    texts.iter_mut().for_each(|(_, lines)| lines.text(END_OF_WORDS));
    words += &text(&texts);

    let problems = report.take();
    if problems.is_empty() { Ok(Code { facts: code, words }) } else { Err(problems) }
}

/// The last line of a language's words, by which a page that was cut off is told from a whole one.
const END_OF_WORDS: &str = "(end of words)";

/// The method that gives the words of a language as text, for the page to carry.
fn text(texts: &[(Language, Lines)]) -> String {
    let arms = texts.iter().map(|(language, lines)| format!("Self::{language:?} => {}", lines.literal()));
    format!(
        "/// The last line of a language's words.\nconst END_OF_WORDS: &str = {END_OF_WORDS:?};\n\
         impl Language {{\n    /// All words of this language, a line each, for [`Self::hear`].\n    \
         pub const fn all_words(self) -> &'static str {{\n        match self {{ {} }}\n    }}\n}}\n",
        arms.collect::<Vec<_>>().join(", ")
    )
}

/// A place in a list by its id, reported when there is none.
fn place(ids: &[String], id: &str, kind: &str, table: &Table, key: &str) -> usize {
    ids.iter().position(|known| known == id).unwrap_or_else(|| {
        let near = read::nearest(id, ids.iter().map(String::as_str));
        let hint = near.map(|near| format!(" Did you mean '{near}'?")).unwrap_or_default();
        table.wrong(key, &format!("'{id}' is no {kind}.{hint}"));
        0
    })
}
