//! The languages: where their pages are, and that each has all texts in its own words.

use std::path::Path;

use explorer_content::spoken::Spoken;
use explorer_content::words::{Phrases, Speaks};
use explorer_content::{GUIDANCE, HELP_LINES, line};
use explorer_core::guidance::questionnaire::Voice;
use explorer_core::language::Language;

const ENGLISH: Language = Language::English;
const SPANISH: Language = Language::Spanish;

#[test]
fn the_path_in_another_language_stays_in_its_site() {
    for (path, in_spanish) in [("/", "/es/"), ("/care/", "/care/es/"), ("/care/index.html", "/care/es/")] {
        assert_eq!(ENGLISH.path_in(SPANISH, path), in_spanish);
        assert_eq!(ENGLISH.path_in(ENGLISH, path), path, "as it is");
    }
    for (path, in_english) in [("/es/", "/"), ("/care/es/", "/care/"), ("/care/es/index.html", "/care/")] {
        assert_eq!(SPANISH.path_in(ENGLISH, path), in_english);
    }
}

#[test]
fn codes_and_folders_are_their_own() {
    for language in Language::ALL {
        assert_eq!(Language::from_code(language.code()), Some(language));
        assert_eq!(Language::ALL.iter().filter(|other| other.folder() == language.folder()).count(), 1);
    }
    assert_eq!(Language::from_code("fr"), None);
}

/// 988 answers in Spanish only if people press 2 on the phone or text the word AYUDA. A text here is a string of a TOML file or a line
/// of a page. A text that names 988 without a call or a message, such as a list of numbers to keep, needs neither. Veterans press 1.
#[test]
fn spanish_leads_to_someone_at_988_who_speaks_spanish() {
    let (mut calls, mut messages) = (0, 0);
    for (file, text) in spanish_texts() {
        let sentences = text.split_inclusive(['.', '?', '!']).filter(|it| names_988(it)).map(str::to_lowercase);
        let sentences = sentences.collect::<Vec<_>>().concat();
        let says = |words: &[&str]| words.iter().any(|word| sentences.contains(word));
        if says(&["llam"]) {
            calls += 1;
            let presses = ["oprima 2", "oprimir 2", "oprima 1"].iter().any(|it| text.contains(it));
            assert!(presses, "{file}: who calls must press 2: {text}");
        }
        if says(&["enví", "envia", "texto", "mensaje"]) {
            messages += 1;
            assert!(text.contains("AYUDA"), "{file}: who texts must say AYUDA: {text}");
        }
    }
    assert!(calls > 20 && messages > 20, "{calls} calls and {messages} messages: the texts were not found");
}

/// The check of answers and the reasons give only the name of a question whose line was checked, so the name says what is true then:
/// "Someone at night" stood there for people who have no one.
#[test]
fn the_name_of_a_question_does_not_begin_as_its_mildest_answer() {
    let first = |text: &'static str| text.split([' ', '.']).next();
    for language in Language::ALL {
        for id in GUIDANCE.question_ids() {
            let words = language.words().question(id);
            let mildest = words.choices[0].to(Voice::You);
            assert!(words.choices.len() > 2 || first(words.short) != first(mildest), "{}: {mildest}", words.short);
        }
    }
}

/// The buttons combine the number with what differs in Spanish.
#[test]
fn the_spanish_buttons_of_988_say_what_to_press_and_what_to_text() {
    let ways = |language| HELP_LINES[line::N988].ways(language);
    assert_eq!(SPANISH.to_call(ways(SPANISH)), Some(("988", "Llame al 988 y oprima 2".into())));
    assert_eq!(SPANISH.to_text(ways(SPANISH)), Some(("988", "Envíe AYUDA por texto al 988".into())));
    assert_eq!(ENGLISH.to_call(ways(ENGLISH)), Some(("988", "Call 988".into())));
    let in_the_bar = SPANISH.call_988();
    assert!(["oprima 2", "AYUDA"].iter().all(|it| in_the_bar.contains(it)), "{in_the_bar}");
}

/// Whether the sentence names the number, and not a website or source with that name.
fn names_988(sentence: &str) -> bool {
    let bytes = sentence.as_bytes();
    let is_word = |at: usize| bytes.get(at).is_some_and(|it| it.is_ascii_alphanumeric() || *it == b'-');
    sentence.match_indices("988").any(|(at, it)| !(is_word(at + it.len()) || at > 0 && is_word(at - 1)))
}

/// Every Spanish text, with its file.
fn spanish_texts() -> Vec<(String, String)> {
    let mut texts = Vec::new();
    for folder in ["content/es", "content/es/pages"] {
        for entry in
            std::fs::read_dir(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join(folder)).unwrap().flatten()
        {
            let name = entry.file_name().into_string().unwrap();
            let said = match std::fs::read_to_string(entry.path()) {
                Ok(toml) if name.ends_with(".toml") => strings(toml::Value::Table(toml.parse().unwrap())),
                Ok(page) => page.lines().map(String::from).collect(),
                Err(_) => continue, // this is the folder of the pages
            };
            texts.extend(said.into_iter().map(|text| (name.clone(), text)));
        }
    }
    texts
}

/// All strings in the value.
fn strings(value: toml::Value) -> Vec<String> {
    match value {
        toml::Value::String(text) => vec![text],
        toml::Value::Array(values) => values.into_iter().flat_map(strings).collect(),
        toml::Value::Table(table) => table.into_iter().flat_map(|(_, value)| strings(value)).collect(),
        _ => Vec::new(),
    }
}
