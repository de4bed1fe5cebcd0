//! Opinions on every case of some questions, laid out as a cube with one axis for each question. First come the cases in which
//! all are answered; then each axis in turn gets one more slice, "unanswered", which is whatever its other slices say.

use std::collections::BTreeMap;

use crate::policy::Policy;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opinion {
    pub lowest: usize,
    pub highest: usize,
    /// Additions that come in every way to answer, and in some.
    pub always: u32,
    pub sometimes: u32,
}

impl Opinion {
    /// Not knowing which of two it is.
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
    /// Questions with their choices. The last one changes fastest.
    axes: Vec<(&'a str, Vec<&'a str>)>,
    rest: Vec<(&'a str, &'a str)>,
    pub opinions: Vec<Opinion>,
}

impl<'a> Cube<'a> {
    /// All cases of these questions. The other ones have their mildest choice.
    pub fn of(policy: &'a Policy, questions: &[&str]) -> Self {
        let (inside, outside): (Vec<_>, Vec<_>) =
            policy.questions.iter().partition(|(question, _)| questions.contains(&question.as_str()));
        let names = |choices: &'a [String]| choices.iter().map(String::as_str).collect();
        let axes = inside.into_iter().map(|(question, choices)| (question.as_str(), names(choices))).collect();
        let rest = outside.into_iter().map(|(question, choices)| (question.as_str(), choices[0].as_str())).collect();
        let mut cube = Cube { axes, rest, opinions: Vec::new() };
        let mut case: BTreeMap<&str, &str> = cube.rest.iter().copied().collect();
        cube.answer(policy, 0, &mut case);
        for axis in 0..cube.axes.len() {
            cube.leave_open(axis);
        }
        cube
    }

    /// Judges all cases from this axis on.
    fn answer(&mut self, policy: &Policy, axis: usize, case: &mut BTreeMap<&'a str, &'a str>) {
        let Some((question, choices)) = self.axes.get(axis).cloned() else {
            return self.opinions.push(policy.judge(case));
        };
        for choice in choices {
            case.insert(question, choice);
            self.answer(policy, axis + 1, case);
        }
    }

    /// Adds the slice "unanswered" to an axis; those before it have theirs.
    fn leave_open(&mut self, axis: usize) {
        let slice: usize = self.axes[axis + 1..].iter().map(|(_, choices)| choices.len()).product();
        let mut wider = Vec::new();
        for slices in self.opinions.chunks(slice * self.axes[axis].1.len()) {
            wider.extend_from_slice(slices);
            let (first, others) = slices.split_at(slice);
            wider.extend(first.iter().enumerate().map(|(at, opinion)| {
                others.iter().skip(at).step_by(slice).fold(*opinion, |either, other| either.or(*other))
            }));
        }
        self.opinions = wider;
    }

    /// The case at this place: for every question its choice or nothing.
    pub fn case(&self, mut place: usize) -> Vec<(&'a str, Option<&'a str>)> {
        let mut case: Vec<_> = self.rest.iter().map(|&(question, choice)| (question, Some(choice))).collect();
        for (question, choices) in self.axes.iter().rev() {
            case.push((question, choices.get(place % (choices.len() + 1)).copied()));
            place /= choices.len() + 1;
        }
        case
    }
}
