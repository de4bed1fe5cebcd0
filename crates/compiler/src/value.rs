//! A value of TOML, with its place.

use std::collections::BTreeMap;

/// What the name of a center's file starts with, because ours can have the same name.
pub const CENTER: &str = "center/";

/// The line of an offset in a text, from 1.
pub fn line_of(text: &str, offset: usize) -> usize {
    1 + text.as_bytes().iter().take(offset).filter(|byte| **byte == b'\n').count()
}

/// Where a value stands.
#[derive(Clone, Copy)]
pub struct Place {
    /// Line, from 1.
    pub line: usize,
    /// Whether in the center's own file.
    pub of_center: bool,
}

/// A TOML value with its place.
#[derive(Clone)]
pub struct Value {
    /// Where it stands.
    pub place: Place,
    /// The value that was written there.
    pub content: Content,
}

/// What a TOML value is.
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
    /// A table, with its keys in the order of the alphabet and the order of the file as first part of each value.
    Table(BTreeMap<String, Value>),
    /// Anything content has no use for.
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

    /// What it is, for a sentence.
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

/// Tables as another reader of TOML has them.
pub fn tables(entries: &BTreeMap<String, Value>) -> toml::Table {
    entries.iter().map(|(key, value)| (key.clone(), value.to_toml())).collect()
}

/// Lays a center's value over ours: tables key by key, lists of tables by their ids; anything else takes the place of ours.
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
