//! "What would change this" lists every answer that alone would move the level, and no others. The nearest come first.

use explorer_content::GUIDANCE;
use explorer_core::guidance::change::Change;
use explorer_core::guidance::questionnaire::{Answer, Answers, QuestionId};

/// These answers plus more, by the ids of question and choice.
fn with(answers: Answers, given: &[(&str, &str)]) -> Answers {
    given.iter().fold(answers, |answers, (question, choice)| {
        let at = GUIDANCE.question_id(question).unwrap();
        let choice = GUIDANCE.questions[at].choices.iter().position(|it| it.id == *choice).unwrap();
        answers.with(at, Answer::Given(choice as u8))
    })
}

/// The mildest answers to all questions, with these in their place.
fn mild_but(given: &[(&str, &str)]) -> Answers {
    let mild = GUIDANCE.question_ids().fold(Answers::default(), |mild, at| mild.with(at, Answer::Given(0)));
    with(mild, given)
}

fn said(changes: &[Change]) -> Vec<String> {
    let text = |it: &Change| {
        let question = &GUIDANCE.questions[it.question];
        format!("{}={} {}-{}", question.id, question.choices[usize::from(it.choice)].id, it.low.id(), it.high.id())
    };
    changes.iter().map(text).collect()
}

#[test]
fn every_change_that_moves_the_level_is_there_and_no_other_and_the_nearest_come_first() {
    // A fixed walk through states: each differs from the one before in one answer.
    let mut state = Answers::default();
    let mut number: u64 = 1;
    for _ in 0..3_000 {
        number = number.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let at = QuestionId(((number >> 33) as usize % GUIDANCE.questions.len()) as u8);
        let choice = (number >> 50) as usize % (GUIDANCE.questions[at].choices.len() + 1);
        let open = choice == GUIDANCE.questions[at].choices.len();
        state = state.with(at, if open { Answer::Withheld } else { Answer::Given(choice as u8) });

        let now = GUIDANCE.suggest(&state);
        let mut expected = Vec::new();
        for question in GUIDANCE.question_ids() {
            let Some(given) = state.get(question).given() else { continue };
            for choice in 0..GUIDANCE.questions[question].choices.len() as u8 {
                // The questionnaire no longer asks what the new answer settles.
                let mut changed = state.with(question, Answer::Given(choice));
                for other in GUIDANCE.question_ids() {
                    let was = GUIDANCE.is_settled(&state.with(other, Answer::Unasked), other);
                    let without = changed.with(other, Answer::Unasked);
                    if !was && GUIDANCE.is_settled(&without, other) {
                        changed = without;
                    }
                }
                let then = GUIDANCE.suggest(&changed);
                if (then.low, then.high) != (now.low, now.high) {
                    expected.push((given.abs_diff(choice), question, choice, then.low, then.high));
                }
            }
        }
        expected.sort();
        let found: Vec<_> = GUIDANCE
            .changes(&state)
            .into_iter()
            .map(|it| {
                let given = state.get(it.question).given().unwrap();
                (given.abs_diff(it.choice), it.question, it.choice, it.low, it.high)
            })
            .collect();
        assert_eq!(found, expected);
    }
}

#[test]
fn one_step_comes_before_two_and_then_the_order_of_the_questions_counts() {
    let state = mild_but(&[("stimulant", "yes"), ("soon", "weeks"), ("harm", "serious"), ("night", "no-one")]);
    let changes = said(&GUIDANCE.changes(&state));
    assert_eq!(changes[0], "stimulant=no outpatient-outpatient");
    let place = |text: &str| changes.iter().position(|it| it == text).unwrap_or_else(|| panic!("{text}: {changes:?}"));
    assert!(place("soon=not-soon outpatient-outpatient") < place("soon=days day-treatment-day-treatment"));
    assert!(place("harm=trouble outpatient-outpatient") < place("soon=day day-treatment-day-treatment"));
    assert!(place("mind=most-days day-treatment-day-treatment") < place("soon=day day-treatment-day-treatment"));
}

#[test]
fn what_was_not_answered_is_no_change() {
    assert!(GUIDANCE.changes(&Answers::default()).is_empty());
    let open = with(Answers::default(), &[("left-care", "yes")]);
    assert!(said(&GUIDANCE.changes(&open)).iter().all(|it| it.starts_with("left-care=")));
}
