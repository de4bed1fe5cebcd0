//! The groups of rules: each has all rules of its questions, together they have everything, and they are as large as the limit allows.

use explorer_content::GUIDANCE;
use explorer_core::care::level::Level;
use explorer_core::guidance::addition::Additions;
use explorer_core::guidance::groups::Settlers;
use explorer_core::guidance::questionnaire::{Choice, MOST_QUESTIONS, Question, QuestionId, Settler};
use explorer_core::guidance::rule::{Condition, Guidance, Rule, RuleId};

/// A table with this many questions, this many choices for each, and a rule for each list of questions.
fn table(questions: usize, choices: usize, rules: &[&[u8]]) -> Guidance {
    let choices: &'static [Choice] = vec![Choice { id: "a", code: 'a', unless_settled: None }; choices].leak();
    let rule = |read: &&[u8]| {
        let when: Vec<_> =
            read.iter().map(|&question| Condition { question: QuestionId(question), at_least: 1 }).collect();
        Rule { id: "made", at_least: Some(Level::Hospital), add: Additions::NONE, when: when.leak(), sources: &[] }
    };
    let rules: Vec<_> = rules.iter().map(rule).collect();
    let questions =
        vec![Question { id: "made", code: 'a', screen: 0, choices, settled_by: &[], sources: &[] }; questions];
    Guidance { questions: questions.leak(), rules: rules.leak(), ..GUIDANCE }
}

/// The questions and the rules of each group.
fn groups(table: &Guidance) -> Vec<(Vec<QuestionId>, Vec<RuleId>)> {
    let groups = table.groups(Settlers::TooSevereToo).into_iter();
    groups.map(|it| (it.questions, it.rules)).collect()
}

fn group(questions: &[u8], rules: &[u16]) -> (Vec<QuestionId>, Vec<RuleId>) {
    (questions.iter().copied().map(QuestionId).collect(), rules.iter().copied().map(RuleId).collect())
}

#[test]
fn every_rule_stands_in_a_group_and_each_group_has_what_settles_its_questions() {
    for settlers in [Settlers::OpenOrMildest, Settlers::TooSevereToo] {
        let groups = GUIDANCE.groups(settlers);
        for id in GUIDANCE.rule_ids() {
            let is_there = groups.iter().any(|group| group.rules.contains(&id));
            assert!(is_there, "{} stands in no group", GUIDANCE.rules[id].id);
        }
        for question in GUIDANCE.question_ids() {
            assert!(groups.iter().any(|group| group.questions.contains(&question)), "{question:?}");
        }
        for group in &groups {
            assert!(group.questions.is_sorted() && group.rules.is_sorted());
            let has = |question| group.questions.contains(&question);
            for &at in &group.questions {
                assert!(GUIDANCE.questions[at].settled_by.iter().all(|it| has(it.question)));
            }
            assert!(group.rules.iter().all(|&rule| GUIDANCE.rules[rule].when.iter().all(|it| has(it.question))));
            let count = group.choices.iter().fold(1, |all, choices| all * (choices.len() as u64 + 1));
            assert_eq!(group.states(), count);
        }
    }
}

#[test]
fn a_question_that_only_settles_is_visited_with_few_choices() {
    let mut questions = table(3, 4, &[]).questions.to_vec();
    questions[1].settled_by = &[Settler { question: QuestionId(0), at_most: 1 }];
    questions[2].settled_by = &[Settler { question: QuestionId(1), at_most: 0 }];
    let table = Guidance { questions: questions.leak(), ..table(3, 4, &[&[2]]) };
    let all = || (0..4).collect::<Vec<u8>>();
    let choices = |read: &[u8], settlers| table.group(&group(read, &[]).0, settlers).choices;
    assert_eq!(choices(&[2], Settlers::OpenOrMildest), [vec![0], vec![0, 1], all()]);
    assert_eq!(choices(&[2], Settlers::TooSevereToo), [vec![0, 2], vec![0, 1], all()]);
    assert_eq!(choices(&[1, 2], Settlers::TooSevereToo), [vec![0, 2], all(), all()]);
    assert_eq!(choices(&[0], Settlers::TooSevereToo), [all()]);
    // If every choice settles, none is too severe.
    let mut questions = table.questions.to_vec();
    questions[1].settled_by = &[Settler { question: QuestionId(0), at_most: 3 }];
    let table = Guidance { questions: questions.leak(), ..table };
    assert_eq!(table.group(&group(&[1], &[]).0, Settlers::TooSevereToo).choices, [vec![0], all()]);
}

#[test]
fn states_are_counted_with_and_without_open_questions() {
    let all: Vec<u64> = GUIDANCE.questions.iter().map(|question| question.choices.len() as u64).collect();
    assert_eq!(GUIDANCE.complete_states(), all.iter().product::<u64>());
    assert_eq!(GUIDANCE.states(), all.iter().map(|choices| choices + 1).product::<u64>());
    assert_eq!(table(MOST_QUESTIONS, 4, &[]).states(), u64::MAX, "as many as can be counted");
    assert_eq!(table(MOST_QUESTIONS + 1, 2, &[]).complete_states(), 1 << MOST_QUESTIONS, "answers hold no more");
}

#[test]
fn rules_that_read_the_same_question_are_put_together() {
    let chain = table(4, 2, &[&[0, 1], &[1, 2], &[3]]);
    assert_eq!(groups(&chain), [group(&[0, 1, 2], &[0, 1]), group(&[3], &[2])]);
}

#[test]
fn a_question_that_no_rule_reads_is_a_group_of_its_own() {
    assert_eq!(groups(&table(3, 2, &[&[2, 0]])), [group(&[0, 2], &[0]), group(&[1], &[])]);
    assert_eq!(groups(&table(1, 2, &[])), [group(&[0], &[])]);
    assert_eq!(groups(&table(0, 2, &[])), []);
}

#[test]
fn a_group_grows_up_to_some_hundred_thousand_states() {
    // Nine choices and unanswered: a hundred thousand states for five questions, a million for six.
    let five = table(5, 9, &[&[0, 1], &[1, 2], &[2, 3], &[3, 4]]);
    assert_eq!(groups(&five), [group(&[0, 1, 2, 3, 4], &[0, 1, 2, 3])]);
    let six = table(6, 9, &[&[0, 1], &[1, 2], &[2, 3], &[3, 4], &[4, 5]]);
    assert_eq!(groups(&six).len(), 2);
    let wide = table(7, 9, &[&[0, 1, 2, 3, 4, 5, 6]]);
    assert_eq!(groups(&wide), [group(&[0, 1, 2, 3, 4, 5, 6], &[0])], "one rule is never split");
}
