//! The step-down: how many hours a week a program takes over time, as a picture and as a list that opens each week.

use explorer_content::spoken::Spoken;
use explorer_content::words::Phrases;
use yew::prelude::*;

use crate::components::choices::{Row, radios};
use crate::context::ViewContext;
use crate::el::{Attr, el, nothing};
use explorer::link::ChosenWeek;
use explorer::shown::ShownProgram;
use explorer::state::Action;
use explorer_core::care::step_down::Phase;
use explorer_core::week::hours::Hours;

/// The width of the picture; the width of a phase without an end, in weeks; the height of an hour per week.
const WIDTH: u32 = 320;
const OPEN_END: u32 = 4;
const HOUR: u32 = 3;

/// The phases of a program. Nothing if there is only one.
pub fn view(context: &ViewContext, shown: &ShownProgram) -> Html {
    let phases = &shown.phases;
    if phases.len() < 2 {
        return nothing();
    }
    let language = context.language;
    let length = |phase: &Phase| phase.weeks.map_or(OPEN_END, u32::from);
    let all = phases.iter().map(length).sum::<u32>().max(1);
    let most = phases.iter().map(|phase| phase.week.treatment_minutes()).max();
    let top = most.unwrap_or(0) * HOUR / 60 + 2;
    let (mut bars, mut rows, mut before) = (Vec::new(), Vec::new(), 0);
    for (at, phase) in phases.iter().enumerate() {
        let (length, minutes) = (length(phase), phase.week.treatment_minutes());
        let high = (minutes * HOUR / 60).max(2);
        let bar = el("rect")
            .key(&at.to_string())
            .class(if phase.weeks.is_some() { "block treatment" } else { "block other" })
            .attr(Attr::X, (before * WIDTH / all).to_string())
            .attr(Attr::Y, (top - high).to_string())
            .attr(Attr::Width, (length * WIDTH / all).saturating_sub(2).to_string())
            .attr(Attr::Height, high.to_string());
        bars.push(bar.html());
        let (from, hours) = (before + 1, language.hours(Hours::from_minutes(minutes)));
        rows.push(match phase.weeks {
            None => language.steps_open(from, hours),
            Some(1) => language.steps_week(from, hours),
            Some(weeks) => language.steps_weeks(from, before + u32::from(weeks), hours),
        });
        before += length;
    }
    let picture = el("svg")
        .class("steps")
        .attr(Attr::ViewBox, format!("0 0 {WIDTH} {top}"))
        .attr(Attr::AriaHidden, "true")
        .attr(Attr::Focusable, "false")
        .children(bars);
    let rows = rows.iter().enumerate().map(|(phase, label)| {
        let week = ChosenWeek::Program { code: shown.program.code.clone(), track: shown.track, phase };
        Row {
            id: format!("step-{phase}"),
            label,
            chosen: phase == shown.phase,
            quiet: false,
            action: Action::ChooseWeek(week),
        }
    });
    el("section")
        .id("steps")
        .attr(Attr::AriaLabelledby, "steps-title")
        .child(el("h2").id("steps-title").text(language.steps_title()))
        .child(el("p").text(language.steps_lead()))
        .child(picture)
        .child(el("fieldset").attr(Attr::AriaLabelledby, "steps-title").child(radios(context, "step", rows.collect())))
        .html()
}
