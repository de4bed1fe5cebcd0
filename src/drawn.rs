//! How much of the home page is drawn.

use explorer_content::GROUPS;

/// How much of the home page is drawn. After the start it is drawn out of sight, one step in each idle moment, so that no step makes a tap
/// wait a tenth of a second on a slow phone.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Drawn(usize);

impl Drawn {
    /// Nothing: the static page is still there.
    pub const NOTHING: Self = Self(0);
    /// All of it, and it has taken over.
    pub const ALL: Self = Self(usize::MAX);
    /// The cards of the levels: the step after the head.
    pub const CARDS: Self = Self(2);
    /// The table without its groups.
    pub const TABLE: Self = Self(3);
    const GROUPS_A_STEP: usize = 2;

    /// One more step.
    pub const fn more(self) -> Self {
        Self(self.0.saturating_add(1))
    }

    /// How many groups of the table are drawn.
    pub const fn groups(self) -> usize {
        self.0.saturating_sub(Self::TABLE.0).saturating_mul(Self::GROUPS_A_STEP)
    }

    /// Whether nothing is missing. What is below the table is a step of its own.
    pub const fn is_whole(self) -> bool {
        self.groups() > GROUPS.len()
    }
}
