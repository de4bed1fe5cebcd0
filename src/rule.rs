//! Policy: rules that raise a floor or add something, and nothing else. No scores, no precedence, no exceptions, so the
//! outcome is monotone and the order of rules makes no difference.

use crate::level::Level;
use crate::questionnaire::{Answers, Question};

/// What should come with a level of care. A set of them is [`Additions`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Addition {
    /// Be seen today: do not wait for a program to call back.
    Today,
    /// A medical check first.
    Medical,
    /// Medication for the use of alcohol or opioids.
    Medication,
    /// Naloxone at hand.
    Naloxone,
    /// Mental-health care on site.
    Mental,
    /// Recovery housing.
    Housing,
}

impl Addition {
    /// All, the most pressing first.
    pub const ALL: [Self; 6] =
        [Self::Today, Self::Medical, Self::Medication, Self::Naloxone, Self::Mental, Self::Housing];

    /// The id used in content.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Today => "today",
            Self::Medical => "medical",
            Self::Medication => "medication",
            Self::Naloxone => "naloxone",
            Self::Mental => "mental",
            Self::Housing => "housing",
        }
    }

    /// The addition with this id, if there is one.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|addition| addition.id() == id)
    }
}

/// A set of [`Addition`]s, one bit each in the order of [`Addition::ALL`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Hash)]
pub struct Additions(pub u8);

impl Additions {
    /// No addition.
    pub const NONE: Self = Self(0);

    /// The set of this one alone.
    pub const fn only(addition: Addition) -> Self {
        Self(1 << addition as u8)
    }

    /// Everything in either set.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Everything in this set that is not in the other.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether the addition is in the set.
    pub const fn has(self, addition: Addition) -> bool {
        self.0 & Self::only(addition).0 != 0
    }

    /// Whether the set is empty.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The additions in the set, the most pressing first.
    pub fn iter(self) -> impl Iterator<Item = Addition> {
        Addition::ALL.into_iter().filter(move |addition| self.has(*addition))
    }
}

/// One question answered with a certain choice or a worse one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Condition {
    /// Place of the question in the table.
    pub question: u8,
    /// Place of the mildest choice that counts.
    pub at_least: u8,
}

/// One line of policy: when all conditions hold, the level is at least this, and these things come with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Id in content.
    pub id: &'static str,
    /// The floor, if the rule raises one.
    pub at_least: Option<Level>,
    /// What the rule adds.
    pub add: Additions,
    /// All of them must hold.
    pub when: &'static [Condition],
    /// Places of its sources in the table of sources.
    pub sources: &'static [usize],
}

/// How an unanswered question counts while a rule is tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unanswered {
    /// As its mildest choice: what is certain from the answers given.
    Mildest,
    /// As its most severe choice: what is possible.
    MostSevere,
}

impl Condition {
    /// Whether the condition holds for these answers.
    pub fn holds(self, answers: &Answers, unanswered: Unanswered) -> bool {
        match answers.get(usize::from(self.question)).given() {
            Some(choice) => choice >= self.at_least,
            None => self.at_least == 0 || unanswered == Unanswered::MostSevere,
        }
    }
}

impl Rule {
    /// Whether all conditions hold for these answers.
    pub fn fires(&self, answers: &Answers, unanswered: Unanswered) -> bool {
        self.when.iter().all(|condition| condition.holds(answers, unanswered))
    }

    /// Whether the rule reads fewer answers than the other, all of which the other reads too.
    pub fn asks_less_than(&self, other: &Self) -> bool {
        self.when.len() < other.when.len()
            && self.when.iter().all(|mine| other.when.iter().any(|theirs| theirs.question == mine.question))
    }
}

/// The whole policy: questions, rules, and which version of them this is.
#[derive(Clone, Copy, Debug)]
pub struct Guidance {
    /// Version of the guidance, such as `0.1`.
    pub version: &'static str,
    /// Date of the version, `YYYY-MM-DD`.
    pub date: &'static str,
    /// Who reviewed it; empty until a site owner fills it in.
    pub reviewed_by: &'static str,
    /// Questions in the order asked.
    pub questions: &'static [Question],
    /// Rules, in no order that matters.
    pub rules: &'static [Rule],
}
