//! Three steps to take now, and what to ask a program.

use yew::prelude::*;

use super::program_list;
use crate::addition::{Addition, Additions};
use crate::app::el::{El, el, link};
use crate::app::explorer::Explorer;
use crate::comparison::Column;
use crate::content::{HELP_LINES, line};
use crate::link::{ChosenWeek, SharedResult};
use crate::state::{Action, View};

/// The steps, by what the result calls for first.
pub fn part(explorer: &Explorer, result: SharedResult) -> Html {
    let (language, voice) = (explorer.language, explorer.voice());
    let level = explorer.words().level(result.low);
    let today = result.sure.and(result.possible).within(Additions::TODAY).iter().next();
    let check = [Addition::CheckAlcohol, Addition::CheckCalming, Addition::CheckSleep];
    let first = if let Some(today) = today {
        explorer.words().addition(today).says.to(explorer.state.about(), voice)
    } else if check.into_iter().any(|check| result.sure.has(check)) {
        language.step_medical(voice)
    } else {
        language.step_call(voice)
    };
    let asks = Column::Level(result.low).says_of("ask", language);
    let look = link(View::Week.to_fragment(), language.see_week_of(level.short))
        .id("see-week")
        .on_click(&explorer.send, Action::ChooseWeek(ChosenWeek::Typical(result.low)));
    let steps = el("ol")
        .class("next-steps")
        .add(el("li").say(first))
        .add(phone(explorer))
        .add(el("li").say(language.step_look(voice)).say(" ").add(look));
    el("section")
        .set("aria-labelledby", "next-title")
        .add(el("h2").id("next-title").say(language.next_title()))
        .add(steps)
        .add(el("h3").say(language.call_script_title()))
        .add(el("blockquote").add(el("p").say(language.call_script(voice, level.name))))
        .maybe(asks.map(|asks| el("p").say(language.ask_them()).say(" ").say(asks)))
        .add(el("p").add(link(View::Compare.to_fragment(), language.compare_all())))
        .html()
}

/// The step to call: the provider, if it has a number, and the national helpline.
fn phone(explorer: &Explorer) -> El {
    let language = explorer.language;
    let helpline = HELP_LINES[line::HELPLINE].ways(language).call;
    let mut step = el("li").say(language.step_phone()).say(" ");
    if let Some(phone) = explorer.loaded.phone() {
        step = step.add(program_list::call(explorer, phone)).say(" ");
    }
    step.maybe(helpline.map(|call| link(format!("tel:{call}"), language.call(call))))
}
