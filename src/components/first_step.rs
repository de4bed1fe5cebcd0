//! The first thing to do. Anything for today comes before everything else, even if only some answers to the open questions would bring it.

use explorer::spoken_result::SaysResult;
use explorer_content::words::Phrases;
use yew::prelude::*;

use super::{help_line, next_steps};
use crate::context::ViewContext;
use crate::el::{Attr, El, el, list};
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

/// The section. The number to call comes right after the first thing to do, so that a phone's first screen shows it. The rest of what is
/// for today is below it.
pub fn view(context: &ViewContext, result: SharedResult) -> Html {
    let (language, voice) = (context.language, context.voice());
    let shown = shown(result);
    let sure = shown.within(result.sure);
    let maybe = shown.without(sure);
    let mut today = sure.iter().map(|it| addition(context, it).html());
    let first = match today.next() {
        Some(first) => first,
        None if result.is_hospital_this_week() => {
            el("p").id("hospital-this-week").text(language.hospital_first(context.about, voice)).html()
        }
        None => el("p").text(language.step_call(voice)).html(),
    };
    // What might be for today comes before what can wait. Its names are enough at first.
    let names: Vec<_> = maybe.iter().map(|it| context.words().addition(it).name).collect();
    let (first, next) = if sure.is_empty() && !names.is_empty() {
        let names = el("strong").text(names.join(", "));
        (el("p").text(language.first_maybe()).text(" ").child(names).text(".").html(), Some(first))
    } else {
        (first, None)
    };
    let of_maybe = (!maybe.is_empty()).then(|| {
        el("div")
            .id("first-maybe")
            .child((!sure.is_empty()).then(|| el("p").text(language.first_maybe())))
            .children(maybe.iter().map(|it| addition(context, it).html()))
    });
    el("section")
        .class("first-step glow")
        .attr(Attr::AriaLabelledby, "first-title")
        .child(el("h2").id("first-title").text(language.first_title()))
        .child(first)
        .child(next_steps::phone(context, result))
        .child(next)
        .child(list(today))
        .child(of_maybe)
        .html()
}

/// What to do, with a number to call if there is one.
fn addition(context: &ViewContext, addition: Addition) -> El {
    let words = context.words().addition(addition);
    let says = words.says.to(context.about, context.voice());
    el("div")
        .key(addition.id())
        .id(format!("addition-{}", addition.id()))
        .child(el("h3").text(words.name))
        .child(el("p").text(says))
        .child((addition == Addition::TodayMind).then(|| help_line::ways(context, line::N988)))
}
