//! Screens with radios and with boxes: what their answers are, which of them come, and what a change makes of the others.

use explorer::state::{Action, Rest, State, Steps, View};
use explorer::trail::Step;
use explorer_content::GUIDANCE;
use explorer_core::care::level::Level;
use explorer_core::guidance::questionnaire::{Answer, Answers, Asker, QuestionId};
use explorer_core::guidance::suggestion::Outcome;

use super::{after, answer_all, answered, at_first_screen, line, screen};

#[test]
fn going_on_with_nothing_chosen_stays_and_says_so() {
    let state = at_first_screen();
    let stays = after(state.clone(), [Action::GoOn]);
    assert_eq!((stays.trail.step(), stays.draft.tries), (Step::Screen(0), 1));
    assert_eq!(stays.answers, state.answers);
    let urgent = after(State::default(), [Action::Open(View::Find), Action::Ask(Asker::Me), Action::GoOn]);
    assert_eq!((urgent.trail.step(), urgent.draft.tries), (Step::RightNow, 1));
    let (drinks, yes) = line("drinks", "yes");
    let alcohol = after(state, [Action::CheckLine(drinks, yes, true), Action::GoOn]);
    assert_eq!(alcohol.trail.step(), Step::Screen(screen("alcohol")));
    assert_eq!(after(alcohol, [Action::GoOn]).draft.tries, 1);
}

#[test]
fn a_checked_line_is_its_choice_and_the_others_are_mildest_unless_one_is_not_sure() {
    let ((drinks, yes), (opioid, _), (cannabis, _)) =
        (line("drinks", "yes"), line("opioid", "yes"), line("cannabis", "yes"));
    let said = |actions: &[Action]| {
        let answers = after(after(at_first_screen(), actions.iter().cloned()), [Action::GoOn]).answers;
        [drinks, opioid, cannabis].map(|at| answers.get(at))
    };
    let line = Action::CheckLine(drinks, yes, true);
    let rest = |rest| Action::CheckRest(rest, true);
    use Answer::{Given, Unasked, Unknown, Withheld};
    assert_eq!(said(std::slice::from_ref(&line)), [Given(1), Given(0), Given(0)]);
    assert_eq!(said(&[rest(Rest::NoneOfThese)]), [Given(0); 3]);
    assert_eq!(said(&[line.clone(), rest(Rest::Unsure)]), [Given(1), Unknown, Unknown]);
    assert_eq!(said(&[rest(Rest::Unsure), line.clone()]), [Given(1), Unknown, Unknown]);
    assert_eq!(said(&[rest(Rest::Unsure)]), [Unknown; 3]);
    assert_eq!(said(&[rest(Rest::Withheld)]), [Withheld; 3]);
    // Each of these takes the other away.
    assert_eq!(said(&[line.clone(), rest(Rest::NoneOfThese)]), [Given(0); 3]);
    assert_eq!(said(&[line.clone(), rest(Rest::Withheld)]), [Withheld; 3]);
    assert_eq!(said(&[rest(Rest::NoneOfThese), line.clone()]), [Given(1), Given(0), Given(0)]);
    // Nothing checked is not "none of these".
    assert_eq!(said(&[line.clone(), Action::CheckLine(drinks, yes, false)]), [Unasked; 3]);
    assert_eq!(said(&[rest(Rest::Unsure), Action::CheckRest(Rest::Unsure, false)]), [Unasked; 3]);
}

#[test]
fn the_worst_of_a_questions_checked_lines_counts() {
    let ((mind, most_days), (_, taken_over)) = (line("mind", "most-days"), line("mind", "taken-over"));
    let open = after(at_first_screen(), [Action::Change(Step::Screen(screen("mind-and-days")))]);
    let lines = [Action::CheckLine(mind, taken_over, true), Action::CheckLine(mind, most_days, true), Action::GoOn];
    assert_eq!(after(open, lines).answers.get(mind), Answer::Given(taken_over));
}

#[test]
fn only_screens_that_can_matter_are_shown_and_on_them_only_what_is_not_settled() {
    let (state, shown) = answer_all(at_first_screen(), |_| Answer::Given(0));
    let ids: Vec<_> = shown.iter().map(|at| GUIDANCE.screens[*at].id).collect();
    assert_eq!(
        ids,
        ["which", "body", "mind-and-days", "thoughts", "care-so-far", "home"],
        "home cannot move the level here"
    );
    assert!(matches!(state.outcome(), Outcome::Suggestion(it) if it.is_one_level() && it.low == Level::Outpatient));
    // An opioid alone asks for strong signs, and not for seizures of other withdrawals.
    let (opioid, yes) = line("opioid", "yes");
    let state = after(at_first_screen(), [Action::CheckLine(opioid, yes, true), Action::GoOn]);
    let lines = state.lines_on(screen("without"));
    assert_eq!(lines, [line("strong", "yes")]);
    // Others use at home: only where somebody drinks or uses.
    let none = after(at_first_screen(), [Action::CheckRest(Rest::NoneOfThese, true), Action::GoOn]);
    assert!(!none.lines_on(screen("home")).contains(&line("home", "use-at-home")));
    assert!(state.lines_on(screen("home")).contains(&line("home", "use-at-home")));
}

#[test]
fn the_words_at_most_so_many_more_are_true() {
    for steps in 0..40 {
        let mut state = at_first_screen();
        let mut promised = usize::MAX;
        let (mut shown, mut fewest) = (0, None);
        while let Step::Screen(at) = state.trail.step() {
            let Steps { nth, about, most, .. } = state.steps();
            let (if_mildest, at_most) = (about - nth, most - nth);
            assert!(at_most < promised, "{at_most} more, but {promised} were promised");
            fewest.get_or_insert(if_mildest);
            promised = at_most;
            let choice = |question: QuestionId| {
                let choices = GUIDANCE.questions[question].choices.len();
                Answer::Given(((question.index() * 7 + steps * 5) % (1 + steps % 8) % choices) as u8)
            };
            state = answered(state, at, choice);
            shown += 1;
        }
        assert_eq!(promised, 0);
        if steps % 8 == 0 {
            assert_eq!(shown, 1 + fewest.unwrap(), "all answers are the mildest ones");
        }
    }
    assert_eq!(at_first_screen().steps().most, GUIDANCE.screens.len() + 2);
}

#[test]
fn what_a_changed_answer_settles_is_forgotten_and_said() {
    let ((drinks, yes), (alcohol, daily)) = (line("drinks", "yes"), line("alcohol", "daily"));
    let ((soon, days), (harm, serious)) = (line("soon", "days"), line("harm", "serious"));
    let worst = |question: QuestionId| match question {
        it if it == drinks => Answer::Given(yes),
        it if it == alcohol => Answer::Given(daily),
        it if it == soon => Answer::Given(days),
        it if it == harm => Answer::Given(serious),
        _ => Answer::Given(0),
    };
    let (state, _) = answer_all(at_first_screen(), worst);
    assert!(state.forgotten.is_empty());
    let back = after(state, [Action::Change(Step::Screen(0))]);
    assert!(back.draft.checked.has(drinks, yes));
    let none =
        after(back, [Action::CheckLine(drinks, yes, false), Action::CheckRest(Rest::NoneOfThese, true), Action::GoOn]);
    let names: Vec<_> = none.forgotten.iter().map(|at| GUIDANCE.questions[*at].id).collect();
    assert_eq!(names, ["alcohol", "strong", "past", "soon", "harm"]);
    assert!(none.forgotten.iter().all(|at| none.answers.get(*at) == Answer::Unasked));
    // Once and for all, and said once.
    let again = after(none, [Action::Change(Step::Screen(0)), Action::GoOn]);
    assert!(again.forgotten.is_empty());
}

#[test]
fn a_detail_that_a_link_holds_without_its_box_counts_and_stays_until_it_is_settled_anew() {
    let ((drinks, no), (alcohol, daily), (past, seizure)) =
        (line("drinks", "no"), line("alcohol", "daily"), line("past", "yes"));
    let answers = [(drinks, no), (alcohol, daily), (past, seizure)];
    let answers = answers.into_iter().fold(Answers::default(), |all, (at, choice)| all.with(at, Answer::Given(choice)));
    assert!(matches!(GUIDANCE.outcome(&answers), Outcome::Suggestion(it) if it.low == Level::Hospital));
    let state = State { answers, asker: Some(Asker::Me), ..State::default() };
    let body = after(
        state,
        [Action::Change(Step::Screen(screen("body"))), Action::CheckRest(Rest::NoneOfThese, true), Action::GoOn],
    );
    assert_eq!(body.answers.get(alcohol), Answer::Given(daily));
}

#[test]
fn back_and_forward_show_the_answers_given() {
    let (drinks, yes) = line("drinks", "yes");
    let state = after(
        at_first_screen(),
        [Action::CheckLine(drinks, yes, true), Action::GoOn, Action::Choose(Answer::Given(1)), Action::GoOn],
    );
    let position = state.trail.position();
    let back = after(state.clone(), [Action::Travel(position - 1)]);
    assert_eq!((back.trail.step(), back.draft.answer), (Step::Screen(screen("alcohol")), Answer::Given(1)));
    let first = after(back, [Action::Travel(position - 2)]);
    assert_eq!((first.trail.step(), first.draft.checked.lines.clone()), (Step::Screen(0), vec![(drinks, yes)]));
    let forward = after(first, [Action::Travel(position)]);
    assert_eq!(forward.trail.step(), state.trail.step());
    assert_eq!(after(forward, [Action::Travel(99)]).trail.step(), state.trail.step());
}

#[test]
fn a_screen_opened_again_shows_what_was_said_of_the_rest() {
    for rest in [Rest::NoneOfThese, Rest::Unsure, Rest::Withheld] {
        let state = after(at_first_screen(), [Action::CheckRest(rest, true), Action::GoOn]);
        let again = after(state.clone(), [Action::Change(Step::Screen(0))]);
        assert_eq!((again.draft.checked.rest, again.draft.checked.lines.len()), (rest, 0));
        assert_eq!(after(again, [Action::GoOn]).answers, state.answers);
    }
    let ((drinks, yes), (opioid, _)) = (line("drinks", "yes"), line("opioid", "yes"));
    let checked = after(at_first_screen(), [Action::CheckLine(drinks, yes, true)]).draft.checked;
    assert!(checked.has(drinks, yes) && !checked.has(opioid, yes));
}

#[test]
fn a_screen_opened_again_counts_on_what_was_said_there() {
    let unsure = after(at_first_screen(), [Action::CheckRest(Rest::Unsure, true), Action::GoOn]);
    let again = after(unsure, [Action::Change(Step::Screen(0))]);
    let left = again.steps().about - again.steps().nth;
    let (_, shown) = answer_all(after(again, [Action::GoOn]), |_| Answer::Given(0));
    assert_eq!(left, shown.len(), "what one is not sure of stays open, and is asked about");
}

#[test]
fn an_earlier_answer_can_be_changed_and_new_screens_follow() {
    let (state, shown) = answer_all(at_first_screen(), |_| Answer::Given(0));
    let (drinks, yes) = line("drinks", "yes");
    let change = [Action::GoOn, Action::Change(Step::Screen(0)), Action::CheckLine(drinks, yes, true), Action::GoOn];
    let state = after(state, change);
    let Step::Screen(next) = state.trail.step() else { panic!("{:?}", state.trail.step()) };
    assert!(!shown.contains(&next), "only what was not asked before");
    let (state, _) = answer_all(state, |_| Answer::Given(0));
    assert_eq!(state.trail.step(), Step::Check);
}
