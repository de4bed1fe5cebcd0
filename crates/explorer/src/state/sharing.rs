//! What of the state a link tells, and the state that a link shows.

use super::{Dictation, State, View};
use crate::comparison::Compared;
use crate::link::{Link, SharedResult};
use crate::planning::Planning;
use crate::trail::{Step, Trail};
use explorer_core::care::program::Programs;
use explorer_core::guidance::suggestion::Outcome;

/// The panel that makes a link.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Sharing {
    /// Whether the link is to tell the answers, and what works for the person.
    pub tells_answers: bool,
    /// Whether it is to tell when the person is busy.
    pub tells_life: bool,
    /// Whether it is to tell the week.
    pub tells_week: bool,
    /// The link that was made of what is shown now.
    pub made: Option<Box<Link>>,
    /// Whether the last copying worked, if something of it was to be copied.
    pub copied: Option<bool>,
}

impl State {
    /// Whether anything of what somebody else entered is shown.
    pub(super) fn shows_anothers(&self) -> bool {
        let tells = |link: &Link| link.answers.is_some() || link.preferences.is_some() || link.life.is_some();
        self.shared.as_ref().is_some_and(|link| self.view == View::Find || tells(link))
    }

    /// The state that somebody else's link shows; what the person had here waits.
    #[inline(never)] // A split point of the WASM: see crates/wasm-parts/src/split.txt.
    pub(super) fn with_opened(&self, link: Link) -> Self {
        let mut own = self.own.clone();
        if self.shared.is_none() {
            let entered = Self {
                link_problem: None,
                dictation: Dictation::default(),
                sharing: Sharing::default(),
                ..self.clone()
            };
            let has_something = entered != Self { view: self.view, ..Self::default() };
            own = has_something.then(|| Box::new(entered));
        }
        Self { own, ..Self::opened(link) }
    }

    /// What the person had here before the link was opened.
    pub(super) fn with_own_back(&self) -> Self {
        self.own.as_deref().cloned().unwrap_or_default()
    }

    /// What the link shows is the person's own from now on. A result without the answers that led to it cannot be.
    pub(super) fn keep_link(&mut self) {
        let link = self.shared.take();
        self.own = None;
        if self.view == View::Find && link.is_some_and(|link| link.answers.is_none()) {
            self.view = View::Compare;
        }
    }

    /// The state that a link shows.
    fn opened(link: Link) -> Self {
        let view = match &link {
            Link { week: Some(_), .. } => View::Week,
            link if link.is_comparison() => View::Compare,
            Link { result: None, answers: None, .. } => View::Week,
            _ => View::Find,
        };
        let trail = Trail::of(if view == View::Find { Step::Outcome } else { Step::Asker });
        let mut opened = Self {
            view,
            asker: link.asker,
            answers: link.answers.unwrap_or_default(),
            preferences: link.preferences.clone().unwrap_or_default(),
            planning: link.life.clone().map_or_else(Planning::default, Planning::of),
            trail,
            compared: Compared { levels: link.levels, programs: link.programs.clone(), only_differences: false },
            week: link.week.clone(),
            shared: Some(link),
            ..Self::default()
        };
        // The screens that somebody else went through have their numbers, so that one that is opened again has the right one.
        for step in opened.answered() {
            opened.trail.number(step);
        }
        opened
    }

    /// What came out for somebody else who told that, and not the answers that led to it.
    pub fn told_result(&self) -> Option<SharedResult> {
        self.shared.as_ref().filter(|link| link.answers.is_none()).and_then(|link| link.result)
    }

    /// What came out. Nothing while something cannot wait.
    pub(super) fn came_out(&self) -> Option<SharedResult> {
        let own = || match self.outcome() {
            Outcome::Suggestion(it) => Some(SharedResult::from(&it)),
            Outcome::Urgent(_) => None,
        };
        self.told_result().or_else(own)
    }

    /// What came out, if that says something yet.
    pub fn result(&self) -> Option<SharedResult> {
        self.came_out().filter(|result| !result.says_nothing_yet())
    }

    /// The link to what is shown now: the comparison, and the result if it is shown. Answers, busy times and the week go in only
    /// if the person checked that they may be told.
    pub fn to_link(&self, programs: &Programs) -> Link {
        let result = if self.shows_outcome() { self.result() } else { None };
        let tells = &self.sharing;
        let tells_answers = tells.tells_answers && self.shows_outcome();
        let prefers = tells_answers && self.preferences.iter().any(Option::is_some);
        let link = Link {
            levels: self.compared.levels,
            programs: self.compared.programs.clone(),
            asker: self.asker,
            result,
            answers: tells_answers.then_some(self.answers),
            preferences: prefers.then(|| self.preferences.clone()),
            life: (tells.tells_life && self.planning.is_used()).then(|| self.planning.life.clone()),
            week: tells.tells_week.then(|| self.shown_week()),
            ..Link::default()
        };
        link.with_fingerprint(programs)
    }
}
