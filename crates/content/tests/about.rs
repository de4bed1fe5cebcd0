//! Who a text is about: some texts have other words for some people, based only on their answers.

use explorer_content::GUIDANCE;
use explorer_content::about::{About, Whom};
use explorer_content::words::Speaks;
use explorer_core::guidance::addition::Addition;
use explorer_core::guidance::questionnaire::{Answer, Answers, Voice};
use explorer_core::language::Language;

/// The mildest answers to all questions, with these in their place.
fn life(but: &[(&str, &str)]) -> Answers {
    let calm = GUIDANCE.question_ids().fold(Answers::default(), |all, at| all.with(at, Answer::Given(0)));
    but.iter().fold(calm, |all, (question, choice)| {
        let at = GUIDANCE.question_id(question).unwrap();
        let choice = GUIDANCE.questions[at].choices.iter().position(|it| it.id == *choice).unwrap();
        all.with(at, Answer::Given(choice as u8))
    })
}

fn says(addition: Addition, but: &[(&str, &str)]) -> String {
    let words = Language::English.words().addition(addition);
    words.says.to(About::of(&life(but)), Voice::You).to_string()
}

#[test]
fn a_life_without_drink_and_drugs_is_about_the_mind_and_one_with_cannabis_is_not() {
    let is_mental = |but: &[(&str, &str)]| About::of(&life(but)).is(Whom::Mental);
    assert!(is_mental(&[]));
    assert!(is_mental(&[("nicotine", "yes")]));
    for substance in ["drinks", "calming", "sleep", "opioid", "stimulant", "other-drug", "before", "cannabis"] {
        assert!(!is_mental(&[(substance, "yes")]), "{substance}");
    }
    // An open question may still turn out to be yes.
    assert!(!About::of(&Answers::default()).is(Whom::Mental));
    assert!(!says(Addition::Mental, &[("cannabis", "yes"), ("mind", "most-days")]).contains("rehab"));
}

#[test]
fn lower_tolerance_is_told_to_who_may_have_stopped_and_not_to_who_uses_opioids_now() {
    let tells = |but: &[(&str, &str)]| says(Addition::Naloxone, but).contains("tolerance");
    let some = ("opioids", "some");
    assert!(tells(&[("before", "yes")]));
    assert!(tells(&[("opioid", "yes"), some, ("left-jail", "yes")]));
    assert!(tells(&[("opioid", "yes"), some, ("left-care", "yes")]));
    assert!(!tells(&[("opioid", "yes"), some]));
    assert!(!tells(&[("opioid", "yes"), ("opioids", "daily"), ("left-care", "yes")]));
    assert!(!tells(&[("opioid", "yes")]), "pain medicine as ordered");
    assert!(!tells(&[("stimulant", "yes")]));
}

#[test]
fn another_place_is_named_that_fits_the_home_and_the_age() {
    let drinks = ("drinks", "yes");
    let recovery_house = |but: &[(&str, &str)]| says(Addition::Housing, but).contains("recovery house");
    assert!(recovery_house(&[drinks, ("home", "use-at-home")]));
    assert!(!recovery_house(&[drinks, ("home", "use-at-home"), ("older", "yes")]));
    assert!(!recovery_house(&[("home", "none-or-unsafe")]), "nothing to drink or use");
    for (age, home) in [("no", "scares"), ("no", "none-or-unsafe"), ("yes", "none-or-unsafe")] {
        let mut unsafe_home = vec![drinks, ("home", home)];
        unsafe_home.extend((age == "yes").then_some(("older", "yes")));
        let said = says(Addition::Housing, &unsafe_home);
        assert!(said.starts_with("Call 211") && said.contains("safe house comes first"), "{said}");
    }
}

#[test]
fn who_eats_too_little_is_not_sent_to_care_for_withdrawal() {
    assert!(!says(Addition::TodayBody, &[("eating", "very-thin")]).contains("withdrawal"));
}

#[test]
fn words_for_drinking_alone_using_alone_and_stopping_before_are_for_nobody_else() {
    let is = |whom: Whom, but: &[(&str, &str)]| About::of(&life(but)).is(whom);
    let [drinks, opioid, before] = [("drinks", "yes"), ("opioid", "yes"), ("before", "yes")];
    assert!(is(Whom::Drink, &[drinks]) && !is(Whom::Drink, &[drinks, opioid]));
    assert!(is(Whom::Use, &[opioid]) && !is(Whom::Use, &[drinks, opioid]));
    assert!(is(Whom::Before, &[before]));
    assert!(!is(Whom::Before, &[before, drinks]) && !is(Whom::Before, &[before, opioid]));
}

#[test]
fn the_pregnant_are_told_what_not_to_stop_at_once_where_they_take_it() {
    let is_told = |but: &[(&str, &str)]| says(Addition::Maternal, but).contains("Do not stop alcohol");
    let pregnant = ("birth", "pregnant");
    for needed in [
        &[("drinks", "yes"), ("alcohol", "most-days")][..],
        &[("drinks", "yes"), ("strong", "yes")],
        &[("opioid", "yes")],
        &[("calming", "yes"), ("benzo", "taper")],
    ] {
        assert!(is_told(&[&[pregnant], needed].concat()), "{needed:?}");
        assert!(!is_told(&[&[("birth", "gave-birth")], needed].concat()), "{needed:?}");
    }
    // Who drinks on some days can stop at once, and should.
    assert!(!is_told(&[pregnant, ("drinks", "yes")]));
    assert!(says(Addition::Maternal, &[pregnant, ("drinks", "yes")]).contains("it is safe to stop now"));
    // As long as it is not known how much they drink, they are told the careful way.
    let open = life(&[pregnant, ("drinks", "yes")]).with(GUIDANCE.question_id("alcohol").unwrap(), Answer::Unknown);
    assert!(About::of(&open).is(Whom::PregnantWithdrawal));
    assert!(!is_told(&[pregnant]) && !is_told(&[pregnant, ("stimulant", "yes")]));
}

#[test]
fn who_gave_birth_is_told_not_to_be_alone_with_the_baby_where_it_cannot_wait_and_nobody_else_is() {
    let tells = |but: &[(&str, &str)]| says(Addition::TodayMind, but).contains("alone with the baby");
    let taken_over = ("mind", "taken-over");
    assert!(tells(&[("birth", "gave-birth"), taken_over]));
    assert!(tells(&[("birth", "gave-birth"), ("older", "yes"), ("opioid", "yes"), taken_over]));
    assert!(!tells(&[("birth", "pregnant"), taken_over]) && !tells(&[taken_over]));
}

#[test]
fn medicine_can_begin_after_a_break_and_who_uses_opioids_now_is_told_of_the_plan() {
    let after_a_break = |but: &[(&str, &str)]| says(Addition::MedOpioid, but).contains("after a break");
    assert!(after_a_break(&[("before", "opioids")]));
    assert!(after_a_break(&[("opioid", "yes"), ("opioids", "some"), ("left-jail", "yes")]));
    assert!(!after_a_break(&[("opioid", "yes"), ("opioids", "daily"), ("left-care", "yes")]));
}

#[test]
fn a_teen_and_an_older_person_with_nothing_to_use_hear_nothing_of_medicine_for_using() {
    assert!(!says(Addition::Teen, &[("teen", "yes"), ("drinks", "yes")]).contains("medicine"));
    assert!(says(Addition::Teen, &[("teen", "yes"), ("opioid", "yes")]).contains("medicine for opioids"));
    assert!(!says(Addition::Older, &[("older", "yes")]).contains("opioid"));
    assert!(says(Addition::Older, &[("older", "yes"), ("drinks", "yes")]).contains("slow steps"));
}
