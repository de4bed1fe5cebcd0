//! The week as it is without care: the busy times, entered with one tap or with a form.

use explorer_content::spoken::Spoken;
use explorer_content::words::Phrases;
use yew::prelude::*;

use crate::components::{busy_form, way};
use crate::context::ViewContext;
use crate::el::{Attr, button, el, unseen};
use explorer::planning::{CommitmentDraft, PlanStep, Planning};
use explorer::state::Action;
use explorer_core::plan::commitment::{Life, PATTERNS};

/// Reports a change in the person's life.
pub fn live(life: Life) -> Action {
    Action::Plan(PlanStep::Live(life))
}

/// All of it.
pub fn view(context: &ViewContext) -> Html {
    let (language, voice, planning) = (context.language, context.voice(), &context.state.planning);
    let write = planning.has_room().then(|| {
        let new = Action::Plan(PlanStep::Write(Some(CommitmentDraft::default())));
        button("busy-add", "", language.busy_add()).on_click(&context.send, new)
    });
    let full = || el("p").class("warning").text(language.busy_too_many());
    // While people draw a busy time on the picture, a form that opens would move the picture away from under the finger.
    let below = match planning.draft.filter(|_| !planning.is_held()) {
        Some(draft) => busy_form::view(context, &draft),
        None => write.unwrap_or_else(full).html(),
    };
    el("section")
        .id("life")
        .attr(Attr::AriaLabelledby, "life-title")
        .child(el("h2").id("life-title").attr(Attr::Tabindex, "-1").text(language.plan_title(voice)))
        .child(el("p").text(language.plan_lead()))
        .child(busy(context, planning))
        .child(below)
        .child(el("h3").text(language.often_used()))
        .child(patterns(context, planning))
        .child(way::view(context, &planning.life))
        .html()
}

/// Common busy times, each added with one tap.
fn patterns(context: &ViewContext, planning: &Planning) -> Html {
    let taps = PATTERNS.iter().enumerate().map(|(at, pattern)| {
        let mut life = planning.life.clone();
        life.commitments.extend(pattern.commitments);
        life.commitments.truncate(Life::MOST_COMMITMENTS);
        let name = context.language.pattern(at);
        el("li")
            .key(pattern.id)
            .child(button(format!("pattern-{}", pattern.id), "", name).on_click(&context.send, live(life)))
            .html()
    });
    el("ul").class("taps").children(taps).html()
}

/// Each busy time, with buttons to change or remove it.
fn busy(context: &ViewContext, planning: &Planning) -> Html {
    let language = context.language;
    let commitments = planning.before_drag().commitments;
    if commitments.is_empty() {
        return el("p").text(language.busy_none()).html();
    }
    let entries = commitments.iter().enumerate().map(|(at, it)| {
        let said = language.commitment(it);
        let change = Action::Plan(PlanStep::Write(Some(CommitmentDraft::of(Some(at), *it))));
        let tap = |id: &str, name, action| {
            let of = unseen([": ", &said].concat());
            button(format!("busy-{id}-{at}"), "as-link", name).child(of).on_click(&context.send, action)
        };
        el("li")
            .key(&at.to_string())
            .child(el("span").text(said.clone()))
            .child(tap("change", language.change(), change))
            .child(tap("remove", language.remove(), Action::Plan(PlanStep::Remove(at))))
            .html()
    });
    el("ul").id("busy").class("busy").children(entries).html()
}
