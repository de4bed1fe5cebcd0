//! What only a browser can show: that its own JSON reaches the core as it is, and that the app starts in a page. Run by
//! `wasm-bindgen-test` in headless Chromium.

#![cfg(target_arch = "wasm32")]

use explorer_content::LEVELS;
use explorer_content::words::Speaks;
use explorer_content::{ASPECTS, GUIDANCE};
use explorer_core::care::level::Level;
use explorer_core::care::program::Programs;
use explorer_core::care::value::{DEEPEST, Value};
use explorer_core::guidance::groups::{Group, Settlers};
use explorer_core::language::Language;
use explorer_core::plan::plans;
use program_explorer::browser::json;
use program_explorer::start;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

use samples::digest::{self, BLOCK, Digest, Open};
use samples::largest::{On, busy, worst_programs};
use samples::made::Maker;
use samples::states::{self, States};

wasm_bindgen_test_configure!(run_in_browser);

const PROGRAMS: &str = include_str!("fixtures/programs.json");

fn read(json: &str) -> Value {
    json::tree(js_sys::JSON::parse(json).unwrap())
}

#[wasm_bindgen_test]
fn the_browsers_json_becomes_the_same_tree() {
    let tree = read(r#"{ "a": [1, -2.5, "x", true, null, {}], "b": { "c": [] } }"#);
    let list = [
        Value::Number(1.0),
        Value::Number(-2.5),
        Value::Text("x".into()),
        Value::Bool(true),
        Value::Null,
        Value::Map(Vec::new()),
    ];
    let inner = Value::Map(vec![("c".into(), Value::List(Vec::new()))]);
    assert_eq!(tree, Value::Map(vec![("a".into(), Value::List(list.to_vec())), ("b".into(), inner)]));
}

#[wasm_bindgen_test]
fn the_browsers_reader_and_an_independent_one_agree() {
    for json in
        [PROGRAMS, "[]", "{}", "null", "-0.5", "\"\\u00e9\"", "[[[[{\"a\":[1e300,{}]}]]]]", "{\"\":\"\",\"b\":false}"]
    {
        assert_eq!(read(json), serde_json::from_str(json).unwrap(), "{json}");
    }
}

#[wasm_bindgen_test]
fn what_is_too_deep_is_read_as_nothing() {
    let deep = [&"[".repeat(5_000)[..], &"]".repeat(5_000)].concat();
    let mut value = &read(&deep);
    let mut depth = 0;
    while let Value::List(items) = value {
        depth += 1;
        value = items.first().unwrap_or(&Value::Null);
    }
    assert_eq!(depth, DEEPEST);
}

#[wasm_bindgen_test]
fn a_whole_file_of_programs_is_read_without_a_problem() {
    let (programs, problems) = Programs::read(read(PROGRAMS), ASPECTS, Language::English);
    assert!(problems.is_empty(), "{problems:?}");
    assert!(programs.programs.len() >= 8);
}

#[wasm_bindgen_test]
async fn the_app_starts_in_the_page_whatever_became_of_the_programs() {
    let came = |json: &str| js_sys::JSON::parse(json).unwrap();
    for file in [
        came(&format!("{{ \"status\": 200, \"begin\": \"{{\", \"tree\": {PROGRAMS} }}")),
        came("{ \"status\": 200, \"begin\": \"{,\", \"complaint\": \"Unexpected token\" }"),
        came("{ \"status\": 404 }"),
        JsValue::UNDEFINED,
        JsValue::NULL,
    ] {
        let document = web_sys::window().unwrap().document().unwrap();
        let root = document.create_element("div").unwrap();
        root.set_id("explorer");
        root.set_inner_html("<div class=screen></div>");
        document.body().unwrap().append_child(&root).unwrap();
        assert!(start::start("en").is_err(), "a page without words cannot start");
        let words = document.create_element("script").unwrap();
        words.set_id("words");
        words.set_attribute("type", "text/plain").unwrap();
        let text = Language::English.all_words();
        words.set_text_content(Some(&text[..text.len() - 1]));
        document.body().unwrap().append_child(&words).unwrap();
        assert!(start::start("en").is_err(), "a page that was cut off does not start");
        words.set_text_content(Some(text));
        start::start("en").unwrap();
        start::deferred_loaded(true, file);
        // Yew renders in a task of its own.
        for _ in 0..200 {
            if !root.is_connected() {
                break;
            }
            start::build();
            tick().await;
        }
        let explorer = document.get_element_by_id("explorer").unwrap();
        assert!(explorer.query_selector("#comparison td").unwrap().is_some(), "{}", explorer.inner_html());
        explorer.remove();
        words.remove();
    }
}

#[wasm_bindgen_test]
fn wasm_says_the_same_as_native_code_in_every_state_of_every_group() {
    let of_group = |group: Group| {
        let states = States::with_mild_rest(&GUIDANCE, &group);
        let guidance = states::on_its_own(&GUIDANCE, &group);
        let of_block = |block: usize| {
            let mut digest = Digest::EMPTY;
            for state in block * BLOCK..states.count().min((block + 1) * BLOCK) {
                let answers = states.answers(state);
                digest.take_state(&guidance.outcome(&answers), Open::of(guidance, &answers));
            }
            digest.0
        };
        Digest::of_numbers((0..states.count().div_ceil(BLOCK)).map(of_block))
    };
    assert_eq!(
        digest::written(&GUIDANCE, GUIDANCE.groups(Settlers::OpenOrMildest).into_iter().map(of_group)),
        digest::EXPECTED
    );
}

/// As native code does in crates/core/tests/plan/worst.rs, and with the same largest case: 12 programs of 6 tracks with 10 sessions to choose, and 40
/// commitments.
#[wasm_bindgen_test]
#[ignore = "a time depends on the machine: `cargo xtask bench` measures it"]
fn the_largest_case_is_planned_in_the_time_of_a_blink() {
    const RUNS: u32 = 5;
    for (on, limit) in [(On::AnyThree, 5.0), (On::TheSameThree, 50.0)] {
        let maker = &mut Maker::new(7);
        let (programs, life) = (worst_programs(maker, on, 12, 10, 6), busy(maker, 40));
        // The clock has whole milliseconds, so several at once; and the machine does other things too, so the least of some tries.
        let tried = |_| {
            let start = js_sys::Date::now();
            for _ in 0..RUNS {
                assert_eq!(plans(&programs, Level::IntensiveOutpatient, &life, &LEVELS).unwrap().best.len(), 72);
            }
            (js_sys::Date::now() - start) / f64::from(RUNS)
        };
        let took = (0..20).map(tried).fold(f64::INFINITY, f64::min);
        wasm_bindgen_test::console_log!("{on:?}: planned in {took:.1} ms in the browser");
        assert!(took < limit, "{on:?}: {took} ms");
    }
}

/// Lets the browser do what is waiting.
async fn tick() {
    let later = js_sys::Promise::new(&mut |done, _| {
        web_sys::window().unwrap().set_timeout_with_callback_and_timeout_and_arguments_0(&done, 5).unwrap();
    });
    wasm_bindgen_futures::JsFuture::from(later).await.unwrap();
}
