//! What a program or the center says about itself beyond timetables, and who a program is for.

use super::Cost;
use super::Program;
use super::read::{cost, hours, texts};
use super::terms::{AGES, BESIDE_ANY_LEVEL, DETAILS, GENDERS, ONLY_FOR, TREATS};
use crate::care::value::Value;
use crate::week::Week;

/// One detail.
#[derive(Clone, Debug, PartialEq)]
pub struct Detail {
    /// Its index in [`DETAILS`].
    pub at: usize,
    /// Its value.
    pub says: Says,
}

impl Detail {
    /// Its key in the file.
    pub fn key(&self) -> &'static str {
        DETAILS[self.at]
    }

    /// Whether it says who a program is for.
    pub fn is_whom(&self) -> bool {
        [AGES, GENDERS, ONLY_FOR, TREATS].contains(&self.key())
    }

    /// Whether it is a contact of the center: its address, its email, or its phone hours.
    pub fn is_contact(&self) -> bool {
        ["address", "email", "intake_hours"].contains(&self.key())
    }
}

/// The value of a detail.
#[derive(Clone, Debug, PartialEq)]
pub enum Says {
    /// It is true.
    Yes,
    /// A number of days.
    Days(u32),
    /// A text, or a date as the file writes it.
    Text(String),
    /// A list of texts, of words from [`super::terms::TERMS`], or of dates.
    Texts(Vec<String>),
    /// Ages in whole years, from and to. One of them may be missing.
    Ages(Option<u32>, Option<u32>),
    /// Days with hours.
    Hours(Week),
    /// A price.
    Cost(Cost),
}

/// The details in a checked value, in the order in which people see them.
pub(super) fn details(value: &Value) -> Vec<Detail> {
    let mut details = Vec::new();
    for (at, key) in DETAILS.iter().enumerate() {
        if let Some(says) = value.get(key).and_then(says) {
            details.push(Detail { at, says });
        }
    }
    details
}

/// Reads a detail by the type of its value. The check has removed every other type.
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

/// What is known about a person that decides which programs are for them. At first, nothing is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// The lowest age that the person may have, in years.
    pub least_age: u32,
    /// The highest age that the person may have, in years.
    pub most_age: u32,
    /// The word of `treats` that the person needs, if it is certain.
    pub needs: Option<&'static str>,
    /// The words of `genders` and `only_for` that do not apply to the person.
    pub is_not: Vec<&'static str>,
}

impl Default for Known {
    fn default() -> Self {
        Self { least_age: 0, most_age: u32::MAX, needs: None, is_not: Vec::new() }
    }
}

impl Program {
    /// Whether it may be for this person: nothing known rules it out.
    pub fn is_for(&self, known: &Known) -> bool {
        let (from, to) = match self.says_of(AGES) {
            Some(Says::Ages(from, to)) => (from.unwrap_or(0), to.unwrap_or(u32::MAX)),
            // The program says only that it is for teens.
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

    /// Whether it goes with every level of care, as a medication clinic does.
    pub fn is_beside_any_level(&self) -> bool {
        self.says_of(BESIDE_ANY_LEVEL).is_some()
    }

    /// The detail with this key of [`DETAILS`].
    pub fn detail(&self, key: &str) -> Option<&Detail> {
        self.details.iter().find(|detail| detail.key() == key)
    }

    fn says_of(&self, key: &str) -> Option<&Says> {
        self.detail(key).map(|detail| &detail.says)
    }

    /// The words of a key whose value is a list.
    fn words_of(&self, key: &str) -> &[String] {
        match self.says_of(key) {
            Some(Says::Texts(words)) => words,
            _ => &[],
        }
    }
}
