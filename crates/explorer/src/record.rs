//! What is shown, as plain text for an email, a chat or a record.
//!
//! It is made from the link to what is shown ([`State::to_link`]), so it reveals no more than that link. The reasons reveal the answers,
//! so they and their sources are included only if the answers are. While help is needed right now, it contains less: only the help, and
//! no level beside it.

mod compared;
mod help;
mod result;
mod week;

use crate::link::Link;
use crate::state::State;
use compared::{levels, programs};
use explorer_content::GUIDANCE;
use explorer_content::about::About;
use explorer_content::spoken::Spoken;
use explorer_content::words::Words;
use explorer_content::words::{Phrases, Speaks};
use explorer_core::care::program::Programs;
use explorer_core::guidance::questionnaire::Voice;
use explorer_core::guidance::suggestion::{Outcome, Suggestion};
use explorer_core::language::Language;
use help::help;
use result::{additions, answers, first, open, reasons, result, script, sources};
use week::{busy, week};

/// One part: its lines. There are none if it has nothing to say.
type Part = fn(&Context) -> Vec<String>;

/// All parts, in their order.
static PARTS: [Part; 14] =
    [head, result, first, additions, script, reasons, open, answers, levels, programs, week, busy, sources, end];
/// The parts while help is needed now. The comparison and the week name levels.
static URGENT_PARTS: [Part; 4] = [head, help, answers, end];

/// What the text is made from.
struct Context<'a> {
    link: Link,
    /// What the answers lead to, as far as the link includes them.
    suggestion: Option<Suggestion>,
    programs: &'a Programs,
    language: Language,
    words: &'static Words,
    voice: Voice,
    about: About,
}

impl State {
    /// What is shown, as lines of text with a blank line between parts. It reveals no more than [`State::to_link`].
    #[inline(never)] // A split point of the WASM: see crates/wasm-parts/src/split.txt.
    pub fn record(&self, programs: &Programs, language: Language) -> String {
        let link = self.to_link(programs);
        let (parts, suggestion) = match self.outcome() {
            Outcome::Urgent(_) if self.shows_outcome() => (&URGENT_PARTS[..], None),
            Outcome::Suggestion(it) if link.result.is_some() || link.answers.is_some() => (&PARTS[..], Some(it)),
            _ => (&PARTS[..], None),
        };
        let voice = link.asker.unwrap_or_default().voice();
        let about = About::of(&link.answers.unwrap_or_default());
        let about = suggestion.as_ref().map_or(about, |it| about.who_gets(it.low, it.sure));
        let context = Context { link, suggestion, programs, language, words: language.words(), voice, about };
        let mut text = String::new();
        for lines in parts.iter().map(|part| part(&context)).filter(|lines| !lines.is_empty()) {
            if !text.is_empty() {
                text.push('\n');
            }
            for line in lines {
                text.push_str(line.trim_end());
                text.push('\n');
            }
        }
        text
    }
}

fn head(context: &Context) -> Vec<String> {
    let language = context.language;
    let mut lines = vec![pair(language.site_name(), language.record_title())];
    lines.extend(context.link.asker.map(|asker| pair(language.asker_short(), language.asker(asker))));
    lines
}

fn end(context: &Context) -> Vec<String> {
    let language = context.language;
    let (danger, crisis) = (language.call("911"), language.call_988());
    vec![
        [&language.guidance_version(GUIDANCE.version, GUIDANCE.date), " ", &language.review()].concat(),
        language.not_a_diagnosis().into(),
        [language.in_danger(), " ", &danger, ". ", language.in_crisis(), " ", crisis, "."].concat(),
    ]
}

/// Adds it, unless it is already there.
fn add_new<T: Copy + PartialEq>(known: &mut Vec<T>, more: &[T]) {
    for at in more {
        if !known.contains(at) {
            known.push(*at);
        }
    }
}

fn pair(name: &str, says: &str) -> String {
    [name, ": ", says].concat()
}

fn item(line: &str) -> String {
    ["- ", line].concat()
}

/// The lines below their title. Nothing if there are no lines.
fn titled(title: &str, mut lines: Vec<String>) -> Vec<String> {
    if !lines.is_empty() {
        lines.insert(0, [title, ":"].concat());
    }
    lines
}
