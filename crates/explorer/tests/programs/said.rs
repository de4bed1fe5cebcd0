//! Texts in several languages: both are looked at, whoever reads.

use explorer_core::care::program::Programs;
use explorer_core::care::value::Value;
use explorer_core::language::Language;
use serde_json::{Value as Json, json};

use super::{ASPECTS, GOOD, said};

const BOTH: [Language; 2] = Language::ALL;

/// The first program's text that is shown to readers of each language, if it is there, and the sentences for each.
fn shown(key: &str, text: &Json) -> [(Option<String>, Vec<String>); 2] {
    BOTH.map(|language| {
        let mut file: Json = serde_json::from_str(GOOD).unwrap();
        file["programs"][0][key] = text.clone();
        let file: Value = serde_json::from_value(file).unwrap();
        let (programs, problems) = Programs::read(file, &ASPECTS, language);
        let program = programs.by_code("e1").cloned();
        let text = program.map(|it| if key == "phone" { it.phone.unwrap_or_default() } else { it.name });
        // What is wrong is the same for all readers; only the words differ.
        let problems: Vec<_> = problems.into_iter().map(|it| (it.path.clone(), said(&[it]))).collect();
        (text, problems.into_iter().flat_map(|(_, said)| said).collect())
    })
}

#[test]
fn a_text_that_is_blank_or_wrong_in_one_language_is_shown_in_the_other_to_all() {
    let long = "x".repeat(601);
    for wrong in [json!(""), json!("  "), json!(null), json!(7), json!(long)] {
        for (right, text) in
            [("en", json!({ "en": "Evening", "es": wrong })), ("es", json!({ "es": "Evening", "en": wrong }))]
        {
            for (name, sentences) in shown("name", &text) {
                assert_eq!(name.as_deref(), Some("Evening"), "{text}");
                assert_eq!(sentences.len(), 1, "{text}");
                let other = if right == "en" { "name.es: " } else { "name.en: " };
                assert!(sentences[0].contains(other), "{sentences:?}");
                assert!(sentences[0].ends_with("Until then the text in the other language is shown."), "{sentences:?}");
            }
        }
    }
}

#[test]
fn a_text_that_is_wrong_in_every_language_is_said_for_each() {
    for (name, sentences) in shown("name", &json!({ "en": "", "es": " " })) {
        assert_eq!((name, sentences.len()), (None, 2), "{sentences:?}");
    }
    for (name, sentences) in shown("name", &json!({})) {
        assert_eq!((name, sentences.len()), (None, 1), "{sentences:?}");
    }
}

#[test]
fn a_language_that_the_site_does_not_speak_has_its_own_sentence_and_hides_nothing() {
    for code in ["ht", "en-US", "EN", "español"] {
        let text = json!({ "en": "Evening", code: "Aswè" });
        for (name, sentences) in shown("name", &text) {
            assert_eq!(name.as_deref(), Some("Evening"), "{code}");
            assert_eq!(sentences.len(), 1, "{sentences:?}");
            assert!(sentences[0].contains(&format!("\"{code}\" is no language of this site")), "{sentences:?}");
        }
    }
}

#[test]
fn a_number_to_call_can_differ_by_language() {
    let text = json!({ "en": "555-0101", "es": "555-0102 ext. 7" });
    let phones = shown("phone", &text).map(|(phone, sentences)| (phone.unwrap_or_default(), sentences.len()));
    assert_eq!(phones, [("555-0101".into(), 0), ("555-0102 ext. 7".into(), 0)]);
    let text = json!({ "en": "555-0101", "es": "pregunte" });
    let phones = shown("phone", &text).map(|(phone, sentences)| (phone.unwrap_or_default(), sentences.len()));
    assert_eq!(phones, [("555-0101".into(), 1), ("555-0101".into(), 1)]);
}
