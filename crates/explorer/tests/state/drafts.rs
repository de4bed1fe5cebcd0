//! Drafts: what was chosen on a screen and not confirmed is kept, and never counts.

use explorer::state::{Action, Rest, State, View};
use explorer::trail::Step;
use explorer_content::SIGN_GROUPS;
use explorer_core::guidance::questionnaire::{Answer, Asker};

use super::{after, answer_all, at_first_screen, line, nothing_urgent, outcome_after, screen, told};

#[test]
fn what_was_checked_and_not_confirmed_is_there_again_after_back_and_forward() {
    let (drinks, yes) = line("drinks", "yes");
    let state = after(at_first_screen(), [Action::CheckLine(drinks, yes, true), Action::GoOn]);
    let (here, alcohol) = (state.trail.position(), Step::Screen(screen("alcohol")));
    assert_eq!(state.trail.step(), alcohol);
    // A radio button on this screen, a box on the one before, and a sign on the one before that.
    let chosen = after(state, [Action::Choose(Answer::Given(2)), Action::Travel(here - 1)]);
    assert!(chosen.has_left(alcohol) && chosen.answers.get(line("alcohol", "daily").0) == Answer::Unasked);
    let (opioid, used) = line("opioid", "yes");
    let boxed = after(chosen, [Action::CheckLine(opioid, used, true), Action::Travel(here - 2)]);
    let signed = after(boxed, [Action::CheckSign(0, true), Action::Travel(here - 1)]);
    assert!(signed.draft.checked.has(opioid, used) && signed.draft.checked.has(drinks, yes));
    assert_eq!((signed.answers.get(opioid), signed.answers.right_now()), (Answer::Given(0), Some(0)), "nothing counts");
    let forward = after(signed.clone(), [Action::Travel(here)]);
    assert_eq!((forward.trail.step(), forward.draft.answer), (alcohol, Answer::Given(2)));
    assert!(after(signed, [Action::Travel(here - 2)]).draft.signs.has(0));
    // Going on makes an answer of it, and nothing is left.
    let confirmed = after(forward, [Action::GoOn]);
    assert_eq!(confirmed.answers.get(line("alcohol", "daily").0), Answer::Given(2));
    assert!(!confirmed.has_left(alcohol) && confirmed.has_left(Step::Screen(0)));
}

#[test]
fn what_works_for_a_person_is_there_again_too() {
    let (state, _) = answer_all(at_first_screen(), |_| Answer::Given(0));
    let here = state.trail.position();
    let back = after(state, [Action::Prefer(0, Some(1)), Action::Travel(here - 1)]);
    assert!(back.preferences.is_empty());
    assert_eq!(after(back, [Action::Travel(here)]).draft.preferences[0], Some(1));
}

#[test]
fn a_screen_that_is_left_as_it_was_answered_leaves_nothing() {
    let ((drinks, yes), (opioid, used)) = (line("drinks", "yes"), line("opioid", "yes"));
    // In the other order than the lines stand in.
    let lines = [Action::CheckLine(opioid, used, true), Action::CheckLine(drinks, yes, true), Action::GoOn];
    let state = after(at_first_screen(), lines);
    assert!(state.left.is_empty());
    let back = after(state.clone(), [Action::Travel(0), Action::Travel(2)]);
    let again = [Action::CheckLine(drinks, yes, false), Action::CheckLine(drinks, yes, true), Action::Travel(3)];
    assert!(after(back, again).left.is_empty(), "unchecked and checked again");
    let tried = after(state, [Action::GoOn, Action::Travel(2)]);
    assert!(tried.left.is_empty(), "a try without a choice is not a choice");
}

#[test]
fn a_line_that_another_answer_settled_does_not_count_from_out_of_sight() {
    let (drinks, yes) = line("drinks", "yes");
    let state = after(at_first_screen(), [Action::CheckLine(drinks, yes, true), Action::GoOn]);
    let (state, _) = answer_all(state, |_| Answer::Given(0));
    let home = Step::Screen(screen("home"));
    let (uses, at_home) = line("home", "use-at-home");
    let left = after(state, [Action::GoOn, Action::Change(home), Action::CheckLine(uses, at_home, true)]);
    let check = left.trail.position() - 1;
    let left = after(left, [Action::Travel(check)]);
    assert!(left.has_left(home));
    let none = [Action::Change(Step::Screen(0)), Action::CheckRest(Rest::NoneOfThese, true), Action::GoOn];
    let again = after(after(left, none), [Action::Change(home)]);
    assert!(!again.draft.checked.has(uses, at_home), "nobody drinks or uses, so the line is not there");
    let stays = after(again, [Action::GoOn]);
    assert_eq!(stays.answers.get(uses), Answer::Given(0));
}

#[test]
fn everything_that_forgets_the_answers_forgets_the_drafts() {
    let (drinks, yes) = line("drinks", "yes");
    let left = after(at_first_screen(), [Action::CheckLine(drinks, yes, true), Action::Travel(0)]);
    assert_eq!(left.left.len(), 1);
    for forgets in [vec![Action::StartAgain], vec![Action::Forget, Action::Forget]] {
        let forgotten = after(left.clone(), forgets);
        assert!(forgotten.left.is_empty() && forgotten.correction.is_none());
        let begun = after(after(forgotten, [Action::Ask(Asker::Me)]), nothing_urgent());
        assert!(after(begun, [Action::GoOn]).draft.checked.is_empty());
    }
    // Somebody else's link shows none of it, and it waits with the rest.
    let link = told(&outcome_after(|_| Answer::Given(0)));
    let opened = after(left.clone(), [Action::OpenLink(Ok(Box::new(link)))]);
    assert!(opened.left.is_empty());
    assert_eq!(after(opened, [Action::CloseLink]).left, left.left);
}

#[test]
fn a_link_and_the_outcome_know_no_draft() {
    let state = outcome_after(|_| Answer::Given(0));
    let (outcome, here) = (state.outcome(), state.trail.position());
    let left = after(state, [Action::Change(Step::RightNow), Action::CheckSign(0, true), Action::Travel(here)]);
    assert!(left.has_left(Step::RightNow));
    assert_eq!((left.view, left.trail.step(), left.outcome()), (View::Find, Step::Outcome, outcome));
    let signs = told(&after(left, [Action::TellAnswers(true)])).answers.map(|answers| answers.right_now());
    assert_eq!(signs, Some(Some(0)));
    assert!(SIGN_GROUPS.len() > 1 && State::default().left.is_empty());
}
