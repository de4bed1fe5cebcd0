//! Turns the browser's JSON into the tree that the core reads.

use serde::Deserialize;
use wasm_bindgen::JsValue;

use explorer_core::care::value::Value;

/// The tree. Anything that JSON cannot hold becomes `Null`, and so does anything nested deeper than any file of ours.
#[inline(never)] // 2 KB each time.
pub fn tree(value: JsValue) -> Value {
    Value::deserialize(serde_wasm_bindgen::Deserializer::from(value)).unwrap_or(Value::Null)
}

/// The content of a text, in the object that `Programs::of_file` reads, as if a server had sent it.
pub fn of_text(text: &str) -> Value {
    let (key, value) = match js_sys::JSON::parse(text) {
        Ok(value) => ("tree", tree(value)),
        Err(error) => {
            let message = js_sys::Reflect::get(&error, &"message".into()).ok().and_then(|it| it.as_string());
            ("complaint", Value::Text(message.unwrap_or_default()))
        }
    };
    let begin = text.char_indices().nth(80).and_then(|(end, _)| text.get(..end)).unwrap_or(text);
    let entry = |key: &str, value| (key.to_owned(), value);
    Value::Map(vec![
        entry("status", Value::Number(200.0)),
        entry("begin", Value::Text(begin.to_owned())),
        entry(key, value),
    ])
}

/// A tree as the browser has it. By text: serde's own way would weigh a kilobyte.
pub fn value(tree: &Value) -> JsValue {
    js_sys::JSON::parse(&tree.to_json(&number)).unwrap_or(JsValue::UNDEFINED)
}

/// A number as JSON has it.
pub fn number(number: f64) -> String {
    js_sys::Number::from(number).to_string_with_radix(10).map(String::from).unwrap_or_default()
}
