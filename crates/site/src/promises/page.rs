//! "How each promise is checked": each promise with what the tests do, how they are seen to fail, and where it is made.

use explorer_content::spoken::Spoken;
use explorer_core::language::Language;
use yew::prelude::*;

use super::proof::Proof;
use super::{FILE, Promise, Promises};
use crate::markdown::{Fill, Markdown};
use crate::page::html_of;
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
pub async fn fills(
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
    let html = html_of(html! { <>{ for entries }</> }).await;
    let count = language.number(promises.all.len() as u64);
    Ok(vec![Fill::part("promises", html), Fill::text("promise-count", &count)])
}

fn entry(number: usize, promise: &Promise, uses: &[(String, String)], labels: &Labels) -> Html {
    let labeled = |label: &str, text: &str| html! { <p><strong>{ label }</strong>{ " " }{ text }</p> };
    let tests = promise.tests.iter().map(|proof| proof_item(proof, false, labels));
    let controls = promise.controls.iter().map(|proof| proof_item(proof, true, labels));
    let count = promise.tests.len() + promise.controls.len();
    let links = uses.iter().enumerate().map(|(at, (to, name))| {
        html! { <>{ if at > 0 { ", " } else { "" } }<a href={to.clone()}>{ name }</a></> }
    });
    let id = &promise.id;
    html! {
        <section class="promise" aria-labelledby={id.clone()}>
            <h3 id={id.clone()}>{ number }{ ". " }{ &promise.says }</h3>
            <p>{ &promise.checked }</p>
            { labeled(&labels.fails, &promise.fails) }
            { for promise.limit.iter().map(|limit| labeled(&labels.limit, limit)) }
            <details>
                <summary>{ labels.tests.replace("{count}", &count.to_string()) }</summary>
                <ul>{ for tests.chain(controls) }</ul>
            </details>
            <p class="used-in">{ &labels.made }{ " " }{ for links }</p>
        </section>
    }
}

/// A test: its name in words, whether it is a control, where it runs, its file, and how to repeat it.
fn proof_item(proof: &Proof, is_control: bool, labels: &Labels) -> Html {
    let engines = if proof.engines.is_empty() { labels.here.clone() } else { proof.engines.join(", ") };
    html! {
        <li>
            if is_control { <strong>{ &labels.control }</strong>{ " " } }
            <code lang="en">{ proof.name.replace('_', " ") }</code>{ " " }
            <span>{ engines }</span>{ " " }
            <code>{ &proof.file }</code>{ " " }
            <code>{ &proof.command }</code>
        </li>
    }
}
