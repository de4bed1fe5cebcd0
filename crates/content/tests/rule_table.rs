//! The table of rules makes sense: no rule is dead, shadowed, a duplicate, or about a missing question, and every choice, addition and
//! level is used. Each problem names the rule's id.
//!
//! Rules cannot contradict each other in this grammar: a rule can only raise a floor or add something, no rule lowers or removes anything,
//! and conditions cannot be negated. The only possible conflict is one id with two meanings.

use explorer_content::GUIDANCE;
use explorer_core::care::level::Level;
use explorer_core::guidance::addition::{Addition, Additions};
use explorer_core::guidance::questionnaire::{Answer, Answers, Choice, Question, QuestionId};
use explorer_core::guidance::rule::{Condition, Guidance, Rule};

/// The result of the other rules for the mildest answers that fire this rule.
fn without(guidance: &Guidance, place: usize) -> (Level, Additions) {
    let rules = guidance.rules.iter().enumerate().filter(|(at, _)| *at != place).map(|(_, rule)| *rule);
    let others = Guidance { rules: rules.collect::<Vec<_>>().leak(), ..*guidance };
    let suggestion = others.suggest(&firing(guidance, guidance.rules[place].when));
    (suggestion.low, suggestion.sure)
}

fn firing(guidance: &Guidance, when: &[Condition]) -> Answers {
    let mild = guidance.question_ids().fold(Answers::default(), |all, at| all.with(at, Answer::Given(0)));
    when.iter().fold(mild, |all, it| all.with(it.question, Answer::Given(it.at_least)))
}

/// Whether the other rule fires whenever this one does.
fn is_implied(rule: &Rule, other: &Rule) -> bool {
    other.when.iter().all(|it| rule.when.iter().any(|own| own.question == it.question && own.at_least >= it.at_least))
}

/// Effects of rules that other rules already have whenever the rule fires, with the other rule's id if it is only one.
fn needless(guidance: &Guidance) -> Vec<String> {
    let mut problems = Vec::new();
    for (at, rule) in guidance.rules.iter().enumerate() {
        let (level, additions) = without(guidance, at);
        let by = |has: &dyn Fn(&Rule) -> bool| {
            let others = guidance.rules.iter().enumerate().filter(|(place, _)| *place != at).map(|(_, other)| other);
            let ids: Vec<_> = others.filter(|other| is_implied(rule, other) && has(other)).map(|it| it.id).collect();
            ids.join(", ")
        };
        if let Some(floor) = rule.at_least.filter(|floor| *floor <= level) {
            let shadow = by(&|other| other.at_least >= Some(floor));
            problems.push(format!("{}: the floor {} is reached without it, by {shadow}", rule.id, floor.id()));
        }
        for addition in rule.add.iter().filter(|addition| additions.contains(*addition)) {
            let shadow = by(&|other| other.add.contains(addition));
            problems.push(format!("{}: {} comes without it, by {shadow}", rule.id, addition.id()));
        }
        if rule.at_least.is_none() && rule.add.is_empty() {
            problems.push(format!("{}: does nothing", rule.id));
        }
    }
    problems
}

/// Rules with the same id or the same conditions as an earlier one.
fn doubled(guidance: &Guidance) -> Vec<String> {
    let mut problems = Vec::new();
    for (at, rule) in guidance.rules.iter().enumerate() {
        for earlier in &guidance.rules[..at] {
            if earlier.id == rule.id {
                problems.push(format!("{}: stands twice", rule.id));
            }
            if is_implied(rule, earlier) && is_implied(earlier, rule) {
                problems.push(format!("{}: has the conditions of {}", rule.id, earlier.id));
            }
        }
    }
    problems
}

/// Conditions that are always true, never true, or about the same question twice.
fn senseless(guidance: &Guidance) -> Vec<String> {
    let mut problems = Vec::new();
    for rule in guidance.rules {
        if rule.when.is_empty() {
            problems.push(format!("{}: has no condition", rule.id));
        }
        for (at, condition) in rule.when.iter().enumerate() {
            match guidance.questions.get(condition.question.index()) {
                None => problems.push(format!("{}: reads a question that is not there", rule.id)),
                Some(it) if condition.at_least == 0 || usize::from(condition.at_least) >= it.choices.len() => {
                    problems.push(format!("{}: {} is always or never so", rule.id, it.id));
                }
                Some(it) if rule.when[..at].iter().any(|earlier| earlier.question == condition.question) => {
                    problems.push(format!("{}: reads {} twice", rule.id, it.id));
                }
                Some(_) => {}
            }
        }
    }
    problems
}

/// Choices with the same result as the next milder one, and additions and levels that no rule brings.
fn unused(guidance: &Guidance) -> Vec<String> {
    let mut problems = Vec::new();
    for (at, question) in guidance.question_ids().zip(guidance.questions) {
        for choice in 1..question.choices.len() as u8 {
            let leads_to = |answers: &Answers| {
                let suggestion = guidance.suggest(answers);
                (suggestion.low, suggestion.sure)
            };
            let differs = guidance.rules.iter().any(|rule| {
                let answers = firing(guidance, rule.when);
                answers.get(at) == Answer::Given(choice)
                    && leads_to(&answers) != leads_to(&answers.with(at, Answer::Given(choice - 1)))
            });
            // A choice may also differ because it leaves open what the milder one settles.
            let unsettles = guidance.questions.iter().flat_map(|question| question.settled_by);
            let mut unsettles = unsettles.filter(|it| it.question == at && it.at_most + 1 == choice);
            if !differs && unsettles.next().is_none() {
                problems.push(format!("{}: {} is no worse", question.id, question.choices[usize::from(choice)].id));
            }
        }
    }
    let brought = |addition: &Addition| guidance.rules.iter().any(|rule| rule.add.contains(*addition));
    let reached = |level: &Level| guidance.rules.iter().any(|rule| rule.at_least == Some(*level));
    problems.extend(Addition::ALL.iter().filter(|it| !brought(it)).map(|it| format!("no rule adds {}", it.id())));
    problems.extend(Level::ALL[1..].iter().filter(|it| !reached(it)).map(|it| format!("no rule reaches {}", it.id())));
    problems
}

#[test]
fn every_rule_is_needed_at_its_mildest_answers() {
    assert_eq!(needless(&GUIDANCE), [""; 0]);
}

#[test]
fn no_rule_stands_twice() {
    assert_eq!(doubled(&GUIDANCE), [""; 0]);
}

#[test]
fn every_condition_can_be_met_and_can_be_missed() {
    assert_eq!(senseless(&GUIDANCE), [""; 0]);
}

#[test]
fn every_choice_addition_and_level_is_used() {
    assert_eq!(unused(&GUIDANCE), [""; 0]);
}

const fn question(id: &'static str, choices: &'static [Choice]) -> Question {
    Question { id, code: 'a', screen: 0, choices, settled_by: &[], sources: &[] }
}

const fn choice(id: &'static str, code: char) -> Choice {
    Choice { id, code, unless_settled: None }
}

const CHOICES: [Choice; 3] = [choice("mild", 'a'), choice("bad", 'b'), choice("worse", 'c')];
const QUESTIONS: &[Question] =
    &[question("drink", &CHOICES), question("home", &[CHOICES[0], CHOICES[1]]), question("mind", &CHOICES)];
const DRINK: QuestionId = QuestionId(0);
const HOME: QuestionId = QuestionId(1);
const MIND: QuestionId = QuestionId(2);

#[test]
fn an_addition_is_known_by_its_id() {
    for addition in Addition::ALL {
        assert_eq!(Addition::from_id(addition.id()), Some(addition));
    }
    assert_eq!(Addition::from_id("tomorrow"), None);
    assert!(Addition::ALL.into_iter().eq(Additions::ALL.iter()));
}

/// A rule with these conditions: question, mildest choice.
fn rule(id: &'static str, at_least: Option<Level>, add: &[Addition], when: &[(QuestionId, u8)]) -> Rule {
    let add = add.iter().copied().collect();
    let when: Vec<_> = when.iter().map(|&(question, at_least)| Condition { question, at_least }).collect();
    Rule { id, at_least, add, when: when.leak(), sources: &[] }
}

/// A small correct table, with one more rule or without some.
fn table(planted: Option<Rule>, is_left_out: impl Fn(&Rule) -> bool) -> Guidance {
    use Addition::{CheckAlcohol, Housing, MedAlcohol, Mental, Naloxone, TodayMind};
    let named = [CheckAlcohol, Housing, MedAlcohol, Naloxone, TodayMind];
    let others: Vec<_> = Addition::ALL.into_iter().filter(|addition| !named.contains(addition)).collect();
    assert!(others.contains(&Mental));
    let sound = [
        rule("drink-bad", Some(Level::IntensiveOutpatient), &[Naloxone], &[(DRINK, 1)]),
        rule("drink-worse", Some(Level::DayTreatment), &[CheckAlcohol, MedAlcohol], &[(DRINK, 2)]),
        rule("home-bad", None, &[Housing], &[(HOME, 1)]),
        rule("drink-worse-and-home", Some(Level::Residential), &[], &[(DRINK, 2), (HOME, 1)]),
        rule("mind-bad", Some(Level::DayTreatment), &others, &[(MIND, 1)]),
        rule("mind-worse", Some(Level::Hospital), &[TodayMind], &[(MIND, 2)]),
    ];
    let rules: Vec<Rule> = sound.into_iter().chain(planted).filter(|rule| !is_left_out(rule)).collect();
    Guidance { questions: QUESTIONS, rules: rules.leak(), ..GUIDANCE }
}

fn planted(at_least: Option<Level>, add: &[Addition], when: &[(QuestionId, u8)]) -> Guidance {
    table(Some(rule("planted", at_least, add, when)), |_| false)
}

#[test]
fn a_sound_table_has_no_problem() {
    let sound = table(None, |_| false);
    assert_eq!([needless(&sound), doubled(&sound), senseless(&sound), unused(&sound)].concat(), [""; 0]);
}

#[test]
fn a_needless_rule_is_named_and_so_is_what_makes_it_needless() {
    let shadowed = planted(Some(Level::DayTreatment), &[], &[(DRINK, 2), (MIND, 1)]);
    let problem = "planted: the floor day-treatment is reached without it, by drink-worse, mind-bad";
    assert_eq!(needless(&shadowed), [problem]);
    let addition = planted(Some(Level::Hospital), &[Addition::Naloxone], &[(DRINK, 1), (HOME, 1)]);
    let problems = [
        "drink-worse-and-home: the floor residential is reached without it, by planted",
        "planted: naloxone comes without it, by drink-bad",
    ];
    assert_eq!(needless(&addition), problems);
    assert_eq!(needless(&planted(None, &[], &[(HOME, 1)])), ["planted: does nothing"]);
}

#[test]
fn a_rule_that_stands_twice_is_named() {
    let same_id = table(Some(rule("mind-bad", Some(Level::Hospital), &[], &[(DRINK, 2), (MIND, 2)])), |_| false);
    assert_eq!(doubled(&same_id), ["mind-bad: stands twice"]);
    let same_conditions = planted(Some(Level::Hospital), &[], &[(HOME, 1), (DRINK, 2)]);
    assert_eq!(doubled(&same_conditions), ["planted: has the conditions of drink-worse-and-home"]);
    assert_eq!(doubled(&planted(None, &[], &[(DRINK, 1), (HOME, 1)])), [""; 0], "another choice is another condition");
}

#[test]
fn a_senseless_condition_is_named() {
    for (when, problem) in [
        (&[][..], "planted: has no condition"),
        (&[(QuestionId(3), 1)], "planted: reads a question that is not there"),
        (&[(HOME, 0)], "planted: home is always or never so"),
        (&[(HOME, 2)], "planted: home is always or never so"),
        (&[(MIND, 1), (MIND, 2)], "planted: reads mind twice"),
    ] {
        assert_eq!(senseless(&planted(Some(Level::Hospital), &[], when)), [problem]);
    }
}

#[test]
fn what_no_rule_uses_is_named() {
    let no_home = table(None, |rule| rule.when.iter().any(|it| it.question == HOME));
    assert_eq!(unused(&no_home), ["home: bad is no worse", "no rule adds housing", "no rule reaches residential"]);
    let no_worse_mind = table(None, |rule| rule.id == "mind-worse");
    assert_eq!(
        unused(&no_worse_mind),
        ["mind: worse is no worse", "no rule adds today-mind", "no rule reaches hospital"]
    );
}
