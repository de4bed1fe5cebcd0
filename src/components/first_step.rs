//! The first thing to do. Anything for today comes before everything else, even if only some answers to the open questions would bring it.

use explorer::spoken_result::SaysResult;
use explorer_content::words::Phrases;
use yew::prelude::*;

use super::{help_line, next_steps};
use crate::context::ViewContext;
use crate::el::{Attr, El, el, list, nothing};
use explorer::link::SharedResult;
use explorer_content::line;
use explorer_core::care::level::Level;
use explorer_core::guidance::addition::{Addition, Additions};

/// What can come first if nothing is for today, most urgent first.
const CHECKS: [Addition; 4] = [Addition::CheckAlcohol, Addition::CheckCalming, Addition::Eating, Addition::CheckSleep];

/// The additions that are mentioned here and need not be repeated below.
pub fn shown(result: SharedResult) -> Additions {
    let today = result.today();
    let check = CHECKS.into_iter().find(|check| result.sure.contains(*check));
    match check {
        Some(check) if today.is_empty() && result.low != Level::Hospital => Additions::only(check),
        _ => today,
    }
}

/// The section.
pub fn view(context: &ViewContext, result: SharedResult) -> Html {
    let (language, voice) = (context.language, context.voice());
    let shown = shown(result);
    let sure = shown.within(result.sure);
    let maybe = shown.without(sure);
    let mut first: Vec<Html> = sure.iter().map(|it| addition(context, it).html()).collect();
    if result.is_hospital_this_week() {
        let said = language.hospital_first(context.about(), voice);
        first.push(el("p").id("hospital-this-week").text(said).html());
    } else if sure.is_empty() {
        first.push(el("p").text(language.step_call(voice)).html());
    }
    let possible = (!maybe.is_empty()).then(|| {
        el("div")
            .id("first-maybe")
            .child(el("p").text(language.first_maybe()))
            .children(maybe.iter().map(|it| addition(context, it).html()))
    });
    let possible = possible.map_or_else(nothing, El::html);
    // What might be for today comes before what can wait.
    let parts = if sure.is_empty() { [possible, list(first)] } else { [list(first), possible] };
    el("section")
        .class("first-step glow")
        .attr(Attr::AriaLabelledby, "first-title")
        .child(el("h2").id("first-title").text(language.first_title()))
        .children(parts)
        .child(next_steps::phone(context, result))
        .html()
}

/// What to do, with a number to call if there is one.
fn addition(context: &ViewContext, addition: Addition) -> El {
    let words = context.words().addition(addition);
    let says = words.says.to(context.about(), context.voice());
    el("div")
        .key(addition.id())
        .id(format!("addition-{}", addition.id()))
        .child(el("h3").text(words.name))
        .child(el("p").text(says))
        .child((addition == Addition::TodayMind).then(|| help_line::ways(context, line::N988)))
}
