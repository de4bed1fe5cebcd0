//! The form for one busy time.

use explorer_content::spoken::Spoken;
use explorer_content::words::Phrases;
use yew::prelude::*;

use crate::components::choices::{Row, radios};
use crate::components::chooser::checkbox;
use crate::components::{day_boxes, slider};
use crate::context::ViewContext;
use crate::el::{Attr, button, el};
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
    let problem = it.problem().filter(|_| draft.tries > 0).map(|problem| {
        let says = match problem {
            CommitmentProblem::NoDays => language.busy_no_days(),
            CommitmentProblem::EndsBeforeItStarts => language.busy_ends_before(),
            CommitmentProblem::Empty => language.busy_empty(),
            CommitmentProblem::WholeDay => language.busy_whole_day(),
        };
        el("p").id("busy-problem").class("warning").attr(Attr::Tabindex, "-1").attr(Attr::Role, "alert").text(says)
    });
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
        .child(problem)
        .child(el("fieldset").child(el("legend").text(language.busy_kind())).child(radios(
            context,
            "kind",
            kinds.collect(),
        )))
        .child(days)
        .child(from)
        .child(to)
        .child(el("label").class("box").child(next_day).child(el("span").text(language.busy_next_day())))
        .child(
            el("p")
                .class("actions")
                .child(
                    button("busy-keep", "main", language.busy_keep())
                        .on_click(&context.send, Action::Plan(PlanStep::Keep)),
                )
                .child(
                    button("busy-cancel", "as-link", language.busy_cancel())
                        .on_click(&context.send, Action::Plan(PlanStep::Write(None))),
                ),
        )
        .html()
}
