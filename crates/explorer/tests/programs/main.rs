//! `programs.json`: what is right is read, and every mistake is one sentence that takes nothing else away.

mod broken;
mod centers;
mod choose;
mod details;
mod fields;
mod file;
mod said;

use explorer::details::SaysDetail;
use explorer_content::LEVELS;
use explorer_content::spoken::problem::SaysProblem;
use explorer_content::words::Speaks;
use explorer_core::care::level::Level;
use explorer_core::care::problem::Problem;
use explorer_core::care::program::{Per, Program, Programs};
use explorer_core::care::value::Value;
use explorer_core::language::Language;
use explorer_core::week::{Activity, Block, Span, TimeOfDay, Week, Weekday};
use serde_json::{Value as Json, json};

const ASPECTS: [&str; 3] = ["testing", "withdrawal", "usual-length"];
const GOOD: &str = include_str!("good.json");
const EVERY_CODE: [&str; 3] = ["e1", "m", "w"];
const WITHOUT_THE_FIRST: [&str; 2] = ["m", "w"];

/// The sentences.
fn said(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(|problem| Language::English.problem(problem)).collect()
}

/// The codes of the programs that are there, and the sentences.
fn read(value: Value) -> (Vec<String>, Vec<String>) {
    let (programs, problems) = Programs::read(value, &ASPECTS, Language::English);
    let codes = programs.programs.into_iter().map(|program| program.code).collect();
    (codes, said(&problems))
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// What is read after the value at this pointer became another.
fn changed(pointer: &str, to: Json) -> (Vec<String>, Vec<String>) {
    edited(|file| *file.pointer_mut(pointer).unwrap() = to)
}

fn edited(edit: impl FnOnce(&mut Json)) -> (Vec<String>, Vec<String>) {
    let mut file: Json = serde_json::from_str(GOOD).unwrap();
    edit(&mut file);
    read(serde_json::from_value(file).unwrap())
}

/// A mistake in the first program: one sentence, the first is left out, the others are there.
#[track_caller]
fn leaves_out_the_first(pointer: &str, to: Json, sentence: &str) {
    let (codes, sentences) = changed(&format!("/programs/0{pointer}"), to);
    assert_eq!(sentences, [[sentence, " Until then this program is not shown."].concat()]);
    assert_eq!(codes, WITHOUT_THE_FIRST);
}

/// A mistake in a detail of the first program: one sentence, the detail is left out, every program is there.
#[track_caller]
fn leaves_out_the_detail(pointer: &str, to: Json, sentence: &str) {
    let (codes, sentences) = changed(&format!("/programs/0{pointer}"), to);
    assert_eq!(sentences, [[sentence, " Until then this detail is not shown. Everything around it is."].concat()]);
    assert_eq!(codes, EVERY_CODE);
}

/// The same for a key of the first program that is taken away.
#[track_caller]
fn must_not_be_missing(parent: &str, key: &str, sentence: &str) {
    let (codes, sentences) = edited(|file| {
        let parent = file.pointer_mut(&format!("/programs/0{parent}")).unwrap();
        parent.as_object_mut().unwrap().remove(key).unwrap();
    });
    assert_eq!(sentences, [[sentence, " Until then this program is not shown."].concat()]);
    assert_eq!(codes, WITHOUT_THE_FIRST);
}

/// A mistake outside of the programs: one sentence, all programs are there.
#[track_caller]
fn keeps_every_program(pointer: &str, to: Json, sentence: &str) {
    let (codes, sentences) = changed(pointer, to);
    assert_eq!(sentences, [sentence]);
    assert_eq!(codes, EVERY_CODE);
}

#[test]
fn a_whole_file_has_no_problem_in_either_language() {
    let file = |path| std::fs::read_to_string(path).unwrap();
    let levels: toml::Table = file("../../content/levels.toml").parse().unwrap();
    let groups = levels["group"].as_array().unwrap();
    let aspects = groups.iter().flat_map(|group| group["aspects"].as_array().unwrap());
    let aspects: Vec<&str> = aspects.map(|aspect| aspect.as_str().unwrap()).collect();
    let of = |language| {
        let (programs, problems) =
            Programs::read(parsed(&file("../../tests/fixtures/programs.json")), &aspects, language);
        assert_eq!(problems, []);
        assert!(programs.programs.len() >= 8);
        assert!(programs.provider.unwrap().sample);
        programs.programs
    };
    let (english, spanish) = (of(Language::English), of(Language::Spanish));
    for (english, spanish) in english.iter().zip(&spanish) {
        assert_eq!(english.code, spanish.code);
        assert_ne!((&english.name, &english.summary), (&spanish.name, &spanish.summary), "said in both languages");
        let rows = |says: &[(String, String)]| says.iter().map(|(row, _)| row.clone()).collect::<Vec<_>>();
        assert_eq!(rows(&english.says), rows(&spanish.says));
        for ((row, one), (_, other)) in english.says.iter().zip(&spanish.says) {
            assert_ne!(one, other, "{row} of {}", english.code);
        }
    }
}

#[test]
fn a_text_is_said_in_the_language_of_the_reader_or_in_the_one_there_is() {
    let name = |name: Json, language| {
        let mut file: Json = serde_json::from_str(GOOD).unwrap();
        file["programs"][0]["name"] = name;
        let file: Value = serde_json::from_value(file).unwrap();
        let (programs, problems) = Programs::read(file, &ASPECTS, language);
        let name = programs.by_code("e1").map(|program| program.name.clone());
        (name.unwrap_or_default(), said(&problems))
    };
    let both = json!({ "en": "Evening", "es": "De noche" });
    assert_eq!(name(both.clone(), Language::English), ("Evening".into(), vec![]));
    assert_eq!(name(both, Language::Spanish), ("De noche".into(), vec![]));
    assert_eq!(name(json!({ "en": "Evening" }), Language::Spanish), ("Evening".into(), vec![]));
}

#[test]
fn a_good_file_is_read_whole() {
    let (programs, problems) = Programs::read(parsed(GOOD), &ASPECTS, Language::English);
    assert_eq!(problems, []);
    let provider = programs.provider.as_ref().unwrap();
    assert_eq!((provider.name.as_str(), provider.sample), ("Test Center", true));
    assert_eq!(provider.phone.as_deref(), Some("+1 (555) 010-0100"));
    assert_eq!(provider.website.as_deref(), Some("https://example.org"));
    let said = programs.center_details().iter().map(|detail| Language::English.detail(detail)).collect::<Vec<_>>();
    assert_eq!(said, [""; 0], "a sample has no address");
    let evening = programs.by_code("e1").unwrap();
    assert_eq!((evening.name.as_str(), evening.level), ("Evening IOP", Level::IntensiveOutpatient));
    assert_eq!((evening.summary.as_str(), evening.phone.as_deref()), ("Three evenings a week.", Some("555-0101")));
    assert_eq!((evening.says("testing"), evening.says("withdrawal")), (Some("At random."), None));
    let cost = evening.cost.as_ref().unwrap();
    assert_eq!((cost.from, cost.to, cost.per, cost.as_of.as_str()), (Some(3200), Some(4800), Per::Month, "2026-10"));
    let track = &evening.tracks[0];
    assert_eq!((track.name.as_str(), track.online, track.hours().to_string()), ("Evening", false, "10.5".to_owned()));
    let phases = &track.step_down.0;
    assert_eq!(phases.iter().map(|phase| phase.weeks).collect::<Vec<_>>(), [Some(6), None]);
    assert_eq!(phases[1].week.blocks().len(), 3);
    let weekly = programs.by_code("w").unwrap();
    assert_eq!(weekly.tracks.iter().map(|track| track.online).collect::<Vec<_>>(), [false, true]);
    assert_eq!(programs.at(Level::IntensiveOutpatient).count(), 2);
}

#[test]
fn a_program_below_its_level_is_told_its_hours() {
    let (programs, _) = Programs::read(parsed(GOOD), &ASPECTS, Language::English);
    let below = |code| {
        let program = programs.by_code(code).unwrap();
        program.below_its_level(&LEVELS).into_iter().map(|(_, t, h)| format!("{}: {h}", t.name)).collect::<Vec<_>>()
    };
    assert_eq!(below("m"), ["Evening: 6.2"]);
    assert_eq!(below("e1"), [""; 0]);
    assert_eq!(below("w"), [""; 0], "outpatient care begins at no hours");
    let evening = programs.by_code("e1").unwrap();
    let fewer = |minutes: u16| {
        let mut program = evening.clone();
        let to = TimeOfDay::from_minutes(18 * 60 + minutes);
        let span = Span { from: TimeOfDay::from_minutes(18 * 60), to };
        let days = [Weekday::Monday, Weekday::Tuesday, Weekday::Thursday];
        let block = |day| Block { day, span, activity: Activity::Group, every_other_week: false, online: false };
        program.tracks[0].step_down.0[0].week = Week::new(days.map(block).to_vec());
        program
    };
    assert_eq!(fewer(180).below_its_level(&LEVELS).len(), 0, "exactly the hours of the level are enough");
    assert_eq!(fewer(179).below_its_level(&LEVELS).len(), 1);
    let teens = |minutes| Program { for_teens: true, ..fewer(minutes) };
    assert_eq!(
        (teens(120).below_its_level(&LEVELS).len(), teens(120).floor_hours(&LEVELS)),
        (0, 6),
        "for teens IOP begins at 6 hours"
    );
    assert_eq!(teens(119).below_its_level(&LEVELS).len(), 1);
    let facts = &Language::English.words().level(Level::IntensiveOutpatient).says;
    let says: String = facts.iter().map(|fact| [fact.short, " ", fact.more, " "].concat()).collect();
    assert!(says.contains("For teens from 6"), "the row says the same: {says}");
}

#[test]
fn a_file_that_is_no_object_is_said() {
    for text in ["[]", "null", "3", "\"programs\""] {
        let (codes, sentences) = read(parsed(text));
        assert_eq!(
            sentences,
            [
                "programs.json must be one object in curly brackets with \"format\", \"provider\" and \"programs\". Write it as \
              docs/formats.md shows. Until then no programs are shown."
            ]
        );
        assert_eq!(codes, [""; 0]);
    }
}

#[test]
fn a_later_format_is_not_guessed_at() {
    let (codes, sentences) = read(parsed(include_str!("future-format.json")));
    assert_eq!(
        sentences,
        ["programs.json says \"format\": 2, and this version of the site reads format 1 only. Update the site, or \
          write the file in format 1. Until then no programs are shown."]
    );
    assert_eq!(codes, [""; 0]);
}

#[test]
fn a_format_that_never_was_is_said() {
    keeps_every_program("/format", json!(0), "format: 0 does not fit here. Write a whole number from 1 to 1.");
    let sentence = "format: this must be a number without quotes, but it is text in quotes. Write it like this: \"format\": \
                    1.";
    keeps_every_program("/format", json!("1"), sentence);
}

#[test]
fn an_unknown_level_is_said() {
    let (codes, sentences) = read(parsed(include_str!("unknown-level.json")));
    assert_eq!(
        sentences,
        ["programs[2] \"Weekly visits\", level: \"intensiv\" is not a word that is known here. Did you mean \
          \"intensive-outpatient\"? Until then this program is not shown."]
    );
    assert_eq!(codes, ["e1", "m"]);
}

#[test]
fn the_path_of_a_problem_can_be_looked_up() {
    let file: Value = parsed(include_str!("overlapping-sessions.json"));
    let (_, problems) = Programs::read(file, &ASPECTS, Language::English);
    assert_eq!(problems[0].path, "programs[0].tracks[0].phases[1].sessions");
    assert_eq!(problems[0].program.as_deref(), Some("Evening IOP"));
}

#[test]
fn overlapping_sessions_are_both_named() {
    let (codes, sentences) = read(parsed(include_str!("overlapping-sessions.json")));
    assert_eq!(
        sentences,
        ["programs[0] \"Evening IOP\", tracks[0].phases[1].sessions: sessions[0] (group, 10:00 to 11:00) and \
          sessions[1] (support-meeting, 10:30 to 12:00) overlap on wed. Move or shorten one of them. If people leave a \
          group for a session of their own, write only the group here, and describe the other one in \"summary\". Until then \
          this program is not shown."]
    );
    assert_eq!(codes, WITHOUT_THE_FIRST);
}

#[test]
fn a_negative_price_is_said() {
    let (codes, sentences) = read(parsed(include_str!("negative-price.json")));
    assert_eq!(
        sentences,
        [
            "programs[0] \"Evening IOP\", cost.from: -3200 does not fit here. Write a whole number from 0 to 1000000. Until then this detail is not shown. Everything around it is."
        ]
    );
    assert_eq!(codes, EVERY_CODE);
}

#[test]
fn an_unknown_key_is_said_and_the_program_stays() {
    let (codes, sentences) = read(parsed(include_str!("unknown-key.json")));
    assert_eq!(
        sentences,
        ["programs[0] \"Evening IOP\", cosst: this key is not known and was not read. Did you mean \"cost\"?"]
    );
    assert_eq!(codes, EVERY_CODE);
}

#[test]
fn an_unknown_key_that_is_near_to_none_gets_the_list() {
    let (codes, sentences) = edited(|file| file["programs"][0]["tracks"][0]["phases"][0]["room"] = json!("x"));
    assert_eq!(
        sentences,
        [
            "programs[0] \"Evening IOP\", tracks[0].phases[0].room: this key is not known and was not read. Remove it, or \
          use one of: weeks, sessions, choose, drop_in."
        ]
    );
    assert_eq!(codes, EVERY_CODE);
}

#[test]
fn swapped_letters_are_recognized_even_in_a_short_key() {
    let (_, sentences) = edited(|file| file["programs"][2]["tracks"][0]["phases"][0]["sessions"][0]["ot"] = json!("x"));
    assert_eq!(
        sentences,
        ["programs[2] \"Weekly visits\", tracks[0].phases[0].sessions[0].ot: this key is not known and was not read. \
          Did you mean \"to\"?"]
    );
}

#[test]
fn an_unknown_row_of_the_comparison_is_said_and_the_program_stays() {
    let (codes, sentences) = edited(|file| file["programs"][0]["says"]["withdrawl"] = json!("No."));
    assert_eq!(
        sentences,
        ["programs[0] \"Evening IOP\", says.withdrawl: this key is not known and was not read. Did you mean \
          \"withdrawal\"?"]
    );
    assert_eq!(codes, EVERY_CODE);
}

#[test]
fn every_mistake_is_said_at_once() {
    let (codes, sentences) = read(parsed(include_str!("many-mistakes.json")));
    let starts = [
        "programmes: this key is not known",
        "provider.website: \"example.org\" does not fit here.",
        "programs[0] \"Evening IOP\", level: \"iop\" is not a word that is known here.",
        "programs[0] \"Evening IOP\", tracks[0].phases[0].sessions[0].days[1]: \"tuesday\" is not a word that is known here.",
        "programs[0] \"Evening IOP\", tracks[0].phases[0].sessions[0].from: \"5:30\" is not a time.",
        "programs[1] \"Matrix\", code: \"e1\" is already the code of programs[0] \"Evening IOP\".",
        "programs[1] \"Matrix\", tracks[0].phases[0].weeks: 0 does not fit here.",
    ];
    assert_eq!(sentences.len(), starts.len(), "{sentences:#?}");
    for (sentence, start) in sentences.iter().zip(starts) {
        assert!(sentence.starts_with(start), "{sentence}");
    }
    assert_eq!(codes, ["w"]);
}
