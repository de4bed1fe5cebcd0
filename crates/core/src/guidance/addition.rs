//! What should come with a level of care.

use crate::set::{Member, Set};

/// Something that should come with a level of care. A set of them is [`Additions`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Addition {
    /// See a doctor today.
    TodayBody,
    /// Medicine for opioids can start today.
    TodayOpioid,
    /// Talk to someone today.
    TodayMind,
    /// See a doctor before you stop drinking.
    CheckAlcohol,
    /// Stop calming medicine only in small steps.
    CheckCalming,
    /// Stop sleep and nerve medicine only in steps.
    CheckSleep,
    /// A nurse at the program.
    CheckIll,
    /// Maternity care.
    Maternal,
    /// A check for an eating disorder.
    Eating,
    /// Medicine for alcohol use.
    MedAlcohol,
    /// Medicine for opioid use.
    MedOpioid,
    /// Naloxone at hand.
    Naloxone,
    /// Contingency management.
    Stimulant,
    /// Mental-health care.
    Mental,
    /// A safety plan.
    Safety,
    /// A place to stay.
    Housing,
    /// Safety at home.
    SafeHome,
    /// Help with cannabis.
    Cannabis,
    /// Help with tobacco.
    Nicotine,
    /// Help with gambling.
    Gambling,
    /// A program for teens.
    Teen,
    /// Care for people over 65.
    Older,
    /// What a court may require.
    Court,
}

impl Addition {
    /// All, in the order shown: the most pressing first.
    pub const ALL: [Self; 23] = [
        Self::TodayBody,
        Self::TodayOpioid,
        Self::TodayMind,
        Self::CheckAlcohol,
        Self::CheckCalming,
        Self::CheckSleep,
        Self::CheckIll,
        Self::Maternal,
        Self::Eating,
        Self::MedAlcohol,
        Self::MedOpioid,
        Self::Naloxone,
        Self::Stimulant,
        Self::Mental,
        Self::Safety,
        Self::Housing,
        Self::SafeHome,
        Self::Cannabis,
        Self::Nicotine,
        Self::Gambling,
        Self::Teen,
        Self::Older,
        Self::Court,
    ];

    /// The id used in content.
    pub const fn id(self) -> &'static str {
        match self {
            Self::TodayBody => "today-body",
            Self::TodayOpioid => "today-opioid",
            Self::TodayMind => "today-mind",
            Self::CheckAlcohol => "check-alcohol",
            Self::CheckCalming => "check-calming",
            Self::CheckSleep => "check-sleep",
            Self::CheckIll => "check-ill",
            Self::Maternal => "maternal",
            Self::Eating => "eating",
            Self::MedAlcohol => "med-alcohol",
            Self::MedOpioid => "med-opioid",
            Self::Naloxone => "naloxone",
            Self::Stimulant => "stimulant",
            Self::Mental => "mental",
            Self::Safety => "safety",
            Self::Housing => "housing",
            Self::SafeHome => "safe-home",
            Self::Cannabis => "cannabis",
            Self::Nicotine => "nicotine",
            Self::Gambling => "gambling",
            Self::Teen => "teen",
            Self::Older => "older",
            Self::Court => "court",
        }
    }

    /// The addition with this id, if there is one.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|addition| addition.id() == id)
    }
}

impl Member for Addition {
    const ALL: &'static [Self] = &Self::ALL;

    fn index(self) -> usize {
        self as usize
    }
}

/// A set of [`Addition`]s; it lists the most pressing first.
pub type Additions = Set<Addition>;

impl Additions {
    /// The additions for today. They come before everything else, even if they are only possible.
    pub const TODAY: Self = Self::from_bits(
        1 << Addition::TodayBody as u32 | 1 << Addition::TodayOpioid as u32 | 1 << Addition::TodayMind as u32,
    );
}
