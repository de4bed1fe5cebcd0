//! What the browser is to do after an action, as data: the app carries it out, and decides nothing.

use explorer_core::care::level::Level;
use explorer_core::plan::commitment::Commitment;

use crate::view::View;

/// One thing that the browser is to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// The open entry of the browser's history names this view, in place of a link.
    ReplaceView(View),
    /// The view gets an entry of its own.
    PushView(View),
    /// The history goes to this place of the questionnaire (0 to 2, see [`crate::trail::Trail::place`]).
    GoToPlace {
        /// The place.
        place: usize,
        /// Whether the screen is a new one, so that an entry is made for it.
        is_new: bool,
    },
    /// The focus moves, once the new screen is there.
    Focus(Target),
    /// People who listen to the page are told.
    Announce(Announcement),
}

/// What takes the focus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// The heading of the comparison.
    Compare,
    /// The heading of any other screen.
    Screen,
    /// The heading of the week, where one of several was chosen.
    Week,
    /// What a screen of questions asks for, after going on with nothing chosen.
    AsksMore,
    /// What somebody else's link says.
    Shared,
    /// Why a link could not be opened.
    LinkProblem,
    /// The form of a busy time.
    Busy,
    /// What is wrong in it.
    BusyProblem,
    /// The list of busy times.
    Life,
    /// What came of a file of programs.
    Checked,
    /// The title of the weeks that fit best.
    BestWeeks,
    /// The box of a level in the comparison.
    LevelBox(Level),
    /// The line that says how many programs are left.
    Found,
    /// The box in the card of the program with this code; before it stands the prefix of a list's ids, where the list has one.
    ProgramBox(String),
}

impl Target {
    /// The id of its element.
    pub fn id(&self) -> String {
        let id = match self {
            Self::Compare => "compare-title",
            Self::Screen => "screen-title",
            Self::Week => "week-shown",
            Self::AsksMore => "asks-more",
            Self::Shared => "link-shared",
            Self::LinkProblem => "link-problem",
            Self::Busy => "busy-title",
            Self::BusyProblem => "busy-problem",
            Self::Life => "life-title",
            Self::Checked => "checked-title",
            Self::BestWeeks => "best-title",
            Self::LevelBox(level) => return ["show-", level.id()].concat(),
            Self::Found => "programs-left",
            Self::ProgramBox(code) => return ["show-program-", code].concat(),
        };
        id.into()
    }

    /// Whether the page does not scroll: the focus goes to a neighbor of a control that is gone.
    pub const fn stays_in_place(&self) -> bool {
        matches!(self, Self::BestWeeks | Self::LevelBox(_) | Self::Found | Self::ProgramBox(_))
    }
}

/// What people who listen to the page are told; those who see it see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Announcement {
    /// How many rows the comparison shows now.
    Rows,
    /// How many programs are left of those to choose from.
    Found,
    /// A link was made.
    LinkMade,
    /// Something of it was copied, or not.
    Copied(bool),
    /// A calendar file was saved.
    CalendarSaved,
    /// Starting again forgets everything: one more tap does it.
    AskedToForget,
    /// When the busy time is now, after a key moved it.
    Moved(Commitment),
}
