//! A second opinion: an evaluator that reads `questions.toml` and `rules.toml` by their written grammar only (ARCHITECTURE.md,
//! Formats) and shares no code with the engine. The engine must agree with it in every state of every group of rules.
//!
//! Only which questions make up a group, and how answers are handed to the engine, comes from the engine's side.

use program_explorer::content::GUIDANCE;
use program_explorer::questionnaire::{Answer, Answers};

#[path = "second_opinion/evaluator.rs"]
mod evaluator;
#[path = "second_opinion/policy.rs"]
mod policy;

use evaluator::{Cube, Opinion};
use policy::Policy;

/// Every so many complete states of the whole one is looked at.
const EVERY: usize = 997;

/// What the engine is told: for each question, by id, the id of the choice or nothing.
fn told<'a>(case: impl IntoIterator<Item = (&'a str, Option<&'a str>)>) -> Answers {
    case.into_iter().fold(Answers::default(), |answers, (question, choice)| {
        let at = GUIDANCE.questions.iter().position(|it| it.id == question).expect(question);
        let place = |id| GUIDANCE.questions[at].choices.iter().position(|it| it.id == id).expect(id);
        answers.with(at, choice.map_or(Answer::Withheld, |id| Answer::Given(place(id) as u8)))
    })
}

/// What the engine says, in the words of the second opinion.
fn first_opinion(policy: &Policy, answers: &Answers) -> Opinion {
    let it = GUIDANCE.suggest(answers);
    let set = |additions: program_explorer::rule::Additions| policy.set(additions.iter().map(|addition| addition.id()));
    Opinion {
        lowest: policy.place(it.low.id()),
        highest: policy.place(it.high.id()),
        always: set(it.sure),
        sometimes: set(it.sure.and(it.possible)),
    }
}

#[test]
fn both_have_read_the_same_questions_and_as_many_rules() {
    let policy = Policy::read();
    let ids = |question: &program_explorer::questionnaire::Question| {
        (question.id.to_string(), question.choices.iter().map(|choice| choice.id.to_string()).collect())
    };
    assert_eq!(policy.questions, GUIDANCE.questions.iter().map(ids).collect::<Vec<(String, Vec<String>)>>());
    assert_eq!(policy.rules.len(), GUIDANCE.rules.len());
}

#[test]
fn both_agree_in_every_state_of_every_group() {
    let policy = Policy::read();
    let mut agreed = 0;
    for group in GUIDANCE.groups() {
        let ids: Vec<&str> = group.questions.iter().map(|&at| GUIDANCE.questions[at].id).collect();
        let cube = Cube::of(&policy, &ids);
        let middle = cube.opinions.len() / 2;
        let check = |range: std::ops::Range<usize>| {
            for place in range {
                let case = cube.case(place);
                let answers = told(case.iter().copied());
                assert_eq!(first_opinion(&policy, &answers), cube.opinions[place], "{case:?}");
            }
        };
        std::thread::scope(|scope| {
            scope.spawn(|| check(0..middle));
            check(middle..cube.opinions.len());
        });
        agreed += cube.opinions.len();
    }
    println!("both agree in {agreed} states");
}

#[test]
fn both_agree_in_complete_states_of_the_whole() {
    let policy = Policy::read();
    let all: u64 = policy.questions.iter().map(|(_, choices)| choices.len() as u64).product();
    let mut agreed = 0;
    for mut number in (0..all).step_by(EVERY) {
        let case: Vec<(&str, &str)> = policy
            .questions
            .iter()
            .map(|(question, choices)| {
                let choice = &choices[(number % choices.len() as u64) as usize];
                number /= choices.len() as u64;
                (question.as_str(), choice.as_str())
            })
            .collect();
        let answers = told(case.iter().map(|&(question, choice)| (question, Some(choice))));
        let second = policy.judge(&case.iter().copied().collect());
        assert_eq!(first_opinion(&policy, &answers), second, "{case:?}");
        agreed += 1;
    }
    println!("both agree in {agreed} of {all} complete states of the whole");
}
