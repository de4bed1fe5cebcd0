//! What an answer to an open question can still change. This is the reason to ask it.

use crate::care::level::Level;
use crate::guidance::addition::Additions;
use crate::guidance::questionnaire::{Answer, Answers, QuestionId, Settler};
use crate::guidance::rule::{Guidance, Rule};
use crate::guidance::settling::Open;

/// What an answer to an open question can still change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effect {
    /// Nothing.
    None,
    /// An addition, but not the level.
    Additions,
    /// The level.
    Level,
}

impl Effect {
    /// The effect between the results of two ways to answer.
    fn between(one: (Level, Additions), other: (Level, Additions)) -> Self {
        if one.0 != other.0 {
            Self::Level
        } else if one.1 != other.1 {
            Self::Additions
        } else {
            Self::None
        }
    }
}

impl Guidance {
    /// Whether the question is still open, and its answer can change the level or an addition for some answers to the other open questions.
    pub fn matters(&self, answers: &Answers, question: QuestionId) -> bool {
        self.effect(answers, question) > Effect::None
    }

    /// The most that an answer to the question can still change, over all ways to answer the other open questions.
    ///
    /// This is exact. An answer has an effect through a rule that reads it, or through a rule that reads a question which the mildest
    /// answer would settle. If any state shows a difference, then so does the mildest state in which that rule can fire.
    pub fn effect(&self, answers: &Answers, question: QuestionId) -> Effect {
        let mut most = Effect::None;
        if question.index() >= self.questions.len() || !self.is_open(answers, question) {
            return most;
        }
        let (mildest, worst) = (self.counted(answers, Open::Mildest), self.counted(answers, Open::MostSevere));
        let hang_on_it = self.that_hang_on(answers, question);
        for rule in self.rules.iter().filter(|rule| rule.fires(&worst) && !rule.fires(&mildest)) {
            if let Some(choice) = rule.mildest(question) {
                most = most.max(self.by_itself(answers, rule, question, choice));
            }
            if hang_on_it.iter().any(|&other| rule.mildest(other).is_some()) {
                most = most.max(self.by_settling(answers, rule, question, &hang_on_it));
            }
            if most == Effect::Level {
                break;
            }
        }
        most
    }

    /// The question's effect if everything else that the rule reads has the mildest answer with which the rule fires.
    fn by_itself(&self, answers: &Answers, rule: &Rule, question: QuestionId, choice: u8) -> Effect {
        let needed = rule.when.iter().filter(|condition| condition.at_least > 0);
        let others = needed.map(|condition| condition.question).filter(|other| *other != question);
        let others = self.just_fires(answers, rule, others);
        let end = |others: &Answers, choice| {
            self.reach(&self.counted(&others.with(question, Answer::Given(choice)), Open::Mildest))
        };
        let ways = self.ways_to_ask(answers, others, question);
        ways.iter().map(|others| Effect::between(end(others, choice), end(others, 0))).max().unwrap_or(Effect::None)
    }

    /// The question's effect through the questions that it settles. Those stay open, and everything else has the mildest answer with which
    /// the rule fires.
    fn by_settling(&self, answers: &Answers, rule: &Rule, question: QuestionId, hang_on_it: &[QuestionId]) -> Effect {
        let others = self.question_ids().filter(|other| *other != question && !hang_on_it.contains(other));
        let others = self.just_fires(answers, rule, others);
        let worst = (self.questions[question].choices.len() as u8).saturating_sub(1);
        let end = |others: &Answers, choice| {
            self.reach(&self.counted(&others.with(question, Answer::Given(choice)), Open::MostSevere))
        };
        let ways = self.ways_to_ask(answers, others, question).into_iter().map(|mut others| {
            // Questions that the mildest answer does not settle also get an answer.
            for &at in hang_on_it {
                if !self.is_settled(&others.with(question, Answer::Given(0)), at) {
                    others = self.just_fires(&others, rule, [at]);
                }
            }
            Effect::between(end(&others, worst), end(&others, 0))
        });
        ways.max().unwrap_or(Effect::None)
    }

    /// These answers, plus the mildest answer with which the rule can fire for each of these questions that is open.
    fn just_fires(&self, answers: &Answers, rule: &Rule, questions: impl IntoIterator<Item = QuestionId>) -> Answers {
        let open = questions.into_iter().filter(|&at| self.is_open(answers, at));
        open.fold(*answers, |all, at| all.with(at, Answer::Given(rule.mildest(at).unwrap_or(0))))
    }

    /// All ways to keep the question open. If it is open with these answers, they are the only way. Otherwise, each way stops one settler:
    /// a settler that was open gets an answer too severe to settle, or a settler without an answer is itself kept open in one of these
    /// ways.
    fn ways_to_ask(&self, before: &Answers, others: Answers, question: QuestionId) -> Vec<Answers> {
        if self.is_open(&others, question) {
            return vec![others];
        }
        let mut ways = Vec::new();
        for settler in self.questions[question].settled_by {
            let at = settler.question;
            if self.is_open(before, at) {
                ways.push(others.with(at, Answer::Given(settler.at_most + 1)));
            }
            if others.get(at).given().is_none() {
                ways.extend(self.ways_to_ask(before, others, at));
            }
        }
        ways
    }

    /// The open questions that this one can help to settle, directly or through another one.
    fn that_hang_on(&self, answers: &Answers, question: QuestionId) -> Vec<QuestionId> {
        let mut found = Vec::new();
        for at in self.question_ids() {
            let by = |it: &Settler| it.question == question || found.contains(&it.question);
            if self.questions[at].settled_by.iter().any(by) && self.is_open(answers, at) {
                found.push(at);
            }
        }
        found
    }
}
