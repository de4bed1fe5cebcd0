//! The questions on paper: every sign that cannot wait, every question with its choices and the reason for asking, with squares to
//! tick by hand. For people whose browser runs no script, and for those who would rather hold a pen.

use program_explorer::content::{AREAS, GUIDANCE, HELP_LINES, PREFERENCES, URGENT, line};
use program_explorer::language::Language;
use program_explorer::questionnaire::Voice;
use program_explorer::words::{QuestionWords, Voiced, Words};
use yew::prelude::*;

use crate::markdown::{Fill, Markdown};
use crate::page::html_of;

/// The page's file in `content/<language>/pages/`, without its ending.
pub const PAGE: &str = "worksheet";

/// What stands for each placeholder of the page.
pub async fn fills(language: Language, markdown: &mut Markdown) -> Result<Vec<Fill>, String> {
    let call = markdown.take("call")?;
    let words = language.words();
    Ok(vec![
        Fill::part("right-now", html_of(signs(language, words, &call)).await),
        Fill::part("questions", html_of(questions(words)).await),
        Fill::part("preferences", html_of(preferences(words)).await),
        Fill::text("question-count", &language.number(GUIDANCE.questions.len() as u64)),
    ])
}

/// Every sign of right now, with what to do and whom to call, as far as that does not say so already.
fn signs(language: Language, words: &Words, call: &str) -> Html {
    let items = URGENT.iter().zip(&words.urgent).map(|(sign, spoken)| {
        let now = spoken.now.to(Voice::You);
        let lines = sign.lines.iter().filter_map(|at| {
            let says = number(language, *at).filter(|(number, _)| !now.contains(number))?.1;
            Some(format!("{}: {says}.", words.lines[*at].name))
        });
        let lines = lines.collect::<Vec<_>>().join(" ");
        html! {
            <li id={format!("sign-{}", sign.id)}>
                <strong>{ spoken.label.to(Voice::You) }</strong>
                <p>{ now }</p>
                if !lines.is_empty() { <p class="note">{ call }{ " " }{ lines }</p> }
            </li>
        }
    });
    html! { <ul class="ticks signs">{ for items }</ul> }
}

/// The number of a line, and what to do with it.
fn number(language: Language, at: usize) -> Option<(&'static str, String)> {
    let ways = HELP_LINES[at].ways(language);
    Some(match (ways.call, ways.text, ways.keyword) {
        (Some(call), ..) if at == line::N988 => (call, language.call_988().into()),
        (Some(call), Some(text), None) if call == text => (call, language.call_or_text(call)),
        (Some(call), _, _) => (call, language.call(call)),
        (None, Some(text), Some(keyword)) => (text, language.text_keyword(keyword, text)),
        (None, Some(text), None) => (text, language.text(text)),
        (None, None, _) => return None,
    })
}

/// Every question, by area, in the order asked.
fn questions(words: &Words) -> Html {
    let areas = (0..AREAS.len()).filter_map(|area| {
        let asked: Vec<_> = (0..GUIDANCE.questions.len()).filter(|at| GUIDANCE.questions[*at].area == area).collect();
        let blocks = asked.iter().map(|at| {
            let id = format!("question-{}", GUIDANCE.questions[*at].id);
            question(id, &words.questions[*at])
        });
        (!asked.is_empty()).then(|| html! { <><h3>{ words.areas[area] }</h3>{ for blocks }</> })
    });
    html! { <div class="paper">{ for areas }</div> }
}

/// What works for a person.
fn preferences(words: &Words) -> Html {
    let blocks = PREFERENCES
        .iter()
        .zip(&words.preferences)
        .map(|(preference, words)| question(format!("preference-{}", preference.id), words));
    html! { <div class="paper">{ for blocks }</div> }
}

fn question(id: String, words: &QuestionWords) -> Html {
    let choice = |choice: &Voiced| html! { <li>{ choice.to(Voice::You) }</li> };
    html! {
        <section class="on-paper" {id}>
            <p><strong>{ words.ask.to(Voice::You) }</strong></p>
            <p class="note">{ words.why.to(Voice::You) }</p>
            <ul class="ticks">{ for words.choices.iter().map(choice) }</ul>
        </section>
    }
}
