//! The policy: rules that only raise a floor or add something. There are no scores, no precedence and no exceptions, so the outcome is
//! monotone and the order of rules does not matter.

use std::ops::Index;

use crate::care::level::Level;
use crate::guidance::addition::Additions;
use crate::guidance::questionnaire::{MOST_QUESTIONS, Question, QuestionId, Screen};
use crate::guidance::settling::Counted;

/// A question whose answer is a certain choice or a more severe one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Condition {
    /// The question.
    pub question: QuestionId,
    /// The index of the mildest choice that counts.
    pub at_least: u8,
}

/// The index of a rule in the table of rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RuleId(pub u16);

impl RuleId {
    /// The place.
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

impl Index<RuleId> for [Rule] {
    type Output = Rule;

    fn index(&self, id: RuleId) -> &Rule {
        &self[id.index()]
    }
}

/// One line of the policy: if all conditions hold, the level is at least this, and these things come with it.
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
    /// The indices of its sources in the table of sources.
    pub sources: &'static [usize],
}

impl Rule {
    /// Whether all conditions hold for what each question counts as.
    pub fn fires(&self, counted: &Counted) -> bool {
        self.when.iter().all(|condition| counted.of(condition.question) >= condition.at_least)
    }

    /// The mildest choice of the question with which the rule can fire, if it reads the question.
    pub fn mildest(&self, question: QuestionId) -> Option<u8> {
        let condition = self.when.iter().find(|condition| condition.question == question);
        condition.map(|condition| condition.at_least)
    }

    /// Whether the rule reads only some of the answers that the other reads, and no others.
    pub fn asks_less_than(&self, other: &Self) -> bool {
        self.when.len() < other.when.len()
            && self.when.iter().all(|mine| other.when.iter().any(|theirs| theirs.question == mine.question))
    }
}

/// The whole policy: questions, rules, and their version.
#[derive(Clone, Copy, Debug)]
pub struct Guidance {
    /// The version of the guidance, such as `0.1`.
    pub version: &'static str,
    /// The date of the version, `YYYY-MM-DD`.
    pub date: &'static str,
    /// Who reviewed it. Empty until a site owner fills it in.
    pub reviewed_by: &'static str,
    /// Screens in the order shown.
    pub screens: &'static [Screen],
    /// Questions in the order of the screens.
    pub questions: &'static [Question],
    /// Rules. Their order does not matter.
    pub rules: &'static [Rule],
}

impl Guidance {
    /// All questions that answers can hold, in their order.
    pub fn question_ids(&self) -> impl DoubleEndedIterator<Item = QuestionId> + Clone + use<> {
        (0..self.questions.len().min(MOST_QUESTIONS) as u8).map(QuestionId)
    }

    /// The question with this id in content, if there is one.
    pub fn question_id(&self, id: &str) -> Option<QuestionId> {
        self.question_ids().find(|it| self.questions[*it].id == id)
    }

    /// All rules, in their order.
    pub fn rule_ids(&self) -> impl Iterator<Item = RuleId> + Clone + use<> {
        (0..self.rules.len() as u16).map(RuleId)
    }
}
