//! What works for a person never moves the level. It says what makes the level hard, which program fits all the same, and which level is nearest.

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

/// Preferences by the ids of preference and choice; the rest is open.
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
    // The first evening IOP goes on with Wednesday mornings, so it does not fit.
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

#[test]
fn a_session_with_a_choice_of_times_fits_if_one_of_them_does() {
    let met = |times: &[(Weekday, u16)]| {
        let block = |day, hour: u16| {
            let time = |hour| TimeOfDay::from_minutes(hour * 60);
            Block {
                day,
                span: Span { from: time(hour), to: time(hour + 1) },
                activity: Activity::Individual,
                every_other_week: false,
                online: false,
            }
        };
        let fixed = vec![block(Weekday::Monday, 10), block(Weekday::Thursday, 10)];
        let choosable =
            Choosable { times: times.iter().map(|(day, hour)| block(*day, *hour)).collect(), drop_in: None };
        let week = Week::new(fixed).with_choosable(vec![choosable]);
        let track = Track {
            step_down: StepDown(vec![Phase { weeks: None, week }]),
            ..programs().programs[0].tracks[0].clone()
        };
        let program = Program { level: Level::IntensiveOutpatient, ..programs().programs[0].clone() };
        [Need::Daytime, Need::Evening, Need::FewTrips]
            .map(|need| need.is_met(&program, &Track { online: false, ..track.clone() }, &LEVELS))
    };
    assert_eq!(met(&[(Weekday::Monday, 18), (Weekday::Thursday, 12)]), [true, false, true]);
    assert_eq!(met(&[(Weekday::Monday, 18)]), [false, false, true], "no time in the daytime");
    assert_eq!(met(&[(Weekday::Friday, 12)]), [true, false, false], "a third day");
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
