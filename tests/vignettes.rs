//! Stories of people, written from public guidance before the engine was run: each gets the level, additions and reasons that
//! it should.

use std::path::Path;

use program_explorer::content::{GUIDANCE, SOURCE_IDS, URGENT};
use program_explorer::level::Level;
use program_explorer::questionnaire::{Answer, Answers};
use program_explorer::suggestion::Outcome;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    vignette: Vec<Vignette>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Vignette {
    name: String,
    story: String,
    #[serde(default)]
    answers: std::collections::BTreeMap<String, String>,
    #[serde(default)]
    urgent: Vec<String>,
    level: Option<String>,
    low: Option<String>,
    high: Option<String>,
    #[serde(default)]
    additions: Vec<String>,
    reasons: Option<Vec<String>>,
    source: String,
}

impl Vignette {
    fn answers(&self) -> Answers {
        let signs = self.urgent.iter().fold(0, |signs, id| {
            signs | 1 << URGENT.iter().position(|sign| sign.id == id).unwrap_or_else(|| panic!("{}: {id}", self.name))
        });
        let answers = Answers::default().with_right_now(Some(signs));
        self.answers.iter().fold(answers, |answers, (question, choice)| {
            let wrong = || panic!("{}: {question} = {choice}", self.name);
            let at = GUIDANCE.questions.iter().position(|it| it.id == question).unwrap_or_else(wrong);
            let choice = GUIDANCE.questions[at].choices.iter().position(|it| it.id == choice).unwrap_or_else(wrong);
            answers.with(at, Answer::Given(choice as u8))
        })
    }
}

fn vignettes() -> Vec<Vignette> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vignettes");
    let files = std::fs::read_dir(folder).unwrap().flatten();
    files
        .flat_map(|file| {
            let text = std::fs::read_to_string(file.path()).unwrap();
            toml::from_str::<File>(&text).unwrap_or_else(|error| panic!("{}: {error}", file.path().display())).vignette
        })
        .collect()
}

fn level(id: &str) -> Level {
    Level::from_id(id).unwrap_or_else(|| panic!("'{id}' is no level"))
}

#[test]
fn every_story_gets_its_level_additions_and_reasons() {
    let vignettes = vignettes();
    for it in &vignettes {
        let suggestion = match GUIDANCE.outcome(&it.answers()) {
            Outcome::Urgent(_) => {
                assert!(!it.urgent.is_empty() && it.level.is_none(), "{} is urgent", it.name);
                continue;
            }
            Outcome::Suggestion(suggestion) => suggestion,
        };
        let low = it.level.as_deref().or(it.low.as_deref()).map(level);
        let high = it.level.as_deref().or(it.high.as_deref()).map(level);
        assert_eq!((Some(suggestion.low), Some(suggestion.high)), (low, high), "{}", it.name);
        let mut additions: Vec<_> = suggestion.sure.iter().map(|addition| addition.id().to_string()).collect();
        let mut expected = it.additions.clone();
        additions.sort();
        expected.sort();
        assert_eq!(additions, expected, "{}", it.name);
        if let Some(expected) = &it.reasons {
            let mut reasons: Vec<_> =
                suggestion.level_reasons.iter().map(|&at| GUIDANCE.rules[at].id.to_string()).collect();
            let mut expected = expected.clone();
            reasons.sort();
            expected.sort();
            assert_eq!(reasons, expected, "{}", it.name);
        }
    }
    println!("{} stories", vignettes.len());
}

#[test]
fn every_story_is_told_and_has_a_source() {
    for it in vignettes() {
        assert!(it.story.split(". ").count() >= 2 || it.story.matches('.').count() >= 2, "{}: {}", it.name, it.story);
        assert!(SOURCE_IDS.contains(&it.source.as_str()), "{}: {}", it.name, it.source);
    }
}

#[test]
fn every_rule_fires_in_some_story() {
    let fired = |rule: &program_explorer::rule::Rule| {
        vignettes().iter().any(|it| rule.fires(&it.answers(), program_explorer::rule::Unanswered::Mildest))
    };
    let silent: Vec<_> = GUIDANCE.rules.iter().filter(|rule| !fired(rule)).map(|rule| rule.id).collect();
    assert!(silent.is_empty(), "no story fires {silent:?}");
}
