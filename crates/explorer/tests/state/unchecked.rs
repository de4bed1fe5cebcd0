//! Nothing that was checked is lost unseen: what a tap unchecks besides what it was aimed at is named.

use explorer::state::{Action, Rest, State, View};
use explorer_content::URGENT;
use explorer_core::guidance::questionnaire::Asker;
use explorer_core::language::Language;

use super::{after, at_first_screen, line};

fn says(state: &State) -> Option<String> {
    state.says_unchecked(Language::English)
}

#[test]
fn none_of_these_unchecks_the_lines_and_names_them() {
    let ((drinks, yes), (opioid, _)) = (line("drinks", "yes"), line("opioid", "yes"));
    let both = after(at_first_screen(), [Action::CheckLine(drinks, yes, true), Action::CheckLine(opioid, yes, true)]);
    assert_eq!(says(&both), None, "a tap that only checks has nothing to say");
    for rest in [Rest::NoneOfThese, Rest::Withheld] {
        let none = after(both.clone(), [Action::CheckRest(rest, true)]);
        assert_eq!(says(&none).unwrap(), "Unchecked: “Drinking”, “Opioids”");
        let spanish = none.says_unchecked(Language::Spanish).unwrap();
        assert!(spanish.starts_with("Se desmarcó: “"), "{spanish}");
        // It is about the last tap, and about this screen.
        assert_eq!(says(&after(none.clone(), [Action::CheckRest(rest, false)])), None);
        assert_eq!(says(&after(none, [Action::GoOn])), None);
    }
    let unsure = after(both, [Action::CheckRest(Rest::Unsure, true)]);
    assert_eq!(says(&unsure), None, "the lines stay");
}

#[test]
fn a_line_unchecks_none_of_these_and_names_it() {
    let (drinks, yes) = line("drinks", "yes");
    let none = after(at_first_screen(), [Action::CheckRest(Rest::NoneOfThese, true)]);
    let checked = after(none.clone(), [Action::CheckLine(drinks, yes, true)]);
    assert_eq!(says(&checked).unwrap(), "Unchecked: “None of these”");
    let other = after(none, [Action::CheckRest(Rest::Withheld, true)]);
    assert_eq!(says(&other).unwrap(), "Unchecked: “None of these”", "one of the last three takes the place of another");
}

#[test]
fn a_sign_that_cannot_wait_is_named_when_none_of_these_unchecks_it() {
    let asked = after(State::default(), [Action::Open(View::Find), Action::Ask(Asker::Me)]);
    let seizure = URGENT.iter().position(|sign| sign.id == "seizure").unwrap();
    let group = URGENT[seizure].group;
    let none = after(asked, [Action::CheckSign(seizure, true), Action::CheckNone(group, true)]);
    assert!(says(&none).unwrap().contains("I had a seizure"), "{:?}", says(&none));
    assert!(none.draft.unchecked.iter().all(|it| it.group() == Some(group)), "it stands below its own group");
    let again = after(none, [Action::CheckSign(seizure, true)]);
    assert_eq!(says(&again).unwrap(), "Unchecked: “None of these”");
}
