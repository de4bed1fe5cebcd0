//! The journey through the questionnaire, without a browser: which screen follows which, and that nothing entered is lost.

#[path = "state/heard.rs"]
mod heard;

use program_explorer::commitment::{Days, Life};
use program_explorer::content::{GUIDANCE, PREFERENCES, URGENT};
use program_explorer::level::Level;
use program_explorer::link::{Link, LinkProblem};
use program_explorer::planning::PlanStep;
use program_explorer::program::Programs;
use program_explorer::questionnaire::{Answer, Answers, Asker, Voice};
use program_explorer::state::{Action, State, View};
use program_explorer::suggestion::Outcome;
use program_explorer::trail::Step;

fn after(state: State, actions: impl IntoIterator<Item = Action>) -> State {
    actions.into_iter().fold(state, |state, action| state.after(action))
}

/// What a link to what is shown tells.
fn told(state: &State) -> Link {
    state.to_link(&Programs::default())
}

/// At the first question: asked for oneself, nothing urgent.
fn at_first_question() -> State {
    after(State::default(), [Action::Open(View::Find), Action::Ask(Asker::Me), Action::TickNone(true), Action::GoOn])
}

/// Answers every question that is asked with this, up to the screen after the questions. Gives the questions asked.
fn answer_all(mut state: State, answer: impl Fn(usize) -> Answer) -> (State, Vec<usize>) {
    let mut asked = Vec::new();
    while let Step::Question(at) = state.trail.step() {
        asked.push(at);
        state = after(state, [Action::Choose(answer(at)), Action::GoOn]);
    }
    (state, asked)
}

fn outcome_after(answer: impl Fn(usize) -> Answer) -> State {
    let (state, _) = answer_all(at_first_question(), answer);
    after(state, [Action::GoOn, Action::GoOn])
}

#[test]
fn who_asks_comes_first_then_what_cannot_wait_then_the_questions_in_order() {
    let state = after(State::default(), [Action::Open(View::Find)]);
    assert_eq!(state.trail.step(), Step::Asker);
    let state = after(state, [Action::Ask(Asker::Someone)]);
    assert_eq!((state.trail.step(), state.voice()), (Step::RightNow, Voice::They));
    let state = after(state, [Action::TickNone(true), Action::GoOn]);
    assert_eq!(state.trail.step(), Step::Question(0));
    let (state, asked) = answer_all(state, |_| Answer::Unknown);
    assert!(asked.is_sorted());
    assert_eq!(state.trail.step(), Step::Preferences);
    let state = after(state, [Action::GoOn]);
    assert_eq!(state.trail.step(), Step::Check);
    assert_eq!(after(state, [Action::GoOn]).trail.step(), Step::Outcome);
}

#[test]
fn going_on_with_nothing_chosen_stays_and_says_so() {
    let state = at_first_question();
    let stays = after(state.clone(), [Action::GoOn]);
    assert_eq!((stays.trail.step(), stays.draft.tries), (Step::Question(0), 1));
    assert_eq!(stays.answers, state.answers);
    let urgent = after(State::default(), [Action::Open(View::Find), Action::Ask(Asker::Me), Action::GoOn]);
    assert_eq!((urgent.trail.step(), urgent.draft.tries), (Step::RightNow, 1));
}

#[test]
fn only_questions_that_can_matter_are_asked() {
    let (_, asked) = answer_all(at_first_question(), |_| Answer::Given(0));
    let ids: Vec<_> = asked.iter().map(|at| GUIDANCE.questions[*at].id).collect();
    assert!(!ids.contains(&"signs"), "no substance, no signs of withdrawal: {ids:?}");
    assert!(!ids.contains(&"housing"), "a home that helps, no question for another: {ids:?}");
    assert!(ids.len() < GUIDANCE.questions.len());
}

#[test]
fn the_words_at_most_so_many_more_are_true() {
    for worst in [false, true] {
        let mut state = at_first_question();
        let mut promised = usize::MAX;
        while let Step::Question(at) = state.trail.step() {
            let left = state.questions_left_after(at);
            assert!(left < promised, "{left} more, but {promised} were promised");
            promised = left;
            let choice = if worst { GUIDANCE.questions[at].choices.len() as u8 - 1 } else { 0 };
            state = after(state, [Action::Choose(Answer::Given(choice)), Action::GoOn]);
        }
    }
}

#[test]
fn a_sign_that_cannot_wait_leads_to_help_and_to_no_level() {
    let state = after(
        State::default(),
        [Action::Open(View::Find), Action::Ask(Asker::Me), Action::Tick(2, true), Action::GoOn],
    );
    assert_eq!(state.trail.step(), Step::Urgent);
    let state = after(state, [Action::GoOn]);
    let (state, _) = answer_all(state, |_| Answer::Given(0));
    let state = after(state, [Action::GoOn, Action::GoOn]);
    assert_eq!((state.trail.step(), state.outcome()), (Step::Outcome, Outcome::Urgent(1 << 2)));
    let changed =
        after(state, [Action::Change(Step::RightNow), Action::Tick(2, false), Action::TickNone(true), Action::GoOn]);
    assert!(matches!(changed.outcome(), Outcome::Suggestion(_)));
}

#[test]
fn none_of_these_and_a_sign_exclude_each_other() {
    let state = after(State::default(), [Action::Open(View::Find), Action::Ask(Asker::Me), Action::TickNone(true)]);
    let ticked = after(state, [Action::Tick(0, true)]);
    assert_eq!(ticked.draft.signs, Some(1));
    assert_eq!(after(ticked.clone(), [Action::TickNone(true)]).draft.signs, Some(0));
    assert_eq!(after(ticked, [Action::Tick(0, false)]).draft.signs, None, "nothing ticked is not 'none of these'");
}

#[test]
fn back_and_forward_show_the_answers_given() {
    let state = after(at_first_question(), [Action::Choose(Answer::Given(1)), Action::GoOn]);
    let position = state.trail.position();
    let back = after(state.clone(), [Action::Travel(position - 1)]);
    assert_eq!((back.trail.step(), back.draft.answer), (Step::Question(0), Answer::Given(1)));
    let forward = after(back, [Action::Travel(position)]);
    assert_eq!(forward.trail.step(), state.trail.step());
    assert_eq!(after(forward, [Action::Travel(99)]).trail.step(), state.trail.step());
}

#[test]
fn an_earlier_answer_can_be_changed_and_new_questions_follow() {
    let (state, asked) = answer_all(at_first_question(), |_| Answer::Given(0));
    let alcohol = 0;
    let state = after(
        state,
        [Action::GoOn, Action::Change(Step::Question(alcohol)), Action::Choose(Answer::Given(2)), Action::GoOn],
    );
    let Step::Question(next) = state.trail.step() else { panic!("{:?}", state.trail.step()) };
    assert!(!asked.contains(&next), "only what was not asked before");
    let (state, _) = answer_all(state, |_| Answer::Given(0));
    assert_eq!(state.trail.step(), Step::Check);
}

#[test]
fn everything_unsaid_is_no_level_yet() {
    let state = outcome_after(|_| Answer::Withheld);
    let Outcome::Suggestion(suggestion) = state.outcome() else { panic!() };
    assert!(suggestion.says_nothing_yet());
}

#[test]
fn what_works_for_a_person_changes_no_level() {
    let (state, _) = answer_all(at_first_question(), |_| Answer::Given(1));
    let before = state.outcome();
    for (at, preference) in PREFERENCES.iter().enumerate() {
        for choice in 0..preference.choices.len() as u8 {
            assert_eq!(after(state.clone(), [Action::Prefer(at, Some(choice)), Action::GoOn]).outcome(), before);
        }
    }
}

#[test]
fn starting_again_forgets_every_answer_and_keeps_the_comparison() {
    let state =
        after(outcome_after(|_| Answer::Given(1)), [Action::ShowLevel(Level::Hospital, true), Action::StartAgain]);
    assert!(!state.has_answers());
    assert_eq!(state.trail.step(), Step::Asker);
    assert!(state.preferences.is_empty() && state.draft.signs.is_none() && state.week.is_none());
    assert!(state.compared.shows(Level::Hospital));
}

#[test]
fn a_link_tells_no_answers_unless_the_person_says_so() {
    let state = outcome_after(|_| Answer::Given(1));
    let link = told(&state);
    assert_eq!((link.answers, link.preferences), (None, None));
    assert!(link.result.is_some());
    let link = told(&after(state, [Action::TellAnswers(true)]));
    assert!(link.answers.is_some_and(|answers| answers.get(0) == Answer::Given(1)));
}

#[test]
fn a_link_tells_the_week_only_if_the_person_says_so_even_one_that_nobody_chose() {
    let state = after(State::default(), [Action::Open(View::Week)]);
    assert_eq!(told(&state).week, None);
    let state = after(state, [Action::TellWeek(true)]);
    assert_eq!(told(&state).week, Some(state.shown_week()));
}

#[test]
fn a_link_tells_when_a_person_is_busy_only_if_the_person_says_so() {
    let life = Life { keep_free: Days::ALL, ..Life::default() };
    let state = after(State::default(), [Action::Open(View::Week), Action::Plan(PlanStep::Live(life.clone()))]);
    assert_eq!(told(&state).life, None);
    let link = told(&after(state, [Action::TellLife(true)]));
    assert_eq!(link.life, Some(life.clone()));
    let opened = after(State::default(), [Action::OpenLink(Ok(link))]);
    assert_eq!(opened.planning.life, life);
    assert!(!after(opened, [Action::CloseLink]).planning.is_used(), "what somebody else entered goes with the link");
}

#[test]
fn a_link_that_was_made_goes_when_what_is_shown_changes() {
    let state = State::default();
    let link = Box::new(told(&state));
    let state = after(state, [Action::MakeLink(link.clone())]);
    assert_eq!(state.sharing.made, Some(link));
    assert_eq!(after(state, [Action::ShowLevel(Level::Hospital, true)]).sharing.made, None);
}

#[test]
fn no_result_is_told_while_help_is_needed_now() {
    let state = outcome_after(|_| Answer::Given(1));
    let state = after(
        state,
        [Action::Change(Step::RightNow), Action::Tick(URGENT.len() - 1, true), Action::GoOn, Action::GoOn],
    );
    let (state, _) = answer_all(state, |_| Answer::Given(1));
    let state = after(state, [Action::GoOn]);
    assert_eq!((told(&state).result, told(&state).answers), (None, None));
    assert_eq!(told(&after(state, [Action::TellAnswers(true)])).result, None);
}

#[test]
fn opening_a_link_shows_what_it_was_made_of() {
    let state = after(outcome_after(|_| Answer::Given(1)), [Action::TellAnswers(true)]);
    let opened = after(State::default(), [Action::OpenLink(Ok(told(&state)))]);
    assert_eq!((opened.view, opened.trail.step()), (View::Find, Step::Outcome));
    assert_eq!(opened.outcome(), state.outcome());
    assert!(opened.shared.is_some());
}

#[test]
fn closing_a_link_leaves_none_of_the_others_answers_behind() {
    let state = after(outcome_after(|_| Answer::Given(1)), [Action::TellAnswers(true)]);
    let closed = after(State::default(), [Action::OpenLink(Ok(told(&state))), Action::CloseLink]);
    assert!(!closed.has_answers() && closed.shared.is_none());
    assert_eq!(closed.trail.step(), Step::Asker);
}

#[test]
fn what_a_person_had_waits_while_they_look_at_somebody_elses_link() {
    let theirs = told(&after(outcome_after(|_| Answer::Given(1)), [Action::TellAnswers(true)]));
    for own in [
        after(at_first_question(), [Action::Choose(Answer::Given(0)), Action::GoOn]),
        after(State::default(), [Action::ShowLevel(Level::Hospital, true)]),
        after(State::default(), [Action::Plan(PlanStep::Live(Life { keep_free: Days::ALL, ..Life::default() }))]),
    ] {
        let opened = after(own.clone(), [Action::OpenLink(Ok(theirs.clone()))]);
        assert_eq!(opened.own.as_deref(), Some(&own));
        let again = after(opened.clone(), [Action::OpenLink(Ok(theirs.clone()))]);
        assert_eq!(again.own.as_deref(), Some(&own), "a second link takes nothing away either");
        assert_eq!(after(opened.clone(), [Action::CloseLink]), own);
        assert_eq!(after(opened.clone(), [Action::StartAgain]), own, "answering oneself goes on where one was");
        let kept = after(opened, [Action::KeepLink]);
        assert_eq!((kept.answers, kept.shared, kept.own), (theirs.answers.unwrap(), None, None));
    }
    let fresh = after(State::default(), [Action::Open(View::Week), Action::OpenLink(Ok(theirs))]);
    assert_eq!(fresh.own, None, "nothing was entered");
}

#[test]
fn a_result_without_its_answers_is_nobodys_own() {
    let theirs = told(&outcome_after(|_| Answer::Given(1)));
    let kept = after(State::default(), [Action::OpenLink(Ok(theirs)), Action::KeepLink]);
    assert_eq!((kept.view, kept.shared.is_none(), kept.answers), (View::Compare, true, Answers::default()));
}

#[test]
fn a_program_put_first_stands_before_the_others() {
    let shown = ["e1", "m1", "r1"].map(|code| Action::ShowProgram(code.into(), true));
    let state = after(State::default(), shown);
    let turned = after(state, [Action::PutFirst("r1".into()), Action::PutFirst("zz".into())]);
    assert_eq!(turned.compared.programs, ["r1", "e1", "m1"]);
}

#[test]
fn a_bad_link_says_why_and_leaves_a_clean_start() {
    let opened = after(State::default(), [Action::OpenLink(Err(LinkProblem::Damaged))]);
    assert_eq!(opened.link_problem, Some(LinkProblem::Damaged));
    assert_eq!(after(opened, [Action::CloseLink]), State::default());
}

#[test]
fn a_fragment_names_a_view_and_never_a_question() {
    for view in [View::Compare, View::Find, View::Week] {
        assert_eq!(View::from_fragment(view.to_fragment()), Some(view));
    }
    for other in ["#main", "#/find/3", "#find", "#/s/00"] {
        assert_eq!(View::from_fragment(other), None);
    }
}
