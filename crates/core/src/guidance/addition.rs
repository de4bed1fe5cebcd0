//! What should come with a level of care.

/// What should come with a level of care. A set of them is [`Additions`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Addition {
    /// See a doctor today.
    TodayBody,
    /// Medicine for opioids can start today.
    TodayOpioid,
    /// Talk to someone today.
    TodayMind,
    /// A doctor before stopping to drink.
    CheckAlcohol,
    /// Calming medicine in small steps only.
    CheckCalming,
    /// Sleep and nerve medicine in steps only.
    CheckSleep,
    /// A nurse at the program.
    CheckIll,
    /// Maternity care.
    Maternal,
    /// A check for an eating disorder.
    Eating,
    /// Medicine against drinking.
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
    /// What a court may want.
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

/// A set of [`Addition`]s, one bit each in the order of [`Addition::ALL`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Hash)]
pub struct Additions(pub u32);

impl Additions {
    /// No addition.
    pub const NONE: Self = Self(0);

    /// All there are.
    pub const ALL: Self = Self((1 << Addition::ALL.len()) - 1);

    /// What is for today: it comes before everything else, also where it is only possible.
    pub const TODAY: Self =
        Self::only(Addition::TodayBody).and(Self::only(Addition::TodayOpioid)).and(Self::only(Addition::TodayMind));

    /// The set of this one alone.
    pub const fn only(addition: Addition) -> Self {
        Self(1 << addition as u32)
    }

    /// Everything in either set.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Everything in this set that is not in the other.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Everything that is in both sets.
    #[must_use]
    pub const fn within(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Whether the addition is in the set.
    pub const fn has(self, addition: Addition) -> bool {
        self.0 & Self::only(addition).0 != 0
    }

    /// Whether the set is empty.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The additions in the set, the most pressing first.
    pub fn iter(self) -> impl Iterator<Item = Addition> {
        Addition::ALL.into_iter().filter(move |addition| self.has(*addition))
    }
}
