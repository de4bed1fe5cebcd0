//! What the site says, compiled from `content/` at build time: facts with their sources, guidance, help lines, and the words of each
//! language.
//!
//! It uses the core and provides its questions, rules and facts. It must not know what the explorer does with them. Start with `content/`
//! itself. This crate has the types that the core does not need, and the code that puts the core's results into words:
//!
//! - [`words`]: all texts of a language ([`words::Speaks`]) and the interface's own ([`words::Phrases`])
//! - [`about`]: who a text is about
//! - [`spoken`]: times, amounts and mistakes in sentences

pub mod about;
pub mod spoken;
pub mod words;

use std::ops::Range;

use explorer_core::care::facts::LevelFacts;
use explorer_core::care::level::Level;
use explorer_core::guidance::fit::{Limit, Need};
use explorer_core::guidance::questionnaire::{
    Area, Choice, Preference, Question, QuestionId, Screen, Settler, SignGroup, UrgentSign,
};
use explorer_core::guidance::rule::{Condition, Guidance, Rule};
use explorer_core::language::Language;
use explorer_core::set::Set;
use explorer_core::week::{Activity, Block, Span, TimeOfDay, Weekday};

include!(concat!(env!("OUT_DIR"), "/content.rs"));

/// A group of rows of the comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AspectGroup {
    /// Id in content.
    pub id: &'static str,
    /// The id of its title in the page.
    pub title_id: &'static str,
    /// The indices of its rows in [`ASPECTS`].
    pub aspects: Range<usize>,
}

/// A number to call or text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HelpLine {
    /// Id in content.
    pub id: &'static str,
    /// Whether it comes before the others at the end of each page.
    pub is_first: bool,
    /// How to reach it, by language, in the order of [`Language::ALL`].
    pub ways: [Ways; Language::ALL.len()],
    /// Address of a page.
    pub url: Option<&'static str>,
    /// The month in which the number was checked, `YYYY-MM`.
    pub checked: &'static str,
}

impl HelpLine {
    /// How to reach it in this language.
    pub const fn ways(&self, language: Language) -> Ways {
        self.ways[language as usize]
    }
}

/// How to reach a help line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ways {
    /// The digits to dial.
    pub call: Option<&'static str>,
    /// The key to press when the call is answered.
    pub press: Option<&'static str>,
    /// The number to text.
    pub text: Option<&'static str>,
    /// The word to text.
    pub keyword: Option<&'static str>,
}

/// The indices of the checked signs in [`URGENT`].
pub fn checked_signs(signs: Option<u32>) -> impl Iterator<Item = usize> {
    let signs = signs.unwrap_or_default();
    (0..URGENT.len()).filter(move |at| signs & 1 << at != 0)
}

/// The limits in a person's preferences: the index of the preference, the index of the limit in it, and the limit.
pub fn limits(preferences: &[Option<u8>]) -> Vec<(usize, usize, Limit)> {
    let mut found = Vec::new();
    for (at, (preference, chosen)) in PREFERENCES.iter().zip(preferences).enumerate() {
        for (place, limit) in preference.limits.iter().enumerate() {
            if *chosen == Some(limit.choice) {
                found.push((at, place, *limit));
            }
        }
    }
    found
}

/// What the ring of the row says about the level: `no`, `some` or `yes`. Empty if the row has no ring.
pub fn ring(aspect: usize, level: Level) -> &'static str {
    match RINGS.get(aspect).copied().unwrap_or_default() >> (2 * level.index()) & 3 {
        1 => "no",
        2 => "some",
        3 => "yes",
        _ => "",
    }
}

/// The facts about the level.
pub const fn facts(level: Level) -> &'static LevelFacts {
    &LEVELS[level.index()]
}
