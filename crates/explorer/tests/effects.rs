//! What the browser has to do after each action: entries in its history, the new focus, and announcements.

use explorer::effect::{Announcement, Effect, Target};
use explorer::finding::FindStep;
use explorer::link::LinkProblem;
use explorer::moved::{Meaning, Moved};
use explorer::planning::{CommitmentDraft, PlanStep};
use explorer::state::{Action, Next, Rest, State, View};
use explorer::trail::Step;
use explorer_content::{GUIDANCE, SIGN_GROUPS};
use explorer_core::care::level::Level;
use explorer_core::care::program::Programs;
use explorer_core::guidance::questionnaire::Asker;
use explorer_core::plan::commitment::{Commitment, Life};
use explorer_core::week::Weekday;

fn after(state: &State, actions: impl IntoIterator<Item = Action>) -> State {
    actions.into_iter().fold(state.clone(), |state, action| state.after(action).state)
}

fn effects(state: &State, action: Action) -> Vec<Effect> {
    state.after(action).effects
}

/// The state at the "right now" screen or, if the person is safe, at the first screen with questions.
fn asked(is_safe: bool) -> State {
    let state = after(&State::default(), [Action::Open(View::Find), Action::Ask(Asker::Me)]);
    if !is_safe {
        return state;
    }
    let none = (0..SIGN_GROUPS.len()).map(|group| Action::CheckNone(group, true));
    after(&after(&state, none), [Action::GoOn])
}

#[test]
fn a_view_that_is_opened_takes_the_focus_and_the_link_to_it_has_made_its_entry() {
    let start = State::default();
    assert_eq!(effects(&start, Action::Open(View::Find)), [Effect::Focus(Target::Screen)]);
    assert_eq!(effects(&start, Action::Open(View::Week)), [Effect::Focus(Target::Screen)]);
    assert_eq!(effects(&start, Action::Open(View::Compare)), [Effect::Focus(Target::Compare)]);
}

#[test]
fn three_places_in_the_history_serve_a_questionnaire_of_any_length() {
    let first = after(&State::default(), [Action::Open(View::Find)]);
    let went_on = |place, is_new| [Effect::GoToPlace { place, is_new }, Effect::Focus(Target::Screen)];
    assert_eq!(effects(&first, Action::Ask(Asker::Me)), went_on(1, true));
    let asked = asked(true);
    assert_eq!(asked.trail.place(), 2, "the newest screen");
    let Next { state: back, effects: gone_back } = asked.after(Action::Travel(1));
    assert_eq!(gone_back, went_on(1, false), "no entry is made on the way back");
    assert_eq!(effects(&back, Action::Travel(0)), went_on(0, false));
    assert_eq!(effects(&back, Action::Travel(2)), went_on(2, false), "nor on the way on again");
}

#[test]
fn the_same_place_again_is_still_settled_after_back() {
    let asked = asked(false);
    let again = Action::Travel(asked.trail.position());
    let place = asked.trail.place();
    assert_eq!(effects(&asked, again), [Effect::GoToPlace { place, is_new: false }]);
}

#[test]
fn going_on_with_nothing_chosen_moves_the_focus_to_what_is_asked_for_and_no_entry_is_made() {
    assert_eq!(effects(&asked(false), Action::GoOn), [Effect::Focus(Target::AsksMore)]);
}

#[test]
fn what_leads_from_another_view_into_the_questionnaire_makes_its_entry() {
    let compared = after(&asked(true), [Action::Open(View::Compare)]);
    let changed = effects(&after(&compared, [Action::Open(View::Find)]), Action::Change(Step::RightNow));
    assert!(matches!(changed[..], [Effect::GoToPlace { .. }, Effect::Focus(Target::Screen)]), "{changed:?}");
    let seen = effects(&State::default(), Action::SeeOutcome);
    assert_eq!(seen, [Effect::PushView(View::Find), Effect::Focus(Target::Screen)]);
}

#[test]
fn a_link_stands_in_the_address_until_it_is_open_and_a_bad_one_until_the_person_goes_on() {
    let link = State::default().to_link(&Programs::default());
    let opened = effects(&State::default(), Action::OpenLink(Ok(Box::new(link))));
    assert!(matches!(opened[..], [Effect::ReplaceView(_), Effect::Focus(Target::Shared)]), "{opened:?}");
    let Next { state: bad, effects: refused } = asked(false).after(Action::OpenLink(Err(LinkProblem::Damaged)));
    assert_eq!(refused, [Effect::Focus(Target::LinkProblem)], "the address keeps it, to try again");
    assert_eq!(effects(&bad, Action::CheckSign(0, true)), [], "what changes no screen leaves it there");
    let gone_on = effects(&bad, Action::CloseLink);
    assert_eq!(gone_on, [Effect::ReplaceView(View::Find)]);
    let travelled = effects(&bad, Action::Travel(0));
    assert_eq!(travelled[0], Effect::ReplaceView(View::Find));
}

#[test]
fn the_form_of_a_busy_time_takes_the_focus_and_gives_it_back() {
    let plan = |step| Action::Plan(step);
    let week = after(&State::default(), [Action::Open(View::Week)]);
    let draft = CommitmentDraft::default();
    let work = draft.commitment;
    let Next { state: open, effects: opened } = week.after(plan(PlanStep::Write(Some(draft))));
    assert_eq!(opened, [Effect::Focus(Target::Busy)]);
    assert_eq!(effects(&open, plan(PlanStep::Keep)), [Effect::Focus(Target::BusyProblem)], "it has no day");
    assert_eq!(effects(&open, plan(PlanStep::Write(None))), [Effect::Focus(Target::Life)]);
    let at_work = |day| Commitment { days: [day].into_iter().collect(), ..work };
    let life = Life { commitments: vec![at_work(Weekday::Monday)], ..Life::default() };
    let busy = after(&week, [plan(PlanStep::Live(life))]);
    assert_eq!(effects(&busy, plan(PlanStep::Remove(0))), [Effect::Focus(Target::Life)]);
    let moved = effects(&busy, plan(PlanStep::Nudge(0, 1, 0, 0)));
    assert_eq!(moved, [Effect::Announce(Announcement::Moved(at_work(Weekday::Tuesday)))]);
}

#[test]
fn a_control_that_goes_with_what_it_does_gives_the_focus_to_what_stands_beside_it() {
    let shown =
        after(&State::default(), [Action::ShowProgram("e1".into(), true), Action::ShowProgram("m1".into(), true)]);
    let Next { state, effects: hidden } = shown.after(Action::HideProgram("e1".into(), Level::Residential));
    assert_eq!(hidden, [Effect::Focus(Target::LevelBox(Level::Residential))]);
    assert_eq!(state.compared.programs, ["m1"]);
    assert_eq!(
        effects(&shown, Action::ShowProgram("e1".into(), false)),
        [],
        "the box in its card stays, and keeps the focus"
    );
    let week = after(&State::default(), [Action::Open(View::Week)]);
    let life = Life { commitments: Vec::new(), ..Life::default() };
    let changed = effects(&week, Action::Plan(PlanStep::Change(life)));
    assert_eq!(changed, [Effect::Focus(Target::BestWeeks)]);
    let more = effects(&week, Action::Find(FindStep::More("e1".into())));
    assert_eq!(more, [Effect::Focus(Target::ProgramBox("e1".into()))], "right before the programs that come");
    assert_eq!(Target::ProgramBox("e1".into()).id(), "show-program-e1");
    assert!(Target::ProgramBox("e1".into()).stays_in_place());
    for level in Level::ALL {
        assert_eq!(Target::LevelBox(level).id(), format!("show-{}", level.id()));
        assert!(Target::LevelBox(level).stays_in_place() && !Target::Screen.stays_in_place());
    }
}

#[test]
fn a_move_in_the_history_opens_a_view_goes_through_the_screens_or_brings_a_link() {
    let meaning =
        |state: &State, fragment: &str, direction| Moved { fragment: fragment.into(), direction }.meaning(state);
    let start = State::default();
    let act = |action| Some(Meaning::Act(action));
    assert_eq!(meaning(&start, "#/week", 1), act(Action::Open(View::Week)));
    assert_eq!(meaning(&start, "", -1), act(Action::Open(View::Compare)), "its heading takes the focus again");
    let asked = asked(true);
    let here = asked.trail.position();
    assert_eq!(meaning(&asked, "#/find", -1), act(Action::Travel(here - 1)));
    assert_eq!(meaning(&asked, "#/find", 1), act(Action::Travel(here + 1)));
    assert_eq!(meaning(&asked, "#/find", 0), None, "the way to where one is");
    assert_eq!(meaning(&after(&asked, [Action::Travel(0)]), "#/find", -1), act(Action::Travel(0)));
    assert_eq!(meaning(&asked, "#/compare", -1), act(Action::Open(View::Compare)), "out of the questionnaire");
    let link = start.to_link(&Programs::default()).to_fragment();
    assert_eq!(meaning(&asked, &link, 1), Some(Meaning::Link));
    assert_eq!(meaning(&asked, "#sources", 1), None, "it belongs to the page around");
}

#[test]
fn people_who_listen_are_told_what_the_others_see() {
    let start = State::default();
    let told = |action| effects(&start, action);
    assert_eq!(told(Action::OnlyDifferences(true)), [Effect::Announce(Announcement::Rows)]);
    assert_eq!(told(Action::Copied(false)), [Effect::Announce(Announcement::Copied(false))]);
    let link = Box::new(start.to_link(&Programs::default()));
    assert_eq!(told(Action::MakeLink(link)), [Effect::Announce(Announcement::LinkMade)]);
    let drinks = GUIDANCE.question_id("drinks").unwrap();
    let checked = start.after(Action::CheckLine(drinks, 1, true));
    assert_eq!(checked.effects, [], "only what it was aimed at");
    let none = checked.state.after(Action::CheckRest(Rest::NoneOfThese, true));
    assert_eq!(none.effects, [Effect::Announce(Announcement::Unchecked)]);
    let Next { state: asks, effects: asked } = asked(true).after(Action::Forget);
    assert_eq!(asked, [Effect::Announce(Announcement::AskedToForget)], "the first tap only asks");
    let Next { state: forgotten, effects: done } = asks.after(Action::Forget);
    assert!(!forgotten.has_answers() && done.ends_with(&[Effect::Focus(Target::Screen)]), "{done:?}");
}
