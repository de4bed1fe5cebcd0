//! "How each promise is checked": each promise with what the tests do, how they are seen to fail, and where it is made.

use explorer_content::spoken::Spoken;
use explorer_core::language::Language;
use program_explorer::el::{Attr, El, el, list};
use yew::Html;

use super::proof::Proof;
use super::{FILE, Promise, Promises};
use crate::draft::Draft;
use crate::markdown::{Fill, Markdown};
use crate::page::{html_of, used_in};
use crate::settings::Words;

/// The page's file in `content/<language>/pages/`, without its ending.
pub const PAGE: &str = "promises";

/// For each promise, the places that make it: address and title.
type Uses = Vec<Vec<(String, String)>>;

/// Where each promise is made: first by the explorer, then on the pages.
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
    let entries = (1..).zip(promises.all.iter().zip(uses));
    let entries = entries.map(|(number, (promise, uses))| entry(number, promise, uses, &labels));
    let count = language.number(promises.all.len() as u64);
    Ok(vec![Fill::part("promises", html_of(list(entries))), Fill::text("promise-count", &count)])
}

fn entry(number: usize, promise: &Promise, uses: &[(String, String)], labels: &Labels) -> Html {
    let Promise { id, says, checked, fails, limit, .. } = promise;
    el("section")
        .class("promise")
        .attr(Attr::AriaLabelledby, id)
        .child(el("h3").id(id).text(format!("{number}. {says}")))
        .child(el("p").text(checked))
        .child(labeled(&labels.fails, fails))
        .child(limit.as_ref().map(|limit| labeled(&labels.limit, limit)))
        .child(proofs(promise, labels))
        .child(used_in(el("p"), &labels.made, uses))
        .html()
}

fn labeled(label: &String, text: &String) -> El {
    el("p").child(el("strong").text(label)).text(" ").text(text)
}

/// The tests, then the controls, closed below their number.
fn proofs(promise: &Promise, labels: &Labels) -> El {
    let count = promise.tests.len() + promise.controls.len();
    let tests = promise.tests.iter().map(|proof| proof_item(proof, false, labels));
    let controls = promise.controls.iter().map(|proof| proof_item(proof, true, labels));
    el("details")
        .child(el("summary").text(labels.tests.replace("{count}", &count.to_string())))
        .child(el("ul").children(tests.chain(controls)))
}

/// A test: its name in words, whether it is a control, where it runs, its file, and how to repeat it.
fn proof_item(proof: &Proof, is_control: bool, labels: &Labels) -> Html {
    let engines = if proof.engines.is_empty() { labels.here.clone() } else { proof.engines.join(", ") };
    let item = el("li");
    let item = if is_control { item.child(el("strong").text(&labels.control)).text(" ") } else { item };
    item.child(el("code").attr(Attr::Lang, "en").text(proof.name.replace('_', " ")))
        .text(" ")
        .child(el("span").text(engines))
        .text(" ")
        .child(el("code").text(&proof.file))
        .text(" ")
        .child(el("code").text(&proof.command))
        .html()
}
