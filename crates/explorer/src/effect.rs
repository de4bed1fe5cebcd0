//! What the browser is to do after an action, as data: the app carries it out, and decides nothing.

use explorer_core::care::level::Level;
use explorer_core::plan::commitment::Commitment;

use crate::view::View;

/// One thing that the browser is to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// The current entry of the browser's history names this view, instead of a link.
    ReplaceView(View),
    /// The view gets an entry of its own.
    PushView(View),
    /// The history goes to this place of the questionnaire (0 to 2, see [`crate::trail::Trail::place`]).
    GoToPlace {
        /// The place.
        place: usize,
        /// Whether the screen is new, so that it gets an entry.
        is_new: bool,
    },
    /// The focus moves, once the new screen is drawn.
    Focus(Target),
    /// Screen readers announce something.
    Announce(Announcement),
}

/// What takes the focus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// The heading of the comparison.
    Compare,
    /// The heading of any other screen.
    Screen,
    /// The row with this name among the answers.
    Answer(&'static str),
    /// The heading of the week, after people chose one of several.
    Week,
    /// What a screen of questions asks for, after people tried to go on without a choice.
    AsksMore,
    /// What somebody else's link says.
    Shared,
    /// Why a link could not be opened.
    LinkProblem,
    /// The form of a busy time.
    Busy,
    /// What is wrong in that form.
    BusyProblem,
    /// The list of busy times.
    Life,
    /// What became of a file of programs.
    Checked,
    /// The title of the weeks that fit best.
    BestWeeks,
    /// The checkbox of a level in the comparison.
    LevelBox(Level),
    /// The line that says how many programs are left.
    Found,
    /// The checkbox on the card of the program with this code. If the list has a prefix for its ids, it comes before the code.
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
            Self::Answer(row) => return ["answer-", row].concat(),
            Self::LevelBox(level) => return ["show-", level.id()].concat(),
            Self::Found => "programs-left",
            Self::ProgramBox(code) => return ["show-program-", code].concat(),
        };
        id.into()
    }

    /// Whether the page does not scroll, because the focus only moves to a neighbor of a control that disappeared.
    pub const fn stays_in_place(&self) -> bool {
        matches!(self, Self::BestWeeks | Self::LevelBox(_) | Self::Found | Self::ProgramBox(_))
    }
}

/// What screen readers announce. People who see the page see it happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Announcement {
    /// How many rows the comparison shows now.
    Rows,
    /// How many programs are left to choose from.
    Found,
    /// A link was made.
    LinkMade,
    /// Copying part of it worked, or did not.
    Copied(bool),
    /// A calendar file was saved.
    CalendarSaved,
    /// Starting again forgets everything, and needs one more tap.
    AskedToForget,
    /// A tap unchecked more than it was aimed at.
    Unchecked,
    /// The new time of the busy time, after a key moved it.
    Moved(Commitment),
}
