//! What to do next, what to say on the phone, and what to ask a program.

use explorer::spoken_result::SaysResult;
use explorer_content::words::Phrases;
use yew::prelude::*;

use super::{program_list, see_week, to_call};
use crate::context::{Deferred, ViewContext};
use crate::el::{Attr, El, el, link, nothing};
use explorer::comparison::{Column, Said};
use explorer::link::SharedResult;
use explorer::state::View;
use explorer_content::{HELP_LINES, aspect, line};

/// The steps after the first one.
pub fn view(context: &ViewContext, result: SharedResult) -> Html {
    let (language, voice) = (context.language, context.voice());
    // While every level is still possible, no level's week or questions fit better than another's.
    let known = (!result.says_nothing_yet()).then_some(result.low);
    let asks = known.and_then(|low| Column::Level(low).says(aspect::ASK, language)).map(Said::whole);
    // It comes with the rest of the app, as the week does.
    let look = known.filter(|_| context.deferred == Deferred::Here).map(|low| see_week::of_result(context, low));
    let script = language.call_script(context.about, voice, result);
    el("section")
        .attr(Attr::AriaLabelledby, "next-title")
        .child(el("h2").id("next-title").text(language.next_title()))
        .child(look)
        .child(el("h3").text(language.call_script_title()))
        .child(el("blockquote").id("call-script").child(el("p").text(script)))
        .child(asks.map(|asks| el("p").text(language.ask_them()).text(" ").text(asks)))
        .child(el("p").child(link(View::Compare.to_fragment(), language.compare_all())))
        .html()
}

/// Whom to call: the provider, if it has a number; the national helpline; and programs that have their own numbers.
pub fn phone(context: &ViewContext, result: SharedResult) -> El {
    let language = context.language;
    let helpline = HELP_LINES[line::HELPLINE].ways(language).call;
    // One button stands out: the center's, if it has a number.
    let own = context.loaded.phone().map(|phone| program_list::call(context, phone).class("button main"));
    let class = if own.is_some() { "button" } else { "button main" };
    let helpline = helpline.map(|call| link(format!("tel:{call}"), language.call(call)).class(class));
    let step = el("p").class("next-steps").text(language.step_phone()).text(" ").child(own).text(" ").child(helpline);
    // They come with the rest of the app.
    let programs = if context.deferred == Deferred::Here { to_call::view(context, result) } else { nothing() };
    el("div").id("call").child(step).child(programs)
}
