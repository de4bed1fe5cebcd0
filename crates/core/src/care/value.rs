//! A tree of plain values from JSON. The browser parses it at run time, and `serde_json` in checks.
//!
//! The core reads this tree and not its own types directly, so that it can report every mistake with its path.

use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// Any JSON value. Keys keep their order, and duplicate keys stay, so that a reader can report them.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub enum Value {
    Null,
    Bool(bool),
    Number(f64),
    Text(String),
    List(Vec<Value>),
    Map(Vec<(String, Value)>),
}

impl Value {
    /// The value of a key of an object, or the first value of a duplicate key. A key whose value is null counts as missing.
    #[inline(never)]
    pub fn get(&self, key: &str) -> Option<&Self> {
        let Self::Map(map) = self else { return None };
        map.iter().find(|(it, value)| it == key && *value != Self::Null).map(|(_, value)| value)
    }

    /// The same value, mutable.
    #[inline(never)]
    pub(crate) fn get_mut(&mut self, key: &str) -> Option<&mut Self> {
        let Self::Map(map) = self else { return None };
        map.iter_mut().find(|(it, value)| it == key && *value != Self::Null).map(|(_, value)| value)
    }

    /// The text, if this is a text.
    pub fn text(&self) -> Option<&str> {
        let Self::Text(text) = self else { return None };
        Some(text)
    }

    /// The number, if it is a whole number from 0.
    pub fn whole(&self) -> Option<u32> {
        let Self::Number(number) = *self else { return None };
        let whole = number as u32;
        (f64::from(whole) == number).then_some(whole)
    }

    /// The text of a key, or an empty text.
    #[inline(never)]
    pub fn text_at(&self, key: &str) -> &str {
        self.get(key).and_then(Self::text).unwrap_or_default()
    }

    /// The whole number of a key.
    #[inline(never)]
    pub fn whole_at(&self, key: &str) -> Option<u32> {
        self.get(key).and_then(Self::whole)
    }

    /// The items of a key's list. Empty if there is no list.
    #[inline(never)]
    pub fn items_at(&self, key: &str) -> &[Self] {
        match self.get(key) {
            Some(Self::List(items)) => items,
            _ => &[],
        }
    }
}

impl Value {
    /// The tree as JSON, with each key on its own line and a list of short items on one line. The caller formats numbers: general
    /// formatting costs kilobytes in the browser, which can do it itself.
    pub fn to_json(&self, number: &dyn Fn(f64) -> String) -> String {
        let mut json = String::new();
        self.add_json(0, number, &mut json);
        json.push('\n');
        json
    }

    fn add_json(&self, depth: usize, number: &dyn Fn(f64) -> String, json: &mut String) {
        let line = |json: &mut String, depth: usize| {
            json.push('\n');
            json.push_str(&"  ".repeat(depth));
        };
        match self {
            Self::Null => json.push_str("null"),
            Self::Bool(truth) => json.push_str(if *truth { "true" } else { "false" }),
            Self::Number(it) => json.push_str(&number(*it)),
            Self::Text(text) => add_text(text, json),
            Self::List(items) => {
                let is_short = items.iter().all(|item| !matches!(item, Self::List(_) | Self::Map(_)));
                json.push('[');
                for (place, item) in items.iter().enumerate() {
                    match (place, is_short) {
                        (0, true) => {}
                        (_, true) => json.push_str(", "),
                        (0, false) => line(json, depth + 1),
                        (_, false) => {
                            json.push(',');
                            line(json, depth + 1);
                        }
                    }
                    item.add_json(depth + 1, number, json);
                }
                if !is_short {
                    line(json, depth);
                }
                json.push(']');
            }
            Self::Map(map) => {
                json.push('{');
                for (place, (key, value)) in map.iter().enumerate() {
                    if place > 0 {
                        json.push(',');
                    }
                    line(json, depth + 1);
                    add_text(key, json);
                    json.push_str(": ");
                    value.add_json(depth + 1, number, json);
                }
                if !map.is_empty() {
                    line(json, depth);
                }
                json.push('}');
            }
        }
    }
}

/// Adds a text in quotes.
fn add_text(text: &str, json: &mut String) {
    json.push('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => json.extend(['\\', letter]),
            '\n' => json.push_str("\\n"),
            '\r' => json.push_str("\\r"),
            '\t' => json.push_str("\\t"),
            ' '.. => json.push(letter),
            control => json.push_str(&format!("\\u{:04x}", u32::from(control))),
        }
    }
    json.push('"');
}

/// How many levels of lists and objects a tree may have. Deeper values become `Null`. No real file is that deep, and a hostile one must not
/// exhaust the stack.
pub const DEEPEST: u8 = 32;

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        AtDepth(0).deserialize(deserializer)
    }
}

#[derive(Clone, Copy)]
struct AtDepth(u8);

impl<'de> DeserializeSeed<'de> for AtDepth {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        if self.0 == DEEPEST {
            return IgnoredAny::deserialize(deserializer).map(|_| Value::Null);
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for AtDepth {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON value")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Number(value as f64))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Number(value as f64))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(Value::Number(value))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        Ok(Value::Text(value.to_owned()))
    }

    fn visit_string<E: Error>(self, value: String) -> Result<Value, E> {
        Ok(Value::Text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(AtDepth(self.0 + 1))? {
            list.push(item);
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut map = Vec::new();
        while let Some(key) = entries.next_key()? {
            map.push((key, entries.next_value_seed(AtDepth(self.0 + 1))?));
        }
        Ok(Value::Map(map))
    }
}
