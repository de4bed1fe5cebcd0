//! Broken files, each with one mistake: it is one sentence that says where, what and what to do, in both languages, and nothing is lost
//! but what the sentence names.

use explorer_content::ASPECTS;
use explorer_content::spoken::problem::SaysProblem;
use explorer_core::care::problem::Lost;
use explorer_core::care::program::Programs;
use explorer_core::care::value::Value;
use explorer_core::language::Language;
use serde_json::{Value as Json, json};

const FILE: &str = include_str!("../../../../tests/fixtures/centers/harbor-light.json");

/// What is changed, to what (null: it is taken away), where the mistake is said to be if not there, and what is lost.
type Broken = (&'static str, Json, &'static str, Lost);

fn broken() -> Vec<Broken> {
    use Lost::{Center, Detail, ItsLanguage, Nothing, Program, Real};
    vec![
        // The file and the center.
        ("/format", json!("1"), "format", Nothing),
        ("/programmes", json!([]), "programmes", Nothing),
        ("/provider", Json::Null, "provider", Center),
        ("/provider/name", json!(""), "provider.name", Center),
        ("/provider/sample", json!("no"), "provider.sample", Real),
        ("/provider/phone", json!("call us"), "provider.phone", Detail),
        ("/provider/website", json!("harborlight.example"), "provider.website", Detail),
        ("/provider/email", json!("intake at harborlight"), "provider.email", Detail),
        ("/provider/email", json!("a@b@c.org"), "provider.email", Detail),
        ("/provider/changed", json!("November 20, 2026"), "provider.changed", Detail),
        ("/provider/changed", json!("2026-02-30"), "provider.changed", Detail),
        ("/provider/insurance", json!("Medicaid"), "provider.insurance", Detail),
        ("/provider/insurance", json!([]), "provider.insurance", Detail),
        ("/provider/insurance/0", json!(7), "provider.insurance[0]", Detail),
        ("/provider/accreditation", json!([" "]), "provider.accreditation[0]", Detail),
        ("/provider/sliding_scale", json!("yes"), "provider.sliding_scale", Detail),
        ("/provider/intake_hours/0/days/0", json!("Monday"), "provider.intake_hours[0].days[0]", Detail),
        ("/provider/intake_hours/0/from", json!("8am"), "provider.intake_hours[0].from", Detail),
        ("/provider/intake_hours/0/to", json!("07:00"), "provider.intake_hours[0].to", Detail),
        ("/provider/intake_hours/0/days", Json::Null, "provider.intake_hours[0].days", Detail),
        ("/provider/licence", json!("4471"), "provider.licence", Nothing),
        ("/provider/operator/es", json!(""), "provider.operator.es", ItsLanguage),
        ("/provider/links/0/address", json!("harborlight.example/terms"), "provider.links[0].address", Detail),
        ("/provider/links/0/label", Json::Null, "provider.links[0].label", Detail),
        ("/provider/links/0/url", json!("https://harborlight.example"), "provider.links[0].url", Nothing),
        // Details of the first program.
        ("/programs/0/ages", json!("18+"), "programs[0].ages", Detail),
        ("/programs/0/ages", json!({}), "programs[0].ages.from", Detail),
        ("/programs/0/ages/from", json!("18"), "programs[0].ages.from", Detail),
        ("/programs/0/ages/from", json!(180), "programs[0].ages.from", Detail),
        ("/programs/0/ages/to", json!(12), "programs[0].ages", Detail),
        ("/programs/0/genders", json!(["female"]), "programs[0].genders[0]", Detail),
        ("/programs/0/genders", json!("women"), "programs[0].genders", Detail),
        ("/programs/0/gender", json!(["women"]), "programs[0].gender", Nothing),
        ("/programs/0/only_for", json!(["vets"]), "programs[0].only_for[0]", Detail),
        ("/programs/0/welcomes", json!(["parents", "parents"]), "programs[0].welcomes[1]", Detail),
        ("/programs/0/treats/0", json!("drugs"), "programs[0].treats[0]", Detail),
        ("/programs/0/treats", json!([]), "programs[0].treats", Detail),
        ("/programs/0/medications/0", json!(true), "programs[0].medications[0]", Detail),
        ("/programs/0/beside_any_level", json!("yes"), "programs[0].beside_any_level", Detail),
        ("/programs/0/rolling_admission", json!(1), "programs[0].rolling_admission", Detail),
        ("/programs/0/start_dates", json!(["January 11"]), "programs[0].start_dates[0]", Detail),
        ("/programs/0/start_dates", json!("2027-01-11"), "programs[0].start_dates", Detail),
        ("/programs/0/wait_days", json!("2 weeks"), "programs[0].wait_days", Detail),
        ("/programs/0/wait_days", json!(-1), "programs[0].wait_days", Detail),
        ("/programs/0/housing", json!(true), "programs[0].housing", Detail),
        (
            "/programs/0/housing_cost",
            json!({ "from": 800, "per": "moon", "as_of": "2026-10" }),
            "programs[0].housing_cost.per",
            Detail,
        ),
        ("/programs/0/billing_codes", json!("H0020"), "programs[0].billing_codes", Detail),
        ("/programs/0/cost/to", Json::Null, "programs[0].cost.from", Detail),
        ("/programs/0/cost/to", json!("$25"), "programs[0].cost.to", Detail),
        ("/programs/0/phone", json!("555-0141 or 555-0142"), "programs[0].phone", Detail),
        ("/programs/0/address", json!(["40 Dock Road"]), "programs[0].address", Detail),
        // What a program cannot be without.
        ("/programs/0/code", json!("0p1"), "programs[0].code", Program),
        ("/programs/0/level", json!("IOP"), "programs[0].level", Program),
        ("/programs/0/summary", Json::Null, "programs[0].summary", Program),
        ("/programs/0/tracks/0/online", json!("some"), "programs[0].tracks[0].online", Program),
        ("/programs/0/tracks/0/address", json!(7), "programs[0].tracks[0].address", Detail),
        (
            "/programs/0/tracks/0/phases/0/drop_in/0/minutes",
            json!(1),
            "programs[0].tracks[0].phases[0].drop_in[0].minutes",
            Program,
        ),
        (
            "/programs/0/tracks/0/phases/0/drop_in/0/to",
            json!("05:00"),
            "programs[0].tracks[0].phases[0].drop_in[0].to",
            Program,
        ),
        (
            "/programs/0/tracks/0/phases/0/choose/0/online",
            json!("video"),
            "programs[0].tracks[0].phases[0].choose[0].online",
            Program,
        ),
        ("/programs/0/tracks/0/phases/1/drop_in", Json::Null, "programs[0].tracks[0].phases[1].sessions", Program),
    ]
}

/// The file with this at the pointer.
fn changed(pointer: &str, to: &Json) -> Value {
    let mut file: Json = serde_json::from_str(FILE).unwrap();
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    let parent = file.pointer_mut(parent).unwrap();
    match (parent, to) {
        (Json::Object(map), Json::Null) => drop(map.remove(key).unwrap()),
        (Json::Object(map), to) => drop(map.insert(key.to_owned(), to.clone())),
        (parent, to) => parent[key.parse::<usize>().unwrap()] = to.clone(),
    }
    serde_json::from_value(file).unwrap()
}

/// As they are without the one thing that is lost.
fn without(mut programs: Programs, pointer: &str, lost: Lost) -> Programs {
    let key = pointer.split('/').nth(if pointer.starts_with("/programs/") { 3 } else { 2 }).unwrap_or_default();
    match lost {
        Lost::Program => drop(programs.programs.remove(0)),
        Lost::Center => programs.provider = None,
        Lost::Real => programs.provider.as_mut().unwrap().sample = true,
        Lost::Detail if pointer.starts_with("/programs/") => {
            let program = &mut programs.programs[0];
            match key {
                "phone" => program.phone = None,
                "cost" => program.cost = None,
                "tracks" => program.tracks[0].address = None,
                key => program.details.retain(|detail| detail.key() != key),
            }
        }
        Lost::Detail => {
            let provider = programs.provider.as_mut().unwrap();
            match key {
                "phone" => provider.phone = None,
                "website" => provider.website = None,
                "links" => provider.links.clear(),
                key => provider.details.retain(|detail| detail.key() != key),
            }
        }
        Lost::Nothing | Lost::ItsLanguage | Lost::Programs => {}
    }
    programs
}

#[test]
fn each_of_fifty_broken_files_is_one_sentence_and_loses_nothing_else() {
    let broken = broken();
    assert!(broken.len() >= 50);
    let (whole, _) = Programs::read(serde_json::from_str(FILE).unwrap(), ASPECTS, Language::English);
    for (pointer, to, place, lost) in broken {
        let (programs, problems) = Programs::read(changed(pointer, &to), ASPECTS, Language::English);
        let told = format!("{pointer} = {to}");
        assert_eq!(problems.len(), 1, "{told}: {problems:?}");
        assert_eq!((problems[0].path.as_str(), problems[0].lost), (place, lost), "{told}");
        assert_eq!(programs, without(whole.clone(), pointer, lost), "{told}: nothing else is lost");
        let said = [Language::English, Language::Spanish].map(|language| language.problem(&problems[0]));
        assert_ne!(said[0], said[1]);
        for said in said {
            // Where, then what and what to do, then what is not shown until then.
            assert!(said.starts_with(&problems[0].place()), "{said}");
            assert!(said.matches(['.', '?']).count() >= 2 + usize::from(lost != Lost::Nothing), "{said}");
        }
    }
}
