//! Whole screens.

use explorer_content::spoken::Spoken;
use explorer_content::words::Phrases;
use yew::prelude::*;

use super::browser::{clock, history};
use super::components::{center_links, help_now, kind_word, link_banner, share, still_coming};
use super::context::{Deferred, ViewContext};
use super::el::{Attr, El, el, link, list, nothing};
use explorer::state::View;
use explorer::trail::Step;
use explorer_content::GUIDANCE;
use explorer_core::week::date::Date;

mod asker;
mod check;
pub mod check_programs;
mod home;
mod outcome;
mod preferences;
mod right_now;
mod screen;
mod urgent;
mod week;

/// The open screen, below the lines that every screen has.
pub fn page(context: &ViewContext) -> Html {
    let state = &context.state;
    if let (View::Compare, Some(static_page)) = (state.view, &context.static_page) {
        return list([banner(context), static_page.clone()]);
    }
    let step = state.trail.step();
    let screen = match (state.view, step) {
        (View::Compare, _) => home::page(context),
        (View::Week, _) if context.deferred == Deferred::Here => week::page(context),
        (View::CheckPrograms, _) if context.deferred == Deferred::Here => check_programs::page(context),
        (View::Week, _) => waiting(context, context.language.door_week()),
        (View::CheckPrograms, _) => waiting(context, context.language.check_programs()),
        (View::Find, Step::Asker) => asker::page(context),
        (View::Find, Step::RightNow) => right_now::page(context),
        (View::Find, Step::Urgent) => urgent::page(context),
        (View::Find, Step::Screen(at)) => screen::page(context, at),
        (View::Find, Step::Preferences) => preferences::page(context),
        (View::Find, Step::Check) => check::page(context),
        (View::Find, Step::Outcome) => outcome::page(context),
    };
    // These come on their own: the week, more of an outcome, and a link.
    let is_in_part =
        matches!(state.view, View::Week | View::CheckPrograms) || state.view == View::Find && step == Step::Outcome;
    let has_come = is_in_part && context.deferred == Deferred::Here || state.shared.is_some();
    let shows_help = !(state.view == View::Find && matches!(step, Step::Urgent | Step::RightNow | Step::Outcome));
    el("div")
        .class("screen")
        // Each screen has its own key, so that nothing of the previous one, such as a checked box, carries over, and no tap either (`tap.js`).
        .key(&format!("{}{}{has_come}", state.view.to_fragment(), state.trail.position()))
        .child(banner(context))
        .child(shows_help.then(|| help_now::view(context)))
        .child(gone(context))
        .child(checked_now(context))
        .child((state.view == View::Find).then(|| kind_word::view(context)))
        .child(screen)
        .child((context.deferred == Deferred::Here).then(|| on_paper(context)))
        .child((context.deferred == Deferred::Here).then(|| center_links::view(context)))
        .html()
}

/// On paper: the date, and the version of the guidance.
#[inline(never)] // A split point of the WASM: see crates/wasm-parts/src/split.txt.
fn on_paper(context: &ViewContext) -> El {
    let (language, (year, month, day)) = (context.language, clock::today());
    let date = Date::new(year, month, day).map(|date| language.date_of(date)).unwrap_or_default();
    let version = language.guidance_version(GUIDANCE.version, GUIDANCE.date);
    el("p").class("on-paper").text(language.printed_on(date, year)).text(" ").text(version)
}

/// Says, after a reload, that what was entered is gone, because it is not kept anywhere.
fn gone(context: &ViewContext) -> Option<El> {
    let state = &context.state;
    let is_new = state.view == View::Find && !state.has_answers() && state.trail.position() == 0;
    (is_new && history::was_loaded_again()).then(|| el("p").id("gone").class("note").text(context.language.gone()))
}

/// Says that the programs come from a file on the device.
fn checked_now(context: &ViewContext) -> Option<El> {
    let checking = context.state.checking.as_ref().filter(|_| context.state.view != View::CheckPrograms)?;
    let back = link(View::CheckPrograms.to_fragment(), context.language.check_programs());
    Some(el("p").class("sample").text(context.language.checked_now(&checking.name)).text(" ").child(back))
}

/// What is said about a link that the page was opened with.
fn banner(context: &ViewContext) -> Html {
    let (state, language) = (&context.state, context.language);
    match context.deferred {
        Deferred::Here if state.shared.is_some() || state.link_problem.is_some() => link_banner::view(context),
        Deferred::Coming if context.waits => link_banner::waiting(language.link_coming()),
        Deferred::Missing if context.waits => link_banner::waiting(language.link_missing()),
        Deferred::Missing if state.view == View::Compare => link_banner::waiting(language.home_in_part()),
        _ => nothing(),
    }
}

/// The ways to take along what is shown: closed panels that are there from the start, so that nothing moves when the rest arrives.
pub fn take_along(context: &ViewContext) -> El {
    let language = context.language;
    let panels = if context.deferred == Deferred::Here {
        share::view(context)
    } else {
        let coming = |id, title| share::closed(id, title).child(still_coming::view(context)).html();
        list([coming("share", language.share_title()), coming("enter-code", language.enter_code())])
    };
    el("div").class("needs-app").child(panels)
}

/// Holds the place of the week, or of another view, until it has arrived.
fn waiting(context: &ViewContext, title: &'static str) -> Html {
    let language = context.language;
    el("div")
        .class("week")
        .child(el("p").class("back").child(link(context.state.before_week.to_fragment(), language.back()).id("back")))
        .child(el("h1").id("screen-title").attr(Attr::Tabindex, "-1").text(title))
        .child(still_coming::view(context).id("week-waits"))
        .html()
}
