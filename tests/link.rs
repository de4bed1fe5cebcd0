//! A link opens as what it was made of, or says in a sentence why not; nothing of a bad one is used.

use program_explorer::content::{GUIDANCE, URGENT};
use program_explorer::level::Level;
use program_explorer::link::{ChosenWeek, Link, LinkProblem, PREFIX, SharedResult};
use program_explorer::questionnaire::{Answer, Answers, Asker};
use program_explorer::rule::Additions;

#[path = "link/check.rs"]
mod check;

use check::{ALPHABET, with_check};

/// Links of every kind, each with something set.
fn links() -> Vec<Link> {
    let mut full = Answers::default().with_right_now(Some((1 << URGENT.len()) - 1));
    let mut some = Answers::default().with_right_now(Some(0));
    for (at, question) in GUIDANCE.questions.iter().enumerate() {
        full = full.with(at, Answer::Given(question.choices.len() as u8 - 1));
        if at % 2 == 0 {
            some = some.with(at, Answer::Given(0));
        }
    }
    let result = SharedResult {
        low: Level::IntensiveOutpatient,
        high: Level::Hospital,
        sure: Additions(0b10_0001),
        possible: Additions(0b1_0010),
    };
    let program = ChosenWeek::Program { code: "e1".into(), track: 1, phase: 2 };
    vec![
        Link::default(),
        Link { levels: 0b01011, ..Link::default() },
        Link {
            levels: 31,
            programs: vec!["e1".into(), "z".into(), "00".into()],
            asker: Some(Asker::Client),
            ..Link::default()
        },
        Link { result: Some(result), asker: Some(Asker::Me), ..Link::default() },
        Link { answers: Some(full), asker: Some(Asker::Someone), result: Some(result), ..Link::default() },
        Link { answers: Some(some), week: Some(program), ..Link::default() },
        Link { week: Some(ChosenWeek::Typical(Level::DayTreatment)), ..Link::default() },
    ]
}

fn open(fragment: &str) -> Result<Link, LinkProblem> {
    Link::from_fragment(fragment).expect("a link of ours")
}

#[test]
fn a_link_opens_as_what_it_was_made_of() {
    for link in links() {
        assert_eq!(open(&link.to_fragment()), Ok(link));
    }
}

#[test]
fn every_single_changed_character_is_refused() {
    for link in links() {
        let fragment = link.to_fragment();
        for at in PREFIX.len()..fragment.len() {
            for other in ALPHABET.chars().filter(|other| !fragment[at..].starts_with(*other)) {
                let mistyped = format!("{}{other}{}", &fragment[..at], &fragment[at + 1..]);
                assert_eq!(open(&mistyped), Err(LinkProblem::Damaged), "{fragment} as {mistyped}");
            }
        }
    }
}

#[test]
fn every_swap_of_neighbours_is_refused() {
    for link in links() {
        let fragment = link.to_fragment();
        for at in PREFIX.len()..fragment.len() - 1 {
            let mut bytes = fragment.clone().into_bytes();
            bytes.swap(at, at + 1);
            let swapped = String::from_utf8(bytes).unwrap();
            if swapped != fragment {
                assert_eq!(open(&swapped), Err(LinkProblem::Damaged), "{swapped}");
            }
        }
    }
}

#[test]
fn a_link_cut_short_is_refused() {
    for link in links() {
        let fragment = link.to_fragment();
        for end in PREFIX.len()..fragment.len() {
            assert_eq!(open(&fragment[..end]), Err(LinkProblem::Damaged));
        }
    }
}

#[test]
fn a_character_outside_the_alphabet_is_refused() {
    for bad in ["u", "%20", "-", "é", " "] {
        assert_eq!(open(&format!("{}{bad}", Link::default().to_fragment())), Err(LinkProblem::Damaged));
    }
}

#[test]
fn capitals_and_look_alikes_are_read_as_what_they_look_like() {
    let link = Link { levels: 0b01011, ..Link::default() };
    let fragment = link.to_fragment();
    let (prefix, text) = fragment.split_at(PREFIX.len());
    let shouted = text.to_uppercase().replace('0', "O").replace('1', "I");
    assert_eq!(open(&format!("{prefix}{shouted}")), Ok(link));
}

#[test]
fn a_link_of_a_future_format_says_so() {
    // Format 1 with an empty body and a right check value, as a later version might write it.
    assert_eq!(open(&with_check(&[1])), Err(LinkProblem::Future));
    assert_eq!(open(&with_check(&[1, 31, 31])), Err(LinkProblem::Future));
}

#[test]
fn a_link_that_names_something_unknown_is_refused_whole() {
    // Levels, asker, no programs, "answers", "right now" unanswered, one answer to a question with a code that is not there.
    let unknown = ALPHABET.chars().position(|code| GUIDANCE.questions.iter().all(|it| it.code != code)).unwrap();
    assert_eq!(open(&with_check(&[0, 0, 0, 0, 2, 0, 1, unknown as u8, 0])), Err(LinkProblem::Unknown));
    assert_eq!(open(&with_check(&[0, 0, 9, 0, 0])), Err(LinkProblem::Unknown), "an asker that is not there");
    assert_eq!(open(&with_check(&[0, 0, 0, 0, 0, 0])), Err(LinkProblem::Unknown), "more than there should be");
}

#[test]
fn other_fragments_are_none_of_ours() {
    for other in ["", "#", "#main", "#/find", "#s/00", "#/S/00"] {
        assert_eq!(Link::from_fragment(other), None);
    }
}

#[test]
fn what_was_not_said_is_not_told() {
    let withheld = Answers::default().with(0, Answer::Withheld).with(1, Answer::Unknown);
    let told = Link { answers: Some(withheld), ..Link::default() };
    let silent = Link { answers: Some(Answers::default()), ..Link::default() };
    assert_eq!(told.to_fragment(), silent.to_fragment());
}
