//! What every view gets.

use std::rc::Rc;

use explorer_content::words::{Phrases, Speaks};
use yew::prelude::*;

use crate::drawn::Drawn;
use crate::el::el;
use explorer::finding::Finder;
use explorer::state::{Action, State};
use explorer_content::about::About;
use explorer_content::words::Words;
use explorer_core::care::level::Level;
use explorer_core::care::problem::Problem;
use explorer_core::care::program::Programs;
use explorer_core::care::value::Value;
use explorer_core::guidance::questionnaire::Voice;
use explorer_core::language::Language;

/// The provider's programs, and what is wrong with their file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Loaded {
    /// What could be read.
    pub programs: Programs,
    /// What could not be read.
    pub problems: Vec<Problem>,
    /// How people find a program among many.
    pub finder: Finder,
}

impl Loaded {
    /// The provider's phone number. A made-up center has none, so that nobody calls it.
    pub fn phone(&self) -> Option<&String> {
        self.programs.real()?.phone.as_ref()
    }
}

/// A file of programs from the device of its owner.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked {
    /// What could be read of it.
    pub loaded: Rc<Loaded>,
    /// The tree in it, if there is one.
    pub tree: Value,
}

/// The state of the part of the app that is fetched after the start: the home page, the week and its planner. Nothing may call into
/// it before it has arrived.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Deferred {
    /// It is still loading.
    #[default]
    Coming,
    /// It has arrived.
    Here,
    /// It could not be loaded, and no further request is possible.
    Missing,
}

/// What every view gets: the state, the programs, the language, and a way to report what happened.
#[derive(Clone)]
pub struct ViewContext {
    /// The whole state.
    pub state: Rc<State>,
    /// The provider's programs.
    pub loaded: Rc<Loaded>,
    /// The file that the site's owner is checking. If there is one, the programs are those of the file.
    pub checked: Option<Rc<Checked>>,
    /// Whether the rest of the app has arrived.
    pub deferred: Deferred,
    /// The static home page, as long as the rest of the app is not there to draw it.
    pub static_page: Option<Html>,
    /// How much of the home page is drawn.
    pub drawn: Drawn,
    /// Whether the open screen is drawn whole, and not only what people see first.
    pub is_whole: bool,
    /// Whether a link is waiting for the rest of the app.
    pub waits: bool,
    /// The current language.
    pub language: Language,
    /// The language of the page that was opened.
    pub opened_in: Language,
    /// What is known about the person, as far as the wording depends on it.
    pub about: About,
    /// Reports what happened.
    pub send: Callback<Action>,
}

impl ViewContext {
    /// What nobody sees in the first frame of a new screen: what is in a closed panel, or far below the heading. It comes one frame later, in
    /// the place of `.later`, so that a tap does not wait for it.
    pub fn later(&self, content: impl FnOnce() -> Html) -> Html {
        if self.is_whole { content() } else { el("div").class("later").html() }
    }

    /// The words of the content.
    pub fn words(&self) -> &'static Words {
        self.language.words()
    }

    /// The short name of a level, or the two ends of a range.
    pub fn levels(&self, low: Level, high: Level) -> String {
        let name = |level| self.words().level(level).short;
        if low == high { name(low).into() } else { self.language.from_to(name(low), name(high)) }
    }

    /// "You" or "they".
    pub fn voice(&self) -> Voice {
        self.state.voice()
    }

    /// The places of the checked signs.
    pub fn checked_signs(&self) -> impl Iterator<Item = usize> + use<> {
        explorer_content::checked_signs(self.state.answers.right_now())
    }
}
