//! Reading one field at a time, and saying what is wrong with it and where.

use crate::problem::Problem;
use crate::value::Value;

/// The entries of one object.
pub(super) type Map = [(String, Value)];

/// A key and how it is written, for the sentence that asks for it.
#[derive(Clone, Copy)]
pub(super) struct Field {
    pub key: &'static str,
    pub like: &'static str,
}

const fn field(key: &'static str, like: &'static str) -> Field {
    Field { key, like }
}

pub(super) const FORMAT_KEY: Field = field("format", "\"format\": 1");
pub(super) const PROVIDER: Field = field("provider", "\"provider\": { \"name\": \"Sample Center\", \"sample\": true }");
pub(super) const PROGRAMS: Field = field("programs", "\"programs\": [ { \"code\": \"e1\", ... } ]");
pub(super) const NAME: Field = field("name", "\"name\": \"Evening\"");
pub(super) const SAMPLE: Field = field("sample", "\"sample\": false");
pub(super) const PHONE: Field = field("phone", "\"phone\": \"555-0100\"");
pub(super) const WEBSITE: Field = field("website", "\"website\": \"https://example.org\"");
pub(super) const CODE: Field = field("code", "\"code\": \"e1\"");
pub(super) const LEVEL: Field = field("level", "\"level\": \"outpatient\"");
pub(super) const SUMMARY: Field = field("summary", "\"summary\": \"One or two sentences.\"");
pub(super) const COST: Field =
    field("cost", "\"cost\": { \"from\": 3200, \"to\": 4800, \"per\": \"month\", \"as_of\": \"2026-10\" }");
pub(super) const LEAST: Field = field("from", "\"from\": 3200");
pub(super) const MOST: Field = field("to", "\"to\": 4800");
pub(super) const PER: Field = field("per", "\"per\": \"month\"");
pub(super) const AS_OF: Field = field("as_of", "\"as_of\": \"2026-10\"");
pub(super) const SAYS: Field = field("says", "\"says\": { \"testing\": \"Weekly.\" }");
pub(super) const TRACKS: Field =
    field("tracks", "\"tracks\": [ { \"name\": \"Evening\", \"online\": false, \"phases\": [ ... ] } ]");
pub(super) const ONLINE: Field = field("online", "\"online\": false");
pub(super) const PHASES: Field = field("phases", "\"phases\": [ { \"weeks\": 6, \"sessions\": [ ... ] } ]");
pub(super) const WEEKS: Field = field("weeks", "\"weeks\": 6");
pub(super) const SESSIONS: Field = field(
    "sessions",
    "\"sessions\": [ { \"days\": [\"mon\"], \"from\": \"17:30\", \"to\": \"21:00\", \"activity\": \"group\" } ]",
);
pub(super) const DAYS: Field = field("days", "\"days\": [\"mon\", \"thu\"]");
pub(super) const FROM: Field = field("from", "\"from\": \"17:30\"");
pub(super) const TO: Field = field("to", "\"to\": \"21:00\"");
pub(super) const ACTIVITY: Field = field("activity", "\"activity\": \"group\"");

/// The most characters a text may have.
const LONGEST_TEXT: usize = 600;

/// Where the reading stands, and what was wrong so far.
#[derive(Default)]
pub(super) struct Reader {
    path: String,
    /// The name of the program that is being read.
    pub program: Option<String>,
    pub problems: Vec<Problem>,
    /// Mistakes so far that make what they stand in unusable; a key that is not known is none.
    pub mistakes: usize,
}

impl Reader {
    /// Reads something under a key.
    pub fn at_key<T>(&mut self, key: &str, read: impl FnOnce(&mut Self) -> T) -> T {
        let before = self.path.len();
        if before > 0 {
            self.path.push('.');
        }
        self.path.push_str(key);
        let found = read(self);
        self.path.truncate(before);
        found
    }

    /// Reads the item of a list at this place.
    pub fn at_place<T>(&mut self, place: usize, read: impl FnOnce(&mut Self) -> T) -> T {
        let before = self.path.len();
        self.path.push_str(&["[", &place.to_string(), "]"].concat());
        let found = read(self);
        self.path.truncate(before);
        found
    }

    /// Reports what is wrong here.
    pub fn wrong(&mut self, reason: &[&str]) {
        self.mistakes += 1;
        self.report(reason.concat());
    }

    fn report(&mut self, reason: String) {
        self.problems.push(Problem { path: self.path.clone(), program: self.program.clone(), reason });
    }

    fn wrong_type(&mut self, value: &Value, wanted: &str, like: &str) {
        let found = match value {
            Value::Null => "null",
            Value::Bool(_) => "true or false",
            Value::Number(_) => "a number",
            Value::Text(_) => "text",
            Value::List(_) => "a list",
            Value::Map(_) => "an object",
        };
        self.wrong(&["this must be ", wanted, ", but it is ", found, ". Write it like this: ", like, "."]);
    }

    /// The value is none of the ids it may be.
    pub fn none_of(&mut self, text: &str, what: &str, ids: &[&str]) {
        self.wrong(&[&quoted(text), " is not ", what, ". Use one of: ", &ids.join(", "), "."]);
    }

    /// A key that is not known. It takes nothing away from what is around it.
    pub fn unknown_key(&mut self, key: &str, known: &[&str]) {
        let advice = match nearest(key, known) {
            Some(near) => ["Did you mean \"", near, "\"?"].concat(),
            None => ["Remove it, or use one of: ", &known.join(", "), "."].concat(),
        };
        self.report(["this key is not known and was not read. ", &advice].concat());
    }

    /// The entries of an object, with its keys checked.
    pub fn map<'v>(&mut self, value: &'v Value, like: &str, known: &[&str]) -> Option<&'v Map> {
        let Value::Map(map) = value else {
            self.wrong_type(value, "an object in { }", like);
            return None;
        };
        for (place, (key, _)) in map.iter().enumerate() {
            let first = map.iter().position(|(earlier, _)| earlier == key);
            self.at_key(key, |reader| {
                if first != Some(place) {
                    reader.wrong(&["this key stands here twice. Keep one and remove the other."]);
                } else if !known.contains(&key.as_str()) {
                    reader.unknown_key(key, known);
                }
            });
        }
        Some(map)
    }

    /// The value of a key that must be there.
    pub fn needed<'v>(&mut self, map: &'v Map, field: Field) -> Option<&'v Value> {
        let value = get(map, field);
        if value.is_none() {
            let reason = ["this key is missing. Add it like this: ", field.like, "."];
            self.at_key(field.key, |reader| reader.wrong(&reason));
        }
        value
    }

    /// The items of a list that must be there and not be empty. `one` is what an item is called.
    pub fn list<'v>(&mut self, map: &'v Map, field: Field, one: &str) -> Option<&'v [Value]> {
        let value = self.needed(map, field)?;
        self.at_key(field.key, |reader| match value {
            Value::List(items) if items.is_empty() => {
                reader.wrong(&["this list is empty. Add at least one ", one, "."]);
                None
            }
            Value::List(items) => Some(items.as_slice()),
            _ => {
                reader.wrong_type(value, "a list in [ ]", field.like);
                None
            }
        })
    }

    /// Text that may be left out.
    pub fn text<'v>(&mut self, map: &'v Map, field: Field) -> Option<&'v str> {
        let value = get(map, field)?;
        self.at_key(field.key, |reader| reader.text_of(value, field.like))
    }

    /// Text that must be there.
    pub fn needed_text<'v>(&mut self, map: &'v Map, field: Field) -> Option<&'v str> {
        self.needed(map, field)?;
        self.text(map, field)
    }

    /// A value that must be text, not empty and not too long.
    pub fn text_of<'v>(&mut self, value: &'v Value, like: &str) -> Option<&'v str> {
        let Value::Text(text) = value else {
            self.wrong_type(value, "text in quotes", like);
            return None;
        };
        if text.trim().is_empty() {
            self.wrong(&["this text is empty. Write it like this: ", like, "."]);
            return None;
        }
        let length = text.chars().count();
        if length > LONGEST_TEXT {
            let (length, longest) = (length.to_string(), LONGEST_TEXT.to_string());
            self.wrong(&["this text has ", &length, " characters. Shorten it to ", &longest, " or fewer."]);
            return None;
        }
        Some(text)
    }

    /// `true` or `false`, which must be there.
    pub fn needed_flag(&mut self, map: &Map, field: Field) -> Option<bool> {
        let value = self.needed(map, field)?;
        if let Value::Bool(flag) = value {
            return Some(*flag);
        }
        self.at_key(field.key, |reader| reader.wrong_type(value, "true or false without quotes", field.like));
        None
    }

    /// A value that must be a number.
    pub fn number_of(&mut self, value: &Value, like: &str) -> Option<f64> {
        if let Value::Number(number) = value {
            return Some(*number);
        }
        self.wrong_type(value, "a number without quotes", like);
        None
    }
}

/// The value of a key that may be left out; the first, where it stands twice.
pub(super) fn get(map: &Map, field: Field) -> Option<&Value> {
    map.iter().find(|(key, _)| key == field.key).map(|(_, value)| value)
}

/// Text in quotes, cut where it would drown the sentence.
pub(super) fn quoted(text: &str) -> String {
    ["\"", &shortened(text), "\""].concat()
}

/// Text, cut where it would drown the sentence.
pub(super) fn shortened(text: &str) -> String {
    const LONGEST: usize = 40;
    let mut short: String = text.chars().take(LONGEST).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

/// A number as a person writes it. Whole numbers and tenths only: the general way costs kilobytes in the browser.
pub(super) fn shown(number: f64) -> String {
    if !number.is_finite() || number.abs() > 1e12 {
        return "this number".to_owned();
    }
    let sign = if number < 0.0 { "-" } else { "" };
    let hundredths = (number.abs() * 100.0).round() as u64;
    let whole = (hundredths / 100).to_string();
    match (hundredths / 10 % 10, hundredths % 10) {
        (0, 0) => [sign, &whole].concat(),
        (tenths, 0) => [sign, &whole, ".", &tenths.to_string()].concat(),
        (tenths, ones) => [sign, &whole, ".", &tenths.to_string(), &ones.to_string()].concat(),
    }
}

/// The known word that this one was probably meant to be.
fn nearest<'k>(word: &str, known: &[&'k str]) -> Option<&'k str> {
    let most = if word.chars().count() <= 3 { 1 } else { 2 };
    let near = known.iter().map(|known| (distance(word, known), *known));
    near.filter(|(steps, _)| *steps <= most).min_by_key(|(steps, _)| *steps).map(|(_, known)| known)
}

/// How many letters must be added, removed, changed or swapped with their neighbor to turn one word into the other.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    let mut letter_before = None;
    let at = |row: &[usize], place: usize| row.get(place).copied().unwrap_or(usize::MAX / 2);
    for (row, letter) in one.chars().enumerate() {
        let mut now = vec![row + 1];
        for (place, &against) in other.iter().enumerate() {
            let changed = at(&last, place) + usize::from(letter != against);
            let mut steps = changed.min(at(&last, place + 1) + 1).min(at(&now, place) + 1);
            let swapped = place > 0 && letter_before == Some(against) && other.get(place - 1) == Some(&letter);
            if swapped {
                steps = steps.min(at(&before_last, place - 1) + 1);
            }
            now.push(steps);
        }
        before_last = std::mem::replace(&mut last, now);
        letter_before = Some(letter);
    }
    at(&last, other.len())
}
