//! As much of JSON Schema as ours uses.

use serde_json::Value as Json;

/// Where a value is not as the schema wants it, and why.
pub fn flaw(schema: &Json, value: &Json) -> Option<String> {
    at(schema, schema, value, "")
}

fn at(root: &Json, schema: &Json, value: &Json, path: &str) -> Option<String> {
    if schema == &Json::Bool(true) {
        return None;
    }
    let rules = schema.as_object().expect("a schema is an object, or true");
    rules.iter().find_map(|(rule, wanted)| {
        let number = || wanted.as_f64().unwrap();
        let fails = |is: bool| is.then(|| format!("{path}: {rule} {wanted}"));
        match rule.as_str() {
            "$schema" | "title" | "description" | "$defs" | "patternProperties" => None,
            "$ref" => at(root, root.pointer(wanted.as_str()?.strip_prefix('#')?).expect("is defined"), value, path),
            "anyOf" => fails(wanted.as_array()?.iter().all(|one| at(root, one, value, path).is_some())),
            "type" => fails(!is_of(value, wanted.as_str()?)),
            "enum" => fails(!wanted.as_array()?.contains(value)),
            "minimum" => fails(value.as_f64()? < number()),
            "maximum" => fails(value.as_f64()? > number()),
            "minLength" => fails((value.as_str()?.chars().count() as f64) < number()),
            "maxLength" => fails(value.as_str()?.chars().count() as f64 > number()),
            "minItems" => fails((value.as_array()?.len() as f64) < number()),
            "maxItems" => fails(value.as_array()?.len() as f64 > number()),
            "minProperties" => fails((value.as_object()?.len() as f64) < number()),
            "uniqueItems" => {
                let items = value.as_array()?;
                fails(items.iter().enumerate().any(|(place, item)| items[..place].contains(item)))
            }
            "pattern" => {
                let letters =
                    wanted.as_str()?.strip_prefix("^[")?.strip_suffix("]{1,2}$").expect("the pattern of codes");
                let code = value.as_str()?;
                fails(!(1..=2).contains(&code.chars().count()) || !code.chars().all(|it| letters.contains(it)))
            }
            "required" => fails(wanted.as_array()?.iter().any(|key| value.get(key.as_str().unwrap()).is_none())),
            "items" => {
                let mut items = value.as_array()?.iter().enumerate();
                items.find_map(|(place, item)| at(root, wanted, item, &format!("{path}/{place}")))
            }
            "properties" => {
                let mut keys = wanted.as_object()?.iter();
                keys.find_map(|(key, of)| at(root, of, value.get(key)?, &format!("{path}/{key}")))
            }
            "additionalProperties" => {
                let is_remark = |key: &str| key.starts_with(['$', '_']) || ["comment", "comments", "//"].contains(&key);
                let is_known = |key: &String| rules["properties"].get(key).is_some() || is_remark(key);
                fails(!value.as_object()?.keys().all(is_known))
            }
            other => panic!("{other} is not known here"),
        }
    })
}

fn is_of(value: &Json, name: &str) -> bool {
    match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64() || value.is_u64(),
        other => panic!("{other} is no type"),
    }
}

/// The pointers of all values in this one.
pub fn places(value: &Json, place: String, all: &mut Vec<String>) {
    match value {
        Json::Object(map) => map.iter().for_each(|(key, value)| places(value, format!("{place}/{key}"), all)),
        Json::Array(items) => {
            items.iter().enumerate().for_each(|(at, value)| places(value, format!("{place}/{at}"), all));
        }
        _ => {}
    }
    all.push(place);
}
