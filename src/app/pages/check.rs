//! All answers, to look over and change before the outcome.

use yew::prelude::*;

use crate::app::components::{reasons, step_nav};
use crate::app::el::{El, button, el, panel, unseen};
use crate::app::explorer::Explorer;
use crate::content::{AREAS, GUIDANCE, PREFERENCES, ticked};
use crate::effect::Effect;
use crate::questionnaire::Answer;
use crate::state::Action;
use crate::trail::Step;

/// The screen.
pub fn page(explorer: &Explorer) -> Html {
    let (language, send) = (explorer.language, &explorer.send);
    let actions = el("div")
        .class("actions")
        .add(button("see-outcome", "main", language.see_outcome()).on_click(send, Action::GoOn))
        .add(super::outcome::forget(explorer));
    el("div")
        .class("check")
        .add(step_nav::back(explorer))
        .add(el("h1").id("screen-title").set("tabindex", "-1").say(language.check_title()))
        .add(el("p").say(language.check_lead()))
        .add(answers(explorer))
        .maybe(not_asked(explorer))
        .add(actions)
        .html()
}

/// The questions that were left out because no answer could change anything; who wants to can answer them.
fn not_asked(explorer: &Explorer) -> Option<El> {
    let places: Vec<_> = (0..GUIDANCE.questions.len())
        .filter(|&at| explorer.state.answers.get(at) == Answer::Unasked && explorer.state.effect(at) == Effect::None)
        .collect();
    let title = explorer.language.not_asked(places.len());
    (!places.is_empty()).then(|| panel("not-asked", title).add(reasons::questions(explorer, "ask", places)))
}

/// Every answer with a way to change it, area by area.
pub fn answers(explorer: &Explorer) -> Html {
    let (language, voice, state) = (explorer.language, explorer.voice(), &explorer.state);
    let words = explorer.words();
    // Who asks stands with right now, the first area; what works for the person is the last.
    let mut areas: Vec<Vec<Html>> = AREAS.iter().map(|_| Vec::new()).collect();
    let mut add = |area: usize, row| {
        if let Some(rows) = areas.get_mut(area) {
            rows.push(row);
        }
    };
    if let Some(asker) = state.asker {
        add(0, row(explorer, "asker", language.asker_short(), language.asker(asker), Step::Asker));
    }
    if let Some(signs) = state.answers.right_now() {
        let ticked = ticked(Some(signs)).map(|at| words.urgent[at].label.to(voice));
        let said = if signs == 0 { language.none_of_these().into() } else { ticked.collect::<Vec<_>>().join(" ") };
        add(0, row(explorer, "right-now", language.right_now_short(), &said, Step::RightNow));
    }
    for (at, question) in GUIDANCE.questions.iter().enumerate() {
        let said = match state.answers.get(at) {
            Answer::Unasked => continue,
            Answer::Unknown => language.i_do_not_know(),
            Answer::Withheld => language.rather_not_say(),
            Answer::Given(choice) => words.questions[at].choices[usize::from(choice)].to(voice),
        };
        let area = GUIDANCE.screens[question.screen].area;
        add(area, row(explorer, question.id, words.questions[at].short, said, Step::Screen(question.screen)));
    }
    for (at, preference) in PREFERENCES.iter().enumerate() {
        if let Some(choice) = state.preferences.get(at).copied().flatten() {
            let words = &words.preferences[at];
            let said = words.choices[usize::from(choice)].to(voice);
            add(AREAS.len() - 1, row(explorer, preference.id, words.short, said, Step::Preferences));
        }
    }
    let areas = areas.into_iter().zip(AREAS).zip(&words.areas).filter(|((rows, _), _)| !rows.is_empty());
    let areas = areas.map(|((rows, area), name)| {
        let rows = el("dl").class("answers").add_all(rows);
        el("div").key(area.id).add(el("p").class("area").say(*name)).add(rows).html()
    });
    el("div").add_all(areas).html()
}

fn row(explorer: &Explorer, id: &str, short: &'static str, said: &str, step: Step) -> Html {
    let change = button(format!("change-{id}"), "as-link", explorer.language.change())
        .add(unseen(format!(": {short}")))
        .on_click(&explorer.send, Action::Change(step));
    el("div").key(id).add(el("dt").say(short)).add(el("dd").say(said.to_string())).add(el("dd").add(change)).html()
}
