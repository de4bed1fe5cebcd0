//! The kinds of care, ordered by intensity.

use crate::set::Member;

/// A kind of care, ordered by intensity: `Outpatient < Hospital`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Visits of about an hour, less than 9 hours a week.
    Outpatient,
    /// IOP: 9 to 19 hours a week. The person sleeps at home.
    IntensiveOutpatient,
    /// Day treatment (PHP): 20 hours a week or more. The person sleeps at home.
    DayTreatment,
    /// The person lives at the program, and staff are awake at night.
    Residential,
    /// Medical, psychiatric or detox hospital care: nurses and doctors around the clock.
    Hospital,
}

impl Level {
    /// All levels, mildest first.
    pub const ALL: [Self; 5] =
        [Self::Outpatient, Self::IntensiveOutpatient, Self::DayTreatment, Self::Residential, Self::Hospital];

    /// The id used in content and in `programs.json`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Outpatient => "outpatient",
            Self::IntensiveOutpatient => "intensive-outpatient",
            Self::DayTreatment => "day-treatment",
            Self::Residential => "residential",
            Self::Hospital => "hospital",
        }
    }

    /// The level with this id, if there is one.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.id() == id)
    }

    /// The index in [`Level::ALL`], 0 to 4.
    pub const fn index(self) -> usize {
        self as usize
    }
}

impl Member for Level {
    const ALL: &'static [Self] = &Self::ALL;

    fn index(self) -> usize {
        self.index()
    }
}
