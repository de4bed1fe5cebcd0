//! What a screen begins with because of the answer just given on the screen before: thanks and a number, that people should ask for a
//! program for teens, that an answer is not kept.

use explorer_content::words::Phrases;
use yew::prelude::*;

use super::help_line;
use crate::context::ViewContext;
use crate::el::{El, el, list};
use explorer::trail::Step;
use explorer_content::{GUIDANCE, line, question};

/// The place of the choice "thoughts that come now and then". This choice and every worse one bring a kind word and a number right away.
const PASSING: u8 = 1;

/// Everything there is to say, which is nothing on most screens.
pub fn view(context: &ViewContext) -> Html {
    let (state, language, voice) = (&context.state, context.language, context.voice());
    let before = match state.trail.passed().next_back() {
        Some(Step::Screen(at)) => GUIDANCE.screens.get(at).map(|screen| screen.id),
        Some(Step::Urgent) => Some("urgent"),
        _ => None,
    };
    let said = |id, text: &'static str| el("p").id(id).class("kind-word").text(text);
    let kind = match before {
        Some("thoughts") if state.answers.get(question::THOUGHTS).given() > Some(PASSING) => {
            let ways = help_line::ways(context, line::N988);
            Some(
                el("div")
                    .id("kind-word")
                    .class("kind-word")
                    .child(el("p").text(language.kind_after_thoughts(voice)))
                    .child(ways),
            )
        }
        Some("urgent") => Some(said("kind-word", language.kind_after_urgent())),
        Some("body") if state.answers.get(question::TEEN).given() == Some(1) => {
            Some(said("teen-now", language.teen_now(voice)))
        }
        _ => None,
    };
    let names: Vec<_> = state.forgotten.iter().map(|&id| context.words().question(id).short).collect();
    let forgotten =
        (!names.is_empty()).then(|| el("p").id("forgotten").class("note").text(language.forgotten(names.join(", "))));
    list([kind, forgotten].into_iter().flatten().map(El::html))
}
