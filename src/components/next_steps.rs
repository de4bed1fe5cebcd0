//! What to do next, what to say on the phone, and what to ask a program.

use explorer::spoken_result::SaysResult;
use explorer_content::words::Phrases;
use yew::prelude::*;

use super::{program_list, to_call};
use crate::el::{Attr, El, el, link, nothing};
use crate::explorer::{Deferred, Explorer};
use explorer::comparison::{Column, Said};
use explorer::link::{ChosenWeek, SharedResult};
use explorer::state::{Action, View};
use explorer_content::{HELP_LINES, aspect, line};

/// The steps after the first one.
pub fn part(explorer: &Explorer, result: SharedResult) -> Html {
    let (language, voice) = (explorer.language, explorer.voice());
    // While everything is open, no level's week or questions fit more than another's.
    let known = (!result.says_nothing_yet()).then_some(result.low);
    let asks = known.and_then(|low| Column::Level(low).says(aspect::ASK, language)).map(Said::whole);
    let look = known.map(|low| {
        let week = link(View::Week.to_fragment(), language.see_week_of(explorer.words().level(low).short))
            .id("see-week")
            .on_click(&explorer.send, Action::ChooseWeek(ChosenWeek::Typical(low)));
        el("p").class("next-steps").text(language.step_look(voice)).text(" ").child(week)
    });
    let script = language.call_script(explorer.about(), voice, result);
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

/// Whom to call: the provider, if it has a number, the national helpline, and programs by numbers of their own.
pub fn phone(explorer: &Explorer, result: SharedResult) -> El {
    let language = explorer.language;
    let helpline = HELP_LINES[line::HELPLINE].ways(language).call;
    // One button stands out: the center's, where it has a number.
    let own = explorer.loaded.phone().map(|phone| program_list::call(explorer, phone).class("button main"));
    let class = if own.is_some() { "button" } else { "button main" };
    let helpline = helpline.map(|call| link(format!("tel:{call}"), language.call(call)).class(class));
    let step = el("p").class("next-steps").text(language.step_phone()).text(" ").child(own).text(" ").child(helpline);
    // They come with the rest of the app.
    let programs = if explorer.deferred == Deferred::Here { to_call::part(explorer, result) } else { nothing() };
    el("div").id("call").child(step).child(programs)
}
