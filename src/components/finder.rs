//! Finding a program among many: the criteria, each with how many programs it would leave; how many are left; and, if none are left, which
//! criteria to drop.

use explorer_content::words::Phrases;
use yew::prelude::*;

use super::checkbox::{checkbox, labeled};
use crate::context::ViewContext;
use crate::el::{Attr, El, button, el, panel};
use explorer::effect::Target;
use explorer::finding::{FindStep, Found, SaysFacet, Told};
use explorer::state::Action;

/// The criteria in a closed panel, and how many programs are left. Nothing if there are only a few programs, or if they are all alike.
pub fn view(context: &ViewContext, found: &Found) -> Option<El> {
    if found.told.is_empty() {
        return None;
    }
    let language = context.language;
    let facets = found.counted().into_iter().map(|(facet, choices)| {
        let boxes = choices.into_iter().enumerate().map(|(at, (told, count))| choice(context, at, told, count));
        el("fieldset")
            .key(facet.id())
            .child(el("legend").text(language.facet(facet)))
            .child(el("div").class("boxes").children(boxes))
            .html()
    });
    let count = context.loaded.programs.programs.len();
    let choices = panel("find-among", language.find_among(count)).class("finder").children(facets);
    let left = el("p").id(Target::Found.id()).attr(Attr::Tabindex, "-1").text(language.left(found));
    let clear = context
        .state
        .finding
        .is_used()
        .then(|| let_go(context, "clear-choices", language.clear_choices().into(), FindStep::LetGoOfAll));
    Some(el("div").child(choices).child(left).child(clear).child(nothing_left(context, found)))
}

fn choice(context: &ViewContext, at: usize, told: &Told, count: usize) -> Html {
    let (choice, language) = (told.choice.clone(), context.language);
    let id = format!("find-{}-{at}", choice.facet.id());
    let says = [&language.choice(&choice), " (", &count.to_string(), ")"].concat();
    let checkbox = checkbox(id.clone(), context.state.finding.has(&choice))
        .on_toggle(&context.send, move |is_chosen| Action::Find(FindStep::Choose(choice.clone(), is_chosen)));
    labeled(checkbox, says).key(&id).html()
}

/// Which criteria to drop, if no program meets them all.
fn nothing_left(context: &ViewContext, found: &Found) -> Option<El> {
    if found.left() != (0, 0) {
        return None;
    }
    let language = context.language;
    let ways = found.relaxed().into_iter().map(|(facet, count)| {
        let says = language.without_facet(language.facet(facet), count);
        let id = ["without-", facet.id()].concat();
        el("li").key(facet.id()).child(let_go(context, id, says, FindStep::LetGo(facet))).html()
    });
    let says = el("p").text(language.nothing_left());
    Some(el("div").id("nothing-left").class("warning").child(says).child(el("ul").children(ways)))
}

/// A button that disappears together with the criterion that it removes.
fn let_go(context: &ViewContext, id: impl crate::el::Text, says: String, step: FindStep) -> El {
    button(id, "as-link", says).on_click(&context.send, Action::Find(step))
}

/// The criteria that a program does not mention.
pub fn ask_about(context: &ViewContext, found: &Found, place: usize) -> Option<El> {
    let names: Vec<_> = found.unsaid(place).into_iter().map(|facet| context.language.facet(facet)).collect();
    (!names.is_empty()).then(|| el("p").class("note").text(context.language.ask_about(names.join(", "))))
}

/// Shows more of the list, after the program with this code. The prefix is that of the list's ids.
pub fn more(context: &ViewContext, left: usize, prefix: &str, last: Option<&str>) -> Option<El> {
    let more = button([prefix, "more-programs"].concat(), "", context.language.more_programs(left));
    let step = FindStep::More([prefix, last?].concat());
    (left > 0).then(|| more.on_click(&context.send, Action::Find(step)))
}
