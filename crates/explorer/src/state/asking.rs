//! Asking: which screen is next, which questions are on it, and what is chosen there but not yet confirmed.

use std::cmp::Reverse;

use super::{Signs, State, View};
use crate::trail::Step;
use explorer_content::{GUIDANCE, PREFERENCES};
use explorer_core::guidance::effect::Effect;
use explorer_core::guidance::questionnaire::{Answer, Answers, QuestionId};

/// What is chosen on the open screen but not yet confirmed by going on.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Draft {
    /// The choice on a screen with radio buttons.
    pub answer: Answer,
    /// What is checked on a screen with checkboxes.
    pub checked: CheckedLines,
    /// What is checked on the "right now" screen.
    pub signs: Signs,
    /// What works for the person, one for each of [`PREFERENCES`].
    pub preferences: Vec<Option<u8>>,
    /// How many times the person tried to go on without a choice.
    pub tries: u32,
}

/// What is checked on a screen with checkboxes. A line is a question with the place of one of its choices.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct CheckedLines {
    /// The checked lines.
    pub lines: Vec<(QuestionId, u8)>,
    /// The answer for the questions without a checked line.
    pub rest: Rest,
}

/// The answer for those questions on a screen with checkboxes that have no checked line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Rest {
    /// Each has its mildest choice, because another line is checked. If no line is checked, nothing has been said yet.
    #[default]
    Mildest,
    /// "None of these": all have their mildest choice.
    NoneOfThese,
    /// "I am not sure about the others."
    Unsure,
    /// "I'd rather not say", for all of them.
    Withheld,
}

/// How many screens with questions can still come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScreensLeft {
    /// As many as there are if every answer is the mildest one.
    pub if_mildest: usize,
    /// The most there can be. Answering an open question never makes it larger.
    pub at_most: usize,
}

impl CheckedLines {
    /// Whether nothing has been said yet.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty() && self.rest == Rest::Mildest
    }

    /// Whether the line is checked.
    pub fn has(&self, question: QuestionId, choice: u8) -> bool {
        self.lines.contains(&(question, choice))
    }

    pub(super) fn check(&mut self, question: QuestionId, choice: u8, checked: bool) {
        self.lines.retain(|line| *line != (question, choice));
        if checked {
            self.lines.push((question, choice));
            if self.rest != Rest::Unsure {
                self.rest = Rest::Mildest;
            }
        }
    }

    pub(super) fn check_rest(&mut self, rest: Rest, checked: bool) {
        if checked && rest != Rest::Unsure {
            self.lines.clear();
        }
        self.rest = if checked { rest } else { Rest::Mildest };
    }

    /// The lines that stand for these answers.
    fn of(answers: impl Iterator<Item = (QuestionId, Answer)>) -> Self {
        let answers: Vec<_> = answers.collect();
        let has = |answer: Answer| answers.iter().any(|it| it.1 == answer);
        let checked = |&(question, answer): &(QuestionId, Answer)| {
            answer.given().filter(|choice| *choice > 0).map(|choice| (question, choice))
        };
        let lines: Vec<_> = answers.iter().filter_map(checked).collect();
        let rest = if has(Answer::Unknown) || has(Answer::Withheld) && !lines.is_empty() {
            Rest::Unsure
        } else if has(Answer::Withheld) {
            Rest::Withheld
        } else if lines.is_empty() && !has(Answer::Unasked) {
            Rest::NoneOfThese
        } else {
            Rest::Mildest
        };
        Self { lines, rest }
    }

    /// Their answer to a question: the worst of its checked lines or, if there is none, the answer for the rest.
    fn answer(&self, question: QuestionId) -> Answer {
        let checked = self.lines.iter().filter(|line| line.0 == question).map(|line| line.1).max();
        match (checked, self.rest) {
            (Some(choice), _) => Answer::Given(choice),
            (None, Rest::Mildest | Rest::NoneOfThese) => Answer::Given(0),
            (None, Rest::Unsure) => Answer::Unknown,
            (None, Rest::Withheld) => Answer::Withheld,
        }
    }
}

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

    /// How many screens with questions can still come besides this one.
    pub fn screens_left(&self, besides: usize) -> ScreensLeft {
        let can_come = |state: &Self| {
            (0..GUIDANCE.screens.len()).filter(|&at| at != besides && state.screen_effect(at) > Effect::None).count()
        };
        let at_most = can_come(self);
        // Takes this screen, and each one after it, at its mildest.
        let (mut mildest, mut next, mut if_mildest) = (self.clone(), besides, 0);
        while let Some(screen) = GUIDANCE.screens.get(next) {
            for &at in screen.questions {
                if mildest.answers.get(at) == Answer::Unasked && GUIDANCE.is_open(&mildest.answers, at) {
                    mildest.answers = mildest.answers.with(at, Answer::Given(0));
                }
            }
            let Some(following) = mildest.next_screen() else { break };
            (next, if_mildest) = (following, if_mildest + 1);
        }
        ScreensLeft { if_mildest: if_mildest.min(at_most), at_most }
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
        match self.trail.step() {
            Step::RightNow => match self.draft.signs.answer() {
                None => self.draft.tries += 1,
                Some(signs) => {
                    self.answers = self.answers.with_right_now(Some(signs));
                    if signs == 0 { self.open_next() } else { self.open(Step::Urgent) }
                }
            },
            Step::Screen(screen) => match self.drafted(screen) {
                None => self.draft.tries += 1,
                Some(answers) => {
                    (self.answers, self.forgotten) = GUIDANCE.forget(&self.answers, &answers);
                    self.open_next();
                }
            },
            Step::Preferences => {
                self.preferences = self.draft.preferences.clone();
                self.open_next();
            }
            Step::Check => self.open(Step::Outcome),
            Step::Asker | Step::Urgent | Step::Outcome => self.open_next(),
        }
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
        self.view = View::Find;
        self.trail.go_on(step);
        self.start_draft();
    }

    /// Fills the open screen with what was answered there before.
    pub(super) fn start_draft(&mut self) {
        let mut preferences = self.preferences.clone();
        preferences.resize(PREFERENCES.len(), None);
        let (mut answer, mut checked) = (Answer::Unasked, CheckedLines::default());
        if let Step::Screen(screen) = self.trail.step() {
            let asked = self.asked_on(screen);
            if GUIDANCE.screens.get(screen).is_some_and(|screen| screen.checklist) {
                checked = CheckedLines::of(asked.iter().map(|&at| (at, self.answers.get(at))));
            } else if let Some(&at) = asked.first() {
                answer = self.answers.get(at);
            }
        }
        self.draft = Draft { answer, checked, signs: Signs::of(self.answers.right_now()), preferences, tries: 0 };
    }
}
