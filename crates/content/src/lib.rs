//! What the site says apart from words, compiled from `content/` by `build/`: facts with their sources, guidance, help lines.

use std::ops::Range;

use crate::addition::Additions;
use crate::fit::{Limit, Need};
use crate::language::Language;
use crate::level::Level;
use crate::questionnaire::{Area, Choice, Preference, Question, Screen, Settler, SignGroup, UrgentSign};
use crate::rule::{Condition, Guidance, Rule};
use crate::week::{Activity, Block, Span, TimeOfDay, Weekday};

include!(concat!(env!("OUT_DIR"), "/content.rs"));

/// A group of rows of the comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AspectGroup {
    /// Id in content.
    pub id: &'static str,
    /// Places of its rows in [`ASPECTS`].
    pub aspects: Range<usize>,
}

/// What is known about a level, apart from words.
#[derive(Clone, Copy, Debug)]
pub struct LevelFacts {
    /// Stable code in links.
    pub code: char,
    /// Hours of treatment a week: from the first, below the second.
    pub hours_per_week: (u16, u16),
    /// Whether people sleep at the program.
    pub sleeps_there: bool,
    /// For each row of the comparison the places of its sources.
    pub cited: &'static [&'static [usize]],
    /// A typical week, sorted.
    pub week: &'static [Block],
}

/// A number to call or text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HelpLine {
    /// Id in content.
    pub id: &'static str,
    /// Whether it stands before the others at the end of each page.
    pub is_first: bool,
    /// How to reach it, by language, in the order of [`Language::ALL`].
    pub ways: [Ways; Language::ALL.len()],
    /// Address of a page.
    pub url: Option<&'static str>,
    /// Month in which the number was checked, `YYYY-MM`.
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
    /// Digits to dial.
    pub call: Option<&'static str>,
    /// The key to press when the call is answered.
    pub press: Option<&'static str>,
    /// Digits to text to.
    pub text: Option<&'static str>,
    /// What to text.
    pub keyword: Option<&'static str>,
}

/// The places of the checked signs in [`URGENT`].
pub fn ticked(signs: Option<u32>) -> impl Iterator<Item = usize> {
    let signs = signs.unwrap_or_default();
    (0..URGENT.len()).filter(move |at| signs & 1 << at != 0)
}

impl Level {
    /// Minutes of treatment a week at which the level begins.
    pub const fn floor_minutes(self) -> u32 {
        self.facts().hours_per_week.0 as u32 * 60
    }

    /// What is known about the level.
    pub const fn facts(self) -> &'static LevelFacts {
        &LEVELS[self.index()]
    }
}
