//! The form for one busy time.

use explorer_content::spoken::Spoken;
use explorer_content::words::Phrases;
use yew::prelude::*;

use crate::components::choices::{Row, radios};
use crate::components::chooser::tick_box;
use crate::components::{day_boxes, slider};
use crate::el::{button, el};
use crate::explorer::Explorer;
use explorer::planning::{PlanStep, Sketch};
use explorer::state::Action;
use explorer_core::plan::commitment::{Commitment, CommitmentKind, CommitmentProblem};

/// The form, with what is wrong once it was to be kept.
pub fn part(explorer: &Explorer, sketch: &Sketch) -> Html {
    let (language, it, sketch) = (explorer.language, sketch.commitment, *sketch);
    let write = move |commitment| Action::Plan(PlanStep::Write(Some(Sketch { commitment, ..sketch })));
    let kinds = CommitmentKind::ALL.into_iter().map(|kind| Row {
        id: format!("kind-{}", kind as u8),
        label: language.commitment_kind(kind),
        chosen: it.kind == kind,
        quiet: false,
        action: write(Commitment { kind, ..it }),
    });
    let next_day = tick_box("next-day".into(), it.ends_next_day)
        .on_tick(&explorer.send, move |ends_next_day| write(Commitment { ends_next_day, ..it }));
    let problem = it.problem().filter(|_| sketch.tries > 0).map(|problem| {
        let says = match problem {
            CommitmentProblem::NoDays => language.busy_no_days(),
            CommitmentProblem::EndsBeforeItStarts => language.busy_ends_before(),
            CommitmentProblem::Empty => language.busy_empty(),
            CommitmentProblem::WholeDay => language.busy_whole_day(),
        };
        el("p").id("busy-problem").class("warning").set("tabindex", "-1").set("role", "alert").say(says)
    });
    let days =
        day_boxes::part(explorer, "busy", language.busy_days(), it.days, move |days| write(Commitment { days, ..it }));
    let from = slider::time(explorer, "from", language.busy_from(), it.from, false, move |from| {
        write(Commitment { from, ..it })
    });
    let to = slider::time(explorer, "to", language.busy_to(), it.to, !it.ends_next_day, move |to| {
        write(Commitment { to, ..it })
    });
    el("div")
        .id("busy-form")
        .class("card")
        .add(el("h3").id("busy-title").set("tabindex", "-1").say(language.busy_title()))
        .maybe(problem)
        .add(el("fieldset").add(el("legend").say(language.busy_kind())).add(radios(explorer, "kind", kinds.collect())))
        .add(days)
        .add(from)
        .add(to)
        .add(el("label").class("box").add(next_day).add(el("span").say(language.busy_next_day())))
        .add(
            el("p")
                .class("actions")
                .add(
                    button("busy-keep", "main", language.busy_keep())
                        .on_click(&explorer.send, Action::Plan(PlanStep::Keep)),
                )
                .add(
                    button("busy-cancel", "as-link", language.busy_cancel())
                        .on_click(&explorer.send, Action::Plan(PlanStep::Write(None))),
                ),
        )
        .html()
}
