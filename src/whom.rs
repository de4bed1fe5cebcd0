//! People for whom a text may have words of its own.

/// People for whom a text may have words of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whom {
    /// Pregnant, and drinks, or takes opioids or calming medicine.
    Pregnant,
    /// Only drinks.
    Drink,
    /// Only takes drugs or medicine.
    Use,
    /// Has only stopped before.
    Before,
    /// Has nothing to drink or use.
    Mental,
}

impl Whom {
    /// All. Where a text has words for several of them that are true, the first one counts.
    pub const ALL: [Self; 5] = [Self::Pregnant, Self::Drink, Self::Use, Self::Before, Self::Mental];

    /// The id used in content.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Pregnant => "pregnant",
            Self::Drink => "drink",
            Self::Use => "use",
            Self::Before => "before",
            Self::Mental => "mental",
        }
    }
}
