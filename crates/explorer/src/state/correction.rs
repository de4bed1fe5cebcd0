//! A correction: the screen that a person opened again from their answers, so that they come back to the same place.

use super::State;
use crate::trail::Step;
use explorer_content::{GUIDANCE, PREFERENCES};
use explorer_core::guidance::questionnaire::Answer;

/// The screen that was opened again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Correction {
    /// The screen.
    pub step: Step,
    /// Whether its answer is another one now.
    pub is_made: bool,
}

impl State {
    /// Notes that this screen was confirmed, and whether that changed an answer.
    pub(super) fn correct(&mut self, step: Step, is_made: bool) {
        if let Some(correction) = self.correction.as_mut().filter(|it| it.step == step) {
            correction.is_made |= is_made;
        }
    }

    /// Whether the answer to this screen was changed just now.
    pub fn is_corrected(&self, step: Step) -> bool {
        self.correction == Some(Correction { step, is_made: true })
    }

    /// The screens that have an answer, in their usual order.
    pub(super) fn answered(&self) -> Vec<Step> {
        let screens = (0..GUIDANCE.screens.len()).map(Step::Screen);
        let all = [Step::Asker, Step::RightNow].into_iter().chain(screens);
        all.filter(|&step| self.row_of(step).is_some()).collect()
    }

    /// The name of a screen's row among the answers. `None` if the row is not there.
    pub(super) fn row_of(&self, step: Step) -> Option<&'static str> {
        match step {
            Step::Asker => self.asker.map(|_| "asker"),
            Step::RightNow => self.answers.right_now().map(|_| "right-now"),
            Step::Screen(at) => {
                let screen = GUIDANCE.screens.get(at)?;
                let is_answered = screen.questions.iter().any(|&it| self.answers.get(it) != Answer::Unasked);
                is_answered.then_some(screen.id)
            }
            Step::Preferences => {
                let mut chosen = PREFERENCES.iter().zip(&self.preferences).filter(|(_, choice)| choice.is_some());
                chosen.next().map(|(preference, _)| preference.id)
            }
            Step::Urgent | Step::Check | Step::Outcome => None,
        }
    }
}
