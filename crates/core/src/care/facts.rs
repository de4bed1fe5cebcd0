//! What is known about the levels. Content says it; the core is given it.

use super::level::Level;
use crate::week::Block;

/// What is known about a level, apart from words.
#[derive(Clone, Copy, Debug)]
pub struct LevelFacts {
    /// Stable code in links.
    pub code: char,
    /// Hours of treatment a week: from the first, below the second.
    pub hours_per_week: (u16, u16),
    /// Whether people sleep at the program.
    pub sleeps_there: bool,
    /// For each row of the comparison the places of its sources.
    pub cited: &'static [&'static [usize]],
    /// A typical week, sorted.
    pub week: &'static [Block],
}

/// The facts about every level, mildest first.
pub type Levels = [LevelFacts; Level::ALL.len()];
