//! The journey through the questionnaire, without a browser: which screen follows which, and that nothing entered is lost.

mod dictation;
mod unchecked;

use explorer::link::{Link, LinkProblem};
use explorer::planning::PlanStep;
use explorer::state::{Action, Rest, Signs, State, View};
use explorer::trail::Step;
use explorer_content::{GUIDANCE, PREFERENCES, SIGN_GROUPS, URGENT};
use explorer_core::care::level::Level;
use explorer_core::care::program::Programs;
use explorer_core::guidance::questionnaire::{Answer, Answers, Asker, QuestionId, Voice};
use explorer_core::guidance::suggestion::Outcome;
use explorer_core::plan::commitment::{Days, Life};

mod asking;
mod correction;
mod drafts;
mod steps;

fn after(state: State, actions: impl IntoIterator<Item = Action>) -> State {
    actions.into_iter().fold(state, |state, action| state.after(action).state)
}

/// What a link to what is shown tells.
fn told(state: &State) -> Link {
    state.to_link(&Programs::default())
}

/// At the first screen with questions: asked for oneself, nothing urgent.
fn at_first_screen() -> State {
    let state = after(State::default(), [Action::Open(View::Find), Action::Ask(Asker::Me)]);
    after(after(state, nothing_urgent()), [Action::GoOn])
}

/// "None of these" in each group of signs.
fn nothing_urgent() -> impl Iterator<Item = Action> {
    (0..SIGN_GROUPS.len()).map(|group| Action::CheckNone(group, true))
}

/// The place of a screen.
fn screen(id: &str) -> usize {
    GUIDANCE.screens.iter().position(|it| it.id == id).unwrap()
}

/// A line, or an answer: question and choice by id.
fn line(question: &str, choice: &str) -> (QuestionId, u8) {
    let at = GUIDANCE.question_id(question).unwrap();
    (at, GUIDANCE.questions[at].choices.iter().position(|it| it.id == choice).unwrap() as u8)
}

/// Gives every question of the open screen this answer, and goes on.
fn answered(mut state: State, at: usize, answer: impl Fn(QuestionId) -> Answer) -> State {
    if !GUIDANCE.screens[at].checklist {
        return after(state, [Action::Choose(answer(GUIDANCE.screens[at].questions[0])), Action::GoOn]);
    }
    let mut rest = Rest::NoneOfThese;
    for question in state.asked_on(at) {
        match answer(question) {
            Answer::Given(0) => {}
            Answer::Given(choice) => state = after(state, [Action::CheckLine(question, choice, true)]),
            Answer::Withheld => rest = Rest::Withheld,
            Answer::Unknown | Answer::Unasked => rest = Rest::Unsure,
        }
    }
    if state.draft.checked.lines.is_empty() {
        state = after(state, [Action::CheckRest(rest, true)]);
    }
    after(state, [Action::GoOn])
}

/// Answers every screen that is shown with this, up to the screen after the questions. Gives the screens shown.
fn answer_all(mut state: State, answer: impl Fn(QuestionId) -> Answer) -> (State, Vec<usize>) {
    let mut shown = Vec::new();
    while let Step::Screen(at) = state.trail.step() {
        shown.push(at);
        state = answered(state, at, &answer);
    }
    (state, shown)
}

fn outcome_after(answer: impl Fn(QuestionId) -> Answer) -> State {
    let (state, _) = answer_all(at_first_screen(), answer);
    after(state, [Action::GoOn, Action::GoOn])
}

#[test]
fn who_asks_comes_first_then_what_cannot_wait_then_the_screens_in_order() {
    let state = after(State::default(), [Action::Open(View::Find)]);
    assert_eq!(state.trail.step(), Step::Asker);
    let state = after(state, [Action::Ask(Asker::Someone)]);
    assert_eq!((state.trail.step(), state.voice()), (Step::RightNow, Voice::They));
    let state = after(after(state, nothing_urgent()), [Action::GoOn]);
    assert_eq!(state.trail.step(), Step::Screen(0));
    let (state, shown) = answer_all(state, |_| Answer::Unknown);
    assert_eq!(shown, (0..GUIDANCE.screens.len()).collect::<Vec<_>>());
    assert_eq!(state.trail.step(), Step::Preferences);
    let state = after(state, [Action::GoOn]);
    assert_eq!(state.trail.step(), Step::Check);
    assert_eq!(after(state, [Action::GoOn]).trail.step(), Step::Outcome);
}

#[test]
fn a_sign_that_cannot_wait_leads_to_help_and_to_no_level() {
    let state = after(
        State::default(),
        [Action::Open(View::Find), Action::Ask(Asker::Me), Action::CheckSign(2, true), Action::GoOn],
    );
    assert_eq!(state.trail.step(), Step::Urgent);
    let state = after(state, [Action::GoOn]);
    let (state, _) = answer_all(state, |_| Answer::Given(0));
    let state = after(state, [Action::GoOn, Action::GoOn]);
    assert_eq!((state.trail.step(), state.outcome()), (Step::Outcome, Outcome::Urgent(1 << 2)));
    // None is true in the other groups, so that only its own is left to say.
    let changed =
        after(state, [Action::Change(Step::RightNow), Action::CheckNone(URGENT[2].group, true), Action::GoOn]);
    assert!(matches!(changed.outcome(), Outcome::Suggestion(_)));
}

#[test]
fn none_of_these_and_a_sign_of_its_group_exclude_each_other() {
    let state = after(State::default(), [Action::Open(View::Find), Action::Ask(Asker::Me)]);
    let (first, last) = (URGENT[0].group, SIGN_GROUPS.len() - 1);
    let none = after(state, nothing_urgent());
    assert_eq!(none.draft.signs.answer(), Some(0));
    let checked = after(none.clone(), [Action::CheckSign(0, true)]);
    assert_eq!(checked.draft.signs.answer(), Some(1));
    assert!(!checked.draft.signs.has_none(first) && checked.draft.signs.has_none(last));
    assert_eq!(after(checked.clone(), [Action::CheckNone(first, true)]).draft.signs.answer(), Some(0));
    let cleared = after(checked, [Action::CheckSign(0, false)]);
    assert_eq!(cleared.draft.signs.answer(), None, "nothing checked is not 'none of these'");
    assert!(!cleared.draft.signs.is_done(first));
}

#[test]
fn none_of_one_group_says_nothing_of_a_sign_of_another_and_a_sign_checked_twice_is_checked() {
    let state = after(State::default(), [Action::Open(View::Find), Action::Ask(Asker::Me)]);
    let (group, other) = (URGENT[2].group, SIGN_GROUPS.len() - 1);
    let both = after(state.clone(), [Action::CheckSign(2, true), Action::CheckSign(2, true)]);
    assert_eq!(both.draft.signs.answer(), Some(1 << 2));
    let none = after(both, [Action::CheckNone(other, true)]);
    assert_eq!(none.draft.signs.answer(), Some(1 << 2), "the sign stays");
    assert!(none.draft.signs.has(2) && !none.draft.signs.has(1) && !none.draft.signs.has_none(group));
    // Opened again, it shows what was checked, and none of the other groups.
    let again = after(none, [Action::GoOn, Action::Change(Step::RightNow)]).draft.signs;
    assert!(again.has(2) && !again.has(1) && !again.has_none(group));
    assert!((0..SIGN_GROUPS.len()).filter(|it| *it != group).all(|it| again.has_none(it)));
    let unasked = after(state, [Action::Change(Step::RightNow)]).draft.signs;
    assert!((0..SIGN_GROUPS.len()).all(|it| !unasked.has_none(it)), "nothing was said yet");
}

#[test]
fn every_group_must_say_that_none_of_it_is_true() {
    let state = after(State::default(), [Action::Open(View::Find), Action::Ask(Asker::Me)]);
    for left_out in 0..SIGN_GROUPS.len() {
        let but_one = nothing_urgent().enumerate().filter(|(group, _)| *group != left_out).map(|(_, action)| action);
        let stays = after(after(state.clone(), but_one), [Action::GoOn]);
        assert_eq!((stays.trail.step(), stays.draft.tries), (Step::RightNow, 1));
    }
}

#[test]
fn everything_unsaid_is_no_level_yet() {
    let state = outcome_after(|_| Answer::Withheld);
    let Outcome::Suggestion(suggestion) = state.outcome() else { panic!() };
    assert!(suggestion.says_nothing_yet());
}

#[test]
fn what_works_for_a_person_changes_no_level() {
    let (state, _) = answer_all(at_first_screen(), |_| Answer::Given(1));
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
    assert!(state.preferences.is_empty() && state.draft.signs == Signs::default() && state.week.is_none());
    assert!(state.compared.shows(Level::Hospital));
}

#[test]
fn a_link_tells_no_answers_unless_the_person_says_so() {
    let state = outcome_after(|_| Answer::Given(1));
    let link = told(&state);
    assert_eq!((link.answers, link.preferences), (None, None));
    assert!(link.result.is_some());
    let link = told(&after(state, [Action::TellAnswers(true)]));
    assert!(link.answers.is_some_and(|answers| answers.get(QuestionId(0)) == Answer::Given(1)));
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
    let opened = after(State::default(), [Action::OpenLink(Ok(Box::new(link)))]);
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
        [Action::Change(Step::RightNow), Action::CheckSign(URGENT.len() - 1, true), Action::GoOn, Action::GoOn],
    );
    let (state, _) = answer_all(state, |_| Answer::Given(1));
    let state = after(state, [Action::GoOn]);
    assert_eq!((told(&state).result, told(&state).answers), (None, None));
    assert_eq!(told(&after(state, [Action::TellAnswers(true)])).result, None);
}

#[test]
fn opening_a_link_shows_what_it_was_made_of() {
    let state = after(outcome_after(|_| Answer::Given(1)), [Action::TellAnswers(true)]);
    let opened = after(State::default(), [Action::OpenLink(Ok(Box::new(told(&state))))]);
    assert_eq!((opened.view, opened.trail.step()), (View::Find, Step::Outcome));
    assert_eq!(opened.outcome(), state.outcome());
    assert!(opened.shared.is_some());
}

#[test]
fn closing_a_link_leaves_none_of_the_others_answers_behind() {
    let state = after(outcome_after(|_| Answer::Given(1)), [Action::TellAnswers(true)]);
    let closed = after(State::default(), [Action::OpenLink(Ok(Box::new(told(&state)))), Action::CloseLink]);
    assert!(!closed.has_answers() && closed.shared.is_none());
    assert_eq!(closed.trail.step(), Step::Asker);
}

#[test]
fn what_a_person_had_waits_while_they_look_at_somebody_elses_link() {
    let theirs = told(&after(outcome_after(|_| Answer::Given(1)), [Action::TellAnswers(true)]));
    for own in [
        after(at_first_screen(), [Action::Choose(Answer::Given(0)), Action::GoOn]),
        after(State::default(), [Action::ShowLevel(Level::Hospital, true)]),
        after(State::default(), [Action::Plan(PlanStep::Live(Life { keep_free: Days::ALL, ..Life::default() }))]),
    ] {
        let opened = after(own.clone(), [Action::OpenLink(Ok(Box::new(theirs.clone())))]);
        assert_eq!(opened.own.as_deref(), Some(&own));
        let again = after(opened.clone(), [Action::OpenLink(Ok(Box::new(theirs.clone())))]);
        assert_eq!(again.own.as_deref(), Some(&own), "a second link takes nothing away either");
        assert_eq!(after(opened.clone(), [Action::CloseLink]), own);
        assert_eq!(after(opened.clone(), [Action::StartAgain]), own, "answering oneself goes on where one was");
        let kept = after(opened, [Action::KeepLink]);
        assert_eq!((kept.answers, kept.shared, kept.own), (theirs.answers.unwrap(), None, None));
    }
    let fresh = after(State::default(), [Action::Open(View::Week), Action::OpenLink(Ok(Box::new(theirs)))]);
    assert_eq!(fresh.own, None, "nothing was entered");
}

#[test]
fn a_result_without_its_answers_is_nobodys_own() {
    let theirs = told(&outcome_after(|_| Answer::Given(1)));
    let kept = after(State::default(), [Action::OpenLink(Ok(Box::new(theirs))), Action::KeepLink]);
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
