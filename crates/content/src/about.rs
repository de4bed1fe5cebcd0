//! Who a text is about. Some texts have other words for some people, such as those who only drink, are pregnant, have no safe home, or
//! should see a doctor today ([`Whom`] lists them all). This changes only words. It never asks or settles a question.

use crate::{choice, question};
use explorer_core::care::level::Level;
use explorer_core::care::program::Known;
use explorer_core::guidance::addition::{Addition, Additions};
use explorer_core::guidance::questionnaire::{Answers, QuestionId};

pub use explorer_core::whom::Whom;

/// Which values of [`Whom`] apply to a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct About(u32);

/// The questions that show that someone takes drugs or medicine.
const USE: [QuestionId; 5] =
    [question::CALMING, question::SLEEP, question::OPIOID, question::STIMULANT, question::OTHER_DRUG];

/// The questions about drugs that are not opioids.
const DRUGS: [QuestionId; 3] = [question::CALMING, question::STIMULANT, question::OTHER_DRUG];

impl About {
    /// What the answers say about the person. While a deciding question is open, this says only what no answer to it could change.
    pub fn of(answers: &Answers) -> Self {
        let choice = |at: QuestionId| answers.get(at).given();
        let is_yes = |at: QuestionId| choice(at).is_some_and(|choice| choice > 0);
        let is_no = |at: QuestionId| choice(at) == Some(0);
        let is = |at: QuestionId, it: u8| choice(at) == Some(it);
        let uses = USE.into_iter().any(is_yes);
        let uses_not = USE.into_iter().all(is_no);
        let (drinks, drinks_not) = (is_yes(question::DRINKS), is_no(question::DRINKS));
        let before = is_yes(question::BEFORE);
        let pregnant = is(question::BIRTH, choice::BIRTH_PREGNANT);
        // The person has no home or is hurt there: every choice that is worse than living with others who drink or use.
        let is_unsafe = choice(question::HOME) > Some(choice::HOME_USE_AT_HOME);
        let had_a_break = before || is_yes(question::LEFT_CARE) || is_yes(question::LEFT_JAIL);
        let daily_opioids = is(question::OPIOIDS, choice::OPIOIDS_DAILY);
        let as_ordered = is_yes(question::OPIOID)
            && choice(question::OPIOIDS).is_some_and(|it| it <= choice::OPIOIDS_TREATMENT_AS_ORDERED);
        // Cannabis counts as a drug, in the texts too.
        let nothing = USE.into_iter().chain(MORE_USE).all(is_no);
        let mut about = Self::default();
        for (whom, is_true) in [
            (Whom::Stopped, is(question::BENZO, choice::BENZO_STOPPED)),
            (Whom::Scared, is(question::HOME, choice::HOME_SCARES)),
            (Whom::SomeDays, is(question::ALCOHOL, choice::ALCOHOL_SOME)),
            (Whom::PregnantWithdrawal, pregnant && may_need_it(answers)),
            (Whom::Drink, drinks && uses_not),
            (Whom::Use, uses && drinks_not),
            (Whom::Before, before && drinks_not && uses_not),
            (Whom::Mental, nothing),
            (Whom::Pregnant, pregnant),
            (Whom::Break, had_a_break && !daily_opioids),
            (Whom::Unsafe, is_unsafe),
            (Whom::Older, is_yes(question::OLDER)),
            (Whom::Birth, is(question::BIRTH, choice::BIRTH_GAVE_BIRTH)),
            (Whom::Ordered, as_ordered),
            (Whom::OnlyOrdered, as_ordered && DRUGS.into_iter().all(is_no)),
            (Whom::Opioids, is_yes(question::OPIOID)),
            (Whom::StoppedOpioids, is(question::BEFORE, choice::BEFORE_OPIOIDS)),
            (Whom::HurtsSelf, is(question::THOUGHTS, choice::THOUGHTS_HURTS_SELF)),
            (Whom::TakenOver, is(question::MIND, choice::MIND_TAKEN_OVER)),
            (Whom::NeedsHospital, pregnant || is_yes(question::ILLNESS) || is_yes(question::TEEN)),
        ] {
            about.set(whom, is_true);
        }
        about
    }

    /// The same with what came out: a text must not say "this week" next to "today", or "at home" next to a hospital.
    #[must_use]
    pub fn who_gets(mut self, low: Level, sure: Additions) -> Self {
        self.set(Whom::Today, sure.contains(Addition::TodayBody));
        self.set(Whom::Hospital, low == Level::Hospital);
        self
    }

    fn set(&mut self, whom: Whom, is_true: bool) {
        self.0 |= u32::from(is_true) << whom as u32;
    }

    /// Whether this applies to the person.
    pub const fn is(self, whom: Whom) -> bool {
        self.0 >> whom as u32 & 1 == 1
    }
}

/// Whether the body may need alcohol, opioids or calming medicine by now, so that it is not safe to stop at once.
fn may_need_it(answers: &Answers) -> bool {
    let is_worse_than = |at: QuestionId, mildest: u8| answers.get(at).given() != Some(mildest);
    let is_yes = |at: QuestionId| answers.get(at).given().is_some_and(|choice| choice > 0);
    let drinks = is_yes(question::DRINKS)
        && (is_worse_than(question::ALCOHOL, choice::ALCOHOL_SOME) || is_yes(question::STRONG));
    let calms = is_yes(question::CALMING) && is_worse_than(question::BENZO, choice::BENZO_RARE);
    drinks || calms || is_yes(question::OPIOID)
}

/// The other questions that show a need for a program for substances, besides those in [`USE`].
const MORE_USE: [QuestionId; 3] = [question::DRINKS, question::BEFORE, question::CANNABIS];

/// What the answers say about the person that decides which programs are for them. An open or skipped question never rules out a program.
pub fn known(answers: &Answers) -> Known {
    let choice = |at: QuestionId| answers.get(at).given();
    let mut known = Known::default();
    match choice(question::TEEN) {
        Some(0) => known.least_age = 18,
        Some(_) => known.most_age = 17,
        None => {}
    }
    match choice(question::OLDER) {
        Some(0) => known.most_age = known.most_age.min(64),
        Some(_) => known.least_age = 65,
        None => {}
    }
    match choice(question::BIRTH) {
        Some(0) => known.is_not.push("pregnant"),
        Some(_) => known.is_not.push("men"),
        None => {}
    }
    if choice(question::COURT) == Some(0) {
        known.is_not.push("court");
    }
    let mut uses = USE.into_iter().chain(MORE_USE).map(choice);
    known.needs = if uses.clone().any(|it| it.is_some_and(|choice| choice > 0)) {
        Some("substances")
    } else {
        uses.all(|it| it == Some(0)).then_some("mental-health")
    };
    known
}
