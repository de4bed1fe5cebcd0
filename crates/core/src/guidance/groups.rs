//! The policy in groups of rules, small enough to visit every state of each.
//!
//! The outcome is the highest floor and all additions of the rules that fire. So the outcome of the whole is the highest of
//! the levels and the union of the additions that the groups give, whatever the split, as long as every rule stands in a
//! group. A reason, too, is decided within its group: whether a shorter rule takes its place depends only on rules that
//! read some of the same questions, and a group holds every rule that reads nothing but its questions. Whether a question is
//! settled is decided within its group too, since the group has all that settles it. What is true in every state of every
//! group is thereby true in every state of the whole (`crates/explorer/tests/every_answer/` holds it against whole states). Groups may share
//! questions.
//!
//! A question that stands in a group only because it settles another one is visited with few of its choices: for the other
//! one nothing counts but whether it stands at its choice or a milder one.

use crate::guidance::questionnaire::QuestionId;
use crate::guidance::rule::{Guidance, RuleId};

/// Most states of a group that is put together from smaller ones, so that a test can visit them in seconds. Up to there large
/// groups are better than small ones, because what is visited needs no argument.
const MOST_STATES: u64 = 200_000;

/// In how many ways a question is visited that only settles others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settlers {
    /// Open, or at its mildest choice. Open and too severe settle alike: nothing. Only one that can be settled itself is visited
    /// too severe as well, since it is not open then.
    OpenOrMildest,
    /// And at the mildest choice that does not settle any more.
    TooSevereToo,
}

/// Questions, and all rules that read nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its questions, in the order asked: those that its rules read, and those that settle them.
    pub questions: Vec<QuestionId>,
    /// For each of its questions the places of the choices that are visited, mildest first.
    pub choices: Vec<Vec<u8>>,
    /// Its rules.
    pub rules: Vec<RuleId>,
}

impl Group {
    /// How many states its questions have: each with one of the choices visited, or unanswered.
    pub fn states(&self) -> u64 {
        self.choices.iter().fold(1, |all, choices| all.saturating_mul(choices.len() as u64 + 1))
    }
}

impl Guidance {
    /// How many states the questions have: each with one of its choices, or unanswered.
    pub fn states(&self) -> u64 {
        self.product(1)
    }

    /// How many states the questions have when all are answered.
    pub fn complete_states(&self) -> u64 {
        self.product(0)
    }

    /// The rules in groups: every question and every rule stands in at least one, and no group lies within another.
    ///
    /// Rules interact if they read the same question. So it begins with the questions of each rule and puts together, again
    /// and again, of all groups that share a question the two that give the smallest one, until every further one would
    /// have more than [`MOST_STATES`].
    pub fn groups(&self, settlers: Settlers) -> Vec<Group> {
        let alone = self.question_ids().map(|question| vec![question]);
        let mut groups = widest(alone.chain(self.rule_ids().map(|rule| self.read_by(rule))).collect());
        while let Some((one, two)) = self.nearest(&groups, settlers) {
            let questions = union(&groups.swap_remove(one), &groups.swap_remove(two));
            groups.push(questions);
            groups = widest(groups);
        }
        groups.iter().map(|read| self.group(read, settlers)).collect()
    }

    /// The group of the rules that read nothing but these questions.
    pub fn group(&self, read: &[QuestionId], settlers: Settlers) -> Group {
        let questions = self.with_settlers(read);
        let choices = questions.iter().map(|&at| self.visited(at, read, &questions, settlers)).collect();
        let rules = self.rule_ids().filter(|&rule| within(&self.read_by(rule), read)).collect();
        Group { questions, choices, rules }
    }

    /// The choices of a question that are visited in a group that reads these questions.
    fn visited(&self, at: QuestionId, read: &[QuestionId], all: &[QuestionId], settlers: Settlers) -> Vec<u8> {
        let question = &self.questions[at];
        let count = question.choices.len() as u8;
        if read.contains(&at) {
            return (0..count).collect();
        }
        let mut choices = vec![0];
        if settlers == Settlers::TooSevereToo || !question.settled_by.is_empty() {
            let settled = all.iter().flat_map(|&it| self.questions[it].settled_by);
            choices.extend(settled.filter(|it| it.question == at).map(|it| it.at_most + 1));
        }
        choices.sort_unstable();
        choices.dedup();
        choices.retain(|choice| *choice < count);
        choices
    }

    /// Of all groups that share a question, the two that give the smallest one, by their places, the later one first.
    fn nearest(&self, groups: &[Vec<QuestionId>], settlers: Settlers) -> Option<(usize, usize)> {
        let pairs = (0..groups.len()).flat_map(|one| (0..one).map(move |two| (one, two)));
        let sharing = pairs.filter(|&(one, two)| groups[one].iter().any(|question| groups[two].contains(question)));
        let together = sharing.map(|(one, two)| {
            let questions = union(&groups[one], &groups[two]);
            (self.group(&questions, settlers).states(), questions, (one, two))
        });
        together.filter(|(states, ..)| *states <= MOST_STATES).min().map(|(.., pair)| pair)
    }

    /// These questions and all that can settle them, or settle those.
    fn with_settlers(&self, read: &[QuestionId]) -> Vec<QuestionId> {
        let mut all = read.to_vec();
        // What settles a question stands before it.
        for at in self.question_ids().rev() {
            if all.contains(&at) {
                all.extend(self.questions[at].settled_by.iter().map(|it| it.question));
            }
        }
        union(&all, &[])
    }

    /// The questions that the rule reads.
    fn read_by(&self, rule: RuleId) -> Vec<QuestionId> {
        union(&self.rules[rule].when.iter().map(|condition| condition.question).collect::<Vec<_>>(), &[])
    }

    /// In how many ways all questions can be answered, with so many states for each besides its choices.
    fn product(&self, besides: u64) -> u64 {
        let choices = self.question_ids().map(|at| self.questions[at].choices.len() as u64);
        choices.fold(1, |all, choices| all.saturating_mul(choices + besides))
    }
}

/// Everything in either list, sorted, once.
fn union(one: &[QuestionId], two: &[QuestionId]) -> Vec<QuestionId> {
    let mut all = [one, two].concat();
    all.sort_unstable();
    all.dedup();
    all
}

/// Whether all of the one is in the other.
fn within(one: &[QuestionId], other: &[QuestionId]) -> bool {
    one.iter().all(|it| other.contains(it))
}

/// The groups that lie within no other one, sorted, once.
fn widest(mut groups: Vec<Vec<QuestionId>>) -> Vec<Vec<QuestionId>> {
    groups.sort_unstable();
    groups.dedup();
    let all = groups.clone();
    groups.retain(|it| !all.iter().any(|other| it != other && within(it, other)));
    groups
}
