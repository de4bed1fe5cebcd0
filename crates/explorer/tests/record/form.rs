//! The text is words alone, of one language, in lines and parts.

use std::collections::BTreeSet;
use std::path::Path;

use explorer_content::{ASPECTS, GUIDANCE, PREFERENCES, SOURCE_IDS, URGENT};

use crate::{SAMPLES, parts};

#[test]
fn both_languages_have_the_same_parts_and_lines() {
    for [english, spanish] in &*SAMPLES {
        let lines = |text: &str| parts(text).iter().map(Vec::len).collect::<Vec<_>>();
        assert_eq!(lines(english), lines(spanish), "{english}\n{spanish}");
    }
}

/// The words alone, each with a space before and after it.
fn words_of(text: &str) -> String {
    text.split(|it: char| !it.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .fold(" ".into(), |all, it| all + it + " ")
}

#[test]
fn no_english_words_of_the_phrases_stand_in_the_spanish_text() {
    let read = |code: &str| -> toml::Table {
        let path =
            Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join(format!("content/{code}/phrases.toml"));
        toml::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
    };
    let (english, spanish) = (read("en"), read("es"));
    let mut words = BTreeSet::new();
    for (key, text) in english.iter().filter(|(key, text)| spanish[*key] != **text) {
        let texts = text.as_table().map_or(vec![text], |voices| voices.values().collect());
        for text in texts.iter().filter_map(|text| text.as_str()) {
            let outside = text.split('{').map(|part| part.split_once('}').map_or(part, |(_, rest)| rest));
            words.extend(outside.map(|part| (words_of(part), key.as_str())).filter(|(part, _)| part.len() > 6));
        }
    }
    let in_english: Vec<_> = SAMPLES.iter().map(|[english, _]| words_of(english)).collect();
    let found = words.iter().filter(|(part, _)| in_english.iter().any(|text| text.contains(part.as_str())));
    assert!(found.count() > 20, "the search finds English in English");
    // Each line once. A source is named in its own language, by its own publisher.
    let lines: BTreeSet<_> = SAMPLES.iter().flat_map(|[_, spanish]| spanish.lines()).collect();
    for line in lines.into_iter().filter(|line| !line.starts_with("- (")) {
        let said = words_of(line);
        let found: Vec<_> = words.iter().filter(|(part, _)| said.contains(part.as_str())).collect();
        assert!(found.is_empty(), "{line}: {found:?}");
    }
}

#[test]
fn lines_have_no_space_at_their_ends_and_parts_one_blank_line_between_them() {
    for text in SAMPLES.iter().flatten() {
        assert!(text.lines().all(|line| line == line.trim()), "{text}");
        assert!(text.ends_with('\n') && !text.starts_with('\n'), "{text}");
        assert!(!text.contains("\n\n\n") && !text.ends_with("\n\n"), "{text}");
        for line in text.lines() {
            assert!(!["..", "  ", "()", ": :", "- - "].iter().any(|it| line.contains(it)), "{line}");
            // An address may have its own signs.
            let words = line.split(' ').filter(|word| !word.starts_with("https://")).collect::<String>();
            assert!(!words.chars().any(|it| "#*_|`{}<>".contains(it)), "no Markdown: {line}");
        }
    }
}

#[test]
fn no_id_and_no_code_stands_in_it() {
    let rules = GUIDANCE.rules.iter().map(|it| it.id);
    let questions = GUIDANCE.questions.iter().flat_map(|it| it.choices.iter().map(|choice| choice.id).chain([it.id]));
    let preferences = PREFERENCES.iter().flat_map(|it| it.choices.iter().map(|choice| choice.id).chain([it.id]));
    let signs = URGENT.iter().map(|it| it.id);
    let ids = rules
        .chain(questions)
        .chain(preferences)
        .chain(signs)
        .chain(SOURCE_IDS.iter().copied())
        .chain(ASPECTS.iter().copied());
    // An id of one word is a word as well, and so is this one.
    let ids: BTreeSet<_> = ids.filter(|id| id.contains('-') && *id != "mental-health").chain(["q7", "k4"]).collect();
    for text in SAMPLES.iter().flatten() {
        let words = text.split_whitespace().filter(|word| !word.starts_with("https://"));
        for word in words.map(|word| word.trim_matches(|it: char| !it.is_alphanumeric())) {
            assert!(!ids.contains(word), "{word}\n{text}");
        }
    }
}
