//! A TOML value with its position.

use std::collections::BTreeMap;

/// The prefix of the name of a center's own file, because ours can have the same name.
pub const CENTER: &str = "center/";

/// The line of an offset in a text, from 1.
pub fn line_of(text: &str, offset: usize) -> usize {
    1 + text.as_bytes().iter().take(offset).filter(|byte| **byte == b'\n').count()
}

/// The position of a value.
#[derive(Clone, Copy)]
pub struct Place {
    /// The line, from 1.
    pub line: usize,
    /// Whether it is in the center's own file.
    pub of_center: bool,
}

/// A TOML value with its position.
#[derive(Clone)]
pub struct Value {
    /// Its position.
    pub place: Place,
    /// The value itself.
    pub content: Content,
}

/// The kinds of TOML value.
#[derive(Clone)]
pub enum Content {
    /// A string.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// True or false.
    Bool(bool),
    /// An array.
    List(Vec<Value>),
    /// A table in alphabetical order of its keys. The first part of each value is its order in the file.
    Table(BTreeMap<String, Value>),
    /// Anything that content does not use.
    Other(&'static str),
}

impl Value {
    /// The value that was parsed from this text.
    pub fn from(value: &toml::de::DeValue, place: Place, text: &str) -> Self {
        use toml::de::DeValue;
        let inner = |value: &toml::Spanned<DeValue>| {
            let line = line_of(text, value.span().start);
            Self::from(value.get_ref(), Place { line, ..place }, text)
        };
        let content = match value {
            DeValue::String(text) => Content::Text(text.to_string()),
            DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix())
                .map_or(Content::Other("a number out of range"), Content::Whole),
            DeValue::Boolean(truth) => Content::Bool(*truth),
            DeValue::Array(items) => Content::List(items.iter().map(inner).collect()),
            DeValue::Table(entries) => {
                Content::Table(entries.iter().map(|(key, value)| (key.get_ref().to_string(), inner(value))).collect())
            }
            other => Content::Other(other.type_str()),
        };
        Self { place, content }
    }

    fn to_toml(&self) -> toml::Value {
        match &self.content {
            Content::Text(text) => toml::Value::String(text.clone()),
            Content::Whole(number) => toml::Value::Integer(*number),
            Content::Bool(truth) => toml::Value::Boolean(*truth),
            Content::List(items) => toml::Value::Array(items.iter().map(Self::to_toml).collect()),
            Content::Table(entries) => toml::Value::Table(tables(entries)),
            Content::Other(kind) => toml::Value::String((*kind).into()),
        }
    }

    /// Its kind, as words for a message.
    pub fn kind(&self) -> &'static str {
        match self.content {
            Content::Text(_) => "text",
            Content::Whole(_) => "a whole number",
            Content::Bool(_) => "true or false",
            Content::List(_) => "a list",
            Content::Table(_) => "a table",
            Content::Other(kind) => kind,
        }
    }
}

/// The table in the form of the `toml` crate.
pub fn tables(entries: &BTreeMap<String, Value>) -> toml::Table {
    entries.iter().map(|(key, value)| (key.clone(), value.to_toml())).collect()
}

/// Merges a center's value into ours: tables key by key, and lists of tables by their ids. Any other value replaces ours.
pub(crate) fn laid_over(ours: Value, own: Value) -> Value {
    let content = match (ours.content, own.content) {
        (Content::Table(mut all), Content::Table(more)) => {
            for (key, value) in more {
                let before = all.remove(&key);
                all.insert(
                    key,
                    match before {
                        Some(before) => laid_over(before, value),
                        None => value,
                    },
                );
            }
            Content::Table(all)
        }
        (Content::List(mut all), Content::List(more)) if more.iter().any(|it| id(it).is_some()) => {
            for value in more {
                match all.iter_mut().find(|it| id(it).is_some() && id(it) == id(&value)) {
                    Some(before) => *before = laid_over(before.clone(), value),
                    None => all.push(value),
                }
            }
            Content::List(all)
        }
        (_, content) => return Value { content, ..own },
    };
    Value { content, place: ours.place }
}

/// The id of a table in a list.
fn id(value: &Value) -> Option<&str> {
    let Content::Table(entries) = &value.content else { return None };
    entries.get("id").and_then(|id| if let Content::Text(id) = &id.content { Some(id.as_str()) } else { None })
}
