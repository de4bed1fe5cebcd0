//! The provider's own programs, as cards that can be put side by side or opened as a week.

use explorer_content::LEVELS;
use explorer_content::spoken::Spoken;
use explorer_content::words::Phrases;
use yew::prelude::*;

use super::checkbox::checkbox;
use super::{details, facts, finder, new_tab, see_week};
use crate::context::{Loaded, ViewContext};
use crate::el::{El, el, link, list, nothing, unseen};
use explorer::comparison::{Column, ROWS_OF_A_PROGRAM};
use explorer::effect::Target;
use explorer::finding::{SaysFacet, Verdict};
use explorer::link::ChosenWeek;
use explorer::state::{Action, State};
use explorer_core::care::level::Level;
use explorer_core::care::phone::dialed;
use explorer_core::care::program::{Program, TrackId};
use explorer_core::language::Language;

/// The programs that are left, each under its level, then those to ask. If there are many, only some are shown at first.
pub fn by_level(context: &ViewContext) -> Html {
    let (loaded, state) = (&context.loaded, &context.state);
    let found = loaded.finder.found(&loaded.programs, &state.planning.before_drag(), &state.finding);
    let all = &loaded.programs.programs;
    let at = |level: Level| found.with(Verdict::Yes).filter(move |place| all[*place].level == level);
    let mut sections: Vec<(&str, &'static str, Vec<usize>)> = Level::ALL
        .into_iter()
        .map(|level| (level.id(), context.words().level(level).name, at(level).collect()))
        .collect();
    sections.push(("ask", context.language.ask_these(), found.with(Verdict::Ask).collect()));
    // If the list has not arrived, or cannot be read, that has been said already.
    let is_empty = all.is_empty() && loaded.programs.provider.is_some();
    let (left, last) = cut(sections.iter_mut().map(|(.., places)| places), state.finding.shown());
    let last = last.map(|place| all[place].code.as_str());
    let sections = sections.into_iter().filter(|(.., places)| !places.is_empty()).map(|(id, title, places)| {
        let cards =
            places.iter().map(|place| card(context, &all[*place], "", finder::ask_about(context, &found, *place)));
        let cards = el("ul").class("cards").children(cards);
        el("section").key(id).child(el("h3").text(title)).child(cards).html()
    });
    el("div")
        .class("programs")
        .child(provider(context, ""))
        .child(finder::view(context, &found))
        .child(is_empty.then(|| el("p").text(context.language.no_program_at_level())))
        .children(sections)
        .child(finder::more(context, left, "", last))
        .html()
}

/// Shortens lists that are shown below each other to this many items in total. Returns how many were left out, and the last one that was
/// kept.
pub fn cut<'a, T: Copy + 'a>(lists: impl Iterator<Item = &'a mut Vec<T>>, mut room: usize) -> (usize, Option<T>) {
    let (mut left, mut last) = (0, None);
    for list in lists {
        left += list.len().saturating_sub(room);
        list.truncate(room);
        room -= list.len();
        last = list.last().copied().or(last);
    }
    (left, last)
}

/// How many programs are left, for people who listen.
#[inline(never)] // A split point of the WASM: see crates/wasm-parts/src/split.txt.
pub fn left(state: &State, loaded: &Loaded, language: Language) -> String {
    language.left(&loaded.finder.found(&loaded.programs, &state.planning.before_drag(), &state.finding))
}

/// Some programs. The prefix keeps ids unique if a program is on a screen twice.
pub fn cards(context: &ViewContext, programs: Vec<&Program>, prefix: &str) -> Html {
    el("ul").class("cards").children(programs.into_iter().map(|program| card(context, program, prefix, None))).html()
}

/// Who offers the programs, and a note if the center is only a sample.
pub fn provider(context: &ViewContext, prefix: &str) -> Html {
    let language = context.language;
    let Some(provider) = &context.loaded.programs.provider else {
        return el("p").text(language.no_programs()).html();
    };
    let sample = details::made_up(context).map_or_else(nothing, El::html);
    let mut offered = el("p").text(language.offered_by(&provider.name));
    if let Some(phone) = context.loaded.phone() {
        offered = offered.text(" ").child(call(context, phone));
    }
    // Nobody should look for a made-up center.
    if let Some(website) = context.loaded.programs.real().and_then(|provider| provider.website.clone()) {
        let shown = website.strip_prefix("https://").unwrap_or_default().to_string();
        offered = offered.text(" ").child(new_tab::to_site(website, shown, language));
    }
    let center = details::of_center(context, prefix).map_or_else(nothing, El::html);
    list([sample, offered.html(), center])
}

/// A number to call as the owner wrote it, with the address that a phone dials.
#[inline(never)] // A split point of the WASM: see crates/wasm-parts/src/split.txt.
pub fn call(context: &ViewContext, phone: &str) -> El {
    link(["tel:", &dialed(phone).unwrap_or_default()].concat(), context.language.call_program(phone))
}

/// A program's own number, if it has one. The provider's number is shown once, above all programs.
pub fn own_phone<'a>(context: &'a ViewContext, program: &'a Program) -> Option<&'a str> {
    context.loaded.programs.phone_of(program).filter(|_| program.phone.is_some())
}

/// A link to call it.
pub fn call_about(context: &ViewContext, program: &Program) -> Option<El> {
    let phone = own_phone(context, program)?;
    Some(el("p").class("phone").child(call(context, phone)))
}

/// Says that the list is incomplete, if visitors would miss what could not be read.
pub fn in_part(context: &ViewContext) -> Option<El> {
    let is_missed = context.loaded.problems.iter().any(|problem| problem.lost.is_missed());
    is_missed.then(|| el("p").id("programs-in-part").class("note").text(context.language.programs_in_part()))
}

fn card(context: &ViewContext, program: &Program, prefix: &str, ask: Option<El>) -> Html {
    let (language, code) = (context.language, &program.code);
    let below = program.below_its_level(&LEVELS);
    let warnings = below.into_iter().enumerate().map(|(at, (_, track, hours))| {
        el("p").key(&at.to_string()).class("warning").text(language.says_below(program, &track.name, hours)).html()
    });
    let shown = context.state.compared.programs.contains(code);
    let shows = code.clone();
    let checkbox = checkbox(Target::ProgramBox([prefix, code].concat()).id(), shown)
        .on_toggle(&context.send, move |shown| Action::ShowProgram(shows.clone(), shown));
    let beside = el("label")
        .class("box")
        .child(checkbox)
        .child(el("span").text(language.put_beside()).child(unseen([": ", &program.name].concat())));
    let week = ChosenWeek::Program { code: code.clone(), track: TrackId(0), phase: 0 };
    let see = see_week::link_to(context, week, &program.name);
    el("li")
        .key(code)
        .class("card")
        .child(el("h4").text(program.name.clone()))
        .child(el("p").text(program.summary.clone()))
        .child(facts::view(context, Column::Program(program), &ROWS_OF_A_PROGRAM))
        .child(details::whom(context, program))
        .child(ask)
        .child(call_about(context, program))
        .children(warnings)
        .child(details::more(context, program, prefix))
        .child(el("div").class("actions").child(beside).child(see))
        .html()
}
