//! Finding one of many programs: the counts are what a reader would count by hand, and no program is shown that says no.

use std::rc::Rc;

use explorer::finding::{
    ADULTS, Choice, Facet, FindStep, Finder, Finding, Found, IN_PERSON, ONLINE, PAGE, SaysFacet, TEENS, Verdict,
};
use explorer::state::{Action, State, View};
use explorer_content::ASPECTS;
use explorer_core::care::level::Level;
use explorer_core::care::program::{Programs, Says};
use explorer_core::language::Language;
use explorer_core::plan::commitment::{Commitment, CommitmentKind, Days, Life};
use explorer_core::week::Weekday;
use samples::rng::Rng;
use serde_json::{Value, json};

/// The values that a program may have for each key. The first one means that the program says nothing.
fn details() -> Vec<(&'static str, Vec<Value>)> {
    vec![
        ("genders", vec![Value::Null, json!(["women"]), json!(["men", "nonbinary"])]),
        ("ages", vec![Value::Null, json!({ "from": 13, "to": 17 }), json!({ "from": 18 }), json!({ "to": 25 })]),
        ("only_for", vec![Value::Null, Value::Null, json!(["veterans"]), json!(["pregnant", "parents"])]),
        ("welcomes", vec![Value::Null, json!(["veterans", "lgbtq"]), json!(["parents"])]),
        (
            "treats",
            vec![Value::Null, json!(["substances"]), json!(["mental-health"]), json!(["substances", "mental-health"])],
        ),
        ("insurance", vec![Value::Null, json!(["Medicaid"]), json!(["medicaid ", "Aetna"]), json!(["Aetna", "Cigna"])]),
        ("medications", vec![Value::Null, json!(["methadone"]), json!(["buprenorphine", "naltrexone"])]),
        ("languages", vec![Value::Null, json!(["en", "es"]), json!(["en", "Hmong"])]),
        (
            "address",
            vec![
                Value::Null,
                json!("1 Main Street, Springfield"),
                json!("2 Dock Road, Eugene, OR 97401"),
                json!("3 Dock Road, Suite 4, Springfield OR"),
                json!("A house"),
            ],
        ),
        ("sliding_scale", vec![Value::Null, json!(true)]),
    ]
}

/// This many random programs of a real center.
fn programs(count: usize, seed: u64) -> Programs {
    let mut any = Rng(seed);
    const SYMBOLS: &[u8] = b"0123456789abcdefghjkmnpqrstvwxyz";
    let programs: Vec<Value> = (0..count)
        .map(|at| {
            let (hour, online) = (8 + any.below(10), any.below(3));
            let session = json!({ "days": ["mon", "wed", "thu"], "from": format!("{hour:02}:00"), "to": format!("{:02}:00", hour + 3),
                "activity": "group", "online": online == 1 });
            let code: String = [SYMBOLS[at / 32], SYMBOLS[at % 32]].map(char::from).iter().collect();
            let mut program = json!({ "code": code,
                "name": format!("Program {at}"), "summary": "Care.", "level": Level::ALL[any.below(5)].id(), "for_teens": any.below(9) == 0,
                "tracks": [{ "name": "Day", "online": online == 2, "phases": [{ "sessions": [session] }] }] });
            for (key, values) in details() {
                program[key] = values[any.below(values.len())].clone();
            }
            program
        })
        .collect();
    let file = json!({ "format": 1, "provider": { "name": "Center", "sample": false, "insurance": ["Medicare"] }, "programs": programs });
    let (programs, problems) = Programs::read(serde_json::from_value(file).unwrap(), ASPECTS, Language::English);
    assert_eq!(problems, [], "the samples are right");
    assert_eq!(programs.programs.len(), count);
    programs
}

/// Busy on these days from 8 to 12.
fn busy() -> Life {
    let days = Days::from_iter([Weekday::Monday, Weekday::Wednesday]);
    Life { commitments: vec![Commitment::new(CommitmentKind::Work, days, 8 * 60, 12 * 60)], ..Life::default() }
}

fn chosen(choices: &[(Facet, &str)]) -> Finding {
    choices
        .iter()
        .fold(Finding::default(), |finding, (facet, name)| finding.after(FindStep::Choose(choice(*facet, name), true)))
}

fn choice(facet: Facet, name: &str) -> Choice {
    Choice { facet, name: name.into() }
}

#[test]
fn a_count_is_what_is_left_when_that_choice_is_all_that_is_chosen_in_its_facet() {
    let mut any = Rng(77);
    let mut tried = 0;
    for seed in 1..40 {
        let programs = programs(12 + any.below(60), seed * 31);
        let finder = Finder::of(&programs);
        let all: Vec<Choice> =
            finder.found(&programs, &busy(), &Finding::default()).told.iter().map(|told| told.choice.clone()).collect();
        for _ in 0..8 {
            let mut finding = Finding::default();
            for _ in 0..any.below(5) {
                finding = finding.after(FindStep::Choose(all[any.below(all.len())].clone(), true));
            }
            for (facet, choices) in finder.found(&programs, &busy(), &finding).counted() {
                for (told, count) in choices {
                    let alone =
                        finding.after(FindStep::LetGo(facet)).after(FindStep::Choose(told.choice.clone(), true));
                    assert_eq!(
                        count,
                        finder.found(&programs, &busy(), &alone).left().0,
                        "{:?} beside {finding:?}",
                        told.choice
                    );
                    tried += 1;
                }
            }
        }
    }
    assert!(tried > 5000, "{tried}");
}

/// What a reader of the file would say about a program, calculated in a second way, or `None` if the file says nothing.
fn says(programs: &Programs, at: usize, facet: Facet, name: &str) -> Option<bool> {
    let program = &programs.programs[at];
    let texts = |key: &str| match program.detail(key).map(|detail| &detail.says) {
        Some(Says::Texts(texts)) => Some(texts.iter().map(|it| it.trim().to_lowercase()).collect::<Vec<_>>()),
        _ => None,
    };
    let has = |key: &str| texts(key).map(|texts| texts.contains(&name.trim().to_lowercase()));
    match facet {
        Facet::Level => Some(program.level.id() == name),
        Facet::Genders => has("genders").or(Some(true)),
        Facet::Treats => has("treats"),
        Facet::Medicine => has("medications"),
        Facet::Languages => has("languages"),
        Facet::Insurance if name == "sliding_scale" => program.detail("sliding_scale").map(|_| true),
        Facet::Insurance => has("insurance").or(Some(name == "Medicare")),
        Facet::People => match (has("only_for"), has("welcomes")) {
            (Some(true), _) | (_, Some(true)) => Some(true),
            (Some(false), _) => Some(false),
            _ => None,
        },
        Facet::Ages => match (program.detail("ages").map(|detail| &detail.says), name == TEENS) {
            (Some(Says::Ages(from, _)), true) => Some(from.unwrap_or(0) <= 17),
            (Some(Says::Ages(_, to)), false) => Some(to.unwrap_or(99) >= 18),
            (_, teens) if program.for_teens => Some(teens),
            (_, true) => None,
            (_, false) => Some(true),
        },
        Facet::Way => {
            let track = &program.tracks[0];
            Some(if name == ONLINE { track.online || track.is_online_in_part() } else { !track.online })
        }
        Facet::Place if program.tracks[0].online => None,
        Facet::Place => match program.detail("address").map(|detail| &detail.says) {
            Some(Says::Text(address)) if address.contains(',') => {
                assert!(["Springfield", "Eugene"].contains(&name), "{name} is no town");
                Some(address.contains(&format!(", {name}")))
            }
            _ => None,
        },
        Facet::Week => unreachable!("no program says it"),
    }
}

#[test]
fn nothing_is_left_that_says_no_and_what_is_silent_is_left_to_be_asked() {
    for seed in [3, 5, 7, 11] {
        let programs = programs(300, seed);
        let finder = Finder::of(&programs);
        let told = finder.found(&programs, &Life::default(), &Finding::default()).told.clone();
        assert!(told.len() > 25, "{}", told.len());
        for told in told {
            let Choice { facet, name } = &told.choice;
            let finding = chosen(&[(*facet, name)]);
            let found = finder.found(&programs, &Life::default(), &finding);
            for verdict in [Verdict::Yes, Verdict::Ask, Verdict::No] {
                for at in found.with(verdict) {
                    let said = match says(&programs, at, *facet, name) {
                        Some(true) => Verdict::Yes,
                        Some(false) => Verdict::No,
                        None => Verdict::Ask,
                    };
                    assert_eq!(verdict, said, "{facet:?} {name}: {:?}", programs.programs[at]);
                    assert_eq!(found.unsaid(at).contains(facet), verdict == Verdict::Ask);
                }
            }
        }
    }
}

#[test]
fn one_choice_of_a_facet_is_enough_and_every_facet_must_hold() {
    let programs = programs(200, 9);
    let finder = Finder::of(&programs);
    let yes = |choices: &[(Facet, &str)]| {
        finder.found(&programs, &Life::default(), &chosen(choices)).with(Verdict::Yes).collect::<Vec<_>>()
    };
    let (women, men, bupe) = ((Facet::Genders, "women"), (Facet::Genders, "men"), (Facet::Medicine, "buprenorphine"));
    let either = yes(&[women, men]);
    assert!(yes(&[women]).iter().all(|at| either.contains(at)) && yes(&[men]).iter().all(|at| either.contains(at)));
    let both = yes(&[women, bupe]);
    assert!(!both.is_empty() && both.len() < yes(&[women]).len());
    assert!(both.iter().all(|at| yes(&[women]).contains(at) && yes(&[bupe]).contains(at)));
}

#[test]
fn only_what_tells_programs_apart_can_be_chosen_and_three_programs_need_no_search() {
    let few = programs(5, 1);
    assert!(Finder::of(&few).found(&few, &busy(), &Finding::default()).told.is_empty());
    for seed in 1..20 {
        let programs = programs(8, seed);
        let finder = Finder::of(&programs);
        for (facet, choices) in finder.found(&programs, &Life::default(), &Finding::default()).counted() {
            assert!(choices.iter().all(|(_, count)| *count > 0), "{facet:?}: nobody can say yes");
            assert!(choices.iter().any(|(_, count)| *count < 8), "{facet:?}: all say yes to everything");
        }
    }
}

#[test]
fn what_fits_the_week_is_what_the_planner_says_and_nobody_is_asked_without_a_week() {
    let programs = programs(60, 21);
    let finder = Finder::of(&programs);
    let any_week = finder.found(&programs, &Life::default(), &chosen(&[(Facet::Week, "")]));
    assert_eq!(any_week.left(), (60, 0), "nobody can choose it");
    let found = finder.found(&programs, &busy(), &chosen(&[(Facet::Week, "")]));
    let (mut fits, mut takes) = (0, 0);
    for at in found.with(Verdict::Yes) {
        let program = &programs.programs[at];
        let blocks = program.tracks[0].step_down.first().unwrap().week.blocks();
        assert!(
            blocks.iter().all(|block| block.day == Weekday::Thursday || block.span.from.minutes() >= 12 * 60),
            "{program:?}"
        );
        assert!(program.level < Level::Residential, "people live there");
        fits += 1;
    }
    takes += found.with(Verdict::No).count();
    assert!(fits > 5 && takes > 5 && found.with(Verdict::Ask).count() == 0, "{fits} {takes}");
    let again = finder.found(&programs, &busy(), &chosen(&[(Facet::Week, "")]));
    assert!(Rc::ptr_eq(&found, &again), "not worked out again to be drawn and to be announced");
    let week = |found: &Found| found.told.iter().find(|told| told.choice.facet == Facet::Week).cloned().unwrap();
    let other = finder.found(&programs, &busy(), &Finding::default());
    assert!(Rc::ptr_eq(&week(&found), &week(&other)), "what fits the week is not worked out again at each tap");
}

#[test]
fn where_nothing_is_left_it_says_what_to_let_go_of() {
    let programs = programs(40, 4);
    let finder = Finder::of(&programs);
    let mut empty = 0;
    for seed in 0..400_u64 {
        let mut any = Rng(seed + 1);
        let told: Vec<Choice> = finder_choices(&finder, &programs);
        let finding = (0..4)
            .fold(Finding::default(), |it, _| it.after(FindStep::Choose(told[any.below(told.len())].clone(), true)));
        let found = finder.found(&programs, &Life::default(), &finding);
        if found.left() != (0, 0) {
            continue;
        }
        empty += 1;
        let relaxed = found.relaxed();
        assert!(relaxed.is_sorted_by(|one, other| one.1 >= other.1), "the most first");
        for facet in Facet::ALL {
            let (yes, ask) = finder.found(&programs, &Life::default(), &finding.after(FindStep::LetGo(facet))).left();
            let said = relaxed.iter().find(|(it, _)| *it == facet).map_or(0, |(_, count)| *count);
            assert_eq!(said, yes + ask, "{facet:?}");
        }
    }
    assert!(empty > 10, "{empty}");
}

fn finder_choices(finder: &Finder, programs: &Programs) -> Vec<Choice> {
    finder.found(programs, &Life::default(), &Finding::default()).told.iter().map(|told| told.choice.clone()).collect()
}

#[test]
fn a_choice_that_the_list_does_not_have_counts_nothing() {
    let programs = programs(30, 2);
    let finder = Finder::of(&programs);
    let found = finder.found(&programs, &Life::default(), &chosen(&[(Facet::Insurance, "Nobody"), (Facet::Week, "")]));
    assert_eq!(found.left(), (30, 0));
}

#[test]
fn what_was_chosen_lives_in_the_state_alone_and_starting_again_forgets_it() {
    let choose = Action::Find(FindStep::Choose(choice(Facet::People, "pregnant"), true));
    let state = State::default().after(choose).state;
    assert!(state.finding.is_used() && state.has_answers(), "it can be forgotten");
    assert_eq!(state.to_link(&Programs::default()), State::default().to_link(&Programs::default()), "no link tells it");
    let more = state.after(Action::Find(FindStep::More("a1".into()))).state;
    assert_eq!((state.finding.shown(), more.finding.shown()), (PAGE, 2 * PAGE));
    let other = more.after(Action::Find(FindStep::Choose(choice(Facet::Ages, ADULTS), true))).state;
    assert_eq!(other.finding.shown(), PAGE, "what is left begins with its first page");
    assert_eq!(other.after(Action::Open(View::Find)).state.finding, other.finding);
    assert!(!other.after(Action::StartAgain).state.finding.is_used());
}

#[test]
fn every_facet_and_choice_has_a_name_in_each_language() {
    let programs = programs(200, 6);
    let finder = Finder::of(&programs);
    let found = finder.found(&programs, &busy(), &chosen(&[(Facet::Treats, "substances"), (Facet::Way, IN_PERSON)]));
    assert_eq!(found.counted().len(), Facet::ALL.len(), "all of them tell these programs apart");
    for language in Language::ALL {
        for (facet, choices) in found.counted() {
            assert!(!language.facet(facet).is_empty(), "{facet:?}");
            for (told, _) in choices {
                assert!(!language.choice(&told.choice).is_empty(), "{:?}", told.choice);
            }
        }
    }
    let (yes, ask) = found.left();
    assert_eq!(Language::English.left(&found), format!("Programs: {yes}. To ask: {ask}"));
}

#[test]
fn the_town_is_found_in_an_address_however_it_is_written() {
    let towns = |addresses: &[&str]| {
        let program = |(at, address): (usize, &&str)| {
            json!({ "code": char::from(b"0123456789"[at]).to_string(), "name": address, "summary": "Care.", "level": "outpatient", "address": address,
                "tracks": [{ "name": "Day", "online": false, "phases": [{ "sessions": [{ "days": ["mon"], "from": "09:00", "to": "10:00", "activity": "group" }] }] }] })
        };
        let programs: Vec<Value> = addresses.iter().enumerate().map(program).collect();
        let file = json!({ "format": 1, "provider": { "name": "Center", "sample": false }, "programs": programs });
        let (programs, problems) = Programs::read(serde_json::from_value(file).unwrap(), ASPECTS, Language::English);
        assert_eq!(problems, [], "the samples are right");
        let finder = Finder::of(&programs);
        let choices = finder_choices(&finder, &programs).into_iter().filter(|choice| choice.facet == Facet::Place);
        choices.map(|choice| choice.name).collect::<Vec<_>>()
    };
    let written = [
        "1 Main Street, Springfield",
        "2 Main Street, Suite 4, Eugene, OR 97401",
        "3 Main Street, Salem OR 97301-1234, USA",
        "4 Main Street, Building B, Fort Wayne, IN",
        "5 Main Street",
        "6 Calle Mayor, San Juan, PR 00901, ",
    ];
    assert_eq!(towns(&written), ["Springfield", "Eugene", "Salem", "Fort Wayne", "San Juan"]);
}
