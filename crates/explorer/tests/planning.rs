//! The planner's own state: people type, draw, move and keep busy times, and nothing that they entered is lost.

use explorer::link::ChosenWeek;
use explorer::planning::{CommitmentDraft, PlanStep, Planning};
use explorer::shown::shown;
use explorer::state::{Action, State, View};
use explorer_content::spoken::Spoken;
use explorer_content::words::Phrases;
use explorer_core::care::level::Level;
use explorer_core::care::program::Programs;
use explorer_core::language::Language;
use explorer_core::plan::commitment::{Commitment, CommitmentKind, Days, Holder, Life, PATTERNS, Piece};
use explorer_core::plan::{Change, Move};
use explorer_core::week::date::Date;
use explorer_core::week::{Span, TimeOfDay, Weekday};

fn time(text: &str) -> TimeOfDay {
    TimeOfDay::parse(text).unwrap()
}

fn on(days: &[Weekday], from: &str, to: &str) -> Commitment {
    let ends_next_day = time(to) < time(from);
    let days = days.iter().copied().collect();
    Commitment { kind: CommitmentKind::Work, days, from: time(from), to: time(to), ends_next_day }
}

fn with(commitments: &[Commitment]) -> Planning {
    let life = Life { commitments: commitments.to_vec(), ..Life::default() };
    Planning::default().after(PlanStep::Live(life))
}

fn steps(planning: Planning, steps: &[PlanStep]) -> Planning {
    steps.iter().fold(planning, |planning, step| planning.after(step.clone()))
}

fn hours(planning: &Planning, place: usize) -> (String, String) {
    let it = planning.life.commitments[place];
    (it.from.to_string(), it.to.to_string())
}

const MONDAY: Weekday = Weekday::Monday;
const TUESDAY: Weekday = Weekday::Tuesday;

#[test]
fn what_is_written_is_kept_once_it_is_right() {
    let draft = CommitmentDraft::default();
    let planning = steps(Planning::default(), &[PlanStep::Write(Some(draft)), PlanStep::Keep]);
    assert!(planning.life.commitments.is_empty(), "no day was checked");
    assert_eq!(planning.draft.unwrap().tries, 1, "and the form says so");
    let right = Commitment { days: Days::WORKDAYS, ..draft.commitment };
    let planning = steps(planning, &[PlanStep::Write(Some(CommitmentDraft::of(None, right))), PlanStep::Keep]);
    assert_eq!(planning.life.commitments, [right]);
    assert_eq!(planning.draft, None);
}

#[test]
fn a_change_takes_the_place_of_what_was_there_and_giving_up_leaves_it() {
    let (one, other) = (on(&[MONDAY], "09:00", "17:00"), on(&[TUESDAY], "10:00", "11:00"));
    let before = with(&[one, other]);
    let changed = Commitment { from: time("08:17"), ..one };
    let write = PlanStep::Write(Some(CommitmentDraft::of(Some(0), changed)));
    let after = steps(before.clone(), &[write.clone(), PlanStep::Keep]);
    assert_eq!(after.life.commitments, [changed, other]);
    let given_up = steps(before.clone(), &[write.clone(), PlanStep::Write(None)]);
    assert_eq!(given_up.life, before.life);
    assert_eq!(before.after(write).commitments(), [changed, other], "the picture shows it while it is written");
}

#[test]
fn taking_one_away_leaves_what_is_written_about_another() {
    let [one, two, three] =
        [on(&[MONDAY], "09:00", "10:00"), on(&[TUESDAY], "03:17", "04:49"), on(&[MONDAY], "11:00", "12:00")];
    let longer = Commitment { to: time("13:00"), ..three };
    let write = |place, commitment| PlanStep::Write(Some(CommitmentDraft::of(Some(place), commitment)));
    let before = with(&[one, two, three]);
    let kept = steps(before.clone(), &[write(2, longer), PlanStep::Remove(0), PlanStep::Keep]);
    assert_eq!(kept.life.commitments, [two, longer], "one before it");
    let kept = steps(before.clone(), &[write(0, longer), PlanStep::Remove(2), PlanStep::Keep]);
    assert_eq!(kept.life.commitments, [longer, two], "one after it");
    let gone = steps(before.clone(), &[write(1, longer), PlanStep::Remove(1)]);
    assert_eq!((gone.life.commitments, gone.draft), (vec![one, three], None), "the same one");
    assert_eq!(before.after(PlanStep::Remove(3)), before, "there is none");
}

#[test]
fn every_pattern_is_right() {
    for pattern in &PATTERNS {
        assert!(pattern.commitments.iter().all(|it| it.problem().is_none()), "{}", pattern.id);
    }
}

#[test]
fn nobody_is_told_to_go_without_sleep() {
    let commitment = |kind| [Commitment { kind, ..on(&[MONDAY], "07:00", "14:00") }];
    let said = |language: Language, kind, change| {
        let span = Span { from: time("07:00"), to: time("14:00") };
        let holder = Holder::Commitment(0);
        let piece = Piece { holder, day: MONDAY, span, starts_on: MONDAY, is_start: true, is_end: true };
        language.change_of(&Move { piece, change, minutes: 60 }, &[MONDAY], &commitment(kind))
    };
    let without = Change::Without(Span { from: time("09:00"), to: time("12:00") });
    let english = |kind, change| said(Language::English, kind, change);
    assert_eq!(english(CommitmentKind::Work, Change::Skip), "Work, Monday: leave it out");
    assert_eq!(english(CommitmentKind::Sleep, Change::Skip), "Sleep, Monday: at another time");
    let awake = "Sleep, Monday: be up from 9 am to 12 pm, and sleep before or after";
    assert_eq!(english(CommitmentKind::Sleep, without), awake);
    assert!(!said(Language::Spanish, CommitmentKind::Sleep, Change::Skip).contains(Language::Spanish.kind_other()));
}

#[test]
fn a_week_that_people_live_there_has_nothing_to_plan_around() {
    let programs = Programs::default();
    let life = with(&[on(&[MONDAY], "09:00", "17:00")]).life;
    let open = [Action::Open(View::Week), Action::Plan(PlanStep::Live(life)), Action::Plan(PlanStep::Open(true))];
    let state = open.into_iter().fold(State::default(), |state, action| state.after(action).state);
    for level in Level::ALL {
        let shown = shown(&state, &programs, Language::English, &ChosenWeek::Typical(level));
        let lives_there = matches!(level, Level::Residential | Level::Hospital);
        assert_eq!((shown.is_open, shown.busy.is_empty()), (!lives_there, lives_there), "{level:?}");
    }
    assert!(state.planning.is_used(), "what was entered is there again at another level");
}

#[test]
fn there_is_room_for_forty_and_no_more() {
    let one = on(&[MONDAY], "09:00", "10:00");
    let full = with(&vec![one; Life::MOST_COMMITMENTS]);
    assert!(!full.has_room());
    let after = steps(full.clone(), &[PlanStep::Write(Some(CommitmentDraft::of(None, one))), PlanStep::Keep]);
    assert_eq!(after.life, full.life);
    let drawn = steps(full.clone(), &[PlanStep::Grab(TUESDAY, 600), PlanStep::Drag(TUESDAY, 700), PlanStep::Drop]);
    assert_eq!((drawn.life, drawn.draft), (full.life, None));
}

#[test]
fn a_tap_on_the_picture_begins_an_hour_and_a_stroke_as_much_as_was_drawn() {
    let tapped = steps(Planning::default(), &[PlanStep::Grab(TUESDAY, 610), PlanStep::Drop]);
    assert_eq!(tapped.draft.unwrap().commitment, on(&[TUESDAY], "10:00", "11:00"));
    let drawn =
        [PlanStep::Grab(TUESDAY, 610), PlanStep::Drag(TUESDAY, 650), PlanStep::Drag(MONDAY, 812), PlanStep::Drop];
    let drawn = steps(Planning::default(), &drawn);
    assert_eq!(drawn.draft.unwrap().commitment, on(&[TUESDAY], "10:00", "13:45"));
    assert!(!drawn.is_held() && drawn.life.commitments.is_empty(), "it is said first what it is");
    let upward =
        steps(Planning::default(), &[PlanStep::Grab(TUESDAY, 610), PlanStep::Drag(TUESDAY, 480), PlanStep::Drop]);
    assert_eq!(upward.draft.unwrap().commitment, on(&[TUESDAY], "08:00", "10:15"));
    let last = steps(Planning::default(), &[PlanStep::Grab(TUESDAY, 1439), PlanStep::Drop]);
    assert_eq!(last.draft.unwrap().commitment.problem(), None, "an hour before midnight at the latest");
}

#[test]
fn what_is_drawn_elsewhere_goes_there_and_a_tap_opens_it() {
    let before = with(&[on(&[MONDAY, TUESDAY], "09:00", "12:00")]);
    let moved = steps(before.clone(), &[PlanStep::Grab(MONDAY, 600), PlanStep::Drag(TUESDAY, 665), PlanStep::Drop]);
    assert_eq!(moved.life.commitments, [on(&[TUESDAY, Weekday::Wednesday], "10:00", "13:00")]);
    assert_eq!(moved.draft, None);
    let longer = steps(before.clone(), &[PlanStep::Grab(MONDAY, 700), PlanStep::Drag(MONDAY, 760), PlanStep::Drop]);
    assert_eq!(hours(&longer, 0), ("09:00".into(), "13:00".into()), "taken by its end");
    let tapped = steps(before.clone(), &[PlanStep::Grab(MONDAY, 600), PlanStep::Drop]);
    assert_eq!(tapped.draft.unwrap().place, Some(0));
    let scrolled = [PlanStep::Grab(MONDAY, 600), PlanStep::Drag(TUESDAY, 665), PlanStep::CancelDrag];
    assert_eq!(steps(before.clone(), &scrolled), before, "the browser took it to scroll");
    let scrolled = [PlanStep::Grab(Weekday::Friday, 600), PlanStep::Drag(Weekday::Friday, 700), PlanStep::CancelDrag];
    assert_eq!(steps(before.clone(), &scrolled), before);
}

#[test]
fn what_is_found_stays_while_the_hand_moves() {
    let before = with(&[on(&[MONDAY, TUESDAY], "09:00", "12:00")]);
    let held = steps(before.clone(), &[PlanStep::Grab(MONDAY, 600), PlanStep::Drag(TUESDAY, 665)]);
    assert_ne!(held.life, before.life);
    assert_eq!(held.before_drag(), before.life);
    let down = held.after(PlanStep::Drop);
    assert_eq!(down.before_drag(), down.life);
}

#[test]
fn moves_within_a_quarter_of_an_hour_leave_it_where_it_is() {
    let before = with(&[on(&[MONDAY], "09:00", "12:00")]);
    let held = steps(before.clone(), &[PlanStep::Grab(MONDAY, 600), PlanStep::Drag(TUESDAY, 665)]);
    let at = |minute| held.is_held_at(TUESDAY, minute);
    let next = (665..690).find(|&minute| !at(minute)).expect("it goes on in the end");
    assert!((653..next).all(at) && next == 668 && !at(652) && !held.is_held_at(MONDAY, 665));
    assert!(!before.is_held_at(MONDAY, 600), "nothing is held");
}

#[test]
fn sunday_is_followed_by_monday() {
    let before = with(&[on(&[Weekday::Sunday], "09:00", "12:00")]);
    assert_eq!(before.after(PlanStep::Nudge(0, 1, 0, 0)).life.commitments, [on(&[MONDAY], "09:00", "12:00")]);
    let back = with(&[on(&[MONDAY], "09:00", "12:00")]).after(PlanStep::Nudge(0, -1, 0, 0));
    assert_eq!(back.life.commitments, before.life.commitments);
}

#[test]
fn a_nudge_stops_at_midnight_and_never_turns_a_time_over() {
    // This tries every commitment of whole hours, by day and by night, and every nudge of up to a day.
    for from in 0..24 {
        for length in 1..24 {
            let (from, end) = (from * 60, from * 60 + length * 60);
            let ends_next_day = end > 1440;
            let to = TimeOfDay::from_minutes(if ends_next_day { end - 1440 } else { end });
            let it = Commitment {
                from: TimeOfDay::from_minutes(from),
                to,
                ends_next_day,
                ..on(&[MONDAY], "01:00", "02:00")
            };
            for by in (-1440..=1440).step_by(45) {
                for step in [PlanStep::Nudge(0, 0, by, by), PlanStep::Nudge(0, 0, 0, by)] {
                    let after = with(&[it]).after(step.clone()).life.commitments[0];
                    assert_eq!(after.problem(), None, "{it:?} {step:?} {after:?}");
                    assert_eq!((after.days, after.ends_next_day), (it.days, ends_next_day));
                    let length = |it: Commitment| {
                        i32::from(it.to.minutes()) - i32::from(it.from.minutes())
                            + if it.ends_next_day { 1440 } else { 0 }
                    };
                    match step {
                        PlanStep::Nudge(_, _, 0, _) if by != 0 => assert_eq!(after.from, it.from),
                        _ => assert_eq!(length(after), length(it), "{it:?} {step:?}"),
                    }
                }
            }
        }
    }
}

#[test]
fn another_first_week_forgets_the_dates_of_the_one_before() {
    let date = |text: &str| Date::parse(text).unwrap();
    let free = [PlanStep::Start(date("2026-11-30")), PlanStep::Free(date("2026-12-01"), true)];
    let planning = steps(Planning::default(), &free);
    assert_eq!(planning.free, [date("2026-12-01")]);
    assert_eq!(planning.after(PlanStep::Free(date("2026-12-01"), false)).free, []);
    assert_eq!(planning.after(PlanStep::Start(date("2026-12-07"))).free, []);
}

#[test]
fn starting_again_forgets_the_week_too_and_it_counts_as_something_entered() {
    let life = with(&[on(&[MONDAY], "03:17", "04:49")]).life;
    let state = State::default().after(Action::Plan(PlanStep::Live(life))).state;
    assert!(state.has_answers(), "a link must not replace it unasked");
    let again = state.after(Action::StartAgain).state;
    assert!(!again.has_answers() && again.planning == Planning::default());
}
