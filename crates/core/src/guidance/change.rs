//! What would change a suggestion: every answer that would move the level if it alone were different.

use crate::care::level::Level;
use crate::guidance::questionnaire::{Answer, Answers, QuestionId};
use crate::guidance::rule::Guidance;

/// A different answer to one question, and where it would lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// The question.
    pub question: QuestionId,
    /// The index of that different choice.
    pub choice: u8,
    /// The lowest level with that choice.
    pub low: Level,
    /// The highest level with that choice.
    pub high: Level,
}

impl Guidance {
    /// Every change of one given answer that moves either end of the range. The fewest steps from the given choice come first; ties are in
    /// the order of the questions.
    pub fn changes(&self, answers: &Answers) -> Vec<Change> {
        let now = self.range(answers);
        let mut changes = Vec::new();
        for steps in 1..self.questions.iter().map(|question| question.choices.len()).max().unwrap_or(0) {
            for question in self.question_ids() {
                let choices = self.questions[question].choices;
                let Some(given) = answers.get(question).given().map(usize::from) else { continue };
                for choice in [given.checked_sub(steps), Some(given + steps)].into_iter().flatten() {
                    // As on its screen, a question that the new answer settles loses its own answer.
                    let (changed, _) = self.forget(answers, &answers.with(question, Answer::Given(choice as u8)));
                    let (low, high) = self.range(&changed);
                    if choice < choices.len() && (low, high) != now {
                        changes.push(Change { question, choice: choice as u8, low, high });
                    }
                }
            }
        }
        changes
    }
}
