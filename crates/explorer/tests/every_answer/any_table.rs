//! Law 11: tables of questions and rules that no one wrote, to test the engine apart from the policy.

use explorer_core::care::level::Level;
use explorer_core::guidance::addition::Additions;
use explorer_core::guidance::questionnaire::{Choice, Question, QuestionId, Screen, Settler};
use explorer_core::guidance::rule::{Condition, Guidance, Rule};

use samples::rng::Rng;

const CHOICES: &[Choice] = &[
    Choice { id: "a", code: 'a', unless_settled: None },
    Choice { id: "b", code: 'b', unless_settled: None },
    Choice { id: "c", code: 'c', unless_settled: None },
    Choice { id: "d", code: 'd', unless_settled: None },
];
const SCREENS: &[Screen] = &[Screen { id: "all", area: 0, checklist: true, questions: &ALL }];
const ALL: [QuestionId; 5] = [QuestionId(0), QuestionId(1), QuestionId(2), QuestionId(3), QuestionId(4)];
const NAMES: [&str; 5] = ["one", "two", "three", "four", "five"];

/// A table of at most five questions and nine rules. Conditions may name the mildest choice, which the build refuses, but the
/// engine must be able to bear.
pub fn guidance(rng: &mut Rng) -> &'static Guidance {
    let mut questions: Vec<Question> = Vec::new();
    for id in &NAMES[..2 + rng.below(4)] {
        // Each earlier question settles it once in four times; a third of the questions nothing settles.
        let can = rng.below(3) != 0;
        let settler = |(at, earlier): (usize, &Question)| {
            let at_most = rng.below(earlier.choices.len() - 1) as u8;
            (can && rng.below(4) == 0).then_some(Settler { question: QuestionId(at as u8), at_most })
        };
        let settled_by = questions.iter().enumerate().filter_map(settler).collect::<Vec<_>>().leak();
        let choices = &CHOICES[..2 + rng.below(3)];
        questions.push(Question { id, code: 'a', screen: 0, choices, settled_by, sources: &[] });
    }
    let rules = (0..rng.below(10)).map(|_| {
        let places = rng.shuffled((0..questions.len()).collect());
        let mut read = places[..1 + rng.below(3).min(questions.len() - 1)].to_vec();
        read.sort_unstable();
        let condition = |question: usize| Condition {
            question: QuestionId(question as u8),
            at_least: match rng.below(8) {
                0 => 0,
                _ => 1 + rng.below(questions[question].choices.len() - 1) as u8,
            },
        };
        let when: Vec<_> = read.into_iter().map(condition).collect();
        let at_least = (rng.below(4) != 0).then(|| Level::ALL[rng.below(5)]);
        let add = Additions::from_bits([0, 0, 1, 2, 4, 8, 16, 32, 5][rng.below(9)]);
        Rule { id: "made", at_least, add, when: when.leak(), sources: &[] }
    });
    let rules: &'static [Rule] = rules.collect::<Vec<_>>().leak();
    let made =
        Guidance { version: "0", date: "", reviewed_by: "", screens: SCREENS, questions: questions.leak(), rules };
    Box::leak(Box::new(made))
}
