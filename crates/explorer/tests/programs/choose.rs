//! Sessions that a person chooses a time for: what is read, what counts, and each mistake with its exact sentence.

use explorer_core::care::program::Programs;
use explorer_core::language::Language;
use explorer_core::week::{Activity, Weekday};
use serde_json::{Value as Json, json};

use super::{ASPECTS, GOOD, changed, edited, leaves_out_the_first, parsed};

const PHASE: &str = "/tracks/0/phases/1";
const CHOOSE: &str = "/tracks/0/phases/1/choose";
const PLACE: &str = "programs[0] \"Evening IOP\", tracks[0].phases[1]";

fn time(day: &str, from: &str, to: &str) -> Json {
    json!({ "day": day, "from": from, "to": to })
}

fn session(times: &[Json]) -> Json {
    json!({ "activity": "individual", "times": times })
}

#[track_caller]
fn is_wrong(pointer: &str, to: Json, sentence: &str) {
    leaves_out_the_first(&format!("{CHOOSE}{pointer}"), to, &format!("{PLACE}.choose{sentence}"));
}

#[test]
fn sessions_to_choose_a_time_for_are_read_in_the_order_of_the_file() {
    let (programs, _) = Programs::read(parsed(GOOD), &ASPECTS, Language::English);
    let [first, second] = &programs.programs[0].tracks[0].step_down.0[..] else { panic!("two phases") };
    assert_eq!(first.week.choosable(), []);
    assert_eq!(second.week.blocks().len(), 3, "they are no blocks until a time is chosen");
    let said = |place: usize| {
        let times = &second.week.choosable()[place].times;
        times.iter().map(|time| (time.day, time.span.from.to_string(), time.activity)).collect::<Vec<_>>()
    };
    let individual = [(Weekday::Wednesday, "11:30"), (Weekday::Thursday, "18:00")];
    assert_eq!(said(0), individual.map(|(day, from)| (day, from.to_owned(), Activity::Individual)));
    assert_eq!(said(1), [(Weekday::Thursday, "19:00".to_owned(), Activity::Family)]);
}

#[test]
fn a_session_to_choose_counts_with_its_shortest_time_if_it_is_treatment() {
    let with = |session: Json| {
        let mut file: Json = serde_json::from_str(GOOD).unwrap();
        file["programs"][0]["tracks"][0]["phases"][0]["choose"] = json!([session]);
        let (programs, problems) = Programs::read(serde_json::from_value(file).unwrap(), &ASPECTS, Language::English);
        assert_eq!(problems, []);
        let track = &programs.programs[0].tracks[0];
        for minutes in [track.treatment_minutes() - 1, track.treatment_minutes()] {
            assert!(track.reaches(minutes));
        }
        assert!(!track.reaches(track.treatment_minutes() + 1));
        track.treatment_minutes()
    };
    let times = [time("wed", "10:00", "11:00"), time("fri", "10:00", "10:50")];
    assert_eq!(with(session(&times)), 630 + 50);
    assert_eq!(with(json!({ "activity": "support-meeting", "times": times })), 630);
}

#[test]
fn a_phase_has_sessions_or_sessions_to_choose_or_both() {
    let without = |keys: &[&str]| {
        edited(|file| {
            let phase = file.pointer_mut(&format!("/programs/0{PHASE}")).unwrap().as_object_mut().unwrap();
            keys.iter().for_each(|key| drop(phase.remove(*key).unwrap()));
        })
    };
    assert_eq!(without(&["choose"]).1, [""; 0]);
    assert_eq!(without(&["sessions"]).1, [""; 0]);
    let sentence = format!(
        "{PLACE}.sessions: this key is missing, and so is \"choose\". Add one of them, like this: \"sessions\": [ {{ \
         \"days\": [\"mon\"], \"from\": \"17:30\", \"to\": \"21:00\", \"activity\": \"group\" }} ]. Until then \
         this program is not shown."
    );
    assert_eq!(without(&["sessions", "choose"]).1, [sentence]);
}

#[test]
fn what_is_missing_or_of_the_wrong_kind_is_said() {
    let like = "\"choose\": [ { \"activity\": \"individual\", \"times\": [ ... ] } ].";
    is_wrong(
        "",
        json!({}),
        &format!(": this must be a list in [ ], but it is an object in curly brackets. Write it like this: {like}"),
    );
    is_wrong("", json!([]), &format!(": this list is empty. Write it like this: {like}"));
    is_wrong(
        "/0/times",
        json!([]),
        "[0].times: this list is empty. Write it like this: \"times\": [ { \"day\": \"tue\", \"from\": \"10:00\", \"to\": \"11:00\" } ].",
    );
    let sentence = "[0].times: this key is missing. Add it like this: \"times\": [ { \"day\": \"tue\", \"from\": \
                    \"10:00\", \"to\": \"11:00\" } ].";
    is_wrong("/0", json!({ "activity": "individual" }), sentence);
    let sentence = "[0].activity: this key is missing. Add it like this: \"activity\": \"group\".";
    is_wrong("/0", json!({ "times": [time("sat", "10:00", "11:00")] }), sentence);
    let sentence = "[0].times[0].day: this key is missing. Add it like this: \"day\": \"tue\".";
    is_wrong("/0/times/0", json!({ "from": "10:00", "to": "11:00" }), sentence);
    let sentence = "[0].times[0].day: \"tues\" is not a word that is known here. Did you mean \"tue\"?";
    is_wrong("/0/times/0/day", json!("tues"), sentence);
    let sentence = "[0].times[0].from: \"10\" is not a time. Write hours and minutes from 00:00 to 24:00, such as \
                    \"17:30\". Did you mean \"10:00\"?";
    is_wrong("/0/times/0/from", json!("10"), sentence);
    let sentence = "[0].times[0].to: 11:30 is not after 11:30. Write a later time. A session that goes on past \
                    midnight is written as two: one to 24:00, one on the next day from 00:00.";
    is_wrong("/0/times/0/to", json!("11:30"), sentence);
}

#[test]
fn an_unknown_key_of_a_session_to_choose_is_said_and_the_program_stays() {
    let (codes, sentences) =
        edited(|file| file["programs"][0]["tracks"][0]["phases"][1]["choose"][0]["days"] = json!(1));
    let sentence = "this key is not known and was not read. Remove it, or use one of: activity, online, times.";
    assert_eq!(sentences, [format!("{PLACE}.choose[0].days: {sentence}")]);
    assert_eq!(codes.len(), 3);
}

#[test]
fn at_most_ten_sessions_with_twenty_times_each_can_be_chosen() {
    let hour = |hour: usize| time("sat", &format!("{hour:02}:00"), &format!("{hour:02}:30"));
    let sessions = |count: usize| json!((0..count).map(|at| session(&[hour(at)])).collect::<Vec<_>>());
    let times = |count: usize| json!([session(&(0..count).map(hour).collect::<Vec<_>>())]);
    assert_eq!(changed(&format!("/programs/0{CHOOSE}"), sessions(10)).1, [""; 0]);
    assert_eq!(changed(&format!("/programs/0{CHOOSE}"), times(20)).1, [""; 0]);
    is_wrong("", sessions(11), ": this list has 11 items. Shorten it to 10 or fewer.");
    is_wrong("", times(21), "[0].times: this list has 21 items. Shorten it to 20 or fewer.");
}

#[test]
fn a_session_without_a_time_of_its_own_is_said() {
    // Group is on Wednesday from 10:00 to 11:00, then there is a meeting up to 12:00.
    let never = session(&[time("wed", "09:30", "10:30"), time("wed", "11:59", "13:00")]);
    let sentence = "[1]: every time of it overlaps one of \"sessions\". Add a time that does not. If people leave a \
                    group for it, leave it out here, and describe it in \"summary\".";
    is_wrong("", json!([session(&[time("wed", "12:00", "13:00")]), never]), sentence);
}

#[test]
fn sessions_that_cannot_all_have_a_time_are_said() {
    let sentence = ": whichever times are chosen, two of these sessions overlap. Add a time to one of them.";
    let (early, late) = (time("sat", "10:00", "11:00"), time("sat", "10:30", "11:30"));
    let both = session(&[early.clone(), late.clone()]);
    is_wrong("", json!([session(std::slice::from_ref(&early)), session(std::slice::from_ref(&late))]), sentence);
    is_wrong("", json!([both, both, session(&[time("sat", "12:00", "13:00")])]), sentence);
    // Two have room for two, three do not.
    let (first, second) = (time("sat", "10:00", "11:00"), time("sat", "11:00", "12:00"));
    let both = session(&[first, second]);
    assert_eq!(changed(&format!("/programs/0{CHOOSE}"), json!([both, both])).1, [""; 0]);
    is_wrong("", json!([both, both, both]), sentence);
}
