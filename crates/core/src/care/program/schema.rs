//! The format of `programs.json` as a JSON Schema, for editors. It is made from the tables that the reader uses.

use super::fields::{FILE, Field, Fields, Kind, PROGRAM, Required};
use super::terms::DETAILS;
use crate::care::value::Value;
use crate::code::ALPHABET;
use crate::language::Language;

/// The pattern of keys that are remarks. [`super::check`] uses the same rule.
const REMARKS: &str = "^([$_].*|comments?|//)$";

/// The schema. `aspects` are the ids of the comparison's rows, and `names` are the labels of [`DETAILS`].
///
/// Only the reader checks what a schema cannot express: that only a last phase is open-ended, that sessions do not overlap, that codes are
/// unique, and the formats of phone numbers, times and dates.
pub fn schema(aspects: &[&str], names: &[&str]) -> Value {
    let made = Made { aspects, names };
    let text = object(vec![
        ("type", text("string")),
        ("minLength", Value::Number(1.0)),
        ("maxLength", Value::Number(super::check::LONGEST_TEXT as f64)),
    ]);
    let languages = Language::ALL.map(|language| (language.code().to_owned(), text.clone()));
    let said = object(vec![
        ("type", Value::Text("object".into())),
        ("properties", Value::Map(languages.to_vec())),
        ("patternProperties", remarks()),
        ("additionalProperties", Value::Bool(false)),
        ("minProperties", Value::Number(1.0)),
    ]);
    let mut schema = vec![
        ("$schema".to_owned(), Value::Text("https://json-schema.org/draft/2020-12/schema".into())),
        ("title".to_owned(), Value::Text("programs.json of Program Explorer".into())),
    ];
    if let Value::Map(file) = made.fields(FILE) {
        schema.extend(file);
    }
    let texts = object(vec![("anyOf", Value::List(vec![text, said]))]);
    schema.push(("$defs".to_owned(), object(vec![("text", texts)])));
    Value::Map(schema)
}

struct Made<'a> {
    aspects: &'a [&'a str],
    names: &'a [&'a str],
}

impl Made<'_> {
    /// The schema of an object with these keys.
    fn fields(&self, fields: Fields) -> Value {
        let mut properties = Vec::new();
        let (mut required, mut either) = (Vec::new(), Vec::new());
        for field in fields.iter().copied().flatten() {
            properties.push((field.key.to_owned(), self.field(field)));
            match field.required {
                Required::Always => required.push(text(field.key)),
                Required::Unless(others) if either.is_empty() => {
                    for key in [field.key].iter().chain(others) {
                        either.push(object(vec![("required", Value::List(vec![text(key)]))]));
                    }
                }
                _ => {}
            }
        }
        let mut keys = vec![("type", text("object")), ("properties", Value::Map(properties))];
        keys.extend([("patternProperties", remarks()), ("additionalProperties", Value::Bool(false))]);
        if !required.is_empty() {
            keys.push(("required", Value::List(required)));
        }
        if !either.is_empty() {
            keys.push(("anyOf", Value::List(either)));
        }
        object(keys)
    }

    /// The schema of a key's value, with the key's label and an example.
    fn field(&self, field: &Field) -> Value {
        let name = DETAILS.iter().position(|key| *key == field.key).and_then(|at| self.names.get(at));
        let name = name.map(|name| [*name, ". "].concat()).unwrap_or_default();
        let mut keys = vec![("description".to_owned(), Value::Text([&name, "Like this: ", field.like].concat()))];
        if let Value::Map(kind) = self.kind(&field.kind) {
            keys.extend(kind);
        }
        Value::Map(keys)
    }

    fn kind(&self, kind: &Kind) -> Value {
        let of_type = |name| vec![("type", text(name))];
        object(match kind {
            Kind::Flag => of_type("boolean"),
            Kind::Whole(least, most) => {
                let bounds = [("minimum", *least), ("maximum", *most)];
                of_type("integer").into_iter().chain(bounds.map(|(key, at)| (key, Value::Number(at.into())))).collect()
            }
            Kind::Said(_) => vec![("$ref", text("#/$defs/text"))],
            Kind::Ruled(_) => vec![("type", text("string")), ("minLength", Value::Number(1.0))],
            Kind::Code => {
                let pattern = ["^[", ALPHABET, "]{1,2}$"].concat();
                vec![("type", text("string")), ("pattern", Value::Text(pattern))]
            }
            Kind::OneOf(id) => {
                let ids = (0..).map_while(id).map(text).collect();
                vec![("enum", Value::List(ids))]
            }
            Kind::Says => {
                let row = object(vec![("$ref", text("#/$defs/text"))]);
                let rows = self.aspects.iter().map(|aspect| ((*aspect).to_owned(), row.clone())).collect();
                vec![
                    ("type", text("object")),
                    ("properties", Value::Map(rows)),
                    ("patternProperties", remarks()),
                    ("additionalProperties", Value::Bool(false)),
                ]
            }
            Kind::List(most, kind) => {
                let mut keys = of_type("array");
                keys.extend([("items", self.kind(kind)), ("minItems", Value::Number(1.0))]);
                if *most < usize::MAX {
                    keys.push(("maxItems", Value::Number(*most as f64)));
                }
                if matches!(kind, Kind::OneOf(_)) {
                    keys.push(("uniqueItems", Value::Bool(true)));
                }
                keys
            }
            Kind::Programs => vec![("type", text("array")), ("items", self.fields(PROGRAM))],
            Kind::Object(fields, _) => return self.fields(fields),
        })
    }
}

/// Remarks may appear anywhere, with any value.
fn remarks() -> Value {
    object(vec![(REMARKS, Value::Bool(true))])
}

fn object(keys: Vec<(&str, Value)>) -> Value {
    Value::Map(keys.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}
