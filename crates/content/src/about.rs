//! Who a text is about. Some texts have other words for some people, such as those who only drink, are pregnant, or have no safe home
//! ([`Whom`] lists them all). This changes only words. It never asks or settles a question.

use crate::{GUIDANCE, choice, question};
use explorer_core::care::program::Known;
use explorer_core::guidance::questionnaire::{Answers, QuestionId};

pub use explorer_core::whom::Whom;

/// Which values of [`Whom`] apply to a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct About(u16);

/// The questions that show that someone takes drugs or medicine.
const USE: [QuestionId; 5] =
    [question::CALMING, question::SLEEP, question::OPIOID, question::STIMULANT, question::OTHER_DRUG];

impl About {
    /// What the answers say about the person. While a deciding question is open, this says only what no answer to it could change.
    pub fn of(answers: &Answers) -> Self {
        let is_yes = |at: QuestionId| answers.get(at).given().is_some_and(|choice| choice > 0);
        let is_no = |at: QuestionId| answers.get(at).given() == Some(0);
        let uses = USE.into_iter().any(is_yes);
        let uses_not = USE.into_iter().all(is_no);
        let (drinks, drinks_not) = (is_yes(question::DRINKS), is_no(question::DRINKS));
        let before = is_yes(question::BEFORE);
        let is_worst = |at: QuestionId| answers.get(at).given() == Some(GUIDANCE.questions[at].choices.len() as u8 - 1);
        let pregnant = is_worst(question::BIRTH);
        // The person has no home or is hurt there: every choice that is worse than living with others who drink or use.
        let is_unsafe = answers.get(question::HOME).given() > Some(choice::HOME_USE_AT_HOME);
        let harms = drinks || is_yes(question::OPIOID) || is_yes(question::CALMING);
        let had_a_break = before || is_yes(question::LEFT_CARE) || is_yes(question::LEFT_JAIL);
        // Cannabis counts as a drug, in the texts too.
        let nothing = USE.into_iter().chain(MORE_USE).all(is_no);
        let mut about = Self::default();
        for (whom, is_true) in [
            (Whom::Pregnant, pregnant && harms),
            (Whom::Drink, drinks && uses_not),
            (Whom::Use, uses && drinks_not),
            (Whom::Before, before && drinks_not && uses_not),
            (Whom::Mental, nothing),
            (Whom::Break, had_a_break && !is_worst(question::OPIOIDS)),
            (Whom::Unsafe, is_unsafe),
            (Whom::Older, is_yes(question::OLDER)),
            (Whom::Birth, answers.get(question::BIRTH).given() == Some(choice::BIRTH_GAVE_BIRTH)),
        ] {
            about.0 |= u16::from(is_true) << whom as u8;
        }
        about
    }

    /// Whether this applies to the person.
    pub const fn is(self, whom: Whom) -> bool {
        self.0 >> whom as u8 & 1 == 1
    }
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
