//! Checks a tree of values against the fields. Reports every mistake and its path, and prepares the tree for reading: each text in the
//! reader's language, and without the details that have a mistake.

mod said;

use super::fields::{FILE, Field, HIGHEST_PRICE, Kind, PROGRAM, Required, Together};
use super::read::week;
use super::session::{Session, span};
use super::words::{length, meant, nearest, shortened, shown};
use crate::care::problem::{Form, Lost, Mistake, Problem};
use crate::care::value::Value;
use crate::code::ALPHABET;
use crate::language::Language;
use crate::week::{Block, Choosable};

/// The most characters that a text may have.
pub(super) const LONGEST_TEXT: usize = 600;

/// The current position of the check, and the mistakes so far.
pub(super) struct Check<'a> {
    /// The ids of the comparison's rows.
    aspects: &'a [&'a str],
    /// The language of the reader.
    language: Language,
    path: String,
    /// The name of the program under check.
    program: Option<String>,
    /// What visitors do not see if there is a mistake here.
    lost: Lost,
    /// The codes so far, and the programs that have them.
    codes: Vec<(String, String)>,
    pub problems: Vec<Problem>,
    /// The number of mistakes so far that make their surroundings unusable. An unknown key does not count.
    mistakes: usize,
}

impl<'a> Check<'a> {
    /// Checks everything in the file except the insides of its programs.
    pub fn file(value: &mut Value, aspects: &'a [&'a str], language: Language) -> Self {
        let (path, program, codes, problems) = Default::default();
        let mut check = Self { aspects, language, path, program, lost: Lost::Programs, codes, problems, mistakes: 0 };
        check.letters(value);
        check.value(value, &Kind::Object(FILE, Together::Free), "", true);
        check.lost = Lost::Program;
        check
    }

    /// Whether a program has no mistake that makes it unusable.
    pub fn program(&mut self, place: usize, value: &mut Value) -> bool {
        let before = self.mistakes;
        let name = value.get("name").and_then(|name| match name {
            Value::Map(map) => map.iter().find_map(|(_, text)| text.text().filter(|text| !is_blank(text))),
            name => name.text().filter(|name| !is_blank(name)),
        });
        self.program = name.map(shortened);
        self.enter("programs");
        self.enter_place(place);
        let like = "{ \"code\": \"e1\", \"name\": \"Evening IOP\", ... }";
        self.value(value, &Kind::Object(PROGRAM, Together::Free), like, true);
        self.path.clear();
        self.program = None;
        self.mistakes == before
    }

    /// Moves on to a key and returns the position before.
    #[inline(never)]
    fn enter(&mut self, key: &str) -> usize {
        let before = self.path.len();
        if before > 0 {
            self.path.push('.');
        }
        self.path.push_str(key);
        before
    }

    /// Moves on to an item of a list and returns the position before.
    #[inline(never)]
    fn enter_place(&mut self, place: usize) -> usize {
        let before = self.path.len();
        self.path.push_str(&["[", &place.to_string(), "]"].concat());
        before
    }

    /// Reports a mistake at the current position.
    #[inline(never)]
    fn wrong(&mut self, mistake: Mistake) {
        self.mistakes += 1;
        self.report(mistake, self.lost);
    }

    #[inline(never)]
    fn report(&mut self, mistake: Mistake, lost: Lost) {
        self.problems.push(Problem { path: self.path.clone(), program: self.program.clone(), mistake, lost });
    }

    /// Checks a value and everything in it. `last` means that it is the last item of its list.
    fn value(&mut self, value: &mut Value, kind: &Kind, like: &'static str, last: bool) {
        let found = match value {
            Value::Null => Form::Null,
            Value::Bool(_) => Form::Flag,
            Value::Number(_) => Form::Number,
            Value::Text(_) => Form::Text,
            Value::List(_) => Form::List,
            Value::Map(_) => Form::Object,
        };
        let wanted = match (kind, &mut *value) {
            (Kind::Flag, Value::Bool(_)) => return,
            (Kind::Whole(least, most), Value::Number(number)) => {
                let number = *number;
                if !value.whole().is_some_and(|whole| (*least..=*most).contains(&whole)) {
                    self.wrong(Mistake::NotWhole(shown(number), *least, *most));
                }
                return;
            }
            (Kind::Said(_) | Kind::Ruled(_) | Kind::OneOf(_) | Kind::Code, Value::Text(text)) => {
                match (flaw(text, kind, like), kind) {
                    (Some(flaw), _) => self.wrong(flaw),
                    (None, Kind::Code) => self.code(text),
                    _ => {}
                }
                return;
            }
            (Kind::Said(rule), Value::Map(map)) => {
                if let Some(said) = self.said(map, *rule, like) {
                    *value = Value::Text(said);
                }
                return;
            }
            (Kind::Says, Value::Map(map)) => {
                self.keys(map, self.aspects);
                for (aspect, text) in map {
                    let before = self.enter(aspect);
                    self.detail(text, like);
                    self.path.truncate(before);
                }
                return;
            }
            (Kind::Object(fields, together), Value::Map(map)) => {
                let mistakes_before = self.mistakes;
                let fields = fields.iter().copied().flatten();
                self.keys(map, &fields.clone().map(|field| field.key).collect::<Vec<_>>());
                for field in fields {
                    self.field(value, field, last);
                }
                self.together(value, together, mistakes_before);
                return;
            }
            (Kind::List(most, kind), Value::List(items)) => {
                if items.is_empty() {
                    self.wrong(Mistake::EmptyList(like));
                }
                if items.len() > *most {
                    self.wrong(Mistake::LongList(items.len(), *most));
                }
                self.items(items, kind, like);
                return;
            }
            (Kind::Programs, Value::List(_)) => return,
            (Kind::Flag, _) => Form::Flag,
            (Kind::Whole(..), _) => Form::Number,
            (Kind::Says | Kind::Object(..), _) => Form::Object,
            (Kind::List(..) | Kind::Programs, _) => Form::List,
            _ => Form::Text,
        };
        self.wrong(Mistake::Kind(wanted, found, like));
    }

    fn field(&mut self, object: &mut Value, field: &Field, last: bool) {
        let (path, lost, mistakes) = (self.enter(field.key), self.lost, self.mistakes);
        let may_miss = matches!(field.required, Required::UnlessLast) && last;
        let own = field.lost.or(may_miss.then_some(Lost::Detail));
        self.lost = own.unwrap_or(lost);
        match object.get_mut(field.key) {
            Some(value) => {
                self.value(value, &field.kind, field.like, last);
                if own.is_some() && self.mistakes > mistakes {
                    *value = Value::Null;
                }
            }
            None => match field.required {
                Required::Always => self.wrong(Mistake::Missing(field.like)),
                Required::UnlessLast if !last => self.wrong(Mistake::MissingBeforeLast(field.like)),
                Required::Unless(others) if others.iter().all(|other| object.get(other).is_none()) => {
                    self.wrong(Mistake::MissingBoth(others[0], field.like));
                }
                _ => {}
            },
        }
        if own.is_some() {
            self.mistakes = mistakes;
        }
        self.lost = lost;
        self.path.truncate(path);
    }

    fn items(&mut self, items: &mut [Value], kind: &Kind, like: &'static str) {
        let count = items.len();
        for place in 0..count {
            let before = self.enter_place(place);
            let mistakes_before = self.mistakes;
            let (earlier, later) = items.split_at_mut(place);
            if let Some(item) = later.first_mut() {
                self.value(item, kind, like, place + 1 == count);
                if let (Kind::OneOf(..), Some(text)) = (kind, item.text())
                    && self.mistakes == mistakes_before
                    && earlier.iter().any(|earlier| earlier.text() == Some(text))
                {
                    self.wrong(Mistake::Twice(shortened(text)));
                }
            }
            self.path.truncate(before);
        }
    }

    /// Reports keys that appear twice and unknown keys. An unknown key does not make its surroundings unusable. Remarks are allowed.
    fn keys(&mut self, map: &[(String, Value)], known: &[&str]) {
        for (place, (key, _)) in map.iter().enumerate() {
            let before = self.enter(key);
            if is_remark(key) {
            } else if map.iter().take(place).any(|(earlier, _)| earlier == key) {
                self.wrong(Mistake::KeyTwice);
            } else if !known.contains(&key.as_str()) {
                let mistake = match nearest(key, known) {
                    Some(near) => Mistake::KeyMeant(near.to_owned()),
                    None => Mistake::KeyUnknown(known.join(", ")),
                };
                self.report(mistake, Lost::Nothing);
            }
            self.path.truncate(before);
        }
    }

    /// Records the code of a program. No other program may have it.
    fn code(&mut self, code: &str) {
        if let Some((_, owner)) = self.codes.iter().find(|(taken, _)| *taken == code) {
            let owner = owner.clone();
            return self.wrong(Mistake::CodeTaken(code.to_owned(), owner));
        }
        let mut owner = self.path.strip_suffix(".code").unwrap_or_default().to_owned();
        if let Some(name) = &self.program {
            owner.push_str(&[" \"", name, "\""].concat());
        }
        self.codes.push((code.to_owned(), owner));
    }

    /// Checks the values of an object against each other, as far as each is valid.
    fn together(&mut self, object: &Value, together: &Together, mistakes_before: usize) {
        match together {
            Together::Free => {}
            Together::Range => {
                if let (Some(from), Some(to)) = (object.whole_at("from"), object.whole_at("to"))
                    && from > to
                    && from <= HIGHEST_PRICE
                {
                    self.wrong(Mistake::RangeOrder(from, to));
                }
            }
            Together::Span => {
                if let Some(span) = span(object)
                    && span.to <= span.from
                {
                    let before = self.enter("to");
                    let (from, to) = (object.text_at("from").to_owned(), object.text_at("to").to_owned());
                    self.wrong(Mistake::SpanOrder(to, from));
                    self.path.truncate(before);
                }
            }
            Together::Apart => {
                self.apart(object.items_at("sessions"));
                // The times are known only if everything is valid.
                if self.mistakes == mistakes_before {
                    self.choosable(object);
                }
            }
        }
    }

    /// Reports each pair of sessions that overlap.
    fn apart(&mut self, sessions: &[Value]) {
        let path = self.enter("sessions");
        for (later_place, later) in sessions.iter().enumerate() {
            let Some(later) = Session::of(later) else { continue };
            for (place, earlier) in sessions.iter().take(later_place).enumerate() {
                let Some(earlier) = Session::of(earlier) else { continue };
                let shared = earlier.shared_days(&later);
                if !shared.is_empty() {
                    self.wrong(Mistake::Overlap(earlier.named(place), later.named(later_place), shared));
                }
            }
        }
        self.path.truncate(path);
    }

    /// Reports sessions without any possible time. If each has one, reports whether there is no way to choose times for all.
    fn choosable(&mut self, object: &Value) {
        let choose = object.items_at("choose").len();
        let mut asked = choose;
        for session in object.items_at("drop_in") {
            asked += session.items_at("days").len();
        }
        let path = self.enter(if choose > 0 { "choose" } else { "drop_in" });
        let (week, mistakes_before) = (week(object), self.mistakes);
        if asked > Choosable::MOST {
            self.wrong(Mistake::LongList(asked, Choosable::MOST));
        }
        for (place, session) in week.choosable().iter().enumerate() {
            let is_taken = |time: &Block| week.on(time.day).any(|block| block.span.overlaps(time.span));
            if session.times.iter().all(is_taken) {
                let before = if place < choose { self.enter_place(place) } else { self.path.len() };
                self.wrong(Mistake::NoFreeTime);
                self.path.truncate(before);
            }
        }
        if self.mistakes == mistakes_before && !week.can_be_chosen() {
            self.wrong(Mistake::CannotAllBeChosen);
        }
        self.path.truncate(path);
    }
}

/// The mistake in a text of this kind, if there is one.
#[inline(never)]
fn flaw(text: &str, kind: &Kind, like: &'static str) -> Option<Mistake> {
    if is_blank(text) {
        return Some(Mistake::Blank(like));
    }
    let length = length(text);
    if length > LONGEST_TEXT {
        return Some(Mistake::LongText(length));
    }
    match kind {
        Kind::Said(rule) | Kind::Ruled(rule) => rule(text),
        Kind::Code => match text.chars().find(|letter| !ALPHABET.contains(*letter)) {
            Some(letter) => Some(Mistake::CodeLetter(shortened(text), letter)),
            None if text.len() > 2 => Some(Mistake::CodeLength(shortened(text), length)),
            None => None,
        },
        Kind::OneOf(id) => {
            let mut ids = Vec::new();
            for place in 0.. {
                let Some(id) = id(place) else { break };
                ids.push(id);
            }
            let meant = || Mistake::NotOneOf(shortened(text), ids.join(", "), meant(text, &ids));
            (!ids.contains(&text)).then(meant)
        }
        _ => None,
    }
}

/// Whether a key is a remark that people wrote for themselves, because JSON has no comments.
fn is_remark(key: &str) -> bool {
    matches!(key, "comment" | "comments" | "//") || key.starts_with('$') || key.starts_with('_')
}

fn is_blank(text: &str) -> bool {
    text.chars().all(char::is_whitespace)
}
