//! "How the suggestion is made": the whole policy as a page that a clinician can review, filled in from the tables that the engine
//! runs. All its words are in `content/`; the numbers are counted here.

mod asked;
mod leads;
mod rules;
mod signs;
mod sources;

use explorer_content::about::Whom;
use explorer_content::spoken::Spoken;
use explorer_content::words::Words;
use explorer_content::words::{Phrases, Speaks};
use explorer_content::{GUIDANCE, URGENT};
use explorer_core::guidance::groups::{Group, Settlers};
use explorer_core::language::Language;

use crate::markdown::{Fill, Markdown};
use crate::page::html_of;

/// The page's file in `content/<language>/pages/`, without its ending.
pub const PAGE: &str = "how-the-suggestion-is-made";

/// Its style sheet. The other pages do not load it, so that a first visit does not pay for it.
pub const STYLE: &str = "guidance.css";

/// Everything that the parts of the page are made from.
struct Part<'a> {
    language: Language,
    words: &'static Words,
    labels: &'a Labels,
}

/// The page's own short texts, from the head of its Markdown.
struct Labels {
    about_others: String,
    add: String,
    answers: String,
    at_least: String,
    choices: String,
    call: String,
    floor: String,
    no_floor: String,
    /// Whom a variant of a text is for.
    of: Vec<String>,
    or_milder: String,
    or_worse: String,
    rule: String,
    settled: String,
    sign: String,
    checklist: String,
    until: String,
    why: String,
}

impl Labels {
    fn read(from: &mut Markdown) -> Result<Self, String> {
        Ok(Self {
            about_others: from.take("about-others")?,
            add: from.take_with("add", &["{additions}"])?,
            answers: from.take("answers")?,
            at_least: from.take_with("at-least", &["{level}"])?,
            choices: from.take("choices")?,
            call: from.take("call")?,
            floor: from.take("floor")?,
            no_floor: from.take("no-floor")?,
            of: Whom::ALL.into_iter().map(|whom| from.take(&["of-", whom.id()].concat())).collect::<Result<_, _>>()?,
            or_milder: from.take("or-milder")?,
            or_worse: from.take("or-worse")?,
            rule: from.take("rule")?,
            settled: from.take("settled")?,
            sign: from.take("sign")?,
            checklist: from.take("checklist")?,
            until: from.take("until")?,
            why: from.take("why")?,
        })
    }
}

/// The text for each placeholder of the page.
pub fn fills(language: Language, markdown: &mut Markdown) -> Result<Vec<Fill>, String> {
    let labels = Labels::read(markdown)?;
    let part = Part { language, words: language.words(), labels: &labels };
    let groups = GUIDANCE.groups(Settlers::TooSevereToo);
    let choices: usize = GUIDANCE.questions.iter().map(|question| question.choices.len()).sum();
    let visited: u64 = groups.iter().map(Group::states).sum();
    let number = |count: u64| language.number(count);
    Ok(vec![
        Fill::part("right-now", html_of(part.signs())),
        Fill::part("levels", html_of(part.levels().html())),
        Fill::part("additions", html_of(part.additions().html())),
        Fill::part("questions", html_of(part.questions())),
        Fill::part("rules", html_of(part.rules())),
        Fill::part("preferences", html_of(part.preferences())),
        Fill::part("sources", html_of(part.sources().html())),
        Fill::text("version", &language.guidance_version(GUIDANCE.version, GUIDANCE.date)),
        Fill::text("review", &language.review()),
        Fill::text("sign-count", &number(URGENT.len() as u64)),
        Fill::text("question-count", &number(GUIDANCE.questions.len() as u64)),
        Fill::text("choice-count", &number(choices as u64)),
        Fill::text("rule-count", &number(GUIDANCE.rules.len() as u64)),
        Fill::text("group-count", &number(groups.len() as u64)),
        Fill::text("states-visited", &number(visited)),
        Fill::text("states-complete", &language.number(GUIDANCE.complete_states())),
        Fill::text("states", &language.number(GUIDANCE.states())),
        Fill::text("screen-count", &number(GUIDANCE.screens.len() as u64)),
    ])
}
