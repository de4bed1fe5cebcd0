//! The stories of people in `tests/vignettes/`: what each answers, and what the guidance should say to it.
//!
//! `but` tells a calm life in which every answer is the mildest one, except these, and except the questions that are `open`.
//! `answers` tells these alone; all else is open. What should come out is `level`, or `low` and `high`; with `accept` any level that
//! a clinician would accept is right. `additions` is the whole list of those that are sure; `additions_must` and `additions_must_not`
//! name some of them. `screens` is how many screens with questions are shown.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use explorer_content::{GUIDANCE, SOURCE_IDS, URGENT};
use explorer_core::care::level::Level;
use explorer_core::guidance::addition::{Addition, Additions};
use explorer_core::guidance::questionnaire::{Answer, Answers, QuestionId};
use explorer_core::guidance::rule::{Guidance, RuleId};
use explorer_core::guidance::suggestion::{Outcome, Suggestion};
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
    #[serde(default)]
    accept: BTreeSet<String>,
    additions: Option<BTreeSet<String>>,
    #[serde(default)]
    additions_must: BTreeSet<String>,
    #[serde(default)]
    additions_must_not: BTreeSet<String>,
    reasons: Option<BTreeSet<String>>,
    screens: Option<usize>,
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
    /// How many screens with questions should be shown, where the story says so.
    pub screens: Option<usize>,
}

/// What a story should get.
#[derive(Clone, Debug)]
pub enum Expected {
    Urgent,
    Care(Box<Care>),
}

/// Care that a story should get. What is `None` is not said.
#[derive(Clone, Debug)]
pub struct Care {
    pub low: Level,
    pub high: Level,
    /// Levels that a clinician would accept, by id; without any just those above are right.
    pub accept: BTreeSet<String>,
    /// The additions that should be sure, and no other.
    pub additions: Option<Additions>,
    /// Some that must be sure, and some that must not even be possible.
    pub must: Additions,
    pub must_not: Additions,
    /// Rules that reach the low end; all of them.
    pub reasons: Option<BTreeSet<String>>,
    /// For the additions named here, all rules that bring them.
    pub addition_reasons: BTreeMap<String, BTreeSet<String>>,
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

/// A question, and the place of its choice.
fn place(question: &str, choice: &str) -> Option<(QuestionId, u8)> {
    let at = GUIDANCE.question_id(question)?;
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
            screens: self.screens,
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
        let addition = |id: &String| Addition::from_id(id).unwrap_or_else(|| panic!("{}: no '{id}'", self.name));
        let set = |ids: &BTreeSet<String>| ids.iter().map(addition).collect();
        assert!(self.accept.iter().all(|id| Level::from_id(id).is_some()), "{}: {:?}", self.name, self.accept);
        let is_life = !self.accept.is_empty() || self.low.is_some();
        assert!(self.additions.is_some() || is_life, "{}: needs `additions`, or `accept`", self.name);
        Expected::Care(Box::new(Care {
            low,
            high,
            accept: self.accept.clone(),
            additions: self.additions.as_ref().map(set),
            must: set(&self.additions_must),
            must_not: set(&self.additions_must_not),
            reasons: self.reasons.clone(),
            addition_reasons: self.addition_reasons.clone(),
        }))
    }
}

impl Care {
    /// In what a suggestion is not what it should be.
    pub fn wrong(&self, guidance: &Guidance, it: &Suggestion) -> Vec<String> {
        let mut wrong = Vec::new();
        let ids = |rules: &[RuleId]| rules.iter().map(|&at| guidance.rules[at].id.to_string()).collect::<BTreeSet<_>>();
        let names = |set: Additions| set.iter().map(Addition::id).collect::<Vec<_>>();
        let is_right = if self.accept.is_empty() {
            (it.low, it.high) == (self.low, self.high)
        } else {
            [it.low, it.high].iter().all(|level| self.accept.contains(level.id()))
        };
        if !is_right {
            wrong.push(format!("{} to {}", it.low.id(), it.high.id()));
        }
        if let Some(additions) = self.additions.filter(|additions| *additions != it.sure) {
            let (more, less) = (it.sure.without(additions), additions.without(it.sure));
            wrong.push(format!("too many {:?}, too few {:?}", names(more), names(less)));
        }
        if !self.must.without(it.sure).is_empty() {
            wrong.push(format!("without {:?}", names(self.must.without(it.sure))));
        }
        let unwanted = self.must_not.within(it.sure.and(it.possible));
        if !unwanted.is_empty() {
            wrong.push(format!("with {:?}", names(unwanted)));
        }
        let reasons = ids(&it.level_reasons);
        if self.reasons.as_ref().is_some_and(|expected| *expected != reasons) {
            wrong.push(format!("because of {reasons:?}"));
        }
        for (id, expected) in &self.addition_reasons {
            let brings = it.addition_reasons.iter().find(|(addition, _)| addition.id() == id);
            let brings = brings.map(|(_, rules)| ids(rules)).unwrap_or_default();
            if brings != *expected {
                wrong.push(format!("{id} because of {brings:?}"));
            }
        }
        wrong
    }
}

impl Story {
    /// In what this table of guidance does not say what it should.
    pub fn wrong(&self, guidance: &Guidance) -> Vec<String> {
        match (guidance.outcome(&self.answers), &self.expected) {
            (Outcome::Urgent(_), Expected::Urgent) => Vec::new(),
            (Outcome::Urgent(_), Expected::Care(_)) => vec!["urgent".into()],
            (Outcome::Suggestion(_), Expected::Urgent) => vec!["a level instead of help right now".into()],
            (Outcome::Suggestion(it), Expected::Care(care)) => care.wrong(guidance, &it),
        }
    }

    /// Whether this table of guidance says what it should.
    pub fn holds_for(&self, guidance: &Guidance) -> bool {
        self.wrong(guidance).is_empty()
    }
}
