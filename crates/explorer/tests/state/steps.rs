//! Step numbers: they tell the truth from the first screen to the last, and a screen keeps its own.

use explorer::state::{Action, State, Steps, View};
use explorer::trail::Step;
use explorer_content::GUIDANCE;
use explorer_core::guidance::questionnaire::{Answer, Asker, QuestionId};

use super::{after, answer_all, answered, at_first_screen, line, nothing_urgent, outcome_after, told};

/// Ways to answer everything.
const ANSWERS: [fn(QuestionId) -> Answer; 4] =
    [|_| Answer::Given(0), |_| Answer::Given(1), |_| Answer::Withheld, |at| Answer::Given(at.0 % 2)];

/// Goes from the first screen to the last one with a number. Gives each state on the way.
fn walked(answer: fn(QuestionId) -> Answer) -> Vec<State> {
    let mut walked = vec![after(State::default(), [Action::Open(View::Find)])];
    let begun = after(walked[0].clone(), [Action::Ask(Asker::Me)]);
    walked.push(begun.clone());
    let mut state = after(after(begun, nothing_urgent()), [Action::GoOn]);
    while let Step::Screen(at) = state.trail.step() {
        walked.push(state.clone());
        state = answered(state, at, answer);
    }
    walked
}

#[test]
fn the_step_is_counted_truly_and_never_more_come_than_it_says() {
    for answer in ANSWERS {
        let said: Vec<_> = walked(answer).iter().map(State::steps).collect();
        let all = said.len();
        for (steps, nth) in said.iter().zip(1..) {
            assert_eq!(steps.nth, nth);
            assert!(steps.most >= all && steps.about <= steps.most && steps.about >= nth, "{steps:?} of {all}");
            assert_eq!(steps.is_last, nth == all, "{steps:?} of {all}");
        }
        assert!(said.windows(2).all(|two| two[1].most <= two[0].most), "at most so many, and then more: {said:?}");
    }
    // A person who has nothing is told at the very beginning how many come.
    let nothing = after(State::default(), [Action::Open(View::Find)]).steps();
    let (_, shown) = answer_all(at_first_screen(), |_| Answer::Given(0));
    assert_eq!(nothing.about, shown.len() + 2);
}

#[test]
fn back_and_forward_change_no_number_and_no_total() {
    for answer in ANSWERS {
        let walked = walked(answer);
        let newest = walked.last().unwrap().clone();
        let Steps { about, most, .. } = newest.steps();
        for (position, then) in walked.iter().enumerate().rev() {
            let back = after(newest.clone(), [Action::Travel(position)]);
            let steps = back.steps();
            assert_eq!(
                (steps.nth, steps.about, steps.most),
                (then.steps().nth, about, most),
                "{:?}",
                back.trail.step()
            );
        }
        let there_and_back = after(newest.clone(), [Action::Travel(2), Action::Travel(newest.trail.position())]);
        assert_eq!(there_and_back.steps(), newest.steps());
        // The same answer again, and what is still to be asked has its number too.
        let again = after(newest.clone(), [Action::Travel(2), Action::GoOn]);
        assert_eq!(again.steps(), newest.steps());
    }
}

#[test]
fn a_screen_that_is_opened_again_has_the_number_it_had() {
    let (state, shown) = answer_all(at_first_screen(), |_| Answer::Given(0));
    let all = shown.len() + 2;
    let end = after(state, [Action::GoOn, Action::GoOn]);
    assert_eq!(end.trail.step(), Step::Outcome);
    let had = [(Step::Asker, 1), (Step::RightNow, 2), (Step::Screen(shown[0]), 3), (Step::Screen(shown[1]), 4)];
    for (step, nth) in had {
        let steps = after(end.clone(), [Action::Change(step)]).steps();
        assert_eq!((steps.nth, steps.about, steps.most, steps.is_last), (nth, all, all, true), "{step:?}");
    }
    // A worse answer brings screens that have not been seen. They come after the others.
    let (drinks, yes) = line("drinks", "yes");
    let more = after(end, [Action::Change(Step::Screen(0)), Action::CheckLine(drinks, yes, true), Action::GoOn]);
    assert_eq!(more.steps().nth, all + 1);
    assert!(more.steps().most <= GUIDANCE.screens.len() + 2);
    assert_eq!(after(more, [Action::Change(Step::Screen(shown[1]))]).steps().nth, 4);
}

#[test]
fn an_answer_of_a_link_is_changed_on_a_screen_with_its_number() {
    let link = told(&after(outcome_after(|_| Answer::Given(0)), [Action::TellAnswers(true)]));
    let opened = after(State::default(), [Action::OpenLink(Ok(Box::new(link))), Action::KeepLink]);
    let steps = after(opened, [Action::Change(Step::Screen(0))]).steps();
    assert_eq!((steps.nth, steps.about), (3, steps.most), "after who asks and what cannot wait");
}
