//! What a move in the browser's history means: Back, Forward, a link within the page, a typed address.

use crate::link::Link;
use crate::state::{Action, State, View};

/// A move in the history that was not made by the app itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The new fragment with its `#`, or an empty string.
    pub fragment: String,
    /// Whether the move went forward (1), back (-1), or to an entry at the same place (0).
    pub direction: isize,
}

/// What it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// The same as this action.
    Act(Action),
    /// The fragment is a link, to be opened.
    Link,
}

impl Moved {
    /// What it means in this state. `None` if the fragment belongs to the page around the explorer, or if the questionnaire is already
    /// open and stays where it is.
    pub fn meaning(&self, state: &State) -> Option<Meaning> {
        let Some(view) = View::from_fragment(&self.fragment) else {
            return Link::may_be(&self.fragment).then_some(Meaning::Link);
        };
        if view != state.view || view != View::Find {
            return Some(Meaning::Act(Action::Open(view)));
        }
        let position = || state.trail.position().saturating_add_signed(self.direction);
        (self.direction != 0).then(|| Meaning::Act(Action::Travel(position())))
    }
}
