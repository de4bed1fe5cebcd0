//! Splits the policy into groups of rules that are small enough to visit every state of each.
//!
//! The outcome is the highest floor and all additions of the rules that fire. So the outcome of the whole is the highest level and the
//! union of the additions of its groups. This is true for any split, as long as every rule is in a group. Reasons are decided within a
//! group too: whether a shorter rule replaces a reason depends only on rules that read some of the same questions, and a group has every
//! rule that reads only its questions. The same goes for settling, because a group has everything that settles its questions. So what is
//! true in every state of every group is true in every state of the whole (`crates/explorer/tests/every_answer/` checks this against whole
//! states). Groups may share questions.
//!
//! A question that is in a group only because it settles another one is visited with few of its choices. For the other question, it only
//! matters whether this one is at or below the settling choice.

use crate::guidance::questionnaire::QuestionId;
use crate::guidance::rule::{Guidance, RuleId};

/// The most states of a group that is merged from smaller ones, so that a test can visit them in seconds. Up to this limit, large groups
/// are better than small ones, because a visited state needs no proof.
const MOST_STATES: u64 = 200_000;

/// How to visit a question that only settles others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settlers {
    /// Visit it open and at its mildest choice. Open and too severe are the same for settling: both settle nothing. A question that can
    /// itself be settled also needs a too severe choice, because it is not open then.
    OpenOrMildest,
    /// Also visit it at the mildest choice that no longer settles.
    TooSevereToo,
}

/// Questions, and all rules that read only these questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its questions, in the order of asking: those that its rules read, and those that settle them.
    pub questions: Vec<QuestionId>,
    /// For each of its questions, the indices of the choices to visit, mildest first.
    pub choices: Vec<Vec<u8>>,
    /// Its rules.
    pub rules: Vec<RuleId>,
}

impl Group {
    /// The number of states of its questions, each with one of the choices to visit or unanswered.
    pub fn states(&self) -> u64 {
        self.choices.iter().fold(1, |all, choices| all.saturating_mul(choices.len() as u64 + 1))
    }
}

impl Guidance {
    /// The number of states of the questions, each with one of its choices or unanswered.
    pub fn states(&self) -> u64 {
        self.product(1)
    }

    /// The number of states in which all questions are answered.
    pub fn complete_states(&self) -> u64 {
        self.product(0)
    }

    /// Splits the rules into groups. Every question and every rule is in at least one group, and no group is part of another.
    ///
    /// Rules interact if they read the same question. So this starts with the questions of each rule. Again and again, it merges the two
    /// groups with a shared question that make the smallest new group, until every new group would have more than [`MOST_STATES`].
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

    /// The group of the rules that read only these questions.
    pub fn group(&self, read: &[QuestionId], settlers: Settlers) -> Group {
        let questions = self.with_settlers(read);
        let choices = questions.iter().map(|&at| self.visited(at, read, &questions, settlers)).collect();
        let rules = self.rule_ids().filter(|&rule| within(&self.read_by(rule), read)).collect();
        Group { questions, choices, rules }
    }

    /// The choices of a question to visit in a group that reads these questions.
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

    /// The indices of the two groups with a shared question that make the smallest merged group. The later one comes first.
    fn nearest(&self, groups: &[Vec<QuestionId>], settlers: Settlers) -> Option<(usize, usize)> {
        let pairs = (0..groups.len()).flat_map(|one| (0..one).map(move |two| (one, two)));
        let sharing = pairs.filter(|&(one, two)| groups[one].iter().any(|question| groups[two].contains(question)));
        let together = sharing.map(|(one, two)| {
            let questions = union(&groups[one], &groups[two]);
            (self.group(&questions, settlers).states(), questions, (one, two))
        });
        together.filter(|(states, ..)| *states <= MOST_STATES).min().map(|(.., pair)| pair)
    }

    /// These questions and everything that can settle them, directly or through another question.
    fn with_settlers(&self, read: &[QuestionId]) -> Vec<QuestionId> {
        let mut all = read.to_vec();
        // The settlers of a question come before it.
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

    /// The number of ways to answer all questions, if each has `besides` more states than it has choices.
    fn product(&self, besides: u64) -> u64 {
        let choices = self.question_ids().map(|at| self.questions[at].choices.len() as u64);
        choices.fold(1, |all, choices| all.saturating_mul(choices + besides))
    }
}

/// The sorted union of both lists, without duplicates.
fn union(one: &[QuestionId], two: &[QuestionId]) -> Vec<QuestionId> {
    let mut all = [one, two].concat();
    all.sort_unstable();
    all.dedup();
    all
}

/// Whether the other list contains all of the first one.
fn within(one: &[QuestionId], other: &[QuestionId]) -> bool {
    one.iter().all(|it| other.contains(it))
}

/// The groups that are not part of another group, sorted, without duplicates.
fn widest(mut groups: Vec<Vec<QuestionId>>) -> Vec<Vec<QuestionId>> {
    groups.sort_unstable();
    groups.dedup();
    let all = groups.clone();
    groups.retain(|it| !all.iter().any(|other| it != other && within(it, other)));
    groups
}
