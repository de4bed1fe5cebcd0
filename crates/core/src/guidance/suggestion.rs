//! Turns answers into an outcome: urgent help, or a level of care with its reasons. Every set of answers has an outcome, and order does not
//! matter: the suggestion is the highest floor of the rules that fire, and the reasons are the rules with that floor.

use crate::care::level::Level;
use crate::guidance::addition::{Addition, Additions};
use crate::guidance::questionnaire::Answers;
use crate::guidance::rule::{Guidance, Rule, RuleId};
use crate::guidance::settling::{Counted, Open};

/// The result of the answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The person should get help now. This never comes with a level. Holds the checked signs as bits.
    Urgent(u32),
    /// A level, or a range of levels.
    Suggestion(Suggestion),
}

/// A level of care, or the exact range of levels that are still possible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The lowest level over all ways to answer the open questions. The given answers make it certain.
    pub low: Level,
    /// The highest level over all ways to answer the open questions.
    pub high: Level,
    /// The additions that every way to answer the open questions brings.
    pub sure: Additions,
    /// The additions that at least one way to answer the open questions brings.
    pub possible: Additions,
    /// The rules that reach [`Self::low`]. Empty for [`Level::Outpatient`], which needs no rule.
    pub level_reasons: Vec<RuleId>,
    /// For each sure addition, the rules that bring it.
    pub addition_reasons: Vec<(Addition, Vec<RuleId>)>,
}

impl Suggestion {
    /// Whether the answers leave one level.
    pub fn is_one_level(&self) -> bool {
        self.low == self.high
    }

    /// The additions for today, including possible ones. They come before everything else.
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

    /// The suggestion for these answers. It ignores the signs checked under "right now".
    ///
    /// Two evaluations give the exact range. A more severe answer never stops a rule from firing and can only un-settle questions. So the
    /// mildest answers to the open questions fire the fewest rules, and the most severe ones fire the most.
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

    /// The lowest and the highest level over all ways to answer the open questions.
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

    /// Of the fired rules that serve the purpose, those for which no other one needs only some of the same answers.
    fn shortest(&self, fired: &[RuleId], serves: impl Fn(&Rule) -> bool) -> Vec<RuleId> {
        let serving: Vec<RuleId> = fired.iter().copied().filter(|&at| serves(&self.rules[at])).collect();
        serving
            .iter()
            .copied()
            .filter(|&at| !serving.iter().any(|&other| self.rules[other].asks_less_than(&self.rules[at])))
            .collect()
    }
}
