//! The trip to a program, and the hours and days that people set for themselves.

use explorer_content::spoken::Spoken;
use explorer_content::words::Phrases;
use yew::prelude::*;

use crate::components::choices::{Row, radios};
use crate::components::day_boxes;
use crate::components::life::live;
use crate::components::slider::{Slider, time};
use crate::context::ViewContext;
use crate::el::{Attr, El, el, panel};
use explorer_core::plan::commitment::{Life, LifeProblem, Way, WayBy};

/// All of it, in a closed panel.
pub fn view(context: &ViewContext, life: &Life) -> Html {
    let language = context.language;
    let (one, other, third) = (life.clone(), life.clone(), life.clone());
    let earliest = time(context, "earliest", language.leave_earliest(), life.earliest, false, move |earliest| {
        live(Life { earliest, ..one.clone() })
    });
    let latest = time(context, "latest", language.home_latest(), life.latest, true, move |latest| {
        live(Life { latest, ..other.clone() })
    });
    let keep_free = day_boxes::view(context, "free", language.keep_free(), life.keep_free, move |keep_free| {
        live(Life { keep_free, ..third.clone() })
    });
    let backwards = life.problems().contains(&LifeProblem::LatestNotAfterEarliest);
    panel("way", language.way_and_hours())
        .child(way(context, life))
        .child(earliest)
        .child(latest)
        .child(backwards.then(|| el("p").class("warning").attr(Attr::Role, "alert").text(language.hours_backwards())))
        .child(keep_free)
        .html()
}

/// How long the trip takes, and by what means.
fn way(context: &ViewContext, life: &Life) -> El {
    let (language, way, base) = (context.language, life.way, life.clone());
    let says = if way.minutes == 0 { language.way_none().into() } else { language.way_minutes(way.minutes) };
    let (max, step) = (Way::LONGEST, 5);
    let slider = Slider {
        id: "way-minutes".into(),
        label: language.way_title().into(),
        value: way.minutes,
        max,
        step,
        says: &says,
    };
    let minutes = slider.view(context, move |minutes| live(Life { way: Way { minutes, ..way }, ..base.clone() }));
    let by = WayBy::ALL.into_iter().map(|by| Row {
        id: format!("way-{}", by as u8),
        label: language.way_by(by),
        chosen: way.by == by,
        quiet: false,
        action: live(Life { way: Way { by, ..way }, ..life.clone() }),
    });
    el("fieldset")
        .class("time")
        .child(el("legend").text(language.way_title()).text(": ").child(el("strong").text(says)))
        .child(minutes)
        .child(radios(context, "way", by.collect()))
}
