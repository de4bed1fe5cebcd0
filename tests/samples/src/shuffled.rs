//! Random orders and complete states.

use crate::rng::Rng;
use explorer_core::guidance::questionnaire::{Answer, Answers};
use explorer_core::guidance::rule::Guidance;

impl Rng {
    /// One of many independent sequences.
    pub fn nth(nth: usize) -> Self {
        let mut rng = Self((nth as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
        (0..4).for_each(|_| _ = rng.below(2));
        rng
    }

    /// The same things in a random order.
    pub fn shuffled<T>(&mut self, mut things: Vec<T>) -> Vec<T> {
        for at in (1..things.len()).rev() {
            things.swap(at, self.below(at + 1));
        }
        things
    }

    /// A complete state. Each question is open in one of `open` cases.
    pub fn answers(&mut self, guidance: &Guidance, open: usize) -> Answers {
        guidance.question_ids().fold(Answers::default(), |answers, question| {
            if self.below(open) == 0 {
                return answers;
            }
            // The mildest choice is twice as frequent as the others, because a state with mostly severe answers would hide most rules.
            let choice = self.below(guidance.questions[question].choices.len() + 1).saturating_sub(1);
            answers.with(question, Answer::Given(choice as u8))
        })
    }
}
