//! Asking: which screen is next, which questions are on it, and what going on makes of what is chosen there.

use std::cmp::Reverse;

use super::{State, View};
use crate::trail::Step;
use explorer_content::GUIDANCE;
use explorer_core::guidance::effect::Effect;
use explorer_core::guidance::questionnaire::{Answer, Answers, QuestionId};

impl State {
    /// How much an answer to a question that has not been asked yet can change.
    pub fn effect(&self, question: QuestionId) -> Effect {
        match self.answers.get(question) {
            Answer::Unasked => GUIDANCE.effect(&self.answers, question),
            _ => Effect::None,
        }
    }

    /// The most that can be changed by any question of the screen that has not been asked yet.
    pub fn screen_effect(&self, screen: usize) -> Effect {
        let questions = GUIDANCE.screens.get(screen).map_or(&[][..], |screen| screen.questions);
        questions.iter().map(|&at| self.effect(at)).max().unwrap_or(Effect::None)
    }

    /// The questions that the screen asks: those that have an answer, and those that can change something when the whole screen is
    /// open. Settled questions are not among them.
    pub fn asked_on(&self, screen: usize) -> Vec<QuestionId> {
        let Some(screen) = GUIDANCE.screens.get(screen) else { return Vec::new() };
        if !screen.checklist {
            return screen.questions.to_vec();
        }
        let open = self.with_open(screen.questions);
        let is_asked = |at: QuestionId| match self.answers.get(at) {
            Answer::Given(_) => true,
            Answer::Unknown | Answer::Withheld => GUIDANCE.is_open(&open, at),
            Answer::Unasked => GUIDANCE.matters(&open, at),
        };
        screen.questions.iter().copied().filter(|&at| is_asked(at)).collect()
    }

    /// The lines of a screen with checkboxes: for each question that it asks, every choice except the mildest, as far as it makes sense.
    pub fn lines_on(&self, screen: usize) -> Vec<(QuestionId, u8)> {
        let mut lines = Vec::new();
        for question in self.asked_on(screen) {
            for (choice, place) in GUIDANCE.questions[question].choices.iter().zip(0..).skip(1) {
                let is_moot = choice.unless_settled.is_some_and(|it| GUIDANCE.is_settled(&self.answers, it));
                if !is_moot || self.answers.get(question) == Answer::Given(place) {
                    lines.push((question, place));
                }
            }
        }
        lines
    }

    /// The screens that can still change something.
    pub(super) fn possible(&self) -> impl Iterator<Item = usize> {
        (0..GUIDANCE.screens.len()).filter(|&at| self.screen_effect(at) > Effect::None)
    }

    /// The screens that come from here on if every answer still to come is the mildest one.
    pub(super) fn mildest_path(&self) -> Vec<usize> {
        let (mut mildest, mut path) = (self.clone(), Vec::new());
        let here = if let Step::Screen(at) = self.trail.step() { Some(at) } else { None };
        let mut next = here.or_else(|| mildest.next_screen());
        while let Some((at, screen)) = next.and_then(|at| Some((at, GUIDANCE.screens.get(at)?))) {
            path.push(at);
            for &question in screen.questions {
                if mildest.answers.get(question) == Answer::Unasked && GUIDANCE.is_open(&mildest.answers, question) {
                    mildest.answers = mildest.answers.with(question, Answer::Given(0));
                }
            }
            next = mildest.next_screen();
        }
        path
    }

    /// The screen to show next: the first of those that can change the most.
    fn next_screen(&self) -> Option<usize> {
        let open = (0..GUIDANCE.screens.len()).map(|at| (self.screen_effect(at), Reverse(at)));
        open.filter(|(effect, _)| *effect > Effect::None).max().map(|(_, Reverse(at))| at)
    }

    /// The answers, without those to these questions.
    fn with_open(&self, questions: &[QuestionId]) -> Answers {
        questions.iter().fold(self.answers, |answers, &at| answers.with(at, Answer::Unasked))
    }

    /// Takes what is chosen on the open screen and goes on. If nothing is chosen, counts a try.
    pub(super) fn confirm(&mut self) {
        let here = self.trail.step();
        let before = (self.answers, self.preferences.clone());
        if !self.take(here) {
            self.draft.tries += 1;
            return;
        }
        self.correct(here, before != (self.answers, self.preferences.clone()));
        // What was chosen here counts now, so that nothing of it is left over.
        self.draft = self.fresh_draft(here);
        match here {
            Step::RightNow if self.answers.right_now() != Some(0) => self.open(Step::Urgent),
            Step::Check => self.open(Step::Outcome),
            _ => self.open_next(),
        }
    }

    /// Takes what is chosen on this screen, which is open. `false` if nothing is.
    fn take(&mut self, step: Step) -> bool {
        match step {
            Step::RightNow => {
                let Some(signs) = self.draft.signs.answer() else { return false };
                self.answers = self.answers.with_right_now(Some(signs));
            }
            Step::Screen(screen) => {
                let Some(answers) = self.drafted(screen) else { return false };
                (self.answers, self.forgotten) = GUIDANCE.forget(&self.answers, &answers);
            }
            Step::Preferences => self.preferences = self.draft.preferences.clone(),
            Step::Asker | Step::Urgent | Step::Check | Step::Outcome => {}
        }
        true
    }

    /// The answers together with what is chosen on the screen, if anything is.
    fn drafted(&self, screen: usize) -> Option<Answers> {
        let screen_has_boxes = GUIDANCE.screens.get(screen)?.checklist;
        let asked = self.asked_on(screen);
        if screen_has_boxes {
            let lines = &self.draft.checked;
            let answers = asked.iter().fold(self.answers, |answers, &at| answers.with(at, lines.answer(at)));
            return (!lines.is_empty()).then_some(answers);
        }
        let answers = asked.iter().fold(self.answers, |answers, &at| answers.with(at, self.draft.answer));
        (self.draft.answer != Answer::Unasked).then_some(answers)
    }

    /// Opens the first screen that still has something to ask.
    pub(super) fn open_next(&mut self) {
        let step = if self.asker.is_none() {
            Step::Asker
        } else if self.answers.right_now().is_none() {
            Step::RightNow
        } else if let Some(screen) = self.next_screen() {
            Step::Screen(screen)
        } else if self.preferences.is_empty() {
            Step::Preferences
        } else {
            Step::Check
        };
        self.open(step);
    }

    pub(super) fn open(&mut self, step: Step) {
        self.leave();
        if step == Step::Outcome {
            self.correction = None;
        }
        self.view = View::Find;
        self.trail.go_on(step);
        self.start_draft();
    }
}
