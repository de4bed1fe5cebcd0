//! A second opinion: an evaluator that reads `questions.toml` and `rules.toml` by their written grammar only (docs/formats.md,
//! Formats) and shares no code with the engine. The engine must agree with it in every state of every group of rules.
//!
//! Only the questions of each group, and the way to pass answers to the engine, come from the engine's side.

use explorer_content::GUIDANCE;
use explorer_core::guidance::groups::Settlers;
use explorer_core::guidance::questionnaire::{Answer, Answers, QuestionId};
use explorer_core::guidance::rule::Guidance;

mod evaluator;
mod policy;

use evaluator::{Cube, Opinion};
use policy::Policy;

/// About how many complete states of the whole policy to check.
const WHOLE: usize = 50_007;

/// The answers for the engine: for each question id, the id of the choice or `None`.
fn told<'a>(case: impl IntoIterator<Item = (&'a str, Option<&'a str>)>) -> Answers {
    case.into_iter().fold(Answers::default(), |answers, (question, choice)| {
        let at = GUIDANCE.question_id(question).expect(question);
        let place = |id| GUIDANCE.questions[at].choices.iter().position(|it| it.id == id).expect(id);
        answers.with(at, choice.map_or(Answer::Withheld, |id| Answer::Given(place(id) as u8)))
    })
}

/// The engine's result, in the terms of the second opinion.
fn first_opinion(policy: &Policy, guidance: &Guidance, answers: &Answers) -> Opinion {
    let it = guidance.suggest(answers);
    let set = |additions: explorer_core::guidance::addition::Additions| {
        policy.set(additions.iter().map(|addition| addition.id()))
    };
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
    let first = GUIDANCE.questions.iter().map(|it| (it.id, it.choices.iter().map(|choice| choice.id).collect()));
    let second = policy.questions.iter().map(|it| (it.id.as_str(), it.choices.iter().map(String::as_str).collect()));
    assert_eq!(first.collect::<Vec<(_, Vec<_>)>>(), second.collect::<Vec<(_, Vec<_>)>>());
    assert_eq!(policy.rules.len(), GUIDANCE.rules.len());
}

#[test]
fn both_agree_in_every_state_of_every_group() {
    let policy = Policy::read();
    let mut agreed = 0;
    for group in GUIDANCE.groups(Settlers::TooSevereToo) {
        let id = |choices: &[u8], at: QuestionId| {
            let question = &GUIDANCE.questions[at];
            (question.id, choices.iter().map(|&choice| question.choices[usize::from(choice)].id).collect())
        };
        let axes = group.questions.iter().zip(&group.choices).map(|(&at, choices)| id(choices, at)).collect();
        let rules: Vec<_> = group.rules.iter().map(|&rule| GUIDANCE.rules[rule]).collect();
        let ids = rules.iter().map(|rule| rule.id).collect();
        let own = Guidance { rules: rules.leak(), ..GUIDANCE };
        let cube = Cube::of(&policy, axes, &ids);
        let middle = cube.opinions.len() / 2;
        let check = |range: std::ops::Range<usize>| {
            for place in range {
                let case = cube.case(place);
                let answers = told(case.iter().copied());
                assert_eq!(first_opinion(&policy, &own, &answers), cube.opinions[place], "{case:?}");
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
    let all: u64 = policy.questions.iter().map(|it| it.choices.len() as u64).product();
    let mut agreed = 0;
    for mut number in (0..all).step_by(all as usize / WHOLE) {
        let case: Vec<(&str, &str)> = policy
            .questions
            .iter()
            .map(|it| {
                let choice = &it.choices[(number % it.choices.len() as u64) as usize];
                number /= it.choices.len() as u64;
                (it.id.as_str(), choice.as_str())
            })
            .collect();
        let answers = told(case.iter().map(|&(question, choice)| (question, Some(choice))));
        let second = policy.judge(&case.iter().copied().collect(), None);
        assert_eq!(first_opinion(&policy, &GUIDANCE, &answers), second, "{case:?}");
        agreed += 1;
    }
    println!("both agree in {agreed} of {all} complete states of the whole");
}
