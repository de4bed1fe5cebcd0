//! Drafts: what is chosen on a screen but not yet confirmed by going on. A draft is never an answer. One that is left with Back, Forward
//! or by another way is kept, in memory only, until its screen is confirmed or everything is forgotten.

use super::{Signs, State, Unchecked};
use crate::trail::Step;
use explorer_content::{GUIDANCE, PREFERENCES};
use explorer_core::guidance::questionnaire::{Answer, QuestionId};

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
    /// What the last tap unchecked besides what it was aimed at.
    pub unchecked: Vec<Unchecked>,
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
        let line = (question, choice);
        self.lines.retain(|other| *other != line);
        if checked {
            // In the order of the screen, so that the same lines are the same draft.
            let at = self.lines.iter().filter(|other| **other < line).count();
            self.lines.insert(at, line);
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
    pub(super) fn answer(&self, question: QuestionId) -> Answer {
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
    /// Whether something was chosen on this screen that does not count, because the person left without going on.
    pub fn has_left(&self, step: Step) -> bool {
        self.left.iter().any(|(left, _)| *left == step)
    }

    /// Keeps what is chosen on the open screen, if it is not what counts anyway.
    pub(super) fn leave(&mut self) {
        let here = self.trail.step();
        self.left.retain(|(step, _)| *step != here);
        let asks = matches!(here, Step::RightNow | Step::Preferences | Step::Screen(_));
        let draft = Draft { unchecked: Vec::new(), tries: 0, ..self.draft.clone() };
        if asks && draft != self.fresh_draft(here) {
            self.left.push((here, draft));
        }
    }

    /// Fills the open screen with what was left there or, if nothing was, with what was answered.
    pub(super) fn start_draft(&mut self) {
        let here = self.trail.step();
        let mut draft = self.fresh_draft(here);
        if let Some((_, left)) = self.left.iter().find(|(step, _)| *step == here) {
            match here {
                Step::RightNow => draft.signs = left.signs,
                Step::Preferences => draft.preferences.clone_from(&left.preferences),
                Step::Screen(screen) => {
                    draft.answer = left.answer;
                    draft.checked.clone_from(&left.checked);
                    // Another answer may have settled a line since then. Out of sight it must not count.
                    let lines = self.lines_on(screen);
                    draft.checked.lines.retain(|line| lines.contains(line));
                }
                Step::Asker | Step::Urgent | Step::Check | Step::Outcome => {}
            }
        }
        self.draft = draft;
    }

    /// What was answered on this screen, as a draft.
    pub(super) fn fresh_draft(&self, step: Step) -> Draft {
        let mut preferences = self.preferences.clone();
        preferences.resize(PREFERENCES.len(), None);
        let (mut answer, mut checked) = (Answer::Unasked, CheckedLines::default());
        if let Step::Screen(screen) = step {
            let asked = self.asked_on(screen);
            if GUIDANCE.screens.get(screen).is_some_and(|screen| screen.checklist) {
                checked = CheckedLines::of(asked.iter().map(|&at| (at, self.answers.get(at))));
            } else if let Some(&at) = asked.first() {
                answer = self.answers.get(at);
            }
        }
        let signs = Signs::of(self.answers.right_now());
        Draft { answer, checked, signs, preferences, ..Draft::default() }
    }
}
