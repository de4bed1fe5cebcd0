//! Compares what somebody else's link shows with what the person entered here: the outcome, and the answers that differ.

use crate::components::share;
use crate::context::ViewContext;
use crate::el::{El, el, panel};
use explorer::link::Link;
use explorer::state::State;
use explorer_content::GUIDANCE;
use explorer_content::words::Phrases;
use explorer_core::guidance::questionnaire::{Answers, QuestionId};

/// A closed panel.
pub fn view(context: &ViewContext, own: &State, link: &Link) -> El {
    let language = context.language;
    let pair = |id: &str, name: &'static str, theirs: String, yours: String| {
        el("div")
            .key(id)
            .child(el("dt").text(name))
            .child(el("dd").text(language.theirs(theirs)))
            .child(el("dd").text(language.yours(yours)))
            .html()
    };
    let theirs = link.result.map(|result| share::came_out(context, result));
    let yours = own.result().map(|result| share::came_out(context, result));
    let yours = yours.unwrap_or_else(|| language.not_enough_yet().into());
    let mut rows = Vec::new();
    rows.extend(theirs.map(|theirs| pair("came-out", language.beside_result(), theirs, yours)));
    if let Some(answers) = link.answers {
        let differs = |id: &QuestionId| answers.get(*id).given() != own.answers.get(*id).given();
        for id in GUIDANCE.question_ids().filter(differs) {
            let says = |answers: &Answers| answer(context, answers, id).to_string();
            let name = context.words().question(id).short;
            rows.push(pair(GUIDANCE.questions[id].id, name, says(&answers), says(&own.answers)));
        }
    }
    panel("beside-own", language.beside_own()).child(el("dl").class("answers").children(rows))
}

fn answer(context: &ViewContext, answers: &Answers, id: QuestionId) -> &'static str {
    let words = context.words().question(id);
    let choice = answers.get(id).given().and_then(|choice| words.choices.get(usize::from(choice)));
    choice.map_or_else(|| context.language.no_answer(), |choice| choice.to(context.voice()))
}
