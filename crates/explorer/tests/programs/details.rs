//! Details that may be missing: a mistake in one leaves out that one. Remarks, words that people use for those of the file, and what
//! is said of timetables.

use explorer::comparison::Column;
use explorer_core::care::program::{Program, Programs};
use explorer_core::language::Language;
use serde_json::json;

use super::{ASPECTS, EVERY_CODE, GOOD, changed, edited, leaves_out_the_first};

const FIRST_SESSION: &str = "/tracks/0/phases/0/sessions/0";

#[test]
fn null_is_not_there() {
    for optional in
        ["/phone", "/cost", "/says", "/says/testing", "/tracks/0/phases/1/weeks", "/tracks/0/phases/1/choose"]
    {
        let pointer = format!("/programs/0{optional}");
        let (codes, sentences) = edited(|file| match file.pointer_mut(&pointer) {
            Some(value) => *value = json!(null),
            None => file["programs"][0]["tracks"][0]["phases"][1]["weeks"] = json!(null),
        });
        assert_eq!((codes, sentences), (EVERY_CODE.map(String::from).to_vec(), vec![]), "{optional}");
    }
    let sentence = "programs[0] \"Evening IOP\", summary: this key is missing. Add it like this: \"summary\": \"One or two \
                    sentences.\".";
    leaves_out_the_first("/summary", json!(null), sentence);
}

/// Whatever stands in a detail that may be missing, the program is shown, and the owner is told.
#[test]
fn a_wrong_detail_never_hides_a_program() {
    for detail in ["phone", "cost", "says"] {
        for strange in [json!(7), json!([]), json!("?"), json!(" "), json!({ "testing": 7 }), json!("x".repeat(700))] {
            let (codes, sentences) = changed(&format!("/programs/0/{detail}"), strange.clone());
            assert_eq!(codes, EVERY_CODE, "{detail}: {strange}");
            assert!(
                sentences.iter().any(|it| it.contains("this detail is not shown")),
                "{detail}: {strange}: {sentences:?}"
            );
        }
    }
    for (key, wrong) in
        [("from", json!(3200.5)), ("to", json!("$4,800")), ("per", json!("session")), ("as_of", json!("October"))]
    {
        let (codes, sentences) = changed(&format!("/programs/0/cost/{key}"), wrong);
        assert_eq!((codes, sentences.len()), (EVERY_CODE.map(String::from).to_vec(), 1), "{key}");
    }
    let (codes, sentences) = edited(|file| file["programs"][0]["tracks"][0]["phases"][1]["weeks"] = json!("open"));
    assert_eq!((codes, sentences.len()), (EVERY_CODE.map(String::from).to_vec(), 1), "the last phase may be without");
}

#[test]
fn a_remark_may_stand_anywhere() {
    for key in ["comment", "comments", "$schema", "_note", "//"] {
        let (codes, sentences) = edited(|file| {
            file[key] = json!("x");
            file["provider"][key] = json!(1);
            file["programs"][0][key] = json!("x");
            file["programs"][0]["says"][key] = json!("x");
            file["programs"][0]["cost"][key] = json!("x");
            file["programs"][0]["tracks"][0]["phases"][0]["sessions"][0][key] = json!(["x"]);
        });
        assert_eq!((codes, sentences), (EVERY_CODE.map(String::from).to_vec(), vec![]), "{key}");
    }
}

#[test]
fn what_people_call_a_level_a_day_or_a_price_is_understood() {
    let meant = |pointer: &str, word: &str, meant: &str| {
        let (_, sentences) = changed(&format!("/programs/0{pointer}"), json!(word));
        assert!(sentences[0].contains(&format!("Did you mean \"{meant}\"?")), "{word}: {sentences:?}");
    };
    for (word, level) in [
        ("IOP", "intensive-outpatient"),
        ("Intensive Outpatient", "intensive-outpatient"),
        ("intensiv", "intensive-outpatient"),
        ("PHP", "day-treatment"),
        ("OP", "outpatient"),
        ("Residential", "residential"),
        ("inpatient", "residential"),
        ("detox", "hospital"),
    ] {
        meant("/level", word, level);
    }
    for (word, day) in [("Monday", "mon"), ("tues", "tue"), ("SAT", "sat"), ("thr", "thu")] {
        meant(&format!("{FIRST_SESSION}/days/0"), word, day);
    }
    meant("/cost/per", "session", "visit");
    meant(&format!("{FIRST_SESSION}/activity"), "Therapy", "individual");
}

/// The first track of a program whose first phase is this.
fn with_phase(phase: serde_json::Value) -> Program {
    let mut file: serde_json::Value = serde_json::from_str(GOOD).unwrap();
    file["programs"][0]["tracks"][0]["phases"] = json!([phase]);
    let (programs, problems) = Programs::read(serde_json::from_value(file).unwrap(), &ASPECTS, Language::English);
    assert_eq!(problems, []);
    programs.programs[0].clone()
}

fn says(program: &Program, row: &str) -> Option<String> {
    let row = explorer_content::ASPECTS.iter().position(|known| *known == row)?;
    Some(Column::Program(program).says(row, Language::English)?.whole())
}

#[test]
fn what_is_held_every_other_week_is_said_and_counts_half() {
    let program = with_phase(json!({ "sessions": [
        { "days": ["mon", "wed", "thu"], "from": "18:00", "to": "21:00", "activity": "group" },
        { "days": ["sat"], "from": "10:00", "to": "13:00", "activity": "family", "every_other_week": true } ] }));
    assert_eq!(program.tracks[0].hours().to_string(), "10.5");
    assert!(program.tracks[0].reaches(630) && !program.tracks[0].reaches(631));
    let days = says(&program, "days-and-hours").unwrap();
    assert_eq!(days, "Mon, Wed, Thu, 6 pm to 9 pm; Sat, 10 am to 1 pm (every other week)");
    let week = Column::Program(&program).week();
    let minutes = week.minutes(false);
    assert_eq!(minutes.treatment, 630);
    assert_eq!(minutes.treatment + minutes.on_site + minutes.sleep + minutes.free, 7 * 1440);
}

#[test]
fn two_parts_of_a_day_are_said_as_two() {
    let program = with_phase(json!({ "sessions": [
        { "days": ["mon"], "from": "09:00", "to": "12:00", "activity": "group" },
        { "days": ["mon"], "from": "12:30", "to": "13:00", "activity": "skills" },
        { "days": ["mon"], "from": "19:00", "to": "20:00", "activity": "group" },
        { "days": ["wed", "fri"], "from": "09:00", "to": "12:00", "activity": "group" } ] }));
    let days = says(&program, "days-and-hours").unwrap();
    assert_eq!(days, "Mon, 9 am to 1 pm and 7 pm to 8 pm; Wed, Fri, 9 am to 12 pm");
}

#[test]
fn a_phase_of_times_to_choose_says_its_times_and_its_hours() {
    let time = |day: &str, hour: u32| json!({ "day": day, "from": format!("{hour:02}:00"), "to": format!("{:02}:00", hour + 1) });
    let two = json!({ "activity": "individual", "times": [time("tue", 10), time("wed", 17)] });
    let program = with_phase(json!({ "choose": [two] }));
    let days = says(&program, "days-and-hours").unwrap();
    assert_eq!(days, "Individual session, one of these times: Tue 10 am to 11 am, Wed 5 pm to 6 pm");
    assert_eq!(Column::Program(&program).week().treatment_minutes(), 60, "the picture has the hours of the row");
    assert_eq!(says(&program, "hours-per-week").unwrap(), "1 hour");
    let many: Vec<_> = (8..18).map(|hour| time(if hour < 12 { "mon" } else { "thu" }, hour)).collect();
    let program = with_phase(json!({ "choose": [{ "activity": "medical", "times": many }] }));
    let days = says(&program, "days-and-hours").unwrap();
    assert!(days.ends_with("one of 10 times on Mon, Thu, 8 am to 6 pm"), "{days}");
}

#[test]
fn how_long_it_lasts_follows_from_the_phases() {
    let length = |weeks: &[Option<u32>]| {
        let session = json!({ "days": ["mon"], "from": "18:00", "to": "21:00", "activity": "group" });
        let phases: Vec<_> = weeks.iter().map(|weeks| json!({ "weeks": weeks, "sessions": [session] })).collect();
        let mut file: serde_json::Value = serde_json::from_str(GOOD).unwrap();
        file["programs"][0]["tracks"][0]["phases"] = json!(phases);
        let (programs, _) = Programs::read(serde_json::from_value(file).unwrap(), &ASPECTS, Language::English);
        says(&programs.programs[0], "usual-length")
    };
    assert_eq!(length(&[Some(8), Some(4)]).as_deref(), Some("12 weeks"));
    assert_eq!(length(&[Some(8), Some(4), None]).as_deref(), Some("At least 12 weeks"));
    assert_eq!(length(&[None]), None);
}
