//! The calendar file: when it begins, which dates are left out, what it says.

use explorer_content::spoken::Spoken;
use explorer_content::words::Phrases;
use yew::prelude::*;

use crate::browser::{clock, download};
use crate::components::checkbox::{checkbox, labeled};
use crate::components::checked;
use crate::components::choices::{Row, titled};
use crate::context::ViewContext;
use crate::el::{Attr, el, link, panel};
use explorer::planning::PlanStep;
use explorer::state::Action;
use explorer_core::care::step_down::Phase;
use explorer_core::plan::appointments::{Made, dates, file};
use explorer_core::week::date::Date;

/// How many weeks people can choose from as the first.
const WEEKS: u32 = 8;

/// The file name reveals nothing either.
const NAME: &str = "appointments.ics";

/// Id of the link that saves it.
const SAVE: &str = "calendar-save";

/// A closed panel.
pub fn view(context: &ViewContext, phases: &[Phase]) -> Html {
    let (language, planning) = (context.language, &context.state.planning);
    let (year, month, day) = clock::today();
    let today = Date::new(year, month, day);
    let monday = today.and_then(Date::monday);
    // This week is offered too, for people who can start right away. The default is next week.
    let mondays: Vec<Date> = (0..WEEKS).filter_map(|week| monday?.plus_days(7 * week)).collect();
    let start = planning.start.or(mondays.get(1).copied());
    let named = checkbox("calendar-named", planning.is_named)
        .on_toggle(&context.send, |named| Action::Plan(PlanStep::Name(named)));
    let save = link("#/week", language.calendar_save())
        .id(SAVE)
        .class("save")
        .attr(Attr::Download, NAME)
        .on_click_with(saving(context, phases, start, today));
    panel("calendar", language.calendar_title())
        .class("share")
        .child(checked::text(context, language.calendar_lead(), "calendar-is-neutral"))
        .child(first_week(context, &mondays, start))
        .child(start.map(|start| free(context, phases, start, today)))
        .child(labeled(named, language.calendar_named()))
        .child(el("p").child(save))
        .child(planning.saved.as_ref().map(|_| el("p").id("calendar-done").text(language.calendar_saved())))
        .child(el("p").class("note").text(language.calendar_again()))
        .html()
}

/// The choice of the week that the file begins with.
fn first_week(context: &ViewContext, mondays: &[Date], start: Option<Date>) -> Html {
    let language = context.language;
    let name = |(at, monday): (usize, &Date)| match at {
        0 => language.this_week().to_string(),
        _ => language.date_of(*monday),
    };
    let names: Vec<_> = mondays.iter().enumerate().map(name).collect();
    let rows = mondays.iter().zip(&names).enumerate().map(|(at, (monday, label))| Row {
        id: format!("start-{at}"),
        label,
        chosen: start == Some(*monday),
        quiet: false,
        action: Action::Plan(PlanStep::Start(*monday)),
    });
    titled(context, "start", language.calendar_start(), rows.collect())
}

/// Returns the action that makes the file, saves it and remembers what is in it.
fn saving(context: &ViewContext, phases: &[Phase], start: Option<Date>, today: Option<Date>) -> impl Fn() + 'static {
    let (language, planning, send) = (context.language, &context.state.planning, context.send.clone());
    let (phases, is_named, saved) = (phases.to_vec(), planning.is_named, planning.saved.clone());
    let monday = today.and_then(Date::monday);
    let mut free = planning.free.clone();
    // Days before today are over.
    free.extend((0..7).filter_map(|day| monday?.plus_days(day)).filter(|date| Some(*date) < today));
    move || {
        let title = |activity| match activity {
            Some(activity) => language.activity(activity),
            None => language.appointment(),
        };
        let seconds = clock::now();
        let first_seconds = saved.as_ref().map_or(seconds, |saved| saved.first_seconds);
        let earlier = saved.as_ref().map(|saved| saved.earlier.clone()).unwrap_or_default();
        let made = Made { first_seconds, seconds, earlier };
        let file = start.and_then(|start| file(&phases, (start, &free), &made, is_named, title));
        if let Some((text, earlier)) = file {
            download::fill(SAVE, "text/calendar", &text);
            send.emit(Action::Plan(PlanStep::Save(Made { earlier, ..made })));
        }
    }
}

/// Every date with a visit, so that people can leave it out.
fn free(context: &ViewContext, phases: &[Phase], start: Date, today: Option<Date>) -> Html {
    let (language, planning) = (context.language, &context.state.planning);
    let boxes = dates(phases, start).into_iter().filter(|date| Some(*date) >= today).map(|date| {
        let checkbox = checkbox(format!("free-{}", date.compact()), planning.free.contains(&date))
            .on_toggle(&context.send, move |free| Action::Plan(PlanStep::Free(date, free)));
        labeled(checkbox, language.date_of(date)).key(&date.compact()).html()
    });
    panel("free-dates", language.calendar_free()).child(el("div").class("boxes").children(boxes)).html()
}
