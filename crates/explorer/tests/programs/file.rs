//! What came of the file on its way: each has its own sentence.

use explorer_content::spoken::problem::SaysProblem;
use explorer_core::care::program::Programs;
use explorer_core::care::value::Value;
use explorer_core::language::Language;
use serde_json::{Value as Json, json};

use super::{ASPECTS, GOOD, said};

/// How many programs there are, and the sentences, if this came.
fn came(file: Json) -> (usize, Vec<String>) {
    let file: Value = serde_json::from_value(file).unwrap();
    let (programs, problems) = Programs::of_file(file, &ASPECTS, Language::English);
    (programs.programs.len(), said(&problems))
}

#[test]
fn a_good_file_is_read_as_it_is() {
    let tree: Json = serde_json::from_str(GOOD).unwrap();
    assert_eq!(came(json!({ "status": 200, "begin": "{", "tree": tree })), (3, vec![]));
}

#[test]
fn each_way_in_which_a_file_can_fail_has_its_own_sentence() {
    let complaint = "Unexpected token";
    let text = |begin: &str| json!({ "status": 200, "begin": begin, "complaint": complaint });
    let files = [
        ("no network", json!({ "status": 0 }), "no network"),
        ("nothing is known", json!({}), "no network"),
        ("not found", json!({ "status": 404, "begin": "<!doctype html>" }), "could not be found"),
        ("forbidden", json!({ "status": 403, "begin": "" }), "error 403"),
        ("server error", json!({ "status": 503, "begin": "" }), "error 503"),
        ("a page", text("\n<!DOCTYPE html><title>Home"), "a web page"),
        ("a page with a mark", text("\u{feff}<html>"), "a web page"),
        ("empty", text(""), "is empty"),
        ("blanks", text(" \r\n\t"), "is empty"),
        ("UTF-16", text("\u{fffd}\u{fffd}{\0\"\0"), "Save the file as UTF-8"),
        ("UTF-16 without a mark", text("{\0\"\0f\0"), "Save the file as UTF-8"),
        ("a comma too many", text("{ \"format\": 1,, }"), "is not valid JSON"),
        ("not an object", json!({ "status": 200, "begin": "null", "tree": null }), "must be one object"),
        ("a list", json!({ "status": 200, "begin": "[", "tree": [] }), "must be one object"),
    ];
    for (name, file, says) in files {
        let (programs, sentences) = came(file);
        assert_eq!((programs, sentences.len()), (0, 1), "{name}");
        assert!(sentences[0].contains(says), "{name}: {sentences:?}");
        assert!(sentences[0].ends_with("Until then no programs are shown."), "{name}: {sentences:?}");
    }
    assert!(came(text("{,")).1[0].contains("The reader says: Unexpected token."));
}

#[test]
fn letters_that_were_not_saved_as_utf_8_are_named_and_nothing_is_hidden() {
    for (from, to, place) in [
        ("Evening IOP", "Consejer\u{fffd}a", "programs[0].name: "),
        ("At random.", "Al azar\u{fffd}", "programs[0].says.testing: "),
        ("Test Center", "Harb\u{fffd}r", "provider.name: "),
    ] {
        let tree: Json = serde_json::from_str(&GOOD.replace(from, to)).unwrap();
        let (programs, sentences) = came(json!({ "status": 200, "begin": "{", "tree": tree }));
        assert_eq!((programs, sentences.len()), (3, 1), "{sentences:?}");
        assert!(sentences[0].starts_with(place) && sentences[0].contains("Save the file as UTF-8"), "{sentences:?}");
    }
}

#[test]
fn each_sentence_is_there_in_spanish() {
    let file: Value = serde_json::from_value(json!({ "status": 404 })).unwrap();
    let (_, problems) = Programs::of_file(file, &ASPECTS, Language::Spanish);
    let says = Language::Spanish.problem(&problems[0]);
    assert!(says.starts_with("No se encontró programs.json") && says.ends_with("ningún programa."), "{says}");
}
