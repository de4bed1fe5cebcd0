//! What works for a person never moves the level. It shows what makes the level hard, which program still fits, and which level is nearest.

use explorer::state::{Action, State, View};
use explorer_content::words::Speaks;
use explorer_content::{ASPECTS, PREFERENCES};
use explorer_content::{LEVELS, limits};
use explorer_core::care::level::Level;
use explorer_core::care::program::{Known, Program, Programs, Track};
use explorer_core::care::step_down::{Phase, StepDown};
use explorer_core::care::value::Value;
use explorer_core::guidance::fit::{Need, nearest, that_fit};
use explorer_core::guidance::questionnaire::Asker;
use explorer_core::language::Language;
use explorer_core::week::{Activity, Block, Choosable, Span, TimeOfDay, Week, Weekday};

/// A sample center's programs.
fn programs() -> Programs {
    let value: Value = serde_json::from_str(include_str!("../../../tests/fixtures/programs.json")).unwrap();
    let (programs, problems) = Programs::read(value, ASPECTS, Language::English);
    assert!(problems.is_empty());
    programs
}

/// Preferences by the ids of preference and choice. All others are open.
fn preferring(said: &[(&str, &str)]) -> Vec<Option<u8>> {
    let choice = |(preference, choice): &(&str, &str)| {
        let at = PREFERENCES.iter().position(|it| it.id == *preference).unwrap();
        (at, PREFERENCES[at].choices.iter().position(|it| it.id == *choice).unwrap() as u8)
    };
    let said: Vec<_> = said.iter().map(choice).collect();
    (0..PREFERENCES.len()).map(|at| said.iter().find(|(it, _)| *it == at).map(|(_, choice)| *choice)).collect()
}

/// The timetables of a level that fit, as `code/place`.
fn fitting(said: &[(&str, &str)], level: Level) -> Vec<String> {
    let programs = programs();
    that_fit(&limits(&preferring(said)), &programs, level, &LEVELS, &Known::default())
        .into_iter()
        .map(|(program, track)| format!("{}/{track}", program.code))
        .collect()
}

fn nearest_to(said: &[(&str, &str)], suggested: Level) -> Option<Level> {
    nearest(&limits(&preferring(said)), &programs(), suggested, &LEVELS, &Known::default())
}

#[test]
fn whoever_says_nothing_or_that_all_is_well_is_limited_by_nothing() {
    assert!(limits(&preferring(&[])).is_empty());
    assert!(limits(&[]).is_empty());
    let easy = [("hours", "either"), ("caring", "no-one"), ("travel", "easy"), ("willing", "whatever-is-suggested")];
    assert!(limits(&preferring(&easy)).is_empty());
    for level in Level::ALL {
        let all: usize = programs().at(level).map(|program| program.tracks.len()).sum();
        assert_eq!(fitting(&easy, level).len(), all, "{level:?}");
    }
}

#[test]
fn only_evening_timetables_fit_who_is_free_in_the_evening() {
    let evenings = [("hours", "evenings")];
    // The first evening IOP also meets on Wednesday mornings, so it does not fit.
    assert_eq!(fitting(&evenings, Level::IntensiveOutpatient), ["m1/0", "e1/1", "b1/1", "v1/0", "t1/0"]);
    assert!(fitting(&evenings, Level::DayTreatment).is_empty());
    assert!(
        fitting(&[("hours", "days")], Level::IntensiveOutpatient).iter().all(|it| ["b1/0", "c1/0"].contains(&&**it))
    );
}

#[test]
fn only_online_means_only_online() {
    let online = [("travel", "online-only")];
    assert_eq!(fitting(&online, Level::IntensiveOutpatient), ["v1/0"]);
    assert_eq!(fitting(&online, Level::Outpatient), ["w1/2"]);
    assert!(fitting(&online, Level::Residential).is_empty());
}

#[test]
fn few_trips_are_online_or_lived_at_or_two_days_a_week() {
    let hard = [("travel", "hard")];
    assert_eq!(fitting(&hard, Level::IntensiveOutpatient), ["v1/0"]);
    assert_eq!(fitting(&hard, Level::Outpatient), ["w1/0", "w1/1", "w1/2"]);
    assert_eq!(fitting(&hard, Level::Residential), ["r1/0", "r2/0"]);
    assert!(fitting(&hard, Level::DayTreatment).is_empty());
}

/// A session that takes one hour.
fn session(day: Weekday, from: u16) -> Block {
    let time = |hour| TimeOfDay::from_minutes(hour * 60);
    Block {
        day,
        span: Span { from: time(from), to: time(from + 1) },
        activity: Activity::Individual,
        every_other_week: false,
        online: false,
    }
}

/// Whether an IOP with these sessions is during the day, is in the evening, and needs few trips.
fn met(fixed: Vec<Block>, choosable: Vec<Choosable>) -> [bool; 3] {
    let week = Week::new(fixed).with_choosable(choosable);
    let step_down = StepDown(vec![Phase { weeks: None, week }]);
    let track = Track { step_down, online: false, ..programs().programs[0].tracks[0].clone() };
    let program = Program { level: Level::IntensiveOutpatient, ..programs().programs[0].clone() };
    [Need::Daytime, Need::Evening, Need::FewTrips].map(|need| need.is_met(&program, &track, &LEVELS))
}

#[test]
fn a_session_with_a_choice_of_times_fits_if_one_of_them_does() {
    let met = |times: &[(Weekday, u16)]| {
        let fixed = vec![session(Weekday::Monday, 10), session(Weekday::Thursday, 10)];
        let times = times.iter().map(|(day, hour)| session(*day, *hour)).collect();
        met(fixed, vec![Choosable { times, drop_in: None }])
    };
    assert_eq!(met(&[(Weekday::Monday, 18), (Weekday::Thursday, 12)]), [true, false, true]);
    assert_eq!(met(&[(Weekday::Monday, 18)]), [false, false, true], "no time in the daytime");
    assert_eq!(met(&[(Weekday::Friday, 12)]), [true, false, false], "a third day");
}

#[test]
fn a_day_ends_at_17_and_an_evening_begins_then() {
    let met = |from: u16| met(vec![session(Weekday::Monday, from)], Vec::new());
    assert_eq!(met(16), [true, false, true], "over at 17:00");
    assert_eq!(met(17), [false, true, true], "from 17:00 on");
}

#[test]
fn a_trip_is_made_for_treatment() {
    let treatment = || vec![session(Weekday::Monday, 10), session(Weekday::Thursday, 10)];
    let third = |activity| Block { activity, ..session(Weekday::Friday, 10) };
    let met = |third| met([treatment(), vec![third]].concat(), Vec::new());
    assert_eq!(met(third(Activity::Individual)), [true, false, false]);
    assert_eq!(met(third(Activity::Meal)), [true, false, true]);
}

#[test]
fn all_that_was_said_must_fit_at_once() {
    assert_eq!(fitting(&[("hours", "days"), ("travel", "online-only")], Level::IntensiveOutpatient), [""; 0]);
    assert_eq!(fitting(&[("hours", "evenings"), ("travel", "hard")], Level::IntensiveOutpatient), ["v1/0"]);
}

#[test]
fn the_nearest_level_that_fits_is_more_care_if_two_are_as_near() {
    assert_eq!(nearest_to(&[("willing", "weekly")], Level::DayTreatment), Some(Level::Outpatient));
    assert_eq!(nearest_to(&[("willing", "several-days")], Level::Residential), Some(Level::DayTreatment));
    assert_eq!(nearest_to(&[("hours", "evenings")], Level::DayTreatment), Some(Level::IntensiveOutpatient));
    assert_eq!(nearest_to(&[("travel", "hard")], Level::DayTreatment), Some(Level::Residential));
}

#[test]
fn no_other_level_is_named_where_the_suggested_one_fits() {
    for level in Level::ALL {
        assert_eq!(nearest_to(&[], level), None);
    }
    assert_eq!(nearest_to(&[("willing", "several-days")], Level::DayTreatment), None, "its usual week fits");
    assert_eq!(nearest_to(&[("travel", "hard")], Level::IntensiveOutpatient), None, "a program online fits");
}

#[test]
fn a_limit_is_named_where_it_hinders_or_asks_for_something_and_where_it_is_about_no_level() {
    let concerned = |said: (&str, &str)| {
        let limits = limits(&preferring(&[said]));
        assert_eq!(limits.len(), 1, "{said:?}");
        Level::ALL.map(|level| limits[0].2.concerns(level))
    };
    assert_eq!(concerned(("willing", "several-days")), [false, false, false, true, true]);
    assert_eq!(concerned(("caring", "someone")), [false, false, true, true, true]);
    assert_eq!(concerned(("hours", "days")), [true; 5], "each timetable must be by day");
    assert_eq!(concerned(("travel", "hard")), [true; 5]);
    assert_eq!(concerned(("insurance", "none")), [true; 5], "it hinders nothing, and costs are a question anywhere");
}

#[test]
fn nothing_stands_in_for_hospital_care() {
    for (at, preference) in PREFERENCES.iter().enumerate() {
        for choice in 0..preference.choices.len() as u8 {
            let said: Vec<_> = (0..PREFERENCES.len()).map(|it| (it == at).then_some(choice)).collect();
            assert_eq!(nearest(&limits(&said), &programs(), Level::Hospital, &LEVELS, &Known::default()), None);
        }
    }
}

#[test]
fn no_preference_moves_the_outcome() {
    let asked = State::default().after(Action::Open(View::Find)).state.after(Action::Ask(Asker::Me)).state;
    let outcome = asked.outcome();
    for (at, preference) in PREFERENCES.iter().enumerate() {
        for choice in 0..preference.choices.len() as u8 {
            let said = asked.after(Action::Change(explorer::trail::Step::Preferences)).state;
            let said = said.after(Action::Prefer(at, Some(choice))).state.after(Action::GoOn).state;
            assert_eq!(said.preferences[at], Some(choice));
            assert_eq!((said.outcome(), said.answers), (outcome.clone(), asked.answers));
        }
    }
}

#[test]
fn every_limit_has_its_words() {
    let words = explorer_core::language::Language::English.words();
    for (preference, words) in PREFERENCES.iter().zip(&words.preferences) {
        assert_eq!(preference.limits.len(), words.around.len(), "{}", preference.id);
    }
    assert!(
        words.preferences[1].around[0].to(explorer_core::guidance::questionnaire::Voice::You).contains("child care")
    );
}
