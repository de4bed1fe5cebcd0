//! The facts about the levels. The content passes them to the core.

use super::level::Level;
use crate::week::Block;

/// The facts about a level, without any text.
#[derive(Clone, Copy, Debug)]
pub struct LevelFacts {
    /// Stable code in links.
    pub code: char,
    /// Hours of treatment per week: at least the first number, and less than the second.
    pub hours_per_week: (u16, u16),
    /// Whether people sleep at the program.
    pub sleeps_there: bool,
    /// For each row of the comparison, the indices of its sources.
    pub cited: &'static [&'static [usize]],
    /// A typical week, sorted.
    pub week: &'static [Block],
}

/// The facts about every level, mildest first.
pub type Levels = [LevelFacts; Level::ALL.len()];
