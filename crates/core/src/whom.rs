//! People for whom a text may have words of its own.

/// People for whom a text may have words of its own. If a text has words for several that apply, the first one wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whom {
    /// Stopped calming medicine sharply.
    Stopped,
    /// Is hurt or scared by someone at home.
    Scared,
    /// Should see a doctor today.
    Today,
    /// Drinks on some days only, or stopped long enough ago.
    SomeDays,
    /// Pregnant, and the body may need alcohol, opioids or calming medicine.
    PregnantWithdrawal,
    /// Should go to a hospital, whatever the open answers are.
    Hospital,
    /// Only drinks.
    Drink,
    /// Only uses drugs or medicine.
    Use,
    /// Has only stopped in the past.
    Before,
    /// Has nothing to drink or use.
    Mental,
    /// Pregnant.
    Pregnant,
    /// Just left care or jail, or stopped before, and does not use opioids on most days.
    Break,
    /// Has no home, or one that is not safe.
    Unsafe,
    /// 65 or older.
    Older,
    /// Gave birth in the last 12 months.
    Birth,
    /// Takes opioids only as prescribed.
    Ordered,
    /// The same, and uses no drugs besides.
    OnlyOrdered,
    /// Takes or uses opioids, in any way.
    Opioids,
    /// Stopped opioids in the last year.
    StoppedOpioids,
    /// Hurts themselves, without thoughts of ending life.
    HurtsSelf,
    /// Voices, beliefs or a sped-up mood steer what they do.
    TakenOver,
    /// Pregnant, with an illness, or under 18: a detox center may not be able to care for them.
    NeedsHospital,
}

impl Whom {
    /// All of them, in order.
    pub const ALL: [Self; 22] = [
        Self::Stopped,
        Self::Scared,
        Self::Today,
        Self::SomeDays,
        Self::PregnantWithdrawal,
        Self::Hospital,
        Self::Drink,
        Self::Use,
        Self::Before,
        Self::Mental,
        Self::Pregnant,
        Self::Break,
        Self::Unsafe,
        Self::Older,
        Self::Birth,
        Self::Ordered,
        Self::OnlyOrdered,
        Self::Opioids,
        Self::StoppedOpioids,
        Self::HurtsSelf,
        Self::TakenOver,
        Self::NeedsHospital,
    ];

    /// The id used in content.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Stopped => "stopped",
            Self::Scared => "scared",
            Self::Today => "today",
            Self::SomeDays => "some-days",
            Self::PregnantWithdrawal => "pregnant-withdrawal",
            Self::Hospital => "hospital",
            Self::Drink => "drink",
            Self::Use => "use",
            Self::Before => "before",
            Self::Mental => "mental",
            Self::Pregnant => "pregnant",
            Self::Break => "break",
            Self::Unsafe => "unsafe",
            Self::Older => "older",
            Self::Birth => "birth",
            Self::Ordered => "ordered",
            Self::OnlyOrdered => "only-ordered",
            Self::Opioids => "opioids",
            Self::StoppedOpioids => "stopped-opioids",
            Self::HurtsSelf => "hurts-self",
            Self::TakenOver => "taken-over",
            Self::NeedsHospital => "needs-hospital",
        }
    }
}
