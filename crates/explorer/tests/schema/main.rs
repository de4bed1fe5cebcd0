//! `programs.schema.json` is the format that the reader reads: made of the same tables, and held against what the reader says.

use explorer_content::ASPECTS;
use explorer_content::words::Speaks;
use explorer_core::care::program::Programs;
use explorer_core::care::program::schema::schema;
use explorer_core::care::value::Value;
use explorer_core::language::Language;
use serde_json::{Value as Json, json};

mod valid;

const FILE: &str = "../../static/programs.schema.json";

fn made() -> String {
    schema(ASPECTS, &Language::English.words().details).to_json(&|number| number.to_string())
}

fn read(path: &str) -> Json {
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn has_problems(file: &Json) -> bool {
    let file: Value = serde_json::from_value(file.clone()).unwrap();
    !Programs::read(file, ASPECTS, Language::English).1.is_empty()
}

#[test]
fn the_schema_in_static_is_the_one_that_the_tables_make() {
    let made = made();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(FILE, &made).unwrap();
    }
    let there = std::fs::read_to_string(FILE).unwrap_or_default();
    assert!(there == made, "{FILE} is not the format that is read. Run: UPDATE=1 cargo test -p explorer --test schema");
}

#[test]
fn every_file_of_ours_is_valid() {
    let schema: Json = serde_json::from_str(&made()).unwrap();
    let centers =
        ["harbor-light", "mesa-vista", "cedar-county"].map(|it| format!("../../tests/fixtures/centers/{it}.json"));
    for path in
        centers.iter().map(String::as_str).chain(["../../tests/fixtures/programs.json", "tests/programs/good.json"])
    {
        assert_eq!(valid::flaw(&schema, &read(path)), None, "{path}");
        assert!(!has_problems(&read(path)), "{path}");
    }
}

/// At each place of a real file: what the schema refuses, the reader names too, and whatever strange stands there, both say so.
#[test]
fn the_schema_refuses_nothing_that_the_reader_takes_and_takes_nothing_that_has_the_wrong_form() {
    let schema: Json = serde_json::from_str(&made()).unwrap();
    let file = read("../../tests/fixtures/centers/harbor-light.json");
    let mut places = Vec::new();
    valid::places(&file, String::new(), &mut places);
    assert!(places.len() > 300);
    let mut refused = 0;
    for place in &places {
        for strange in [json!({ "x": {} }), json!([[]]), json!(""), json!(-7), json!(true)] {
            let mut changed = file.clone();
            *changed.pointer_mut(place).unwrap() = strange.clone();
            let (by_schema, by_reader) = (valid::flaw(&schema, &changed).is_some(), has_problems(&changed));
            assert!(by_reader || !by_schema, "{strange} at {place}: only the schema refuses it");
            // A remark may be anything; "" where a phone or a time is wanted is blank for both.
            assert!(by_schema || !by_reader, "{strange} at {place}: only the reader refuses it");
            refused += usize::from(by_schema);
        }
    }
    assert!(refused > 1000, "{refused}");
}

#[test]
fn a_key_that_is_missing_or_not_known_is_refused_by_both() {
    let schema: Json = serde_json::from_str(&made()).unwrap();
    for (place, key) in [("", "programs"), ("/programs/0", "level"), ("/programs/0", "tracks"), ("/provider", "name")] {
        let mut file = read("../../tests/fixtures/centers/cedar-county.json");
        let value = file.pointer_mut(place).unwrap().as_object_mut().unwrap().remove(key).unwrap();
        assert!(valid::flaw(&schema, &file).is_some() && has_problems(&file), "{place}/{key}");
        file.pointer_mut(place).unwrap()[key] = value;
        assert_eq!((valid::flaw(&schema, &file), has_problems(&file)), (None, false));
        file.pointer_mut(place).unwrap()["levle"] = json!(1);
        assert!(valid::flaw(&schema, &file).is_some() && has_problems(&file), "{place}/levle");
    }
}
