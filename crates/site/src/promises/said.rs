//! Looks through every text of `content/` for promises without a number, and for words that no test can prove.

use std::path::Path;

use explorer_core::language::Language;
use toml::{Table, Value};

use super::{FILE, MARK};
use crate::ROOT;
use crate::settings::files;
use content_compiler::overlay::{self, CENTER};

/// Checks the texts of a language. `phrases` are the explorer's texts that are known to promise something.
pub fn check(language: Language, phrases: &[&str], registry: &Table) -> Result<(), String> {
    let never = texts(registry.get("never"));
    let telling = texts(registry.get("telling").and_then(|telling| telling.get(language.code())));
    if never.is_empty() || telling.is_empty() {
        return Err(format!("content/{FILE}: `never` or `telling.{}` is missing. Put the list back.", language.code()));
    }
    let mut known = Vec::new();
    for (name, text) in said(language)? {
        let is_registry = name.ends_with(&format!("/{FILE}"));
        let is_page = name.ends_with(".md");
        for (at, line) in text.lines().enumerate() {
            let place = format!("{name}:{}", at + 1);
            if let Some(word) = never.iter().find(|word| has_word(line, word)) {
                return Err(format!("{place}: says \"{word}\", which no test can prove. Say what is true instead."));
            }
            let Some(word) = unmarked(line, &telling) else { continue };
            // What search engines get repeats what the page says.
            if is_page && line.starts_with("description: ") {
                continue;
            }
            if is_page {
                return Err(format!(
                    "{place}: \"{word}\" promises something. Put the number of the promise right after the sentence: {MARK}id], of \
                     content/{FILE}."
                ));
            }
            let key = line.split(" = ").next().unwrap_or_default();
            if !is_registry && !phrases.contains(&key) {
                return Err(format!(
                    "{place}: \"{word}\" promises something. Name the text under `phrases` of that promise in content/{FILE}."
                ));
            }
        }
        if name == format!("content/{}/phrases.toml", language.code()) {
            known = text.lines().filter_map(|line| Some(line.split_once(" = ")?.0.to_string())).collect();
        }
    }
    match phrases.iter().find(|phrase| !known.iter().any(|key| key == *phrase)) {
        Some(phrase) => {
            Err(format!("content/{FILE}: '{phrase}' is no text of phrases.toml. Correct it, or take it out."))
        }
        None => Ok(()),
    }
}

/// The first word of a promise in a line whose sentence is not followed by the number of a promise.
fn unmarked<'a>(line: &str, telling: &[&'a str]) -> Option<&'a str> {
    let lower = line.to_lowercase();
    telling.iter().copied().find(|word| {
        lower.match_indices(word).any(|(at, _)| {
            let rest = &lower[at..];
            // A period in an address does not end a sentence.
            let ends = rest.match_indices(['.', '?', '!', ':']).map(|(at, _)| &rest[at + 1..]);
            let after = ends.into_iter().find(|after| !after.starts_with(char::is_alphanumeric)).unwrap_or_default();
            !after.trim_start_matches('*').starts_with(MARK)
        })
    })
}

/// Whether the line contains these words, and not only as parts of longer words.
fn has_word(line: &str, word: &str) -> bool {
    let line = line.to_lowercase();
    let is_of_word = |c: char| c.is_alphanumeric() || c == '%' || c == '-';
    line.match_indices(word)
        .any(|(at, _)| !line[..at].ends_with(is_of_word) && !line[at + word.len()..].starts_with(is_of_word))
}

/// The texts of a list, if there is one.
pub fn texts(list: Option<&Value>) -> Vec<&str> {
    list.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect()
}

/// Everything that is said in a language: the name of each file, and its text. A center's own words are added to ours; its own pages
/// replace ours.
fn said(language: Language) -> Result<Vec<(String, String)>, String> {
    let code = language.code();
    let mut said = Vec::new();
    for (name, text) in overlay::texts(Path::new(ROOT))? {
        let (own, below) = name.strip_prefix(CENTER).map_or(("", name.as_str()), |below| (CENTER, below));
        if below.starts_with(&format!("{code}/")) {
            said.push((format!("{own}content/{below}"), text));
        }
    }
    for (name, path) in files(&format!("{code}/pages"), "md")? {
        said.push((format!("content/{code}/pages/{name}"), crate::file::text(&path)?));
    }
    Ok(said)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TELLING: [&str; 2] = ["nothing you enter", "sends nothing"];

    #[test]
    fn a_promise_has_its_number_right_after_its_sentence() {
        for line in ["Nothing you enter leaves this page.[!a] It is so.", "**It sends nothing.**[!a]", "It sends."] {
            assert_eq!(unmarked(line, &TELLING), None, "{line}");
        }
        for line in ["It sends nothing. And that is it.[!a]", "description: It sends nothing", "Sends nothing."] {
            assert_eq!(unmarked(line, &TELLING), Some("sends nothing"), "{line}");
        }
        let second = "Nothing you enter is kept.[!a] Nothing you enter is sent to a.org. So it is.[!b]";
        assert_eq!(unmarked(second, &TELLING), Some("nothing you enter"));
    }

    #[test]
    fn words_count_as_whole_words() {
        assert!(has_word("It is 90% safe.", "90%") && has_word("Unseen!", "unseen"));
        assert!(!has_word("It is unseenly.", "unseen") && !has_word("190%", "90%"));
    }
}
