//! The sign of a level: a door, a door with a clock, a sun, a bed, a bed with a cross.

use yew::prelude::*;

use crate::app::el::el;
use crate::level::Level;

const DOOR: &str = "M6 21V4h9v17M3 21h18M12 12.5v.5";
const DOOR_AND_CLOCK: &str = "M4 21V4h8v8M2 21h9M9 12.5v.5M17 13a4 4 0 1 0 .01 0M17 15v2l1.5 1";
const SUN: &str = "M12 8a4 4 0 1 0 .01 0M12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M19 5l-2 2M7 17l-2 2";
const BED: &str = "M3 19V6M3 16h18v3M21 16v-3a3 3 0 0 0-3-3H3M6 10V8h4v2";
const BED_AND_CROSS: &str = "M3 20V9M3 17h18v3M21 17v-2a3 3 0 0 0-3-3H3M6 12v-2h4v2M17 2v6M14 5h6";

/// The sign. The level's name always stands beside it, so it is hidden from people who listen.
pub fn part(level: Level) -> Html {
    let path = match level {
        Level::Outpatient => DOOR,
        Level::IntensiveOutpatient => DOOR_AND_CLOCK,
        Level::DayTreatment => SUN,
        Level::Residential => BED,
        Level::Hospital => BED_AND_CROSS,
    };
    el("svg")
        .class("sign")
        .set("viewBox", "0 0 24 24")
        .set("width", "24")
        .set("height", "24")
        .set("aria-hidden", "true")
        .set("focusable", "false")
        .add(el("path").set("d", path))
        .html()
}
