//! The groups of rules: each holds all rules of its questions, together they hold everything, and they are as large as may be.

use program_explorer::content::GUIDANCE;
use program_explorer::groups::Group;
use program_explorer::level::Level;
use program_explorer::questionnaire::{Choice, MOST_QUESTIONS, Question};
use program_explorer::rule::{Additions, Condition, Guidance, Rule};

/// A table of so many questions with so many choices each, and a rule for each list of questions.
fn table(questions: usize, choices: usize, rules: &[&[u8]]) -> Guidance {
    let choices: &'static [Choice] = vec![Choice { id: "a", code: 'a' }; choices].leak();
    let rule = |read: &&[u8]| {
        let when: Vec<_> = read.iter().map(|&question| Condition { question, at_least: 1 }).collect();
        Rule { id: "made", at_least: Some(Level::Hospital), add: Additions::NONE, when: when.leak(), sources: &[] }
    };
    let rules: Vec<_> = rules.iter().map(rule).collect();
    let questions = vec![Question { id: "made", code: 'a', area: 0, choices, sources: &[] }; questions];
    Guidance { questions: questions.leak(), rules: rules.leak(), ..GUIDANCE }
}

fn group(questions: &[usize], rules: &[usize]) -> Group {
    Group { questions: questions.to_vec(), rules: rules.to_vec() }
}

#[test]
fn every_rule_stands_in_each_group_that_has_its_questions_and_in_one_at_least() {
    let groups = GUIDANCE.groups();
    for (at, rule) in GUIDANCE.rules.iter().enumerate() {
        let mut stands = 0;
        for group in &groups {
            let has_all = rule.when.iter().all(|it| group.questions.contains(&usize::from(it.question)));
            assert_eq!(group.rules.contains(&at), has_all, "{}", rule.id);
            stands += usize::from(has_all);
        }
        assert!(stands > 0, "{} stands in no group", rule.id);
    }
    for question in 0..GUIDANCE.questions.len() {
        assert!(groups.iter().any(|group| group.questions.contains(&question)), "{question}");
    }
    assert!(groups.iter().all(|group| group.questions.is_sorted() && group.rules.is_sorted()));
}

#[test]
fn states_are_counted_with_and_without_open_questions() {
    let all: Vec<u64> = GUIDANCE.questions.iter().map(|question| question.choices.len() as u64).collect();
    assert_eq!(GUIDANCE.complete_states(), all.iter().product::<u64>());
    assert_eq!(GUIDANCE.states(), all.iter().map(|choices| choices + 1).product::<u64>());
    let some = group(&[0, 2], &[]);
    assert_eq!(some.complete_states(&GUIDANCE), all[0] * all[2]);
    assert_eq!(some.states(&GUIDANCE), (all[0] + 1) * (all[2] + 1));
    assert_eq!(table(MOST_QUESTIONS, 4, &[]).states(), u64::MAX, "as many as can be counted");
    assert_eq!(table(MOST_QUESTIONS + 1, 2, &[]).complete_states(), 1 << MOST_QUESTIONS, "answers hold no more");
}

#[test]
fn rules_that_read_the_same_question_are_put_together() {
    let chain = table(4, 2, &[&[0, 1], &[1, 2], &[3]]);
    assert_eq!(chain.groups(), [group(&[0, 1, 2], &[0, 1]), group(&[3], &[2])]);
}

#[test]
fn a_question_that_no_rule_reads_is_a_group_of_its_own() {
    assert_eq!(table(3, 2, &[&[2, 0]]).groups(), [group(&[0, 2], &[0]), group(&[1], &[])]);
    assert_eq!(table(1, 2, &[]).groups(), [group(&[0], &[])]);
    assert_eq!(table(0, 2, &[]).groups(), []);
}

#[test]
fn a_group_grows_up_to_a_million_states() {
    // Nine choices and unanswered: a million states for six questions, ten million for seven.
    let six = table(6, 9, &[&[0, 1], &[1, 2], &[2, 3], &[3, 4], &[4, 5]]);
    assert_eq!(six.groups(), [group(&[0, 1, 2, 3, 4, 5], &[0, 1, 2, 3, 4])]);
    let seven = table(7, 9, &[&[0, 1], &[1, 2], &[2, 3], &[3, 4], &[4, 5], &[5, 6]]);
    assert_eq!(seven.groups().len(), 2);
    let wide = table(7, 9, &[&[0, 1, 2, 3, 4, 5, 6]]);
    assert_eq!(wide.groups(), [group(&[0, 1, 2, 3, 4, 5, 6], &[0])], "one rule is never split");
}
