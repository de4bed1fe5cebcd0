//! Whether a tree of values is as the fields want it. Says every mistake and where it is.

use super::fields::{FILE, Field, HIGHEST_PRICE, Kind, Need, PROGRAM, Together};
use super::read::week;
use super::session::{Session, span};
use super::words::{length, nearest, quoted, shortened, shown};
use crate::code::ALPHABET;
use crate::problem::Problem;
use crate::value::Value;
use crate::week::{Block, Week};

/// The most characters a text may have.
const LONGEST_TEXT: usize = 600;

/// Where the checking stands, and what was wrong so far.
pub(super) struct Check<'a> {
    /// The ids of the comparison's rows.
    aspects: &'a [&'a str],
    path: String,
    /// The name of the program that is being checked.
    program: Option<String>,
    /// The codes taken so far, with who has them.
    codes: Vec<(&'a str, String)>,
    pub problems: Vec<Problem>,
    /// Mistakes so far that make what they stand in unusable; a key that is not known is none.
    mistakes: usize,
}

impl<'a> Check<'a> {
    /// Checks the file, all but what stands inside of its programs.
    pub fn file(value: &'a Value, aspects: &'a [&'a str]) -> Self {
        let (path, program, codes, problems) = Default::default();
        let mut check = Self { aspects, path, program, codes, problems, mistakes: 0 };
        check.value(value, &Kind::Object(&FILE, Together::Free), "", true);
        check
    }

    /// Whether one of the programs holds no mistake.
    pub fn program(&mut self, place: usize, value: &'a Value) -> bool {
        let before = self.mistakes;
        self.program = value.get("name").and_then(Value::text).filter(|name| !is_blank(name)).map(shortened);
        self.enter("programs");
        self.enter_place(place);
        let like = "{ \"code\": \"e1\", \"name\": \"Evening IOP\", ... }";
        self.value(value, &Kind::Object(&PROGRAM, Together::Free), like, true);
        self.path.clear();
        self.program = None;
        self.mistakes == before
    }

    /// Goes on to a key and says where it was before.
    #[inline(never)]
    fn enter(&mut self, key: &str) -> usize {
        let before = self.path.len();
        if before > 0 {
            self.path.push('.');
        }
        self.path.push_str(key);
        before
    }

    /// Goes on to an item of a list and says where it was before.
    #[inline(never)]
    fn enter_place(&mut self, place: usize) -> usize {
        let before = self.path.len();
        self.path.push_str(&["[", &place.to_string(), "]"].concat());
        before
    }

    /// Says what is wrong here.
    #[inline(never)]
    fn wrong(&mut self, reason: &[&str]) {
        self.mistakes += 1;
        self.report(reason);
    }

    #[inline(never)]
    fn report(&mut self, reason: &[&str]) {
        let reason = reason.concat();
        self.problems.push(Problem { path: self.path.clone(), program: self.program.clone(), reason });
    }

    /// Checks one value and all that is in it. `last`: no other item of the list comes after it.
    fn value(&mut self, value: &'a Value, kind: &Kind, like: &str, last: bool) {
        let wanted = match (kind, value) {
            (Kind::Flag, Value::Bool(_)) => return,
            (Kind::Whole(least, most, says), Value::Number(number)) => {
                if !value.whole().is_some_and(|whole| (*least..=*most).contains(&whole)) {
                    self.wrong(&[&shown(*number), says]);
                }
                return;
            }
            (Kind::Text | Kind::Ruled(..) | Kind::OneOf(..) | Kind::Code, Value::Text(text)) => {
                match (flaw(text, kind, like), kind) {
                    (Some(flaw), _) => self.wrong(&[&flaw]),
                    (None, Kind::Code) => self.code(text),
                    _ => {}
                }
                return;
            }
            (Kind::Says, Value::Map(map)) => {
                self.keys(map, self.aspects);
                for (aspect, text) in map {
                    let before = self.enter(aspect);
                    self.value(text, &Kind::Text, like, true);
                    self.path.truncate(before);
                }
                return;
            }
            (Kind::Object(fields, together), Value::Map(map)) => {
                let mistakes_before = self.mistakes;
                self.keys(map, &fields.iter().map(|field| field.key).collect::<Vec<_>>());
                for field in *fields {
                    self.field(value, field, last);
                }
                self.together(value, together, mistakes_before);
                return;
            }
            (Kind::List(one, most, kind), Value::List(items)) => {
                if items.is_empty() {
                    self.wrong(&["this list is empty. Add at least one ", one, "."]);
                }
                if items.len() > *most {
                    let (count, most) = (items.len().to_string(), most.to_string());
                    self.wrong(&["this list has ", &count, " ", one, "s. Shorten it to ", &most, " or fewer."]);
                }
                self.items(items, kind, like);
                return;
            }
            (Kind::Programs, Value::List(_)) => return,
            (Kind::Flag, _) => "true or false without quotes",
            (Kind::Whole(..), _) => "a number without quotes",
            (Kind::Says | Kind::Object(..), _) => "an object in { }",
            (Kind::List(..) | Kind::Programs, _) => "a list in [ ]",
            _ => "text in quotes",
        };
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

    fn field(&mut self, object: &'a Value, field: &Field, last: bool) {
        let before = self.enter(field.key);
        match object.get(field.key) {
            Some(value) => self.value(value, &field.kind, field.like, last),
            None => match field.need {
                Need::Always => self.wrong(&["this key is missing. Add it like this: ", field.like, "."]),
                Need::UnlessLast if !last => {
                    let reason = "this key is missing, and only the last phase may be open-ended. Add it like this: ";
                    self.wrong(&[reason, field.like, "."]);
                }
                Need::Unless(other) if object.get(other).is_none() => {
                    let reason = ["this key is missing, and so is \"", other, "\". Add one of them, like this: "];
                    self.wrong(&[&reason.concat(), field.like, "."]);
                }
                _ => {}
            },
        }
        self.path.truncate(before);
    }

    fn items(&mut self, items: &'a [Value], kind: &Kind, like: &str) {
        for (place, item) in items.iter().enumerate() {
            let before = self.enter_place(place);
            let mistakes_before = self.mistakes;
            self.value(item, kind, like, place + 1 == items.len());
            if let (Kind::OneOf(..), Some(text)) = (kind, item.text())
                && self.mistakes == mistakes_before
                && items.iter().take(place).any(|earlier| earlier.text() == Some(text))
            {
                self.wrong(&[&quoted(text), " stands here twice. Name each day once."]);
            }
            self.path.truncate(before);
        }
    }

    /// Keys that stand twice, and keys that are not known. The latter take nothing away from what is around them.
    fn keys(&mut self, map: &[(String, Value)], known: &[&str]) {
        for (place, (key, _)) in map.iter().enumerate() {
            let before = self.enter(key);
            if map.iter().take(place).any(|(earlier, _)| earlier == key) {
                self.wrong(&["this key stands here twice. Keep one and remove the other."]);
            } else if !known.contains(&key.as_str()) {
                let unknown = "this key is not known and was not read. ";
                match nearest(key, known) {
                    Some(near) => self.report(&[unknown, "Did you mean \"", near, "\"?"]),
                    None => self.report(&[unknown, "Remove it, or use one of: ", &known.join(", "), "."]),
                }
            }
            self.path.truncate(before);
        }
    }

    /// Takes the code of a program; no other may have it.
    fn code(&mut self, code: &'a str) {
        if let Some((_, owner)) = self.codes.iter().find(|(taken, _)| *taken == code) {
            let owner = owner.clone();
            let advice = ". Give this program a code of its own that was never used.";
            return self.wrong(&[&quoted(code), " is already the code of ", &owner, advice]);
        }
        let mut owner = self.path.strip_suffix(".code").unwrap_or_default().to_owned();
        if let Some(name) = &self.program {
            owner.push(' ');
            owner.push_str(&quoted(name));
        }
        self.codes.push((code, owner));
    }

    /// What the values of one object must be to each other, as far as each is right.
    fn together(&mut self, object: &Value, together: &Together, mistakes_before: usize) {
        match together {
            Together::Free => {}
            Together::PriceRange => {
                if let (Some(from), Some(to)) = (object.whole_at("from"), object.whole_at("to"))
                    && from > to
                    && from <= HIGHEST_PRICE
                {
                    let (from, to) = (from.to_string(), to.to_string());
                    self.wrong(&["\"from\" is ", &from, " and \"to\" is ", &to, ". Put the lower price in \"from\"."]);
                }
            }
            Together::Span => {
                if let Some(span) = span(object)
                    && span.to <= span.from
                {
                    let advice = ". Write a later time; a session past midnight is written as two.";
                    let before = self.enter("to");
                    self.wrong(&[object.text_at("to"), " is not after ", object.text_at("from"), advice]);
                    self.path.truncate(before);
                }
            }
            Together::Apart => {
                self.apart(object.items_at("sessions"));
                // Only where all is right is it known which times there are.
                if self.mistakes == mistakes_before {
                    self.choosable(&week(object));
                }
            }
        }
    }

    /// Says each pair of sessions that share a minute.
    fn apart(&mut self, sessions: &[Value]) {
        let path = self.enter("sessions");
        for (later_place, later) in sessions.iter().enumerate() {
            let Some(later) = Session::of(later) else { continue };
            for (place, earlier) in sessions.iter().take(later_place).enumerate() {
                let Some(earlier) = Session::of(earlier) else { continue };
                let shared = earlier.shared_days(&later);
                if !shared.is_empty() {
                    let (first, second) = (earlier.named(place), later.named(later_place));
                    let advice = ". Move or shorten one of them.";
                    self.wrong(&[&first, " and ", &second, " overlap on ", &shared, advice]);
                }
            }
        }
        self.path.truncate(path);
    }

    /// Says which sessions have no time that can be chosen or, if each has one, that they cannot all be chosen.
    fn choosable(&mut self, week: &Week) {
        let path = self.enter("choose");
        let mistakes_before = self.mistakes;
        for (place, session) in week.choosable().iter().enumerate() {
            let is_taken = |time: &Block| week.on(time.day).any(|block| block.span.overlaps(time.span));
            if session.times.iter().all(is_taken) {
                let before = self.enter_place(place);
                self.wrong(&["every time of it overlaps one of \"sessions\". Add a time that does not."]);
                self.path.truncate(before);
            }
        }
        if self.mistakes == mistakes_before && !week.can_be_chosen() {
            self.wrong(&["whichever times are chosen, two of these sessions overlap. Add a time to one of them."]);
        }
        self.path.truncate(path);
    }
}

/// What is wrong with a text of this kind.
#[inline(never)]
pub(super) fn flaw(text: &str, kind: &Kind, like: &str) -> Option<String> {
    if is_blank(text) {
        return Some(["this text is empty. Write it like this: ", like, "."].concat());
    }
    let length = length(text);
    if length > LONGEST_TEXT {
        return Some(["this text has ", &length.to_string(), " characters. Shorten it to 600 or fewer."].concat());
    }
    match kind {
        Kind::Ruled(holds, says) if !holds(text) => Some([&quoted(text), *says].concat()),
        Kind::Code if !is_code(text) => {
            let says = " is not a code. Use one or two of these characters: ";
            Some([&quoted(text), says, ALPHABET, "."].concat())
        }
        Kind::OneOf(what, id) => {
            let mut ids = String::new();
            for place in 0.. {
                let Some(id) = id(place) else { break };
                if id == text {
                    return None;
                }
                if place > 0 {
                    ids.push_str(", ");
                }
                ids.push_str(id);
            }
            Some([&quoted(text), " is not ", what, ". Use one of: ", &ids, "."].concat())
        }
        _ => None,
    }
}

fn is_blank(text: &str) -> bool {
    text.chars().all(char::is_whitespace)
}

fn is_code(text: &str) -> bool {
    text.len() <= 2 && text.bytes().all(|byte| ALPHABET.as_bytes().contains(&byte))
}
