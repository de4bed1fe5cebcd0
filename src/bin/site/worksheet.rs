//! The questions on paper: every sign that cannot wait, every question with its choices and the reason for asking, with squares to
//! tick by hand. For people whose browser runs no script, and for those who would rather hold a pen.

use program_explorer::about::About;
use program_explorer::content::{AREAS, GUIDANCE, HELP_LINES, PREFERENCES, URGENT, line};
use program_explorer::language::Language;
use program_explorer::questionnaire::Voice;
use program_explorer::words::{Varied, Words};
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
        Fill::text("question-count", &language.number(GUIDANCE.screens.len() as u64)),
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

/// Every screen, by area, in the order asked.
fn questions(words: &Words) -> Html {
    let areas = (0..AREAS.len()).filter_map(|area| {
        let shown: Vec<_> = (0..GUIDANCE.screens.len()).filter(|at| GUIDANCE.screens[*at].area == area).collect();
        let blocks = shown.iter().map(|at| screen(*at, words));
        (!shown.is_empty()).then(|| html! { <><h3>{ words.areas[area] }</h3>{ for blocks }</> })
    });
    html! { <div class="paper">{ for areas }</div> }
}

/// A screen with the lines of all its questions; where lines are ticked, without the mildest, which is none of them.
fn screen(at: usize, words: &Words) -> Html {
    let (screen, spoken) = (&GUIDANCE.screens[at], &words.screens[at]);
    let choices = screen.questions.iter().flat_map(|at| {
        words.questions[*at].choices.iter().skip(usize::from(screen.ticks)).map(|choice| choice.to(Voice::You))
    });
    let said = |text: &Varied| text.to(About::default(), Voice::You);
    block(format!("screen-{}", screen.id), said(&spoken.ask), said(&spoken.why), choices.collect())
}

/// What works for a person.
fn preferences(words: &Words) -> Html {
    let blocks = PREFERENCES.iter().zip(&words.preferences).map(|(preference, words)| {
        let choices = words.choices.iter().map(|choice| choice.to(Voice::You)).collect();
        block(format!("preference-{}", preference.id), words.ask.to(Voice::You), words.why.to(Voice::You), choices)
    });
    html! { <div class="paper">{ for blocks }</div> }
}

fn block(id: String, ask: &str, why: &str, choices: Vec<&str>) -> Html {
    html! {
        <section class="on-paper" {id}>
            <p><strong>{ ask }</strong></p>
            <p class="note">{ why }</p>
            <ul class="ticks">{ for choices.iter().map(|choice| html! { <li>{ choice }</li> }) }</ul>
        </section>
    }
}
