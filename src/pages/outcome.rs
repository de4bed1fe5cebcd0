//! The outcome: a level or a range with its reasons, what should come with it, all levels side by side, next steps.

use explorer::spoken_result::SaysResult;
use explorer_content::words::Phrases;
use yew::prelude::*;

use super::{check, take_along, urgent};
use crate::components::{
    additions, beyond, facts, first_step, level_path, next_steps, reasons, step_nav, still_coming,
};
use crate::context::{Deferred, ViewContext};
use crate::el::{Attr, El, button, el, list, nothing, panel};
use explorer::comparison::Column;
use explorer::link::SharedResult;
use explorer::state::Action;
use explorer_core::care::level::Level;
use explorer_core::guidance::addition::Addition;
use explorer_core::guidance::suggestion::{Outcome, Suggestion};

/// The screen.
pub fn page(context: &ViewContext) -> Html {
    if let Some(result) = context.state.told_result() {
        return shared(context, result);
    }
    match context.state.outcome() {
        Outcome::Urgent(_) => urgent::page(context),
        Outcome::Suggestion(suggestion) => own(context, &suggestion),
    }
}

fn own(context: &ViewContext, suggestion: &Suggestion) -> Html {
    let result = SharedResult::from(suggestion);
    let below = || {
        list([
            reasons::view(context, suggestion),
            more(context, result, Some(suggestion)),
            panel("your-answers", context.language.your_answers()).child(check::answers(context)).html(),
            take_along(context).html(),
            forget(context).html(),
        ])
    };
    el("div")
        .class("outcome")
        .child(step_nav::back(context))
        .child(what_and_how(context, result))
        .child(context.later(below))
        .html()
}

/// The outcome, and what to do about it. It is the same for the person's own result and for one that somebody else shared.
fn what_and_how(context: &ViewContext, result: SharedResult) -> Html {
    list([
        head(context, result),
        first_step::view(context, result),
        facts(context, result),
        el("p").class("note").text(context.language.not_a_diagnosis()).html(),
        also(context, result),
        next_steps::view(context, result),
    ])
}

/// What the part of the app that is fetched after the start adds to it.
fn more(context: &ViewContext, result: SharedResult, suggestion: Option<&Suggestion>) -> Html {
    match context.deferred {
        Deferred::Here => beyond::view(context, result, suggestion),
        _ => still_coming::view(context).html(),
    }
}

/// A result that somebody else shared without the answers.
fn shared(context: &ViewContext, result: SharedResult) -> Html {
    let again = || start_again(context, "main", context.language.answer_yourself()).html();
    el("div")
        .class("outcome")
        .child(what_and_how(context, result))
        .child(context.later(|| list([more(context, result, None), again()])))
        .html()
}

/// The first tap asks, and the second one forgets everything.
pub fn forget(context: &ViewContext) -> El {
    let language = context.language;
    let says = if context.state.asks_to_forget { language.forget_sure() } else { language.start_again() };
    el("p").child(button("start-again", "as-link", says).on_click(&context.send, Action::Forget))
}

fn start_again(context: &ViewContext, class: &'static str, text: &'static str) -> El {
    el("p").child(button("start-again", class, text).on_click(&context.send, Action::StartAgain))
}

/// What comes with the level, except what was mentioned as the first thing to do.
fn also(context: &ViewContext, result: SharedResult) -> Html {
    let first = first_step::shown(result);
    additions::view(context, result.sure.without(first), result.possible.without(first))
}

fn head(context: &ViewContext, result: SharedResult) -> Html {
    let (language, about, voice) = (context.language, context.about, context.voice());
    let level = result.is_one_level().then_some(result.low);
    let summary = level.map(|level| el("p").id("summary").text(language.summary(level, about, voice)));
    let kind = (result.low == Level::Hospital && !result.is_hospital_this_week())
        .then(|| el("p").id("hospital-kind").text(language.hospital_kind()));
    let teen = result
        .sure
        .contains(Addition::Teen)
        .then(|| el("p").id("teen-now").class("kind-word").text(language.teen_now(voice)));
    list([
        el("h1").id("screen-title").attr(Attr::Tabindex, "-1").text(language.result(result)).html(),
        level_path::view(context, result.low, result.high),
        list([summary, kind, teen].into_iter().flatten().map(El::html)),
    ])
}

/// What people ask first about a single level. It comes after the number to call, so that a phone shows both at once.
fn facts(context: &ViewContext, result: SharedResult) -> Html {
    if !result.is_one_level() {
        return nothing();
    }
    facts::view(context, Column::Level(result.low), &facts::FIRST).html()
}
