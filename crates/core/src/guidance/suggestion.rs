//! From answers to an outcome: urgent help, or a level of care with its reasons. Total and free of order: the suggestion is
//! the highest floor among the rules that fire, and the reasons are the rules that reached it.

use crate::care::level::Level;
use crate::guidance::addition::{Addition, Additions};
use crate::guidance::questionnaire::Answers;
use crate::guidance::rule::{Guidance, Rule, RuleId};
use crate::guidance::settling::{Counted, Open};

/// What answers lead to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Get help now; never a level beside it. The checked signs as bits.
    Urgent(u32),
    /// A level, or a range of levels.
    Suggestion(Suggestion),
}

/// A level of care, or the exact range that the open questions leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The lowest level over all ways to answer what is open. Certain from the answers given.
    pub low: Level,
    /// The highest level over all ways to answer what is open.
    pub high: Level,
    /// Additions that every way to answer what is open has.
    pub sure: Additions,
    /// Additions that some way to answer what is open would bring.
    pub possible: Additions,
    /// The rules that reach [`Self::low`]; empty for [`Level::Outpatient`], the base.
    pub level_reasons: Vec<RuleId>,
    /// For each sure addition the rules that bring it.
    pub addition_reasons: Vec<(Addition, Vec<RuleId>)>,
}

impl Suggestion {
    /// Whether the answers leave one level.
    pub fn is_one_level(&self) -> bool {
        self.low == self.high
    }

    /// What is for today, or is if some open question is answered so. It comes before everything else.
    pub const fn today(&self) -> Additions {
        self.sure.and(self.possible).within(Additions::TODAY)
    }

    /// Whether the answers leave everything open.
    pub fn says_nothing_yet(&self) -> bool {
        self.low == Level::Outpatient && self.high == Level::Hospital
    }
}

impl Guidance {
    /// The outcome for these answers.
    pub fn outcome(&self, answers: &Answers) -> Outcome {
        match answers.right_now() {
            Some(signs) if signs != 0 => Outcome::Urgent(signs),
            _ => Outcome::Suggestion(self.suggest(answers)),
        }
    }

    /// The suggestion for these answers, whatever was checked under "right now".
    ///
    /// Two evaluations give the exact range, because every rule's conditions are closed upward, and a worse answer only
    /// un-settles: the least severe way to answer what is open fires the fewest rules, the most severe way fires the most.
    pub fn suggest(&self, answers: &Answers) -> Suggestion {
        let mildest = self.counted(answers, Open::Mildest);
        let (low, sure) = self.reach(&mildest);
        let (high, all) = self.reach(&self.counted(answers, Open::MostSevere));
        let fired: Vec<RuleId> = self.rule_ids().filter(|&id| self.rules[id].fires(&mildest)).collect();
        let level_reasons = if low == Level::Outpatient {
            Vec::new()
        } else {
            self.shortest(&fired, |rule| rule.at_least >= Some(low))
        };
        let addition_reasons =
            sure.iter().map(|addition| (addition, self.shortest(&fired, |rule| rule.add.contains(addition)))).collect();
        Suggestion { low, high, sure, possible: all.without(sure), level_reasons, addition_reasons }
    }

    /// The lowest and the highest level over all ways to answer what is open.
    pub fn range(&self, answers: &Answers) -> (Level, Level) {
        let end = |open| self.reach(&self.counted(answers, open)).0;
        (end(Open::Mildest), end(Open::MostSevere))
    }

    /// The highest floor and all additions of the rules that fire.
    pub(crate) fn reach(&self, counted: &Counted) -> (Level, Additions) {
        self.rules
            .iter()
            .filter(|rule| rule.fires(counted))
            .fold((Level::Outpatient, Additions::NONE), |(level, additions), rule| {
                (level.max(rule.at_least.unwrap_or(level)), additions.and(rule.add))
            })
    }

    /// Of the fired rules that serve the purpose, those that no other one serves with fewer of the same answers.
    fn shortest(&self, fired: &[RuleId], serves: impl Fn(&Rule) -> bool) -> Vec<RuleId> {
        let serving: Vec<RuleId> = fired.iter().copied().filter(|&at| serves(&self.rules[at])).collect();
        serving
            .iter()
            .copied()
            .filter(|&at| !serving.iter().any(|&other| self.rules[other].asks_less_than(&self.rules[at])))
            .collect()
    }
}
