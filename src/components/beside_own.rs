//! What somebody else's link shows beside what the person entered here: what came out, and the answers that differ.

use crate::components::share;
use crate::context::ViewContext;
use crate::el::{El, el, panel};
use explorer::link::Link;
use explorer::state::State;
use explorer_content::GUIDANCE;
use explorer_content::words::Phrases;
use explorer_core::guidance::questionnaire::Answers;

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
        let differs = |at: &usize| answers.get(*at).given() != own.answers.get(*at).given();
        for at in (0..GUIDANCE.questions.len()).filter(differs) {
            let says = |answers: &Answers| answer(context, answers, at).to_string();
            let name = context.words().questions[at].short;
            rows.push(pair(GUIDANCE.questions[at].id, name, says(&answers), says(&own.answers)));
        }
    }
    panel("beside-own", language.beside_own()).child(el("dl").class("answers").children(rows))
}

fn answer(context: &ViewContext, answers: &Answers, at: usize) -> &'static str {
    let words = &context.words().questions[at];
    let choice = answers.get(at).given().and_then(|choice| words.choices.get(usize::from(choice)));
    choice.map_or_else(|| context.language.no_answer(), |choice| choice.to(context.voice()))
}
