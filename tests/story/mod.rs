//! The stories of people in `tests/vignettes/`: what each answers, and what the guidance should say to it.
//!
//! `but` tells a calm life in which every answer is the mildest one, except these, and except the questions that are `open`.
//! `answers` tells these alone; all else is open.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use program_explorer::content::{GUIDANCE, SOURCE_IDS, URGENT};
use program_explorer::level::Level;
use program_explorer::questionnaire::{Answer, Answers};
use program_explorer::rule::{Addition, Additions, Guidance};
use program_explorer::suggestion::{Outcome, Suggestion};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    vignette: Vec<Vignette>,
}

/// A story as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Vignette {
    name: String,
    story: String,
    but: Option<BTreeMap<String, String>>,
    #[serde(default)]
    open: Vec<String>,
    answers: Option<BTreeMap<String, String>>,
    #[serde(default)]
    urgent: BTreeSet<String>,
    level: Option<String>,
    low: Option<String>,
    high: Option<String>,
    additions: Option<BTreeSet<String>>,
    #[serde(default)]
    reasons: BTreeSet<String>,
    #[serde(default)]
    addition_reasons: BTreeMap<String, BTreeSet<String>>,
    disputed: Option<String>,
    source: String,
}

/// A story as it is tried.
pub struct Story {
    /// File without its ending, such as `alcohol`.
    pub file: String,
    pub name: String,
    pub text: String,
    pub answers: Answers,
    /// Whether all that the story does not tell counts as calm.
    pub all_else_is_calm: bool,
    /// Why the table asks for more care than the story's author expects, where they have not agreed yet.
    pub disputed: Option<String>,
    pub expected: Expected,
}

/// What a story should get.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    Urgent,
    Care {
        low: Level,
        high: Level,
        additions: Additions,
        /// Rules that reach the low end; all of them.
        reasons: BTreeSet<String>,
        /// For the additions named here, all rules that bring them.
        addition_reasons: BTreeMap<String, BTreeSet<String>>,
    },
}

impl std::fmt::Display for Expected {
    fn fmt(&self, to: &mut std::fmt::Formatter) -> std::fmt::Result {
        let Self::Care { low, high, additions, reasons, addition_reasons } = self else {
            return to.write_str("urgent");
        };
        let additions: Vec<_> = additions.iter().map(Addition::id).collect();
        write!(to, "{} to {}, with {additions:?}, because of {reasons:?} {addition_reasons:?}", low.id(), high.id())
    }
}

/// All stories, file by file.
pub fn stories() -> Vec<Story> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vignettes");
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().flatten().map(|file| file.path()).collect();
    paths.sort();
    paths
        .iter()
        .flat_map(|path| {
            let text = std::fs::read_to_string(path).unwrap();
            let file = toml::from_str::<File>(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            file.vignette.into_iter().map(move |it| it.tried(&name))
        })
        .collect()
}

/// The stories whose author and the table agree.
pub fn agreed() -> Vec<Story> {
    stories().into_iter().filter(|it| it.disputed.is_none()).collect()
}

/// The place of a question and of its choice.
fn place(question: &str, choice: &str) -> Option<(usize, u8)> {
    let at = GUIDANCE.questions.iter().position(|it| it.id == question)?;
    let choice = GUIDANCE.questions[at].choices.iter().position(|it| it.id == choice)?;
    Some((at, choice as u8))
}

impl Vignette {
    fn tried(self, file: &str) -> Story {
        assert!(SOURCE_IDS.contains(&self.source.as_str()), "{}: no source '{}'", self.name, self.source);
        Story {
            answers: self.answers(),
            expected: self.expected(),
            all_else_is_calm: self.but.is_some(),
            disputed: self.disputed,
            file: file.to_string(),
            name: self.name,
            text: self.story,
        }
    }

    fn answers(&self) -> Answers {
        let signs = self.urgent.iter().fold(0, |signs, id| {
            signs | 1 << URGENT.iter().position(|sign| sign.id == id).unwrap_or_else(|| panic!("{}: {id}", self.name))
        });
        let start = Answers::default().with_right_now(Some(signs));
        let given = match (&self.but, &self.answers) {
            (Some(but), None) => {
                assert!(self.open.iter().all(|it| !but.contains_key(it)), "{}: answered and open", self.name);
                let calm = GUIDANCE.questions.iter().map(|it| (it.id, it.choices[0].id));
                let mut given: BTreeMap<&str, &str> = calm.collect();
                for (question, choice) in but {
                    assert_ne!(given.get(question.as_str()), Some(&choice.as_str()), "{}: {question}", self.name);
                    given.insert(question, choice);
                }
                for question in &self.open {
                    assert!(given.remove(question.as_str()).is_some(), "{}: no question '{question}'", self.name);
                }
                given
            }
            (None, Some(answers)) => {
                assert!(self.open.is_empty(), "{}: `open` goes with `but`", self.name);
                answers.iter().map(|(question, choice)| (question.as_str(), choice.as_str())).collect()
            }
            (None, None) if !self.urgent.is_empty() => BTreeMap::new(),
            _ => panic!("{}: needs either `but` or `answers`", self.name),
        };
        given.into_iter().fold(start, |answers, (question, choice)| {
            let (at, choice) = place(question, choice)
                .unwrap_or_else(|| panic!("{}: no such answer: {question} = {choice}", self.name));
            answers.with(at, Answer::Given(choice))
        })
    }

    fn expected(&self) -> Expected {
        let level = |id: &str| Level::from_id(id).unwrap_or_else(|| panic!("{}: no level '{id}'", self.name));
        let (low, high) = match (&self.level, &self.low, &self.high) {
            (Some(both), None, None) => (level(both), level(both)),
            (None, Some(low), Some(high)) => (level(low), level(high)),
            (None, None, None) if !self.urgent.is_empty() => return Expected::Urgent,
            _ => panic!("{}: needs `level`, or `low` and `high`, or `urgent`", self.name),
        };
        let additions = self.additions.as_ref().unwrap_or_else(|| panic!("{}: needs `additions`", self.name));
        let addition = |id: &String| Addition::from_id(id).unwrap_or_else(|| panic!("{}: no '{id}'", self.name));
        Expected::Care {
            low,
            high,
            additions: additions.iter().map(addition).fold(Additions::NONE, |all, it| all.and(Additions::only(it))),
            reasons: self.reasons.clone(),
            addition_reasons: self.addition_reasons.clone(),
        }
    }
}

impl Story {
    /// What this table of guidance says, as far as the story expects something of it.
    pub fn told_by(&self, guidance: &Guidance) -> Expected {
        let it: Suggestion = match guidance.outcome(&self.answers) {
            Outcome::Urgent(_) => return Expected::Urgent,
            Outcome::Suggestion(suggestion) => suggestion,
        };
        let ids = |rules: &[usize]| rules.iter().map(|&at| guidance.rules[at].id.to_string()).collect();
        let asked = |addition: &Addition| match &self.expected {
            Expected::Care { addition_reasons, .. } => addition_reasons.contains_key(addition.id()),
            Expected::Urgent => false,
        };
        Expected::Care {
            low: it.low,
            high: it.high,
            additions: it.sure,
            reasons: ids(&it.level_reasons),
            addition_reasons: it
                .addition_reasons
                .iter()
                .filter(|(addition, _)| asked(addition))
                .map(|(addition, rules)| (addition.id().to_string(), ids(rules)))
                .collect(),
        }
    }

    /// Whether this table of guidance says what it should.
    pub fn holds_for(&self, guidance: &Guidance) -> bool {
        self.told_by(guidance) == self.expected
    }
}
