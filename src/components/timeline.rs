//! The step-down: how many hours a week a program takes over time, as a picture and as a list that opens each week.

use explorer_content::spoken::Spoken;
use explorer_content::words::Phrases;
use yew::prelude::*;

use crate::components::choices::{Row, radios};
use crate::context::ViewContext;
use crate::el::{Attr, El, drawing, el, nothing};
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
    let rows = spoken(context, phases);
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
        .child(picture(phases))
        .child(el("fieldset").attr(Attr::AriaLabelledby, "steps-title").child(radios(context, "step", rows.collect())))
        .html()
}

/// What the list says about each phase: from which week on, for how long, how many hours.
fn spoken(context: &ViewContext, phases: &[Phase]) -> Vec<String> {
    let (language, mut before) = (context.language, 0);
    let mut rows = Vec::new();
    for phase in phases {
        let (from, hours) = (before + 1, language.hours(Hours::from_minutes(phase.week.treatment_minutes())));
        rows.push(match phase.weeks {
            None => language.steps_open(from, hours),
            Some(1) => language.steps_week(from, hours),
            Some(weeks) => language.steps_weeks(from, before + u32::from(weeks), hours),
        });
        before += length(phase);
    }
    rows
}

/// A bar for each phase, as wide as it is long and as high as its hours.
fn picture(phases: &[Phase]) -> El {
    let all = phases.iter().map(length).sum::<u32>().max(1);
    let most = phases.iter().map(|phase| phase.week.treatment_minutes()).max();
    let top = most.unwrap_or(0) * HOUR / 60 + 2;
    let (mut bars, mut before) = (Vec::new(), 0);
    for (at, phase) in phases.iter().enumerate() {
        let high = (phase.week.treatment_minutes() * HOUR / 60).max(2);
        let bar = el("rect")
            .key(&at.to_string())
            .class(if phase.weeks.is_some() { "block treatment" } else { "block other" })
            .attr(Attr::X, (before * WIDTH / all).to_string())
            .attr(Attr::Y, (top - high).to_string())
            .attr(Attr::Width, (length(phase) * WIDTH / all).saturating_sub(2).to_string())
            .attr(Attr::Height, high.to_string());
        bars.push(bar.html());
        before += length(phase);
    }
    drawing(format!("0 0 {WIDTH} {top}")).class("steps").children(bars)
}

/// The length of a phase in weeks.
fn length(phase: &Phase) -> u32 {
    phase.weeks.map_or(OPEN_END, u32::from)
}
