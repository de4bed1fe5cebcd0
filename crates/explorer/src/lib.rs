//! What the explorer does, without a browser: everything here can be tested in milliseconds. It decides; the app shows.
//!
//! It knows the core and the content. It must not know Yew, a browser or HTML. Start with [`state`]: everything that a person sees follows
//! from a [`state::State`], and everything that they do is a [`state::Action`].
//!
//! - [`view`]: which part of it is open
//! - [`comparison`]: the rows and columns of the comparison
//! - [`checking`]: a file of programs that its owner checks
//! - [`details`], [`timetable`]: what a program says about itself; a week in words
//! - [`trail`], [`planning`], [`state`]: where the person is, the week that they plan, and the whole state
//! - [`moved`]: what a move in the browser's history means
//! - [`options`]: what the page around a frame may ask for
//! - [`effect`]: what the browser can be told to do after an action
//! - [`named`]: what a choice is called in a sentence
//! - [`finding`]: which of many programs are left, and how many each criterion would leave
//! - [`shown`]: which week is shown
//! - [`link`]: what a link or a spoken code contains
//! - [`spoken_result`], [`record`]: the result in sentences, and everything as text to take along

pub mod checking;
pub mod comparison;
pub mod details;
pub mod effect;
pub mod finding;
pub mod link;
pub mod moved;
pub mod named;
pub mod options;
pub mod planning;
pub mod record;
pub mod shown;
pub mod spoken_link;
pub mod spoken_result;
pub mod state;
pub mod timetable;
pub mod trail;
pub mod view;
