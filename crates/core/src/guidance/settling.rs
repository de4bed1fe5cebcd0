//! Settling: a question that other answers make unnecessary is not asked and counts as its mildest choice. A given answer always counts,
//! even if the question would be settled.

use crate::guidance::questionnaire::{Answer, Answers, MOST_QUESTIONS, QuestionId, Settler};
use crate::guidance::rule::Guidance;

/// How an open question counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Open {
    /// As its mildest choice. This shows what is certain from the given answers.
    Mildest,
    /// As its most severe choice. This shows what is possible.
    MostSevere,
}

/// What each question counts as: the index of a choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted([u8; MOST_QUESTIONS]);

impl Counted {
    /// The choice that the question counts as. A question outside the table counts as its mildest choice.
    pub fn of(&self, question: QuestionId) -> u8 {
        self.0.get(question.index()).copied().unwrap_or_default()
    }

    /// The same with this question at this choice.
    #[must_use]
    pub fn with(mut self, question: QuestionId, choice: u8) -> Self {
        if let Some(counted) = self.0.get_mut(question.index()) {
            *counted = choice;
        }
        self
    }
}

impl Guidance {
    /// Whether the question has no answer and needs none. Each of its settlers must be at its choice or a milder one, either by an answer
    /// or because it is settled itself. An open question settles nothing.
    pub fn is_settled(&self, answers: &Answers, question: QuestionId) -> bool {
        answers.get(question).given().is_none() && is_in(self.settled(answers), question)
    }

    /// Whether the question has no answer and could still get one.
    pub fn is_open(&self, answers: &Answers, question: QuestionId) -> bool {
        answers.get(question).given().is_none() && !self.is_settled(answers, question)
    }

    /// What each question counts as. A settled question counts as its mildest choice either way.
    pub fn counted(&self, answers: &Answers, open: Open) -> Counted {
        let mut counted = Counted([0; MOST_QUESTIONS]);
        let settled = self.settled(answers);
        for id in self.question_ids() {
            counted.0[id.index()] = match answers.get(id).given() {
                Some(choice) => choice,
                None if open == Open::Mildest || is_in(settled, id) => 0,
                None => (self.questions[id].choices.len() as u8).saturating_sub(1),
            };
        }
        counted
    }

    /// The answers that remain after a change, and the questions that lose theirs. A question loses its answer if the change settles it,
    /// directly or through another lost answer: that answer was about a situation that no longer exists.
    pub fn forget(&self, before: &Answers, after: &Answers) -> (Answers, Vec<QuestionId>) {
        let (mut left, mut forgotten) = (*after, Vec::new());
        let was_settled = self.settled(before);
        // The settlers of a question come before it, so one pass in order is enough.
        for question in self.question_ids() {
            let is_given = left.get(question).given().is_some();
            if is_given && !is_in(was_settled, question) && is_in(self.settled(&left), question) {
                left = left.with(question, Answer::Unasked);
                forgotten.push(question);
            }
        }
        (left, forgotten)
    }

    /// The questions that would be settled if they had no answer, one bit each.
    fn settled(&self, answers: &Answers) -> u64 {
        let mut settled = 0;
        for id in self.question_ids() {
            let stands = |settler: &Settler| match answers.get(settler.question).given() {
                Some(choice) => choice <= settler.at_most,
                None => is_in(settled, settler.question),
            };
            let settlers = self.questions[id].settled_by;
            if !settlers.is_empty() && settlers.iter().all(stands) {
                settled |= 1 << id.index();
            }
        }
        settled
    }
}

/// Whether these bits contain the question.
fn is_in(questions: u64, question: QuestionId) -> bool {
    questions >> question.0.min(63) & 1 == 1
}
