//! Taking along what is shown as a link, a code or text. They are made only on request, after the page has said what they will reveal.

use explorer_content::words::Phrases;
use yew::prelude::*;

use crate::components::checkbox::{checkbox, labeled};
use crate::components::{checked, code_pad, made_link};
use crate::context::ViewContext;
use crate::el::{El, button, el, list, panel, unseen};
use explorer::link::{ChosenWeek, Link, SharedResult};
use explorer::state::{Action, View};
use explorer_core::care::program::Program;

/// Two closed panels: to make a link, and to open the code of one. Needs the rest of the app.
#[inline(never)] // A split point of the WASM: see crates/wasm-parts/src/split.txt.
pub fn view(context: &ViewContext) -> Html {
    list([to_make(context).html(), code_pad::view(context).html()])
}

/// One of the panels, still empty. The first part of the app shows it until the rest has arrived.
pub fn closed(id: &'static str, title: &'static str) -> El {
    panel(id, title).key(id).class("share")
}

fn to_make(context: &ViewContext) -> El {
    let (language, state) = (context.language, &context.state);
    let link = state.to_link(&context.loaded.programs);
    let told = told(context, &link);
    let made = state.sharing.made.as_ref().map(|made| made_link::view(context, made));
    closed("share", language.share_title())
        .class(if made.is_some() { "share is-made" } else { "share" })
        .child(el("p").text(language.share_tells()))
        .child(el("ul").id("share-tells").children(told))
        .child(el("div").class("boxes").children(checkboxes(context)))
        .child(checked::text(context, language.share_history(), "link-says-first").class("note"))
        .child(button("make-link", "", language.make_link()).on_click(&context.send, Action::MakeLink(Box::new(link))))
        .child(made)
}

/// Checkboxes for what is included only on request, each only if there is something to include.
fn checkboxes(context: &ViewContext) -> Vec<Html> {
    let (language, state) = (context.language, &context.state);
    let sharing = &state.sharing;
    let shows_week = state.view == View::Week || state.week.is_some();
    let checkbox_for = |id: &'static str, says: &'static str, checked, action: fn(bool) -> Action| {
        let checkbox = checkbox(id, checked).on_toggle(&context.send, action);
        labeled(checkbox, says).key(id).html()
    };
    let mut boxes = Vec::new();
    if state.shows_outcome() {
        boxes.push(checkbox_for("tell-answers", language.share_answers(), sharing.tells_answers, Action::TellAnswers));
    }
    if state.planning.is_used() {
        boxes.push(checkbox_for("tell-life", language.share_life(), sharing.tells_life, Action::TellLife));
    }
    if shows_week {
        boxes.push(checkbox_for("tell-week", language.share_week(), sharing.tells_week, Action::TellWeek));
    }
    boxes
}

/// What the link reveals, in words, read from the link itself.
fn told(context: &ViewContext, link: &Link) -> Vec<Html> {
    let language = context.language;
    let item = |says: String| el("li").key(&says).text(says.clone());
    let mut told = vec![
        item(language.tells_comparison(side_by_side(context, link)))
            .child(el("ul").class("taps").children(order(context, link))),
    ];
    told.extend(link.result.map(|result| item(language.tells_result(came_out(context, result)))));
    told.extend(link.answers.map(|_| item(language.tells_answers().into())));
    told.extend(link.life.as_ref().map(|_| item(language.tells_life().into())));
    told.extend(link.week.as_ref().map(|week| item(language.tells_week(name_of(context, week)))));
    told.extend(link.answers.is_none().then(|| item(language.tells_no_answers().into())));
    told.into_iter().map(El::html).collect()
}

fn side_by_side(context: &ViewContext, link: &Link) -> String {
    let levels = link.levels.iter().map(|level| context.words().level(level).short);
    let programs = link.programs.iter().filter_map(|code| context.loaded.programs.by_code(code));
    levels.chain(programs.map(|program| program.name.as_str())).collect::<Vec<_>>().join(", ")
}

/// Buttons that move a program ahead of the others, because the link includes their order.
fn order(context: &ViewContext, link: &Link) -> Vec<Html> {
    let programs = link.programs.iter().skip(1).filter_map(|code| context.loaded.programs.by_code(code));
    let first = |program: &Program| {
        button(format!("first-{}", program.code), "as-link", context.language.put_first())
            .child(unseen(": "))
            .text([" ", &program.name].concat())
            .on_click(&context.send, Action::PutFirst(program.code.clone()))
    };
    programs.map(|program| el("li").key(&program.code).child(first(program)).html()).collect()
}

/// The level or the two ends of the range, and what should come with it.
pub fn came_out(context: &ViewContext, result: SharedResult) -> String {
    let names = result.sure.and(result.possible).iter().map(|it| context.words().addition(it).name);
    let levels = context.levels(result.low, result.high);
    [levels.as_str()].into_iter().chain(names).collect::<Vec<_>>().join(", ")
}

fn name_of(context: &ViewContext, week: &ChosenWeek) -> String {
    let language = context.language;
    match week {
        ChosenWeek::Typical(level) => language.typical_week(context.words().level(*level).short),
        ChosenWeek::Program { code, track, .. } => {
            let program = context.loaded.programs.by_code(code);
            let track = program.and_then(|program| Some((program, program.track(*track)?)));
            track.map(|(program, track)| language.week_of(&program.name, &track.name)).unwrap_or_default()
        }
    }
}
