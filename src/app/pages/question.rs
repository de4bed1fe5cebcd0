//! One question: its area, the question as heading, why we ask, the choices, and quieter the ways not to answer.

use yew::prelude::*;

use crate::app::components::choices::{Row, radios};
use crate::app::components::{error_summary, sources, step_nav};
use crate::app::el::{El, button, el, panel};
use crate::app::explorer::Explorer;
use crate::content::GUIDANCE;
use crate::questionnaire::Answer;
use crate::state::Action;
use crate::suggestion::Effect;

/// The screen of the question at this place.
pub fn page(explorer: &Explorer, at: usize) -> Html {
    let (language, voice) = (explorer.language, explorer.voice());
    let (question, words) = (&GUIDANCE.questions[at], &explorer.words().questions[at]);
    let rows = rows(explorer, at);
    let first = rows[0].id.clone();
    let cited: Vec<_> = question.sources.iter().map(|source| (*source, String::new())).collect();
    let legend = el("legend")
        .add(el("span").class("area").say(explorer.words().areas[question.area]))
        .add(el("h1").id("screen-title").set("tabindex", "-1").say(words.ask.to(voice)));
    let why = panel("why", words.why.to(voice))
        .class("why")
        .maybe(words.more.map(|more| el("p").say(more.to(voice))))
        .add(sources::part(explorer, "sources-question".into(), &cited));
    el("div")
        .class("question")
        .add(step_nav::back(explorer))
        .add(step_nav::progress(explorer, at))
        .add(error_summary::part(explorer, language.choose_one(), first))
        .add(el("fieldset").add(legend).add(why).add(radios(explorer, question.id, rows)))
        .add(button("continue", "main", language.go_on()).on_click(&explorer.send, Action::GoOn))
        .maybe((explorer.state.effect(at) == Effect::Additions).then(|| enough(explorer)))
        .html()
}

/// That the level cannot move any more, and the way to the outcome for those who have enough.
fn enough(explorer: &Explorer) -> El {
    let language = explorer.language;
    let see = button("see-outcome-now", "as-link", language.see_outcome_now());
    el("p")
        .id("enough")
        .class("note")
        .say(language.enough())
        .say(" ")
        .add(see.on_click(&explorer.send, Action::SeeOutcome))
}

/// A radio for each choice, then the ways not to answer.
fn rows(explorer: &Explorer, at: usize) -> Vec<Row<'static>> {
    let (language, words) = (explorer.language, &explorer.words().questions[at]);
    let row = |id: String, label: &'static str, answer: Answer| Row {
        id,
        label,
        chosen: explorer.state.draft.answer == answer,
        quiet: answer.given().is_none(),
        action: Action::Choose(answer),
    };
    let mut rows: Vec<Row> = Vec::new();
    for (place, choice) in GUIDANCE.questions[at].choices.iter().enumerate() {
        let label = words.choices[place].to(explorer.voice());
        rows.push(row(format!("choice-{}", choice.id), label, Answer::Given(place as u8)));
    }
    rows.push(row("choice-unknown".into(), language.i_do_not_know(), Answer::Unknown));
    rows.push(row("choice-withheld".into(), language.rather_not_say(), Answer::Withheld));
    rows
}
