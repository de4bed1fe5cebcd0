//! What a program or the center says of itself beyond its timetables, and whom a program is for.

use super::Cost;
use super::Program;
use super::read::{cost, hours, texts};
use super::terms::{AGES, BESIDE_ANY_LEVEL, DETAILS, GENDERS, ONLY_FOR, TREATS};
use crate::care::value::Value;
use crate::week::Week;

/// One detail.
#[derive(Clone, Debug, PartialEq)]
pub struct Detail {
    /// Its place in [`DETAILS`].
    pub at: usize,
    /// What is said.
    pub says: Says,
}

impl Detail {
    /// The key that it stands under in the file.
    pub fn key(&self) -> &'static str {
        DETAILS[self.at]
    }

    /// Whether it tells whom a program is for.
    pub fn is_whom(&self) -> bool {
        [AGES, GENDERS, ONLY_FOR, TREATS].contains(&self.key())
    }

    /// Whether it leads to the center: where it is, how to write to it, when to call.
    pub fn is_contact(&self) -> bool {
        ["address", "email", "intake_hours"].contains(&self.key())
    }
}

/// What is said in a detail.
#[derive(Clone, Debug, PartialEq)]
pub enum Says {
    /// That it is so.
    Yes,
    /// A number of days.
    Days(u32),
    /// A text, or a date as it is written in the file.
    Text(String),
    /// Some texts, words of [`super::terms::TERMS`], or dates.
    Texts(Vec<String>),
    /// Whole years, from and to; one of them may be missing.
    Ages(Option<u32>, Option<u32>),
    /// Days with hours.
    Hours(Week),
    /// A price.
    Cost(Cost),
}

/// The details in a value that was checked, in the order in which they are said.
pub(super) fn details(value: &Value) -> Vec<Detail> {
    let mut details = Vec::new();
    for (at, key) in DETAILS.iter().enumerate() {
        if let Some(says) = value.get(key).and_then(says) {
            details.push(Detail { at, says });
        }
    }
    details
}

/// What the form of a value tells: the check has left no other.
fn says(value: &Value) -> Option<Says> {
    Some(match value {
        Value::Bool(true) => Says::Yes,
        Value::Number(_) => Says::Days(value.whole()?),
        Value::Text(text) => Says::Text(text.clone()),
        Value::List(items) if matches!(items.first(), Some(Value::Map(_))) => Says::Hours(hours(items)),
        Value::List(items) => Says::Texts(texts(items)),
        Value::Map(_) if value.get("per").is_some() => Says::Cost(cost(value)?),
        Value::Map(_) => Says::Ages(value.whole_at("from"), value.whole_at("to")),
        _ => return None,
    })
}

/// What is known of a person, as far as programs differ by it. Nothing is known at first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// The person is at least so old, in years.
    pub least_age: u32,
    /// The person is at most so old.
    pub most_age: u32,
    /// What of `treats` the person needs, if anything is sure.
    pub needs: Option<&'static str>,
    /// What of `genders` and `only_for` is not true of the person.
    pub is_not: Vec<&'static str>,
}

impl Default for Known {
    fn default() -> Self {
        Self { least_age: 0, most_age: u32::MAX, needs: None, is_not: Vec::new() }
    }
}

impl Program {
    /// Whether it may be for this person: nothing that is known speaks against it.
    pub fn is_for(&self, known: &Known) -> bool {
        let (from, to) = match self.says_of(AGES) {
            Some(Says::Ages(from, to)) => (from.unwrap_or(0), to.unwrap_or(u32::MAX)),
            // Those who only say that they are for teens.
            _ if self.for_teens => (0, 17),
            _ => (0, u32::MAX),
        };
        let is_not = |word: &String| known.is_not.contains(&word.as_str());
        let (genders, treats) = (self.words_of(GENDERS), self.words_of(TREATS));
        from <= known.most_age
            && known.least_age <= to
            && (genders.is_empty() || !genders.iter().all(is_not))
            && !self.words_of(ONLY_FOR).iter().any(is_not)
            && known.needs.is_none_or(|needs| treats.is_empty() || treats.iter().any(|it| it == needs))
    }

    /// Whether it goes with every level of care, as a place for medicine does.
    pub fn is_beside_any_level(&self) -> bool {
        self.says_of(BESIDE_ANY_LEVEL).is_some()
    }

    /// What it says under this key of [`DETAILS`], with its name.
    pub fn detail(&self, key: &str) -> Option<&Detail> {
        self.details.iter().find(|detail| detail.key() == key)
    }

    fn says_of(&self, key: &str) -> Option<&Says> {
        self.detail(key).map(|detail| &detail.says)
    }

    /// The words under a key that has a list of them.
    fn words_of(&self, key: &str) -> &[String] {
        match self.says_of(key) {
            Some(Says::Texts(words)) => words,
            _ => &[],
        }
    }
}
