//! One screen of the questionnaire: its area, the question as heading, why we ask, the lines to choose or to tick, and quieter the ways
//! not to answer.

use yew::prelude::*;

use crate::app::components::choices::{Row, boxes, radios};
use crate::app::components::{error_summary, sources, step_nav};
use crate::app::el::{El, button, el, panel};
use crate::app::explorer::Explorer;
use crate::content::GUIDANCE;
use crate::effect::Effect;
use crate::questionnaire::Answer;
use crate::state::{Action, Rest};

/// The screen at this place.
pub fn page(explorer: &Explorer, at: usize) -> Html {
    let (language, voice, about) = (explorer.language, explorer.voice(), explorer.state.about());
    let (screen, words) = (&GUIDANCE.screens[at], &explorer.words().screens[at]);
    let (first, missing, rows) = if screen.ticks {
        let lines = lines(explorer, at);
        (lines[0].0.id.clone(), language.tick_one(), boxes(explorer, lines))
    } else {
        let rows = choices(explorer, screen.questions[0]);
        (rows[0].id.clone(), language.choose_one(), radios(explorer, screen.id, rows))
    };
    let cited = screen.questions.iter().flat_map(|&question| GUIDANCE.questions[question].sources);
    let mut cited: Vec<_> = cited.map(|source| (*source, String::new())).collect();
    cited.dedup();
    let legend = el("legend")
        .add(el("span").class("area").say(explorer.words().areas[screen.area]))
        .add(el("h1").id("screen-title").set("tabindex", "-1").say(words.ask.to(about, voice)));
    let why = panel("why", words.why.to(about, voice))
        .class("why")
        .add(el("p").say(words.more.to(about, voice)))
        .add(sources::part(explorer, "sources-question".into(), &cited));
    el("div")
        .class("question")
        .add(step_nav::back(explorer))
        .add(step_nav::progress(explorer, at))
        .maybe(forgotten(explorer))
        .add(error_summary::part(explorer, missing, first))
        .add(el("fieldset").add(legend).add(why).add(rows))
        .add(button("continue", "main", language.go_on()).on_click(&explorer.send, Action::GoOn))
        .maybe((explorer.state.screen_effect(at) == Effect::Additions).then(|| enough(explorer)))
        .html()
}

/// The answers that the last change made moot.
fn forgotten(explorer: &Explorer) -> Option<El> {
    let names = explorer.state.forgotten.iter().map(|&at| explorer.words().questions[at].short);
    let names = names.collect::<Vec<_>>().join(", ");
    (!names.is_empty()).then(|| el("p").id("forgotten").class("note").say(explorer.language.forgotten(names)))
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
fn choices(explorer: &Explorer, question: usize) -> Vec<Row<'static>> {
    let (language, words) = (explorer.language, &explorer.words().questions[question]);
    let row = |id: String, label: &'static str, answer: Answer| Row {
        id,
        label,
        chosen: explorer.state.draft.answer == answer,
        quiet: answer.given().is_none(),
        action: Action::Choose(answer),
    };
    let mut rows: Vec<Row> = Vec::new();
    for (place, choice) in GUIDANCE.questions[question].choices.iter().enumerate() {
        let label = words.choices[place].to(explorer.voice());
        rows.push(row(format!("choice-{}", choice.id), label, Answer::Given(place as u8)));
    }
    rows.push(row("choice-unknown".into(), language.i_do_not_know(), Answer::Unknown));
    rows.push(row("choice-withheld".into(), language.rather_not_say(), Answer::Withheld));
    rows
}

/// A box for each line, then what holds for the others.
fn lines(explorer: &Explorer, at: usize) -> Vec<(Row<'static>, Action)> {
    let (language, ticks) = (explorer.language, &explorer.state.draft.ticks);
    let mut rows = Vec::new();
    for (question, choice) in explorer.state.lines_on(at) {
        let asked = &GUIDANCE.questions[question];
        let row = Row {
            id: format!("line-{}-{}", asked.id, asked.choices[usize::from(choice)].id),
            label: explorer.words().questions[question].choices[usize::from(choice)].to(explorer.voice()),
            chosen: ticks.has(question, choice),
            quiet: false,
            action: Action::TickLine(question, choice, true),
        };
        rows.push((row, Action::TickLine(question, choice, false)));
    }
    for (id, label, rest) in [
        ("rest-none", language.none_of_these(), Rest::NoneOfThese),
        ("rest-unsure", language.not_sure_of_others(), Rest::Unsure),
        ("rest-withheld", language.rather_not_say(), Rest::Withheld),
    ] {
        let action = Action::TickRest(rest, true);
        let row = Row { id: id.into(), label, chosen: ticks.rest == rest, quiet: true, action };
        rows.push((row, Action::TickRest(rest, false)));
    }
    rows
}
