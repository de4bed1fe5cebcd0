//! The outcome: a level or a range with its reasons, what should come with it, all levels side by side, next steps.

use explorer::spoken_result::SaysResult;
use explorer_content::words::Phrases;
use yew::prelude::*;

use super::{check, still_coming, take_along, urgent};
use crate::components::{additions, beyond, facts, first_step, level_path, next_steps, reasons, step_nav};
use crate::el::{Attr, El, button, el, list, panel};
use crate::explorer::{Deferred, Explorer};
use explorer::comparison::Column;
use explorer::link::SharedResult;
use explorer::state::Action;
use explorer::trail::Step;
use explorer_content::GUIDANCE;
use explorer_core::care::level::Level;
use explorer_core::guidance::addition::Addition;
use explorer_core::guidance::suggestion::{Outcome, Suggestion};

/// The screen.
pub fn page(explorer: &Explorer) -> Html {
    if let Some(result) = explorer.state.told_result() {
        return shared(explorer, result);
    }
    match explorer.state.outcome() {
        Outcome::Urgent(_) => urgent::page(explorer),
        Outcome::Suggestion(suggestion) => own(explorer, &suggestion),
    }
}

fn own(explorer: &Explorer, suggestion: &Suggestion) -> Html {
    let language = explorer.language;
    let result = SharedResult::from(suggestion);
    let answers = panel("your-answers", language.your_answers()).child(check::answers(explorer));
    el("div")
        .class("outcome")
        .child(step_nav::back(explorer))
        .child(what_and_how(explorer, result))
        .child(reasons::part(explorer, suggestion))
        .child(more(explorer, result, Some(suggestion)))
        .child(answers)
        .child(take_along(explorer))
        .child(forget(explorer))
        .html()
}

/// What came out, and what to do about it: the same for a result of one's own and for one that somebody else shared.
fn what_and_how(explorer: &Explorer, result: SharedResult) -> Html {
    list([
        head(explorer, result),
        first_step::part(explorer, result),
        el("p").class("note").text(explorer.language.not_a_diagnosis()).html(),
        also(explorer, result),
        next_steps::part(explorer, result),
    ])
}

/// What the part of the app that is fetched after the start says of it.
fn more(explorer: &Explorer, result: SharedResult, suggestion: Option<&Suggestion>) -> Html {
    match explorer.deferred {
        Deferred::Here => beyond::part(explorer, result, suggestion),
        _ => still_coming(explorer).html(),
    }
}

/// A result that somebody else shared without the answers.
fn shared(explorer: &Explorer, result: SharedResult) -> Html {
    el("div")
        .class("outcome")
        .child(what_and_how(explorer, result))
        .child(more(explorer, result, None))
        .child(start_again(explorer, "main", explorer.language.answer_yourself()))
        .html()
}

/// Everything is forgotten at the second tap; the first one asks.
pub fn forget(explorer: &Explorer) -> El {
    let language = explorer.language;
    let says = if explorer.state.asks_to_forget { language.forget_sure() } else { language.start_again() };
    el("p").child(button("start-again", "as-link", says).on_click(&explorer.send, Action::Forget))
}

fn start_again(explorer: &Explorer, class: &'static str, text: &'static str) -> El {
    el("p").child(button("start-again", class, text).on_click(&explorer.send, Action::StartAgain))
}

/// What comes with the level, without what was said as the first thing to do.
fn also(explorer: &Explorer, result: SharedResult) -> Html {
    let first = first_step::shown(result);
    additions::part(explorer, result.sure.without(first), result.possible.without(first))
}

fn head(explorer: &Explorer, result: SharedResult) -> Html {
    let (language, about, voice) = (explorer.language, explorer.about(), explorer.voice());
    let level = result.is_one_level().then_some(result.low);
    let summary = level.map(|level| el("p").id("summary").text(language.summary(level, about)));
    let facts = level.map(|level| facts::part(explorer, Column::Level(level), &facts::FIRST));
    let kind = (result.low == Level::Hospital && !result.is_hospital_this_week())
        .then(|| el("p").id("hospital-kind").text(language.hospital_kind()));
    let teen = result
        .sure
        .has(Addition::Teen)
        .then(|| el("p").id("teen-now").class("kind-word").text(language.teen_now(voice)));
    list([
        el("h1").id("screen-title").attr(Attr::Tabindex, "-1").text(language.result(result)).html(),
        level_path::part(explorer, result.low, result.high),
        list([summary, facts, kind, teen].into_iter().flatten().map(El::html)),
    ])
}

/// Opens the screen that asks the question; used by parts that name open questions.
pub fn to_question(at: usize) -> Action {
    Action::Change(Step::Screen(GUIDANCE.questions.get(at).map_or(0, |question| question.screen)))
}
