//! The browser's JSON as the tree that the core reads.

use serde::Deserialize;
use wasm_bindgen::JsValue;

use explorer_core::care::value::Value;

/// The tree. What JSON cannot hold makes it `Null`, and so is anything deeper than any file of ours.
pub fn tree(value: JsValue) -> Value {
    Value::deserialize(serde_wasm_bindgen::Deserializer::from(value)).unwrap_or(Value::Null)
}
