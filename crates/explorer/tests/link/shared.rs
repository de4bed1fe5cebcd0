//! What a page says of somebody else's link: what is in it, and nothing else.

use explorer::link::{ChosenWeek, Link, SharedResult};
use explorer::spoken_link::SaysLink;
use explorer_core::care::level::Level;
use explorer_core::guidance::addition::Additions;
use explorer_core::guidance::questionnaire::Answers;
use explorer_core::language::Language;
use explorer_core::plan::commitment::Life;
use explorer_core::set::Set;

/// Whether it speaks of each: a comparison, a suggestion, a week, busy times.
fn speaks_of(link: &Link) -> [bool; 4] {
    let each = Language::ALL.map(|language| {
        let said = language.shared(link);
        let words = match language {
            Language::English => ["compared", "suggested", "week of care", "busy"],
            Language::Spanish => ["comparó", "sugirió", "semana de atención", "ocupadas"],
        };
        words.map(|word| said.contains(word))
    });
    assert_eq!(each[0], each[1], "{link:?}");
    each[0]
}

#[test]
fn a_link_is_said_to_show_what_is_in_it() {
    let result =
        SharedResult { low: Level::Hospital, high: Level::Hospital, sure: Additions::NONE, possible: Additions::NONE };
    let none = Link::default();
    let week = Link { week: Some(ChosenWeek::Typical(Level::Outpatient)), ..none.clone() };
    let levels = Set::only(Level::Outpatient);
    assert_eq!(speaks_of(&none), [true, false, false, false]);
    assert_eq!(speaks_of(&week), [false, false, true, false]);
    assert_eq!(speaks_of(&Link { levels, ..week.clone() }), [true, false, true, false]);
    assert_eq!(speaks_of(&Link { result: Some(result), ..week.clone() }), [false, true, true, false]);
    assert_eq!(speaks_of(&Link { life: Some(Life::default()), ..week }), [false, false, true, true]);
    let answers = Language::English.shared(&Link { answers: Some(Answers::default()), ..none });
    assert!(answers.contains("You see their answers"), "{answers}");
}
