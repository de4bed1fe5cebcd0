//! Coming back to all answers after changing one: the focus goes to its row, which says that it is changed.

use explorer::effect::{Effect, Target};
use explorer::state::{Action, Correction, Next, Rest, State};
use explorer::trail::Step;
use explorer_core::guidance::questionnaire::{Answer, Asker};

use super::{after, answer_all, at_first_screen, line};

/// At all answers, all of them mildest.
fn at_check() -> State {
    let (state, _) = answer_all(at_first_screen(), |_| Answer::Given(0));
    after(state, [Action::GoOn])
}

fn focus(state: &State, action: Action) -> (State, Option<Target>) {
    let Next { state, effects } = state.after(action);
    let focus = effects.into_iter().find_map(|it| if let Effect::Focus(target) = it { Some(target) } else { None });
    (state, focus)
}

#[test]
fn the_row_that_was_changed_takes_the_focus_and_says_so() {
    let (drinks, yes) = line("drinks", "yes");
    let open = after(at_check(), [Action::Change(Step::Screen(0)), Action::CheckLine(drinks, yes, true)]);
    let (mut state, mut last) = focus(&open, Action::GoOn);
    assert_eq!(last, Some(Target::Screen), "screens come that were not asked before");
    while let Step::Screen(at) = state.trail.step() {
        let rest = match state.lines_on(at).is_empty() {
            true => Action::Choose(Answer::Given(0)),
            false => Action::CheckRest(Rest::NoneOfThese, true),
        };
        let choose = after(state, [rest, Action::Choose(Answer::Given(0))]);
        (state, last) = focus(&choose, Action::GoOn);
    }
    assert_eq!((state.trail.step(), last), (Step::Check, Some(Target::Answer("which"))));
    assert_eq!(Target::Answer("which").id(), "answer-which");
    assert!(state.is_corrected(Step::Screen(0)) && !state.is_corrected(Step::Asker));
    // Once people go on it is an answer like the others.
    let outcome = after(state, [Action::GoOn]);
    assert_eq!(outcome.correction, None);
    let (_, again) = focus(&outcome, Action::Travel(outcome.trail.position() - 1));
    assert_eq!(again, Some(Target::Screen));
}

#[test]
fn the_same_answer_again_is_not_called_changed_and_its_row_takes_the_focus() {
    for (step, row) in [(Step::Screen(0), "which"), (Step::RightNow, "right-now")] {
        let (state, last) = focus(&after(at_check(), [Action::Change(step)]), Action::GoOn);
        assert_eq!((last, state.is_corrected(step)), (Some(Target::Answer(row)), false));
        let open = after(at_check(), [Action::Change(step)]);
        let (state, last) = focus(&open, Action::Travel(open.trail.position() - 1));
        assert_eq!((state.trail.step(), last), (Step::Check, Some(Target::Answer(row))), "Back leads to it too");
    }
    for (asker, changed) in [(Asker::Me, false), (Asker::Client, true)] {
        let (state, last) = focus(&after(at_check(), [Action::Change(Step::Asker)]), Action::Ask(asker));
        assert_eq!((last, state.is_corrected(Step::Asker)), (Some(Target::Answer("asker")), changed));
        assert_eq!(state.correction, Some(Correction { step: Step::Asker, is_made: changed }));
    }
}

#[test]
fn a_row_that_is_not_there_takes_no_focus() {
    let open = after(at_check(), [Action::Change(Step::Preferences)]);
    let (_, without) = focus(&open, Action::GoOn);
    assert_eq!(without, Some(Target::Screen), "nothing is said about what works, so it has no row");
    let (state, with) = focus(&after(open, [Action::Prefer(1, Some(0))]), Action::GoOn);
    assert!(matches!(with, Some(Target::Answer(_))) && state.is_corrected(Step::Preferences));
    // A question that was never asked, opened and left again.
    let open = after(at_check(), [Action::Change(Step::Screen(1))]);
    let (_, back) = focus(&open, Action::Travel(open.trail.position() - 1));
    assert_eq!(back, Some(Target::Screen));
}
