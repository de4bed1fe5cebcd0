//! The stories protect the policy: after any single change in the table of rules, at least one story gets a different result than it should.

use std::collections::{BTreeMap, BTreeSet};

use explorer_content::GUIDANCE;
use explorer_core::care::level::Level;
use explorer_core::guidance::addition::{Addition, Additions};
use explorer_core::guidance::questionnaire::{Answer, Answers, QuestionId};
use explorer_core::guidance::rule::{Condition, Guidance, Rule, RuleId};
use explorer_core::guidance::suggestion::Suggestion;

mod rule_edits {
    pub mod listed;
}
#[allow(dead_code, reason = "the other test of stories reads the rest")]
mod story;
use rule_edits::listed::{BROUGHT_ALREADY, REACHED_ALREADY};
use story::agreed;

/// A single change in the table.
struct Edit {
    /// The kind of change, to count how many there are.
    kind: &'static str,
    /// The change in words.
    what: String,
    /// The rule before the change. `edited` is the rule after it, or `None` if the rule was removed.
    rule: &'static Rule,
    edited: Option<Rule>,
    guidance: Guidance,
}

impl Edit {
    fn new(at: usize, kind: &'static str, what: String, edited: Option<Rule>) -> Self {
        let rule = &GUIDANCE.rules[at];
        let mut rules = GUIDANCE.rules.to_vec();
        match edited {
            Some(edited) => rules[at] = edited,
            None => drop(rules.remove(at)),
        }
        Self { kind, what, rule, edited, guidance: Guidance { rules: rules.leak(), ..GUIDANCE } }
    }
}

/// A question's id.
fn question(condition: Condition) -> &'static str {
    GUIDANCE.questions[condition.question].id
}

/// The number of choices of the condition's question.
fn choices(condition: Condition) -> u8 {
    GUIDANCE.questions[condition.question].choices.len() as u8
}

/// The rule with the condition at this index changed or removed.
fn with_condition(rule: &Rule, at: usize, condition: Option<Condition>) -> Rule {
    let mut when = rule.when.to_vec();
    match condition {
        Some(condition) => when[at] = condition,
        None => drop(when.remove(at)),
    }
    Rule { when: when.leak(), ..*rule }
}

/// The rule with one more condition.
fn with_one_more(rule: &Rule, condition: Condition) -> Rule {
    let mut when = rule.when.to_vec();
    when.push(condition);
    Rule { when: when.leak(), ..*rule }
}

/// Every possible edit of the table.
fn edits() -> Vec<Edit> {
    let mut edits = Vec::new();
    for (at, rule) in GUIDANCE.rules.iter().enumerate() {
        let mut edit = |kind, what: String, edited| edits.push(Edit::new(at, kind, what, edited));
        edit("a rule dropped", "dropped".into(), None);

        for (place, &condition) in rule.when.iter().enumerate() {
            let of = question(condition);
            edit("a condition dropped", format!("without '{of}'"), Some(with_condition(rule, place, None)));
            let steps = [condition.at_least.checked_sub(1), condition.at_least.checked_add(1)];
            for step in steps.into_iter().flatten().filter(|step| *step < choices(condition)) {
                let moved = Condition { at_least: step, ..condition };
                let id = GUIDANCE.questions[condition.question].choices[usize::from(step)].id;
                edit("a step moved", format!("'{of}' from {id}"), Some(with_condition(rule, place, Some(moved))));
            }
        }

        for (id, question) in GUIDANCE.question_ids().zip(GUIDANCE.questions) {
            if rule.when.iter().all(|it| it.question != id) {
                for (choice, at_least) in question.choices.iter().zip(0..).skip(1) {
                    let more = Condition { question: id, at_least };
                    let what = format!("'{}' from {} too", question.id, choice.id);
                    edit("a condition put in", what, Some(with_one_more(rule, more)));
                }
            }
        }

        // Outpatient care is the base, so a floor of outpatient care is the same as no floor, and that is already one of the edits.
        let floors = Level::ALL.into_iter().filter(|level| *level != Level::Outpatient).map(Some).chain([None]);
        for floor in floors.filter(|floor| *floor != rule.at_least) {
            let what = format!("floor {}", floor.map_or("removed", Level::id));
            edit("a floor changed", what, Some(Rule { at_least: floor, ..*rule }));
        }

        for addition in Addition::ALL {
            let this = Additions::only(addition);
            if rule.add.contains(addition) {
                let less = Rule { add: rule.add.without(this), ..*rule };
                edit("an addition taken away", format!("without {}", addition.id()), Some(less));
            } else {
                let more = Rule { add: rule.add.and(this), ..*rule };
                edit("an addition put in", format!("with {}", addition.id()), Some(more));
            }
        }
    }
    edits
}

/// Everything that a person would see of a suggestion, with the ids of rules instead of their indices.
fn seen(guidance: &Guidance, answers: &Answers) -> (Level, Level, Additions, Additions, Vec<Vec<&'static str>>) {
    let Suggestion { low, high, sure, possible, level_reasons, addition_reasons } = guidance.suggest(answers);
    let ids = |rules: &Vec<RuleId>| rules.iter().map(|&at| guidance.rules[at].id).collect();
    let reasons = std::iter::once(&level_reasons).chain(addition_reasons.iter().map(|(_, rules)| rules));
    (low, high, sure, possible, reasons.map(ids).collect())
}

/// Whether no state at all shows the edit.
///
/// This visits only the questions that the rule reads, each with every choice and without an answer, while the others stay mild. That is
/// still exact: a state can only show the edit through this rule's floor, addition or reason. With milder answers to the other questions,
/// fewer other rules fire, and fewer rules hide less of this one.
fn never_seen(edit: &Edit) -> bool {
    let before_and_after = edit.rule.when.iter().chain(edit.edited.iter().flat_map(|rule| rule.when));
    let read: BTreeSet<QuestionId> = before_and_after.map(|it| it.question).collect();
    let calm = GUIDANCE.question_ids().fold(Answers::default(), |calm, at| calm.with(at, Answer::Given(0)));
    let states = read.into_iter().fold(vec![calm], |states, at| {
        let answers = (0..GUIDANCE.questions[at].choices.len() as u8).map(Answer::Given).chain([Answer::Unknown]);
        let answers: Vec<_> = answers.collect();
        states.iter().flat_map(|state| answers.iter().map(|answer| state.with(at, *answer))).collect()
    });
    states.iter().all(|answers| seen(&GUIDANCE, answers) == seen(&edit.guidance, answers))
}

#[test]
fn every_edit_of_the_table_is_caught_by_a_story_or_listed_as_one_that_nothing_can_show() {
    let stories = agreed();
    assert!(
        stories.iter().all(|it| it.holds_for(&GUIDANCE)),
        "a story does not hold for the table as it is: see the test vignettes"
    );
    let edits = edits();
    let mut kinds: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let (mut uncaught, mut never) = (Vec::new(), BTreeSet::new());
    for edit in &edits {
        let caught = stories.iter().any(|it| !it.holds_for(&edit.guidance));
        let (made, counted) = kinds.entry(edit.kind).or_default();
        *made += 1;
        *counted += usize::from(caught);
        let name = format!("{}: {}", edit.rule.id, edit.what);
        match (caught, never_seen(edit)) {
            (true, false) => {}
            (true, true) => panic!("{name}: a story shows it, so the proof that nothing does is wrong"),
            (false, true) => drop(never.insert(name)),
            (false, false) => uncaught.push(name),
        }
    }
    for (kind, (made, caught)) in &kinds {
        println!("{kind}: {made} made, {caught} caught");
    }
    let caught = edits.len() - uncaught.len() - never.len();
    println!(
        "{} edits, {caught} caught by {} stories, {} that nothing can show",
        edits.len(),
        stories.len(),
        never.len()
    );
    assert!(uncaught.is_empty(), "{} uncaught: {uncaught:#?}", uncaught.len());
    let listed: BTreeSet<_> = BROUGHT_ALREADY
        .iter()
        .flat_map(|(_, additions, longer)| longer.iter().map(move |longer| (longer, additions)))
        .flat_map(|(longer, additions)| additions.iter().map(move |it| format!("{longer}: with {}", it.id())))
        .chain(
            REACHED_ALREADY
                .iter()
                .flat_map(|(rule, _, floors)| floors.iter().map(move |it| format!("{rule}: floor {it}"))),
        )
        .collect();
    let of_one_only: Vec<_> = never.symmetric_difference(&listed).collect();
    assert!(of_one_only.is_empty(), "listed and not so, or so and not listed: {of_one_only:#?}");
}

#[test]
fn what_is_listed_as_reached_already_is_reached_by_a_rule_that_always_fires_too() {
    let rule = |id: &str| GUIDANCE.rules.iter().find(|rule| rule.id == id).unwrap_or_else(|| panic!("no rule '{id}'"));
    for (longer, other, floors) in REACHED_ALREADY {
        let (longer, other) = (rule(longer), rule(other));
        let is_met = |it: &Condition| longer.mildest(it.question).is_some_and(|choice| choice >= it.at_least);
        assert!(other.when.iter().all(is_met), "{} and {}", longer.id, other.id);
        for floor in floors.iter().map(|id| Level::from_id(id)) {
            assert!(floor < other.at_least || floor == other.at_least && other.asks_less_than(longer), "{}", longer.id);
        }
    }
}

#[test]
fn what_is_listed_as_brought_already_is_brought_by_a_shorter_rule_that_always_fires_too() {
    let rule = |id: &str| GUIDANCE.rules.iter().find(|rule| rule.id == id).unwrap_or_else(|| panic!("no rule '{id}'"));
    for (shorter, additions, longer) in BROUGHT_ALREADY {
        for (shorter, longer) in longer.iter().map(|longer| (rule(shorter), rule(longer))) {
            let names = format!("{} and {}", shorter.id, longer.id);
            assert!(additions.iter().all(|addition| shorter.add.contains(*addition)), "{names}");
            assert!(shorter.asks_less_than(longer), "{names}");
            let is_met = |mine: &Condition| {
                longer.when.iter().any(|it| it.question == mine.question && it.at_least >= mine.at_least)
            };
            assert!(shorter.when.iter().all(is_met), "{names}");
        }
    }
}
