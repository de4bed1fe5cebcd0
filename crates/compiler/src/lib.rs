//! Content to Rust statics: `content/*.toml` in, Rust code for `crates/content` out, or every mistake as a sentence with file, line, id and
//! reason.
//!
//! It knows what the core knows (levels, additions, days, the allowed codes) and the format of each file. It must not depend on what the
//! content says. Everything except [`build_script`] is pure, so that tests can pass in mistakes. Start with [`compile`].

use std::collections::BTreeMap;

mod asked;
mod help;
mod levels;
mod limits;
pub mod overlay;
mod phrases;
mod questions;
mod read;
mod rules;
mod script;
mod sources;
mod table;
mod terms;
mod value;

pub use read::Problem;
pub use script::build_script;

use explorer_core::language::Language;
use overlay::CENTER;
use read::{Report, Table};
use table::Lines;

/// The Rust code made from the content.
#[derive(Debug, Default)]
pub struct Code {
    /// The code for `lib.rs` of the content crate.
    pub facts: String,
    /// The code for its `words.rs`.
    pub words: String,
}

/// Compiles all content. The keys are paths below `content/`, such as `en/levels.toml`. Keys of a center's own files, which override ours,
/// start with [`overlay::CENTER`].
///
/// # Errors
/// Every mistake, in the order of the files.
pub fn compile(files: &BTreeMap<String, String>) -> Result<Code, Vec<Problem>> {
    let report = Report::default();
    for own in files.keys().filter(|name| name.strip_prefix(CENTER).is_some_and(|name| !files.contains_key(name))) {
        report.add(own, 0, "", "stands over no file of ours. Correct its name, or remove it.");
    }
    let mut code = String::from("// Made by crates/compiler from content/. Do not edit.\n");
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
        terms::words(&open("programs.toml"), &mut lines);
        spoken.push(phrases::read(&open("phrases.toml")));
        texts.push((language, lines));
    }
    phrases::compile(&spoken, &report, &mut texts, &mut words);
    texts.iter_mut().for_each(|(_, lines)| lines.text(END_OF_WORDS));
    words += &text(&texts);

    let problems = report.take();
    if problems.is_empty() { Ok(Code { facts: code, words }) } else { Err(problems) }
}

/// The last line of a language's words. A page without it was cut off.
const END_OF_WORDS: &str = "(end of words)";

/// The function that returns the words of a language as text, which goes into the page.
fn text(texts: &[(Language, Lines)]) -> String {
    let arms = texts.iter().map(|(language, lines)| format!("Language::{language:?} => {}", lines.literal()));
    format!(
        "/// The last line of a language's words.\nconst END_OF_WORDS: &str = {END_OF_WORDS:?};\n\
         /// All words of a language, a line each.\nconst fn all_words(language: Language) -> &'static str {{\n    \
         match language {{ {} }}\n}}\n",
        arms.collect::<Vec<_>>().join(", ")
    )
}

/// The index of an id in a list. Reports an unknown id.
fn place(ids: &[String], id: &str, kind: &str, table: &Table, key: &str) -> usize {
    ids.iter().position(|known| known == id).unwrap_or_else(|| {
        let near = read::nearest(id, ids.iter().map(String::as_str));
        let hint = near.map(|near| format!(" Did you mean '{near}'?")).unwrap_or_default();
        table.wrong(key, &format!("'{id}' is no {kind}.{hint}"));
        0
    })
}
