//! "How each promise is checked": each promise with what the tests do, how they are seen to fail, and where it is made.

use explorer_content::spoken::Spoken;
use explorer_core::language::Language;

use super::proof::Proof;
use super::{FILE, Promise, Promises};
use crate::markdown::{Fill, Markdown};
use crate::page::escaped;
use crate::pages::Draft;
use crate::settings::Words;

/// The page's file in `content/<language>/pages/`, without its ending.
pub const PAGE: &str = "promises";

/// For each promise the places that make it: address and name.
type Uses = Vec<Vec<(String, String)>>;

/// Where each promise is made: by the explorer first, then on the pages.
pub fn uses(promises: &Promises, drafts: &[Draft], words: &Words) -> Result<Uses, String> {
    let uses_of = |(at, promise): (usize, &Promise)| {
        let home = (!promise.phrases.is_empty()).then(|| ("./".to_string(), words.home.clone()));
        let makers = drafts.iter().filter(|draft| draft.promises.contains(&promise.id));
        let places = makers.map(|draft| (format!("{}#promised-{}", draft.address(), at + 1), draft.title.clone()));
        let places: Vec<_> = home.into_iter().chain(places).collect();
        if places.is_empty() {
            return Err(format!(
                "content/{FILE}: '{}' is promised nowhere. Take it out, or put [!{0}] after the sentence that promises it.",
                promise.id
            ));
        }
        Ok(places)
    };
    promises.all.iter().enumerate().map(uses_of).collect()
}

/// The page's own short texts, from the head of its Markdown.
struct Labels {
    fails: String,
    limit: String,
    /// Has `{count}`.
    tests: String,
    control: String,
    here: String,
    made: String,
}

/// The text for each placeholder of the page.
pub fn fills(
    markdown: &mut Markdown,
    promises: &Promises,
    uses: &Uses,
    language: Language,
) -> Result<Vec<Fill>, String> {
    let labels = Labels {
        fails: markdown.take("fails")?,
        limit: markdown.take("limit")?,
        tests: markdown.take_with("tests", &["{count}"])?,
        control: markdown.take("control")?,
        here: markdown.take("here")?,
        made: markdown.take("made")?,
    };
    let entries = promises.all.iter().zip(uses).enumerate();
    let html = entries.map(|(at, (promise, uses))| entry(at + 1, promise, uses, &labels)).collect();
    let count = language.number(promises.all.len() as u64);
    Ok(vec![Fill::part("promises", html), Fill::text("promise-count", &count)])
}

fn entry(number: usize, promise: &Promise, uses: &[(String, String)], labels: &Labels) -> String {
    let labeled = |label: &str, text: &str| format!("<p><strong>{}</strong> {}</p>", escaped(label), escaped(text));
    let limit = promise.limit.as_deref().map(|limit| labeled(&labels.limit, limit)).unwrap_or_default();
    let tests = promise.tests.iter().map(|proof| proof_item(proof, "", labels));
    let controls = promise.controls.iter().map(|proof| proof_item(proof, &labels.control, labels));
    let items: Vec<_> = tests.chain(controls).collect();
    let links = uses.iter().map(|(to, name)| format!("<a href=\"{}\">{}</a>", escaped(to), escaped(name)));
    let id = &promise.id;
    [
        format!(
            "<section class=\"promise\" aria-labelledby=\"{id}\"><h3 id=\"{id}\">{number}. {}</h3>",
            escaped(&promise.says)
        ),
        format!("<p>{}</p>", escaped(&promise.checked)),
        labeled(&labels.fails, &promise.fails),
        limit,
        format!(
            "<details><summary>{}</summary><ul>{}</ul></details>",
            escaped(&labels.tests.replace("{count}", &items.len().to_string())),
            items.concat()
        ),
        format!(
            "<p class=\"used-in\">{} {}</p></section>",
            escaped(&labels.made),
            links.collect::<Vec<_>>().join(", ")
        ),
    ]
    .concat()
}

/// A test: its name in words, whether it is a control, where it runs, its file, and how to repeat it.
fn proof_item(proof: &Proof, control: &str, labels: &Labels) -> String {
    let before = if control.is_empty() { String::new() } else { format!("<strong>{}</strong> ", escaped(control)) };
    let engines = if proof.engines.is_empty() { labels.here.clone() } else { proof.engines.join(", ") };
    format!(
        "<li>{before}<code lang=\"en\">{}</code> <span>{}</span> <code>{}</code> <code>{}</code></li>",
        proof.name.replace('_', " "),
        escaped(&engines),
        escaped(&proof.file),
        escaped(&proof.command)
    )
}
