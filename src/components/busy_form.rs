//! The form for one busy time.

use explorer_content::spoken::Spoken;
use explorer_content::words::Phrases;
use yew::prelude::*;

use crate::components::checkbox::{checkbox, labeled};
use crate::components::choices::{Row, titled};
use crate::components::{day_boxes, slider};
use crate::context::ViewContext;
use crate::el::{Attr, El, button, el};
use explorer::planning::{CommitmentDraft, PlanStep};
use explorer::state::Action;
use explorer_core::plan::commitment::{Commitment, CommitmentKind, CommitmentProblem};

/// The form. After the first try to keep it, it says what is wrong.
pub fn view(context: &ViewContext, draft: &CommitmentDraft) -> Html {
    let (language, it, draft) = (context.language, draft.commitment, *draft);
    let write = move |commitment| Action::Plan(PlanStep::Write(Some(CommitmentDraft { commitment, ..draft })));
    let kinds = CommitmentKind::ALL.into_iter().map(|kind| Row {
        id: format!("kind-{}", kind as u8),
        label: language.commitment_kind(kind),
        chosen: it.kind == kind,
        quiet: false,
        action: write(Commitment { kind, ..it }),
    });
    let next_day = checkbox("next-day", it.ends_next_day)
        .on_toggle(&context.send, move |ends_next_day| write(Commitment { ends_next_day, ..it }));
    let days =
        day_boxes::view(context, "busy", language.busy_days(), it.days, move |days| write(Commitment { days, ..it }));
    let from = slider::time(context, "from", language.busy_from(), it.from, false, move |from| {
        write(Commitment { from, ..it })
    });
    let to = slider::time(context, "to", language.busy_to(), it.to, !it.ends_next_day, move |to| {
        write(Commitment { to, ..it })
    });
    el("div")
        .id("busy-form")
        .class("card")
        .child(el("h3").id("busy-title").attr(Attr::Tabindex, "-1").text(language.busy_title()))
        .child(it.problem().filter(|_| draft.tries > 0).map(|problem| warning(context, problem)))
        .child(titled(context, "kind", language.busy_kind(), kinds.collect()))
        .child(days)
        .child(from)
        .child(to)
        .child(labeled(next_day, language.busy_next_day()))
        .child(keep_or_cancel(context))
        .html()
}

fn warning(context: &ViewContext, problem: CommitmentProblem) -> El {
    let language = context.language;
    let says = match problem {
        CommitmentProblem::NoDays => language.busy_no_days(),
        CommitmentProblem::EndsBeforeItStarts => language.busy_ends_before(),
        CommitmentProblem::Empty => language.busy_empty(),
        CommitmentProblem::WholeDay => language.busy_whole_day(),
    };
    el("p").id("busy-problem").class("warning").attr(Attr::Tabindex, "-1").attr(Attr::Role, "alert").text(says)
}

fn keep_or_cancel(context: &ViewContext) -> El {
    let (language, send) = (context.language, &context.send);
    let keep = button("busy-keep", "main", language.busy_keep()).on_click(send, Action::Plan(PlanStep::Keep));
    let cancel = button("busy-cancel", "as-link", language.busy_cancel());
    let cancel = cancel.on_click(send, Action::Plan(PlanStep::Write(None)));
    el("p").class("actions").child(keep).child(cancel)
}
