//! Law 9: the order of rules makes no difference.

use explorer_core::guidance::questionnaire::Answers;
use explorer_core::guidance::rule::{Guidance, RuleId};
use explorer_core::guidance::suggestion::Suggestion;

use crate::rules::{Rules, as_bits};
use samples::digest::Open;
use samples::rng::Rng;

/// How many other orders there are. Each state is tried in one of them, by turns.
const ORDERS: usize = 8;

/// The same policy with its rules in other orders.
pub struct Orders {
    guidance: &'static Guidance,
    /// The policy, and for each of its rules the place it had.
    others: Vec<(Guidance, Vec<usize>)>,
}

impl Orders {
    pub fn of(guidance: &'static Guidance) -> Self {
        let mut rng = Rng(0x2545_f491_4f6c_dd1d);
        let order = |nth| {
            let places: Vec<usize> = (0..guidance.rules.len()).rev().collect();
            let places = if nth == 0 { places } else { rng.shuffled(places) };
            let rules: Vec<_> = places.iter().map(|&place| guidance.rules[place]).collect();
            (Guidance { rules: rules.leak(), ..*guidance }, places)
        };
        Self { guidance, others: (0..ORDERS).map(order).collect() }
    }

    /// What another order of the rules changes about this suggestion.
    pub fn difference(&self, turn: usize, answers: &Answers, before: &Suggestion) -> Option<String> {
        let (other, places) = &self.others[turn % ORDERS];
        let after = other.suggest(answers);
        let levels_and_additions = |it: &Suggestion| (it.low, it.high, it.sure, it.possible);
        let back = |rules: &[RuleId]| rules.iter().map(|rule| places[rule.index()]).collect::<Rules>();
        let is_same = levels_and_additions(before) == levels_and_additions(&after)
            && as_bits(&before.level_reasons) == back(&after.level_reasons)
            && before.addition_reasons.len() == after.addition_reasons.len()
            && before
                .addition_reasons
                .iter()
                .zip(&after.addition_reasons)
                .all(|(before, after)| before.0 == after.0 && as_bits(&before.1) == back(&after.1));
        (!is_same).then(|| format!("in order {places:?} it is {after:?}, before {before:?}"))
    }

    /// Whether the open questions can change the same in all orders.
    pub fn ask_the_same(&self, answers: &Answers) -> bool {
        let before = Open::of(self.guidance, answers);
        self.others.iter().all(|(other, _)| Open::of(other, answers) == before)
    }
}
