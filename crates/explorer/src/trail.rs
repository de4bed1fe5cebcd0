//! The screens of the questionnaire that a person has gone through.

use explorer_content::GUIDANCE;
use explorer_core::guidance::questionnaire::QuestionId;

/// One screen of the questionnaire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Who is asking.
    Asker,
    /// What cannot wait.
    RightNow,
    /// Help, after something that cannot wait was checked.
    Urgent,
    /// The screen at this place in the guidance's table.
    Screen(usize),
    /// What works for the person.
    Preferences,
    /// All answers, to look over and change.
    Check,
    /// The outcome.
    Outcome,
}

impl Step {
    /// The screen that asks the question.
    pub fn of(question: QuestionId) -> Self {
        Self::Screen(GUIDANCE.questions[question].screen)
    }
}

/// The screens a person has gone through, for Back and Forward.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trail {
    steps: Vec<Step>,
    at: usize,
    /// The screens that have a number, in the order in which they were first opened.
    numbered: Vec<Step>,
}

impl Default for Trail {
    fn default() -> Self {
        Self::of(Step::Asker)
    }
}

impl Trail {
    /// A trail of one screen.
    pub(crate) fn of(step: Step) -> Self {
        let mut trail = Self { steps: vec![step], at: 0, numbered: Vec::new() };
        trail.number(step);
        trail
    }

    /// The screens that have a number, in its order.
    pub(crate) fn numbered(&self) -> &[Step] {
        &self.numbered
    }

    /// Gives a screen the next number, if it counts and has none. It keeps it.
    pub(crate) fn number(&mut self, step: Step) {
        let is_counted = matches!(step, Step::Asker | Step::RightNow | Step::Screen(_));
        if is_counted && !self.numbered.contains(&step) {
            self.numbered.push(step);
        }
    }

    /// The screen that is open.
    pub fn step(&self) -> Step {
        self.steps.get(self.at).copied().unwrap_or(Step::Asker)
    }

    /// The screens before it, in order.
    pub fn passed(&self) -> impl DoubleEndedIterator<Item = Step> + '_ {
        self.steps.iter().take(self.at).copied()
    }

    /// How many screens lie before it.
    pub const fn position(&self) -> usize {
        self.at
    }

    /// At which of three places in the browser's history the open screen stands: the first screen at the first; the last one at the
    /// last that there is; any other between two, so that both Back and Forward have somewhere to lead.
    pub fn place(&self) -> usize {
        let ends_here = self.at + 1 >= self.steps.len();
        self.at.min(if ends_here { 2 } else { 1 })
    }

    /// Goes on to a screen; what lay ahead is forgotten.
    pub(crate) fn go_on(&mut self, step: Step) {
        self.steps.truncate(self.at + 1);
        self.steps.push(step);
        self.at += 1;
        self.number(step);
    }

    /// Goes to the screen at this position, or to the last one.
    pub(crate) fn travel(&mut self, position: usize) {
        self.at = position.min(self.steps.len().saturating_sub(1));
    }
}
