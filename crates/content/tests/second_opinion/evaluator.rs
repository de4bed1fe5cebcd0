//! Opinions on every case of some questions, stored as a cube with one axis for each question. The last slice of each axis is "unanswered".
//! The opinion on a case with an open question combines the opinions on all its answers. A case without an open question is judged
//! directly, and a settled question counts as its first choice.

use std::collections::{BTreeMap, BTreeSet};

use crate::policy::Policy;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opinion {
    pub lowest: usize,
    pub highest: usize,
    /// The additions in every way to answer, and those in at least one.
    pub always: u32,
    pub sometimes: u32,
}

impl Opinion {
    /// The opinion if either of two is possible.
    fn or(self, other: Self) -> Self {
        Self {
            lowest: self.lowest.min(other.lowest),
            highest: self.highest.max(other.highest),
            always: self.always & other.always,
            sometimes: self.sometimes | other.sometimes,
        }
    }
}

pub struct Cube<'a> {
    /// The questions with the choices to check. The last one changes fastest.
    axes: Vec<(&'a str, Vec<&'a str>)>,
    rest: Vec<(&'a str, &'a str)>,
    pub opinions: Vec<Opinion>,
}

impl<'a> Cube<'a> {
    /// All cases of these questions, by these rules. The other questions have their mildest choice.
    pub fn of(policy: &'a Policy, axes: Vec<(&'a str, Vec<&'a str>)>, rules: &BTreeSet<&str>) -> Self {
        let outside = policy.questions.iter().filter(|it| axes.iter().all(|(inside, _)| *inside != it.id));
        let rest = outside.map(|it| (it.id.as_str(), it.choices[0].as_str())).collect();
        let mut cube = Cube { axes, rest, opinions: Vec::new() };
        for place in 0..cube.axes.iter().map(|(_, choices)| choices.len() + 1).product() {
            let opinion = cube.opinion(policy, place, rules);
            cube.opinions.push(opinion);
        }
        cube
    }

    /// The opinion on the case at this index. Earlier cases must be known, and "unanswered" is the last slice of each axis.
    fn opinion(&self, policy: &Policy, place: usize, rules: &BTreeSet<&str>) -> Opinion {
        let case: BTreeMap<&str, Option<&str>> = self.case(place).into_iter().collect();
        let mut step = 1;
        for (question, choices) in self.axes.iter().rev() {
            if case[question].is_none() && !policy.is_settled(question, &case) {
                let answered = (1..=choices.len()).map(|back| self.opinions[place - back * step]);
                return answered.reduce(Opinion::or).expect("every question has a choice");
            }
            step *= choices.len() + 1;
        }
        let counted = case.iter().map(|(question, choice)| (*question, choice.unwrap_or(policy.mildest(question))));
        policy.judge(&counted.collect(), Some(rules))
    }

    /// The case at this index: for every question, its choice or `None`.
    pub fn case(&self, mut place: usize) -> Vec<(&'a str, Option<&'a str>)> {
        let mut case: Vec<_> = self.rest.iter().map(|&(question, choice)| (question, Some(choice))).collect();
        for (question, choices) in self.axes.iter().rev() {
            case.push((question, choices.get(place % (choices.len() + 1)).copied()));
            place /= choices.len() + 1;
        }
        case
    }
}
