//! One mistake in one field at a time, each with its exact sentence.

use explorer_core::care::program::Programs;
use explorer_core::care::value::{DEEPEST, Value};
use explorer_core::language::Language;
use serde_json::{Value as Json, json};

use super::{
    ASPECTS, EVERY_CODE, GOOD, WITHOUT_THE_FIRST, changed, edited, keeps_every_program, leaves_out_the_detail,
    leaves_out_the_first, must_not_be_missing, parsed, read, said,
};

const FIRST_SESSION: &str = "/tracks/0/phases/0/sessions/0";

#[test]
fn a_wrong_type_is_said_wherever_it_stands() {
    let provider = json!({ "name": "Test Center", "sample": "yes" });
    let sentence = "provider.sample: this must be true or false without quotes, but it is text in quotes. Write it like this: \
                    \"sample\": false. Until then the center is shown as a made-up one.";
    keeps_every_program("/provider", provider, sentence);
    // Without a name that can be read, the place alone must do.
    let sentence = "programs[0].name: this must be text in quotes, but it is a number without quotes. Write it like this: \
                    \"name\": \"Evening\".";
    leaves_out_the_first("/name", json!(7), sentence);
    let sentence = "programs[0]: this must be an object in curly brackets, but it is text in quotes. Write it like this: \
                    { \"code\": \"e1\", \"name\": \"Evening IOP\", ... }.";
    leaves_out_the_first("", json!("Evening IOP"), sentence);
    let sentence = "programs[0] \"Evening IOP\", cost: this must be an object in curly brackets, but it is a number without quotes. Write it like \
                    this: \"cost\": { \"from\": 3200, \"to\": 4800, \"per\": \"month\", \"as_of\": \"2026-10\" }.";
    leaves_out_the_detail("/cost", json!(3200), sentence);
    let sentence = "programs[0] \"Evening IOP\", phone: this must be text in quotes, but it is a number without quotes. Write it \
                    like this: \"phone\": \"555-0100\".";
    leaves_out_the_detail("/phone", json!(5_550_100), sentence);
    let sentence = "programs[0] \"Evening IOP\", says.testing: this must be text in quotes, but it is true or false without quotes. \
                    Write it like this: \"says\": { \"testing\": \"Weekly.\" }.";
    leaves_out_the_detail("/says/testing", json!(true), sentence);
    let sentence = "programs[0] \"Evening IOP\", tracks[0].phases: this must be a list in [ ], but it is an object in curly brackets. \
                    Write it like this: \"phases\": [ { \"weeks\": 6, \"sessions\": [ ... ] } ].";
    leaves_out_the_first("/tracks/0/phases", json!({}), sentence);
    let sentence = "programs[0] \"Evening IOP\", tracks[0].phases[0].weeks: this must be a number without quotes, but it \
                    is text in quotes. Write it like this: \"weeks\": 6.";
    leaves_out_the_first("/tracks/0/phases/0/weeks", json!("6"), sentence);
    let sentence = "programs[0] \"Evening IOP\", tracks[0].phases[0].sessions[0].days: this must be a list in [ ], but \
                    it is text in quotes. Write it like this: \"days\": [\"mon\", \"thu\"].";
    leaves_out_the_first(&format!("{FIRST_SESSION}/days"), json!("mon"), sentence);
    let sentence = "programs[0] \"Evening IOP\", tracks[0].phases[0].sessions[0].days[1]: this must be text in quotes, \
                    but it is a number without quotes. Write it like this: \"days\": [\"mon\", \"thu\"].";
    leaves_out_the_first(&format!("{FIRST_SESSION}/days/1"), json!(2), sentence);
}

#[test]
fn a_list_of_programs_that_is_none_is_said_and_the_provider_stays() {
    let mut file: Json = serde_json::from_str(GOOD).unwrap();
    file["programs"] = json!({});
    let (programs, problems) = Programs::read(serde_json::from_value(file).unwrap(), &ASPECTS, Language::English);
    let sentence = "programs: this must be a list in [ ], but it is an object in curly brackets. Write it like this: \"programs\": [ { \
                    \"code\": \"e1\", ... } ]. Until then no programs are shown.";
    assert_eq!(said(&problems), [sentence]);
    assert_eq!(programs.provider.unwrap().name, "Test Center");
}

#[test]
fn a_file_without_programs_is_fine() {
    assert_eq!(changed("/programs", json!([])), (vec![], vec![]));
}

#[test]
fn a_missing_key_is_said_wherever_it_is_missing() {
    for (parent, key, place, like) in [
        ("", "code", "", "\"code\": \"e1\""),
        ("", "level", "", "\"level\": \"outpatient\""),
        ("", "summary", "", "\"summary\": \"One or two sentences.\""),
        ("", "tracks", "", "\"tracks\": [ { \"name\": \"Evening\", \"online\": false, \"phases\": [ ... ] } ]"),
        ("/cost", "per", "cost.", "\"per\": \"month\""),
        ("/cost", "as_of", "cost.", "\"as_of\": \"2026-10\""),
        ("/tracks/0", "online", "tracks[0].", "\"online\": false"),
        ("/tracks/0", "phases", "tracks[0].", "\"phases\": [ { \"weeks\": 6, \"sessions\": [ ... ] } ]"),
        (FIRST_SESSION, "days", "tracks[0].phases[0].sessions[0].", "\"days\": [\"mon\", \"thu\"]"),
        (FIRST_SESSION, "to", "tracks[0].phases[0].sessions[0].", "\"to\": \"21:00\""),
        (FIRST_SESSION, "activity", "tracks[0].phases[0].sessions[0].", "\"activity\": \"group\""),
    ] {
        let sentence =
            format!("programs[0] \"Evening IOP\", {place}{key}: this key is missing. Add it like this: {like}.");
        if parent == "/cost" {
            let (codes, sentences) = edited(|file| {
                file["programs"][0]["cost"].as_object_mut().unwrap().remove(key);
            });
            let lost = "Until then this detail is not shown. Everything around it is.";
            assert_eq!(
                (codes, sentences),
                (EVERY_CODE.map(String::from).to_vec(), vec![[&sentence, " ", lost].concat()])
            );
        } else {
            must_not_be_missing(parent, key, &sentence);
        }
    }
    let sentence = "programs[0].name: this key is missing. Add it like this: \"name\": \"Evening\".";
    must_not_be_missing("", "name", sentence);
}

#[test]
fn keys_of_the_file_that_are_missing_are_said_and_every_program_stays() {
    let without = |key: &str| edited(|file| drop(file.as_object_mut().unwrap().remove(key)));
    let (codes, sentences) = without("format");
    assert_eq!(sentences, ["format: this key is missing. Add it like this: \"format\": 1."]);
    assert_eq!(codes, EVERY_CODE);
    let (codes, sentences) = without("provider");
    let like = "\"provider\": { \"name\": \"Sample Center\", \"sample\": true }";
    let lost = "Until then the center’s name and number are not shown.";
    assert_eq!(sentences, [format!("provider: this key is missing. Add it like this: {like}. {lost}")]);
    assert_eq!(codes, EVERY_CODE);
}

#[test]
fn a_provider_that_does_not_say_so_clearly_is_taken_for_a_sample() {
    let mut file: Json = serde_json::from_str(GOOD).unwrap();
    file["provider"] = json!({ "name": "Test Center" });
    let (programs, problems) = Programs::read(serde_json::from_value(file).unwrap(), &ASPECTS, Language::English);
    assert_eq!(problems.len(), 1);
    assert!(programs.provider.unwrap().sample);
}

#[test]
fn an_unknown_day_activity_or_price_unit_is_said() {
    let sentence = "programs[0] \"Evening IOP\", tracks[0].phases[0].sessions[0].days[1]: \"tuesday\" is not a word that is known here. Did you mean \"tue\"?";
    leaves_out_the_first(&format!("{FIRST_SESSION}/days/1"), json!("tuesday"), sentence);
    let sentence = "programs[0] \"Evening IOP\", tracks[0].phases[0].sessions[0].activity: \"kayaking\" is not a word \
                    that is known here. Use one of: group, individual, family, skills, education, medical, community, meal, break, \
                    recreation, support-meeting.";
    leaves_out_the_first(&format!("{FIRST_SESSION}/activity"), json!("kayaking"), sentence);
    let sentence = "programs[0] \"Evening IOP\", cost.per: \"year\" is not a word that is known here. Use one of: day, \
                    week, month, stay, visit.";
    leaves_out_the_detail("/cost/per", json!("year"), sentence);
}

#[test]
fn a_day_named_twice_is_said_and_is_no_overlap() {
    let sentence = "programs[0] \"Evening IOP\", tracks[0].phases[0].sessions[0].days[1]: \"mon\" is here twice. \
                    Keep one.";
    leaves_out_the_first(&format!("{FIRST_SESSION}/days/1"), json!("mon"), sentence);
}

#[test]
fn a_time_that_is_none_is_said() {
    for (time, meant) in [
        ("5:30", " Did you mean \"05:30\"?"),
        ("17.30", " Did you mean \"17:30\"?"),
        ("5pm", " Did you mean \"17:00\"?"),
        ("12:15 a.m.", " Did you mean \"00:15\"?"),
        ("9", " Did you mean \"09:00\"?"),
        ("25:00", ""),
        ("13 pm", ""),
        ("noon", ""),
    ] {
        let sentence = format!(
            "programs[0] \"Evening IOP\", tracks[0].phases[0].sessions[0].from: \"{time}\" is not a time. Write hours \
             and minutes from 00:00 to 24:00, such as \"17:30\".{meant}"
        );
        leaves_out_the_first(&format!("{FIRST_SESSION}/from"), json!(time), &sentence);
    }
}

#[test]
fn a_session_must_end_after_it_starts() {
    for time in ["17:30", "09:00"] {
        let sentence = format!(
            "programs[0] \"Evening IOP\", tracks[0].phases[0].sessions[0].to: {time} is not after 17:30. Write a later \
             time. A session that goes on past midnight is written as two: one to 24:00, one on the next day from 00:00."
        );
        leaves_out_the_first(&format!("{FIRST_SESSION}/to"), json!(time), &sentence);
    }
}

#[test]
fn a_price_is_whole_dollars_within_reason() {
    for (price, shown) in [(json!(-0.5), "-0.5"), (json!(99.25), "99.25"), (json!(2_000_000), "2000000")] {
        let sentence = format!(
            "programs[0] \"Evening IOP\", cost.to: {shown} does not fit here. Write a whole number from 0 to 1000000."
        );
        leaves_out_the_detail("/cost/to", price, &sentence);
    }
}

#[test]
fn a_price_without_end_is_said() {
    // JSON.parse makes Infinity of 1e999, serde_json refuses it: so the tree is changed by hand.
    fn get<'v>(value: &'v mut Value, key: &str) -> &'v mut Value {
        let Value::Map(map) = value else { panic!("{key} is looked for in an object") };
        &mut map.iter_mut().find(|(k, _)| k == key).unwrap().1
    }
    for number in [f64::INFINITY, f64::NAN, f64::NEG_INFINITY] {
        let mut file = parsed(GOOD);
        let Value::List(programs) = get(&mut file, "programs") else { panic!("programs are a list") };
        *get(get(&mut programs[0], "cost"), "to") = Value::Number(number);
        let (codes, sentences) = read(file);
        assert_eq!(
            sentences,
            [
                "programs[0] \"Evening IOP\", cost.to: this number does not fit here. Write a whole number from 0 to 1000000. Until then this detail is not shown. Everything around it is."
            ]
        );
        assert_eq!(codes, EVERY_CODE);
    }
}

#[test]
fn the_lower_price_comes_first() {
    let sentence = "programs[0] \"Evening IOP\", cost: \"from\" is 3200 and \"to\" is 3199. Put the lower number in \
                    \"from\".";
    leaves_out_the_detail("/cost/to", json!(3199), sentence);
    assert_eq!(changed("/programs/0/cost/to", json!(3200)).1, [""; 0], "one price for all is a range too");
}

#[test]
fn the_month_of_a_price_is_a_year_and_a_month() {
    for month in ["Oct 2026", "2026-13", "2026-00", "26-10", "2026-10-01", "2026-1"] {
        let sentence = format!(
            "programs[0] \"Evening IOP\", cost.as_of: \"{month}\" does not fit here. Write it like this: \"2026-10\"."
        );
        leaves_out_the_detail("/cost/as_of", json!(month), &sentence);
    }
}

#[test]
fn weeks_are_whole_and_at_most_two_years() {
    for (weeks, shown) in [(json!(0), "0"), (json!(1.5), "1.5"), (json!(105), "105"), (json!(-6), "-6")] {
        let sentence = format!(
            "programs[0] \"Evening IOP\", tracks[0].phases[0].weeks: {shown} does not fit here. Write a whole \
             number from 1 to 104."
        );
        leaves_out_the_first("/tracks/0/phases/0/weeks", weeks, &sentence);
    }
}

#[test]
fn only_the_last_phase_may_be_open_ended() {
    let sentence = "programs[0] \"Evening IOP\", tracks[0].phases[0].weeks: this key is missing, and only the last phase \
                    may be open-ended. Add it like this: \"weeks\": 6.";
    must_not_be_missing("/tracks/0/phases/0", "weeks", sentence);
}

#[test]
fn an_empty_list_is_said() {
    for (pointer, place, like) in [
        ("/tracks", "tracks", "\"tracks\": [ { \"name\": \"Evening\", \"online\": false, \"phases\": [ ... ] } ]"),
        ("/tracks/0/phases", "tracks[0].phases", "\"phases\": [ { \"weeks\": 6, \"sessions\": [ ... ] } ]"),
        ("/tracks/0/phases/0/sessions/0/days", "tracks[0].phases[0].sessions[0].days", "\"days\": [\"mon\", \"thu\"]"),
    ] {
        let sentence = format!("programs[0] \"Evening IOP\", {place}: this list is empty. Write it like this: {like}.");
        leaves_out_the_first(pointer, json!([]), &sentence);
    }
}

#[test]
fn a_code_is_one_or_two_characters_that_cannot_be_misread() {
    let letters = "0123456789abcdefghjkmnpqrstvwxyz";
    for (code, letter) in [("E1", 'E'), ("op", 'o'), ("i1", 'i'), ("é", 'é'), ("e-", '-'), ("evening", 'i')] {
        let sentence = format!(
            "programs[0] \"Evening IOP\", code: \"{code}\" is not a code, because of the \"{letter}\" in it. Use one or two of \
             these characters: {letters}."
        );
        leaves_out_the_first("/code", json!(code), &sentence);
    }
    let sentence = format!(
        "programs[0] \"Evening IOP\", code: \"e1x\" is not a code: it has 3 characters. Use one or two of these: {letters}."
    );
    leaves_out_the_first("/code", json!("e1x"), &sentence);
}

#[test]
fn a_code_that_is_taken_stays_with_the_first() {
    let (codes, sentences) = changed("/programs/1/code", json!("e1"));
    assert_eq!(
        sentences,
        [
            "programs[1] \"Matrix\", code: \"e1\" is already the code of programs[0] \"Evening IOP\". Give this program a \
          code of its own that was never used. Until then this program is not shown."
        ]
    );
    assert_eq!(codes, ["e1", "w"]);
}

#[test]
fn text_is_neither_empty_nor_longer_than_600_characters() {
    let sentence = "programs[0] \"Evening IOP\", summary: this text has 601 characters. Shorten it to 600 or fewer.";
    leaves_out_the_first("/summary", json!("é".repeat(601)), sentence);
    assert_eq!(changed("/programs/0/summary", json!("é".repeat(600))).1, [""; 0]);
    let sentence = "programs[0] \"Evening IOP\", summary: this text is empty. Write it like this: \"summary\": \"One or \
                    two sentences.\".";
    leaves_out_the_first("/summary", json!(" "), sentence);
}

#[test]
fn a_long_text_does_not_drown_the_sentence() {
    let (_, sentences) = changed("/programs/0/level", json!("x".repeat(500)));
    let start =
        format!("programs[0] \"Evening IOP\", level: \"{}…\" is not a word that is known here.", "x".repeat(40));
    assert!(sentences[0].starts_with(&start), "{sentences:?}");
}

#[test]
fn a_phone_number_can_be_dialed() {
    let ending = "does not fit here. Write it like this: \"555-0100 ext. 204\".";
    let lost = "Until then this detail is not shown. Everything around it is.";
    leaves_out_the_detail(
        "/phone",
        json!("555-0141 or 555-0142"),
        &format!("programs[0] \"Evening IOP\", phone: \"555-0141 or 555-0142\" {ending}"),
    );
    keeps_every_program("/provider/phone", json!("call us"), &format!("provider.phone: \"call us\" {ending} {lost}"));
    keeps_every_program("/provider/phone", json!("- -"), &format!("provider.phone: \"- -\" {ending} {lost}"));
}

#[test]
fn a_website_is_https() {
    for website in ["http://example.org", "example.org", "https://", "javascript:alert(1)", "https://a b"] {
        let sentence = format!(
            "provider.website: \"{website}\" does not fit here. Write it like this: \
             \"https://example.org\". Until then this detail is not shown. Everything around it is."
        );
        keeps_every_program("/provider/website", json!(website), &sentence);
    }
}

#[test]
fn a_key_that_stands_twice_is_said() {
    let (codes, sentences) =
        read(parsed(&GOOD.replacen("\"code\": \"e1\",", "\"code\": \"e1\", \"code\": \"e2\",", 1)));
    assert_eq!(
        sentences,
        ["programs[0] \"Evening IOP\", code: this key is here twice. Keep one and remove the other. Until then this \
          program is not shown."]
    );
    assert_eq!(codes, WITHOUT_THE_FIRST);
}

#[test]
fn a_very_deep_value_is_cut_off_and_not_followed() {
    // serde_json itself stops at 128.
    let deep = [&"[".repeat(100), &"]".repeat(100)[..]].concat();
    fn depth(value: &Value) -> usize {
        match value {
            Value::List(items) => 1 + items.iter().map(depth).max().unwrap_or(0),
            _ => 0,
        }
    }
    assert_eq!(depth(&parsed(&deep)), usize::from(DEEPEST));
    let text = GOOD.replacen("\"At random.\"", &deep, 1);
    let (codes, sentences) = read(parsed(&text));
    assert_eq!((codes.len(), sentences.len()), (3, 1), "{sentences:?}");
}

/// Replaces each value of the file in turn: whatever stands there, reading ends, and says so unless it may stand there.
#[test]
fn any_value_anywhere_is_read_without_end_or_panic() {
    fn pointers(value: &Json, at: String, all: &mut Vec<String>) {
        match value {
            Json::Object(map) => map.iter().for_each(|(key, value)| pointers(value, format!("{at}/{key}"), all)),
            Json::Array(list) => {
                list.iter().enumerate().for_each(|(i, value)| pointers(value, format!("{at}/{i}"), all))
            }
            _ => {}
        }
        all.push(at);
    }
    let file: Json = serde_json::from_str(GOOD).unwrap();
    let mut all = Vec::new();
    pointers(&file, String::new(), &mut all);
    assert!(all.len() > 100);
    for pointer in &all {
        for strange in [json!({ "x": {} }), json!([[]]), json!(""), json!(-1e300)] {
            let (codes, sentences) = changed(pointer, strange.clone());
            assert!(!sentences.is_empty(), "{strange} at {pointer} was taken");
            assert!(codes.len() <= 3);
        }
    }
}
