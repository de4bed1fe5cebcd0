//! Texts for people: their letters and their languages.

use super::{Check, flaw, is_remark};
use crate::care::problem::{Form, Lost, Mistake};
use crate::care::program::fields::{Kind, Rule};
use crate::care::program::words::shortened;
use crate::care::value::Value;
use crate::language::Language;

impl Check<'_> {
    /// Reports the first text whose letters are damaged because the file was saved in another encoding. Returns whether there is one.
    pub(super) fn letters(&mut self, value: &Value) -> bool {
        let before = self.path.len();
        let is_wrong = match value {
            Value::Text(text) => text.contains(char::REPLACEMENT_CHARACTER),
            Value::List(items) => items.iter().enumerate().any(|(place, item)| {
                self.enter_place(place);
                let is_wrong = self.letters(item);
                self.path.truncate(before);
                is_wrong
            }),
            Value::Map(map) => map.iter().any(|(key, value)| {
                self.enter(key);
                let is_wrong = self.letters(value);
                self.path.truncate(before);
                is_wrong
            }),
            _ => false,
        };
        if is_wrong && matches!(value, Value::Text(_)) {
            self.report(Mistake::Letters, Lost::Nothing);
        }
        is_wrong
    }

    /// Checks the text of a row. If it is wrong, only this text is left out.
    pub(super) fn detail(&mut self, text: &mut Value, like: &'static str) {
        let (lost, mistakes) = (self.lost, self.mistakes);
        self.lost = Lost::Detail;
        if *text != Value::Null {
            self.value(text, &Kind::Said(|_| None), like, true);
        }
        if self.mistakes > mistakes {
            *text = Value::Null;
        }
        (self.lost, self.mistakes) = (lost, mistakes);
    }

    /// Picks a text in the reader's language. If that one is blank or wrong, it picks the first valid one. This checks every language,
    /// whichever the visitor reads, because the owner sees only one of them.
    pub(super) fn said(&mut self, map: &[(String, Value)], rule: Rule, like: &'static str) -> Option<String> {
        let (mut said, mut flaws, mut is_mine) = (None, Vec::new(), false);
        for (place, (code, value)) in map.iter().enumerate() {
            let language = Language::from_code(code);
            let flaw = match (language, value) {
                (None, _) if is_remark(code) => continue,
                (None, _) => {
                    let before = self.enter(code);
                    self.report(Mistake::NoLanguage(shortened(code)), Lost::Nothing);
                    self.path.truncate(before);
                    continue;
                }
                _ if map.iter().take(place).any(|(earlier, _)| earlier == code) => Some(Mistake::KeyTwice),
                (_, Value::Text(text)) => flaw(text, &Kind::Said(rule), like),
                (_, Value::Null) => Some(Mistake::Blank(like)),
                _ => Some(Mistake::Kind(Form::Text, Form::Object, like)),
            };
            match (flaw, value.text()) {
                (Some(flaw), _) => flaws.push((code, flaw)),
                (None, Some(text)) if !is_mine => {
                    is_mine = language == Some(self.language);
                    if is_mine || said.is_none() {
                        said = Some(text.to_owned());
                    }
                }
                _ => {}
            }
        }
        if said.is_none() && flaws.is_empty() {
            self.wrong(Mistake::Missing(like));
        }
        for (code, flaw) in flaws {
            let before = self.enter(code);
            if said.is_some() {
                self.report(flaw, Lost::ItsLanguage)
            } else {
                self.wrong(flaw)
            }
            self.path.truncate(before);
        }
        said
    }
}
