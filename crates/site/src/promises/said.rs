//! Looks through every text of `content/` for promises without a number, and for words that no test can prove.

use std::path::{Path, PathBuf};

use explorer_core::language::Language;
use toml::{Table, Value};

use super::{FILE, MARK};
use crate::settings::folder;

/// Checks the texts of a language. `phrases` are those of the explorer that are known to promise something.
pub fn check(language: Language, phrases: &[&str], registry: &Table) -> Result<(), String> {
    let never = texts(registry.get("never"));
    let telling = texts(registry.get("telling").and_then(|telling| telling.get(language.code())));
    if never.is_empty() || telling.is_empty() {
        return Err(format!("content/{FILE}: `never` or `telling.{}` is missing. Put the list back.", language.code()));
    }
    let mut known = Vec::new();
    for path in files(&folder().join(language.code()))? {
        let text = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let name = format!("content/{}", path.strip_prefix(folder()).unwrap_or(&path).display());
        let is_registry = path.file_name().is_some_and(|name| name == FILE);
        let is_page = path.extension().is_some_and(|ending| ending == "md");
        for (at, line) in text.lines().enumerate() {
            let place = format!("{name}:{}", at + 1);
            if let Some(word) = never.iter().find(|word| has_word(line, word)) {
                return Err(format!("{place}: says \"{word}\", which no test can prove. Say what is true instead."));
            }
            let Some(word) = unmarked(line, &telling) else { continue };
            // What search engines are told says again what the page says.
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
        if path.file_name().is_some_and(|name| name == "phrases.toml") {
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

/// The first telling word of a line whose sentence has no number of a promise after it.
fn unmarked<'a>(line: &str, telling: &[&'a str]) -> Option<&'a str> {
    let lower = line.to_lowercase();
    telling.iter().copied().find(|word| {
        lower.match_indices(word).any(|(at, _)| {
            let rest = &lower[at..];
            // A period within an address ends no sentence.
            let ends = rest.match_indices(['.', '?', '!', ':']).map(|(at, _)| &rest[at + 1..]);
            let after = ends.into_iter().find(|after| !after.starts_with(char::is_alphanumeric)).unwrap_or_default();
            !after.trim_start_matches('*').starts_with(MARK)
        })
    })
}

/// Whether the words stand in the line, and not within longer ones.
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

/// Every text file below a folder, in the order of their names.
fn files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?.flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else if path.extension().is_some_and(|ending| ending == "md" || ending == "toml") {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
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
