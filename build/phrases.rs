//! `phrases.toml`: the interface's own words, each a method of `Language`, so that a missing one does not compile.

use std::collections::BTreeSet;

use super::language::Language;
use super::read::{Report, Table};
use super::table::{Voiced, check_id};

/// One phrase in one language.
pub struct Phrase {
    key: String,
    line: usize,
    voiced: Voiced,
    /// In the order in which they first stand in the text; the first language's is the order of the arguments.
    placeholders: Vec<String>,
}

/// The phrases of one language.
pub struct Spoken {
    language: Language,
    file: String,
    phrases: Vec<Phrase>,
}

/// Reads the phrases of one language.
pub fn read(language: Language, file: &Table) -> Spoken {
    let phrases = file.keys().into_iter().map(|key| {
        check_id(file, &key, &key);
        let voiced = Voiced::read(file, &key);
        let mut placeholders: Vec<String> = Vec::new();
        for text in [&voiced.you, &voiced.they] {
            for part in text.split('{').skip(1) {
                match part.split_once('}') {
                    Some((name, _)) if !name.is_empty() && name.chars().all(|it| it.is_ascii_lowercase()) => {
                        if !placeholders.iter().any(|known| known == name) {
                            placeholders.push(name.to_string());
                        }
                    }
                    _ => file.wrong(&key, "has a brace without a name in small letters and a closing brace."),
                }
            }
        }
        let line = file.line_of(&key);
        Phrase { key, line, voiced, placeholders }
    });
    Spoken { language, file: file.file.clone(), phrases: phrases.collect() }
}

/// Writes one method for each key. Every language must have the same keys with the same placeholders.
pub fn compile(spoken: &[Spoken], report: &Report, code: &mut String) {
    let keys: BTreeSet<&String> = spoken.iter().flat_map(|it| it.phrases.iter().map(|phrase| &phrase.key)).collect();
    *code += "impl Language {\n";
    for key in keys {
        let mut all = Vec::new();
        for language in spoken {
            match language.phrases.iter().find(|phrase| phrase.key == *key) {
                Some(phrase) => all.push((language, phrase)),
                None => report.add(&language.file, 0, "", &format!("{key}: is missing. Write the text.")),
            }
        }
        let Some((_, first)) = all.first() else { continue };
        for (language, phrase) in &all {
            if set(phrase) != set(first) {
                let reason = format!(
                    "must have the same placeholders in every language: {:?} here, {:?} elsewhere.",
                    set(phrase),
                    set(first)
                );
                report.add(&language.file, phrase.line, key, &reason);
            }
        }
        *code += &method(key, &all);
    }
    *code += "}\n";
}

fn set(phrase: &Phrase) -> BTreeSet<&String> {
    phrase.placeholders.iter().collect()
}

fn method(key: &str, all: &[(&Spoken, &Phrase)]) -> String {
    let first = all[0].1;
    let voiced = all.iter().any(|(_, phrase)| phrase.voiced.you != phrase.voiced.they);
    let mut arguments = String::from("self");
    if voiced {
        arguments += ", voice: Voice";
    }
    for name in &first.placeholders {
        arguments += &format!(", {name}: impl std::fmt::Display");
    }
    let plain = first.placeholders.is_empty();
    let text = |text: &str| if plain { format!("{text:?}") } else { format!("format!({text:?})") };
    let arms = all.iter().map(|(spoken, phrase)| {
        let body = if voiced {
            format!(
                "match voice {{ Voice::You => {}, Voice::They => {} }}",
                text(&phrase.voiced.you),
                text(&phrase.voiced.they)
            )
        } else {
            text(&phrase.voiced.you)
        };
        format!("Self::{:?} => {body}", spoken.language)
    });
    format!(
        "    /// «{}»\n    #[allow(clippy::must_use_candidate)]\n    pub fn {}({arguments}) -> {} {{\n        match self {{ {} }}\n    }}\n",
        first.voiced.you.replace('\n', " "),
        key.replace('-', "_"),
        if plain { "&'static str" } else { "String" },
        arms.collect::<Vec<_>>().join(", ")
    )
}
