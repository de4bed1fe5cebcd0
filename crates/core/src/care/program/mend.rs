//! Corrects obvious slips: a wrong word or time whose meaning is clear, and a misspelled key.

use crate::care::problem::{Mistake, Problem};
use crate::care::value::Value;

/// Corrects each mistake for which the meaning is known, and returns the file and the number of corrections. Everything else stays as it
/// was.
pub fn mended(mut file: Value, problems: &[Problem]) -> (Value, usize) {
    let mut count = 0;
    // Keys come last, because the paths of values below a key contain the key.
    for is_key in [false, true] {
        for problem in problems {
            let (meant, path) = (meant(&problem.mistake), problem.path.as_str());
            let is_mended = match (meant, is_key) {
                (Some(Meant::Word(word)), false) => at(&mut file, path).is_some_and(|value| {
                    *value = Value::Text(word.to_owned());
                    true
                }),
                (Some(Meant::Key(key)), true) => rename(&mut file, path, key),
                _ => false,
            };
            count += usize::from(is_mended);
        }
    }
    (file, count)
}

/// What the owner probably meant.
enum Meant<'a> {
    Word(&'a str),
    Key(&'a str),
}

fn meant(mistake: &Mistake) -> Option<Meant<'_>> {
    match mistake {
        Mistake::NotOneOf(_, _, Some(word)) => Some(Meant::Word(word)),
        Mistake::NotATime(_, Some(time)) => Some(Meant::Word(time)),
        Mistake::KeyMeant(key) => Some(Meant::Key(key)),
        _ => None,
    }
}

/// The value at a path such as `programs[2].tracks[0].name`.
fn at<'a>(file: &'a mut Value, path: &str) -> Option<&'a mut Value> {
    let mut value = file;
    for step in path.split(['.', '[']).filter(|step| !step.is_empty()) {
        value = match (value, step.strip_suffix(']')) {
            (Value::List(items), Some(place)) => items.get_mut(place.parse::<usize>().ok()?)?,
            (Value::Map(map), None) => map.iter_mut().find(|(key, _)| key == step).map(|(_, value)| value)?,
            _ => return None,
        };
    }
    Some(value)
}

/// Renames the last key of a path, unless the new name is already there.
fn rename(file: &mut Value, path: &str, name: &str) -> bool {
    let (parent, key) = path.rsplit_once('.').unwrap_or(("", path));
    let Some(Value::Map(map)) = at(file, parent) else { return false };
    if map.iter().any(|(key, _)| key == name) {
        return false;
    }
    map.iter_mut().find(|(it, _)| it == key).is_some_and(|(it, _)| {
        name.clone_into(it);
        true
    })
}
