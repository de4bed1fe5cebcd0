//! The policy as the files state it: names, and sets of names.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use crate::evaluator::Opinion;

/// Levels of care, mildest first.
const LEVELS: [&str; 5] = ["outpatient", "intensive-outpatient", "day-treatment", "residential", "hospital"];

#[derive(Deserialize)]
struct QuestionsFile {
    question: Vec<QuestionEntry>,
}

#[derive(Deserialize)]
struct QuestionEntry {
    id: String,
    choices: Vec<ChoiceEntry>,
}

#[derive(Deserialize)]
struct ChoiceEntry {
    id: String,
}

#[derive(Deserialize)]
struct RulesFile {
    rule: Vec<RuleEntry>,
}

#[derive(Deserialize)]
pub struct RuleEntry {
    at_least: Option<String>,
    #[serde(default)]
    add: BTreeSet<String>,
    when: BTreeMap<String, BTreeSet<String>>,
}

pub struct Policy {
    /// Questions with their choices, mildest first.
    pub questions: Vec<(String, Vec<String>)>,
    pub rules: Vec<RuleEntry>,
    /// All additions that are named, sorted.
    additions: Vec<String>,
}

impl Policy {
    pub fn read() -> Self {
        let questions: QuestionsFile = toml::from_str(include_str!("../../content/questions.toml")).unwrap();
        let RulesFile { rule: rules } = toml::from_str(include_str!("../../content/rules.toml")).unwrap();
        let ids = |choices: Vec<ChoiceEntry>| choices.into_iter().map(|choice| choice.id).collect();
        let questions = questions.question.into_iter().map(|it| (it.id, ids(it.choices))).collect();
        let additions: BTreeSet<String> = rules.iter().flat_map(|rule| rule.add.clone()).collect();
        Self { questions, rules, additions: additions.into_iter().collect() }
    }

    /// How intense a level is.
    pub fn place(&self, level: &str) -> usize {
        LEVELS.iter().position(|it| *it == level).expect(level)
    }

    /// A set of additions as a number.
    pub fn set<'a>(&self, additions: impl IntoIterator<Item = &'a str>) -> u32 {
        additions.into_iter().map(|it| 1 << self.additions.iter().position(|known| known == it).expect(it)).sum()
    }

    /// A case in which every question is answered. Keys AND, values OR; the highest floor, all additions.
    pub fn judge(&self, case: &BTreeMap<&str, &str>) -> Opinion {
        let fits =
            |rule: &&RuleEntry| rule.when.iter().all(|(question, values)| values.contains(case[question.as_str()]));
        let fitting: Vec<&RuleEntry> = self.rules.iter().filter(fits).collect();
        let floors = fitting.iter().filter_map(|rule| rule.at_least.as_deref());
        let level = floors.map(|level| self.place(level)).max().unwrap_or(0);
        let additions: BTreeSet<&str> = fitting.iter().flat_map(|rule| rule.add.iter().map(String::as_str)).collect();
        let additions = self.set(additions);
        Opinion { lowest: level, highest: level, always: additions, sometimes: additions }
    }
}
