//! The calendar file: when it begins, which dates are left out, what it says.

use yew::prelude::*;

use crate::app::browser::{clock, download};
use crate::app::components::choices::{Row, radios};
use crate::app::components::chooser::tick_box;
use crate::app::el::{el, link};
use crate::app::explorer::Explorer;
use crate::appointments::{dates, file};
use crate::date::Date;
use crate::planning::{PlanStep, Planning};
use crate::state::Action;
use crate::step_down::StepDown;
use crate::week::Week;

/// How many weeks are offered as the first.
const WEEKS: u32 = 8;

/// The file's name says nothing either.
const NAME: &str = "appointments.ics";

/// Id of the link that saves it.
const SAVE: &str = "calendar-save";

/// A closed panel.
pub fn part(explorer: &Explorer, step_down: &StepDown, weeks: &[Week]) -> Html {
    let (language, planning) = (explorer.language, &explorer.state.planning);
    let phases: Vec<(Option<u16>, Week)> =
        step_down.0.iter().zip(weeks).map(|(phase, week)| (phase.weeks, week.clone())).collect();
    let (year, month, day) = clock::today();
    let next = Date::new(year, month, day).and_then(Date::monday).and_then(|monday| monday.plus_days(7));
    let mondays: Vec<Date> = (0..WEEKS).filter_map(|week| next?.plus_days(7 * week)).collect();
    let start = planning.start.or(mondays.first().copied());
    let names: Vec<_> = mondays.iter().map(|monday| language.date_of(*monday)).collect();
    let rows = mondays.iter().zip(&names).enumerate().map(|(at, (monday, label))| Row {
        id: format!("start-{at}"),
        label,
        chosen: start == Some(*monday),
        quiet: false,
        action: Action::Plan(PlanStep::Start(*monday)),
    });
    let named = tick_box("calendar-named".into(), planning.is_named)
        .on_tick(&explorer.send, |named| Action::Plan(PlanStep::Name(named)));
    let free = start.map(|start| free(explorer, planning, &phases, start)).unwrap_or_default();
    let save = {
        let (planning, announce) = (planning.clone(), explorer.announce.clone());
        move || {
            let borrowed: Vec<_> = phases.iter().map(|(weeks, week)| (*weeks, week)).collect();
            let title = |activity| match activity {
                Some(activity) => language.activity(activity),
                None => language.appointment(),
            };
            let text = start
                .and_then(|start| file(&borrowed, (start, &planning.free), clock::now(), planning.is_named, title));
            if let Some(text) = text {
                download::fill(SAVE, "text/calendar", &text);
                announce.emit(language.calendar_saved().into());
            }
        }
    };
    el("details")
        .id("calendar")
        .class("share")
        .add(el("summary").say(language.calendar_title()))
        .add(el("p").say(language.calendar_lead()))
        .add(el("fieldset").add(el("legend").say(language.calendar_start())).add(radios(
            explorer,
            "start",
            rows.collect(),
        )))
        .add(free)
        .add(el("label").class("box").add(named).add(el("span").say(language.calendar_named())))
        .add(
            el("p")
                .add(link("#/week", language.calendar_save()).id(SAVE).class("call").set("download", NAME).does(save)),
        )
        .html()
}

/// Every date with a visit, to be left out.
fn free(explorer: &Explorer, planning: &Planning, phases: &[(Option<u16>, Week)], start: Date) -> Html {
    let language = explorer.language;
    let borrowed: Vec<_> = phases.iter().map(|(weeks, week)| (*weeks, week)).collect();
    let boxes = dates(&borrowed, start).into_iter().map(|date| {
        let tick = tick_box(format!("free-{}", date.compact()), planning.free.contains(&date))
            .on_tick(&explorer.send, move |free| Action::Plan(PlanStep::Free(date, free)));
        el("label").key(&date.compact()).class("box").add(tick).add(el("span").say(language.date_of(date))).html()
    });
    el("details")
        .id("free-dates")
        .add(el("summary").say(language.calendar_free()))
        .add(el("div").class("boxes").add_all(boxes))
        .html()
}
