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
    #[serde(default)]
    settled: BTreeMap<String, String>,
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
    id: String,
    at_least: Option<String>,
    #[serde(default)]
    add: BTreeSet<String>,
    when: BTreeMap<String, BTreeSet<String>>,
}

/// A question as the file states it.
pub struct Asked {
    pub id: String,
    /// Its choices, mildest first.
    pub choices: Vec<String>,
    /// Questions, each with the most severe choice that still settles this one.
    settled: BTreeMap<String, String>,
}

pub struct Policy {
    pub questions: Vec<Asked>,
    pub rules: Vec<RuleEntry>,
    /// All additions in the files, sorted.
    additions: Vec<String>,
}

impl Policy {
    pub fn read() -> Self {
        let questions: QuestionsFile = toml::from_str(include_str!("../../../../content/questions.toml")).unwrap();
        let RulesFile { rule: rules } = toml::from_str(include_str!("../../../../content/rules.toml")).unwrap();
        let ids = |choices: Vec<ChoiceEntry>| choices.into_iter().map(|choice| choice.id).collect();
        let asked = |it: QuestionEntry| Asked { id: it.id, choices: ids(it.choices), settled: it.settled };
        let questions = questions.question.into_iter().map(asked).collect();
        let additions: BTreeSet<String> = rules.iter().flat_map(|rule| rule.add.clone()).collect();
        Self { questions, rules, additions: additions.into_iter().collect() }
    }

    /// The index of a level by intensity.
    pub fn place(&self, level: &str) -> usize {
        LEVELS.iter().position(|it| *it == level).expect(level)
    }

    /// A set of additions as a number.
    pub fn set<'a>(&self, additions: impl IntoIterator<Item = &'a str>) -> u32 {
        additions.into_iter().map(|it| 1 << self.additions.iter().position(|known| known == it).expect(it)).sum()
    }

    fn asked(&self, question: &str) -> &Asked {
        self.questions.iter().find(|it| it.id == question).expect("a question")
    }

    /// The choice that a question counts as when it is settled.
    pub fn mildest(&self, question: &str) -> &str {
        &self.asked(question).choices[0]
    }

    /// Whether an unanswered question is settled: it has settlers, and each of them is at its choice or an earlier one in the list, or is
    /// unanswered and settled itself.
    pub fn is_settled(&self, question: &str, case: &BTreeMap<&str, Option<&str>>) -> bool {
        let settled = &self.asked(question).settled;
        let stands = |(by, worst): (&String, &String)| match case[by.as_str()] {
            None => self.is_settled(by, case),
            Some(choice) => {
                let place = |id: &str| self.asked(by).choices.iter().position(|it| it == id).expect("a choice");
                place(choice) <= place(worst)
            }
        };
        !settled.is_empty() && settled.iter().all(stands)
    }

    /// Judges a case in which every question is answered, by these rules or by all. Keys are joined by AND, and values by OR. The result is
    /// the highest floor and all additions.
    pub fn judge(&self, case: &BTreeMap<&str, &str>, rules: Option<&BTreeSet<&str>>) -> Opinion {
        let fits = |rule: &&RuleEntry| {
            rules.is_none_or(|rules| rules.contains(rule.id.as_str()))
                && rule.when.iter().all(|(question, values)| values.contains(case[question.as_str()]))
        };
        let fitting: Vec<&RuleEntry> = self.rules.iter().filter(fits).collect();
        let floors = fitting.iter().filter_map(|rule| rule.at_least.as_deref());
        let level = floors.map(|level| self.place(level)).max().unwrap_or(0);
        let additions: BTreeSet<&str> = fitting.iter().flat_map(|rule| rule.add.iter().map(String::as_str)).collect();
        let additions = self.set(additions);
        Opinion { lowest: level, highest: level, always: additions, sometimes: additions }
    }
}
