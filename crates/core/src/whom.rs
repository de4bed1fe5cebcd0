//! People for whom a text may have words of its own.

/// People for whom a text may have words of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whom {
    /// Pregnant, and drinks, or takes opioids or calming medicine.
    Pregnant,
    /// Only drinks.
    Drink,
    /// Only uses drugs or medicine.
    Use,
    /// Has only stopped in the past.
    Before,
    /// Has nothing to drink or use.
    Mental,
    /// Just left care or jail, or stopped before, and does not use opioids on most days.
    Break,
    /// Has no home, or one that is not safe.
    Unsafe,
    /// 65 or older.
    Older,
    /// Gave birth in the last 12 months.
    Birth,
}

impl Whom {
    /// All of them. If a text has words for several that apply, the first one wins.
    pub const ALL: [Self; 9] = [
        Self::Pregnant,
        Self::Drink,
        Self::Use,
        Self::Before,
        Self::Mental,
        Self::Break,
        Self::Unsafe,
        Self::Older,
        Self::Birth,
    ];

    /// The id used in content.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Pregnant => "pregnant",
            Self::Drink => "drink",
            Self::Use => "use",
            Self::Before => "before",
            Self::Mental => "mental",
            Self::Break => "break",
            Self::Unsafe => "unsafe",
            Self::Older => "older",
            Self::Birth => "birth",
        }
    }
}
