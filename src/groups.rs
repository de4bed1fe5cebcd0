//! The policy in groups of rules, small enough to visit every state of each.
//!
//! The outcome is the highest floor and all additions of the rules that fire. So the outcome of the whole is the highest of
//! the levels and the union of the additions that the groups give, whatever the split, as long as every rule stands in a
//! group. A reason, too, is decided within its group: whether a shorter rule takes its place depends only on rules that
//! read some of the same questions, and a group holds every rule that reads nothing but its questions. What is true in
//! every state of every group is thereby true in every state of the whole (`tests/every_answer.rs` holds it against whole
//! states). Groups may share questions.

use crate::questionnaire::MOST_QUESTIONS;
use crate::rule::Guidance;

/// Most states of a group that is put together from smaller ones, so that a test can visit them in seconds. Up to there large
/// groups are better than small ones, because what is visited needs no argument.
const MOST_STATES: u64 = 1_000_000;

/// Questions, and all rules that read nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Places of its questions in the table, in the order asked.
    pub questions: Vec<usize>,
    /// Places of its rules in the table.
    pub rules: Vec<usize>,
}

impl Group {
    /// How many states its questions have: each with one of its choices, or unanswered.
    pub fn states(&self, guidance: &Guidance) -> u64 {
        product(guidance, &self.questions, 1)
    }

    /// How many states its questions have when all are answered.
    pub fn complete_states(&self, guidance: &Guidance) -> u64 {
        product(guidance, &self.questions, 0)
    }
}

impl Guidance {
    /// How many states the questions have: each with one of its choices, or unanswered.
    pub fn states(&self) -> u64 {
        product(self, &self.all_questions(), 1)
    }

    /// How many states the questions have when all are answered.
    pub fn complete_states(&self) -> u64 {
        product(self, &self.all_questions(), 0)
    }

    /// The rules in groups: every question and every rule stands in at least one, and no group lies within another.
    ///
    /// Rules interact if they read the same question. So it begins with the questions of each rule and puts together, again
    /// and again, of all groups that share a question the two that give the smallest one, until every further one would
    /// have more than [`MOST_STATES`].
    pub fn groups(&self) -> Vec<Group> {
        let alone = self.all_questions().into_iter().map(|question| vec![question]);
        let mut groups = widest(alone.chain((0..self.rules.len()).map(|rule| self.read_by(rule))).collect());
        while let Some((one, two)) = self.nearest(&groups) {
            let questions = union(&groups.swap_remove(one), &groups.swap_remove(two));
            groups.push(questions);
            groups = widest(groups);
        }
        groups
            .into_iter()
            .map(|questions| {
                let rules = (0..self.rules.len()).filter(|&rule| within(&self.read_by(rule), &questions)).collect();
                Group { questions, rules }
            })
            .collect()
    }

    /// Of all groups that share a question, the two that give the smallest one, by their places, the later one first.
    fn nearest(&self, groups: &[Vec<usize>]) -> Option<(usize, usize)> {
        let pairs = (0..groups.len()).flat_map(|one| (0..one).map(move |two| (one, two)));
        let sharing = pairs.filter(|&(one, two)| groups[one].iter().any(|question| groups[two].contains(question)));
        let together = sharing.map(|(one, two)| (union(&groups[one], &groups[two]), (one, two)));
        let small = together.filter(|(questions, _)| product(self, questions, 1) <= MOST_STATES);
        small.min_by_key(|(questions, _)| (product(self, questions, 1), questions.clone())).map(|(_, pair)| pair)
    }

    /// Places of all questions that answers can hold.
    fn all_questions(&self) -> Vec<usize> {
        (0..self.questions.len().min(MOST_QUESTIONS)).collect()
    }

    /// Places of the questions that the rule reads.
    fn read_by(&self, rule: usize) -> Vec<usize> {
        union(&self.rules[rule].when.iter().map(|condition| usize::from(condition.question)).collect::<Vec<_>>(), &[])
    }
}

/// In how many ways the questions can be answered, with so many states for each besides its choices.
fn product(guidance: &Guidance, questions: &[usize], besides: u64) -> u64 {
    let choices = questions.iter().filter_map(|&at| guidance.questions.get(at)).map(|it| it.choices.len() as u64);
    choices.fold(1, |all, choices| all.saturating_mul(choices + besides))
}

/// Everything in either list, sorted, once.
fn union(one: &[usize], two: &[usize]) -> Vec<usize> {
    let mut all = [one, two].concat();
    all.sort_unstable();
    all.dedup();
    all
}

/// Whether all of the one is in the other.
fn within(one: &[usize], other: &[usize]) -> bool {
    one.iter().all(|it| other.contains(it))
}

/// The groups that lie within no other one, sorted, once.
fn widest(mut groups: Vec<Vec<usize>>) -> Vec<Vec<usize>> {
    groups.sort_unstable();
    groups.dedup();
    let all = groups.clone();
    groups.retain(|it| !all.iter().any(|other| it != other && within(it, other)));
    groups
}
