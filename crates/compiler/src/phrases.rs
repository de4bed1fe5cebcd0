//! `phrases.toml`: the interface's own texts. Each becomes a method of the trait `Phrases`, so that code which uses a missing one does not
//! compile.

use std::collections::BTreeSet;

use super::read::{Report, Table};
use super::table::{Lines, Voiced, check_id};
use explorer_core::language::Language;

/// One phrase in one language.
pub struct Phrase {
    key: String,
    file: String,
    line: usize,
    voiced: Voiced,
    /// The placeholders in the order in which they first appear in the text. The first language's order is the order of the arguments.
    placeholders: Vec<String>,
}

/// The phrases of one language.
pub struct Spoken {
    file: String,
    phrases: Vec<Phrase>,
}

/// Reads the phrases of one language.
pub fn read(file: &Table) -> Spoken {
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
        let (file, line) = (file.file_of(&key), file.line_of(&key));
        Phrase { key, file, line, voiced, placeholders }
    });
    Spoken { file: file.file.clone(), phrases: phrases.collect() }
}

/// Writes one method for each key. Every language must have the same keys with the same placeholders.
pub fn compile(spoken: &[Spoken], report: &Report, texts: &mut [(Language, Lines)], code: &mut String) {
    let mut next = 0;
    let keys: BTreeSet<&String> = spoken.iter().flat_map(|it| it.phrases.iter().map(|phrase| &phrase.key)).collect();
    let (mut declared, mut defined) = (String::new(), String::new());
    for key in keys {
        let mut all = Vec::new();
        for language in spoken {
            match language.phrases.iter().find(|phrase| phrase.key == *key) {
                Some(phrase) => all.push((language, phrase)),
                None => report.add(&language.file, 0, "", &format!("{key}: is missing. Write the text.")),
            }
        }
        let Some((_, first)) = all.first() else { continue };
        for (_, phrase) in &all {
            if set(phrase) != set(first) {
                let reason = format!(
                    "must have the same placeholders in every language: {:?} here, {:?} elsewhere.",
                    set(phrase),
                    set(first)
                );
                report.add(&phrase.file, phrase.line, key, &reason);
            }
        }
        let voiced = all.iter().any(|(_, phrase)| phrase.voiced.you != phrase.voiced.they);
        let (head, body) = method(key, first, voiced, next);
        declared += &format!("    /// «{}»\n    {head};\n", first.voiced.you.replace('\n', " "));
        defined += &format!("    {head} {{\n        {body}\n    }}\n");
        for ((_, phrase), (_, lines)) in all.iter().zip(texts.iter_mut()) {
            lines.as_written(&placed(&phrase.voiced.you, &first.placeholders));
            if voiced {
                lines.as_written(&placed(&phrase.voiced.they, &first.placeholders));
            }
        }
        next += 1 + usize::from(voiced);
    }
    *code += &format!(
        "/// The interface's own texts.\n#[allow(clippy::wrong_self_convention)]\npub trait Phrases {{\n{declared}}}\n\
         impl Phrases for Language {{\n{defined}}}\n"
    );
}

fn set(phrase: &Phrase) -> BTreeSet<&String> {
    phrase.placeholders.iter().collect()
}

/// The text with the index of each argument in its braces instead of its name.
fn placed(text: &str, arguments: &[String]) -> String {
    let places = arguments.iter().enumerate();
    places.fold(text.to_string(), |text, (at, name)| text.replace(&format!("{{{name}}}"), &format!("{{{at}}}")))
}

/// The signature and the body of the method for a phrase. `at` is the number of its text, or of the first of its two texts.
fn method(key: &str, phrase: &Phrase, voiced: bool, at: usize) -> (String, String) {
    let (mut arguments, mut at) = (String::from("self"), at.to_string());
    if voiced {
        arguments += ", voice: Voice";
        at += " + voice as usize";
    }
    for name in &phrase.placeholders {
        arguments += &format!(", {name}: impl Display");
    }
    let values: Vec<_> = phrase.placeholders.iter().map(|name| format!("&{name}")).collect();
    let (given, body) = match values.as_slice() {
        [] => ("&'static str", format!("phrase(self, {at})")),
        values => ("String", format!("filled(self, {at}, &[{}])", values.join(", "))),
    };
    (format!("fn {}({arguments}) -> {given}", key.replace('-', "_")), body)
}
