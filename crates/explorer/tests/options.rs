//! The options that a page around a frame may set: they have types, every mistake is named, and the shipped types have the same options.

use explorer::options::{Form, OPTIONS, Options, VIEWS};
use explorer::view::View;
use explorer_core::care::value::Value;
use explorer_core::language::Language;
use serde_json::json;

/// The shipped types.
const TYPES: &str = include_str!("../../../static/embed.d.ts");

/// The script that applies the options that cannot wait for the app, and reports mistakes in sentences.
const EARLY: &str = include_str!("../../../static/embedded.js");

fn tree(given: serde_json::Value) -> Value {
    serde_json::from_value(given).unwrap()
}

#[test]
fn what_is_right_is_read_into_its_type() {
    let given = tree(json!({ "language": "es", "view": "week", "programs": "down-town_2.json", "accent": "#1A2b3c" }));
    let wanted = Options {
        language: Some(Language::Spanish),
        view: Some(View::Week),
        programs: Some("down-town_2.json"),
        accent: Some("#1A2b3c"),
        wrong: Vec::new(),
    };
    assert_eq!(Options::read(&given), wanted);
}

#[test]
fn what_is_not_known_or_not_right_is_named_and_the_others_are_taken() {
    let given = tree(json!({ "colour": "red", "view": "find", "accent": "red", "toString": "1" }));
    let options = Options::read(&given);
    assert_eq!((options.view, options.accent), (Some(View::Find), None));
    assert_eq!(options.wrong, ["accent", "colour", "toString"]);
    for Form { name: option, .. } in OPTIONS {
        for wrong in [json!("x"), json!(""), json!(5), json!(["en"]), json!(true), json!(null)] {
            assert_eq!(Options::read(&tree(json!({ option: wrong }))).wrong, [option], "{wrong}");
        }
    }
    for odd in [json!("text"), json!([1]), json!(null), json!(7)] {
        assert_eq!(Options::read(&tree(odd)), Options::default());
    }
}

#[test]
fn no_view_for_owners_no_file_elsewhere_and_no_style_in_a_color_is_taken() {
    for (name, wrong) in [
        ("view", "check-programs"),
        ("view", "#/find"),
        ("view", "Find"),
        ("language", "en-US"),
        ("programs", "../programs.json"),
        ("programs", "https://evil.example/a.json"),
        ("programs", ".json"),
        ("programs", "a.txt"),
        ("programs", "a b.json"),
        ("accent", "#fff"),
        ("accent", "#1a2b3g"),
        ("accent", "#1a2b3c; color: red"),
    ] {
        assert_eq!(Options::read(&tree(json!({ name: wrong }))).wrong, [name], "{name}: {wrong}");
    }
}

/// The names in one line of the types, such as `export type View = "compare" | "find" | "week";`.
fn union(of: &str) -> Vec<String> {
    let line = TYPES.lines().find(|line| line.starts_with(&format!("export type {of} ="))).expect(of);
    line.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn the_types_that_are_shipped_have_the_same_options_languages_and_views() {
    let interface = TYPES.split("export interface Options {").nth(1).and_then(|it| it.split("\n}").next()).unwrap();
    let fields = interface.lines().filter_map(|line| line.trim().split_once("?:").map(|(name, _)| name));
    // The script around the frame reads this option itself.
    let fields: Vec<&str> = fields.filter(|name| *name != "onEvent").collect();
    assert_eq!(fields, OPTIONS.map(|form| form.name));
    assert_eq!(union("Language"), Language::ALL.map(Language::code));
    assert_eq!(union("View"), VIEWS.map(|(name, _)| name));
    for (name, view) in VIEWS {
        assert_eq!(view.to_fragment(), format!("#/{name}"), "what embedded.js opens");
    }
}

/// The lines of a table in the script of the frame.
fn table(name: &str) -> Vec<&'static str> {
    let (_, rest) = EARLY.split_once(&format!("const {name} = {{\n")).expect(name);
    rest.split_once("\n  };").expect("the end of a table").0.lines().map(str::trim).collect()
}

#[test]
fn what_the_frame_takes_before_the_app_is_there_has_the_form_that_the_app_reads_and_its_sentences_name_each_option() {
    // The language is in the path of the address.
    let wanted = OPTIONS.iter().filter(|form| form.name != "language");
    let wanted: Vec<String> = wanted.map(|form| format!("{}: /{}/,", form.name, form.pattern)).collect();
    assert_eq!(table("FORMS"), wanted);
    assert_eq!(table("MUST"), OPTIONS.map(|form| format!("{}: '{}',", form.name, form.must_be)));
}
