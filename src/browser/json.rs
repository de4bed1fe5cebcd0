//! The browser's JSON as the tree that the core reads.

use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};

use explorer_core::care::value::{DEEPEST, Value};

/// The tree. What JSON cannot hold, and anything deeper than any file of ours, is read as `Null`.
pub fn tree(value: &JsValue) -> Value {
    below(value, DEEPEST)
}

fn below(value: &JsValue, depth: u8) -> Value {
    let Some(deeper) = depth.checked_sub(1) else { return Value::Null };
    if let Some(truth) = value.as_bool() {
        return Value::Bool(truth);
    }
    if let Some(number) = value.as_f64() {
        return Value::Number(number);
    }
    if let Some(text) = value.as_string() {
        return Value::Text(text);
    }
    if Array::is_array(value) {
        return Value::List(Array::from(value).iter().map(|item| below(&item, deeper)).collect());
    }
    let Some(object) = value.dyn_ref::<Object>() else { return Value::Null };
    let entries = Object::entries(object);
    let entries = entries.iter().map(|entry| {
        let entry: Array = entry.unchecked_into();
        (entry.get(0).as_string().unwrap_or_default(), below(&entry.get(1), deeper))
    });
    Value::Map(entries.collect())
}
