//! The sign of a level: a house with lit windows, larger for each higher level.

use yew::prelude::*;

use crate::el::{Attr, El, el};
use explorer_core::care::level::Level;

/// Walls and roof, then what is lit: a door, with windows and a clock, a sun, a bed or a cross. Walls and roof are drawn in the same
/// direction, so that they are filled where they overlap.
fn paths(level: Level) -> [&'static str; 2] {
    match level {
        Level::Outpatient => ["M36 23v21H12V23M8.5 25 24 11.5 39.5 25M5 44h38", "M19.5 44V30.5a4.5 4.5 0 0 1 9 0V44z"],
        Level::IntensiveOutpatient => [
            "M39 22v22H9V22M5.5 25 24 7l18.5 18M3 44h42",
            "M24 15a5 5 0 1 0 .1 0M24 17v3l2 1.5M20 44V32h8v12zM12.5 31H17v6h-4.5zM31 31h4.5v6H31z",
        ],
        Level::DayTreatment => [
            "M5 22h38v22H5zM24 5.5V9M12.5 10.5 15 13M35.5 10.5 33 13M3 22h42M2 44h44",
            "M15 22a9 9 0 0 1 18 0zM20 44V32h8v12zM9.5 28h6v7h-6zM32.5 28h6v7h-6z",
        ],
        Level::Residential => [
            "M40 18v26H8V18M4.5 20 24 4l19.5 16M2 44h44",
            "M13 20h22v10.5H13zM16 22v8.5M16 28h16v2.5M32 28v-1a2.5 2.5 0 0 0-2.5-2.5H20V28M20.5 44v-8.5h7V44z",
        ],
        Level::Hospital => [
            "M9 5h30v39H9zM2.5 27H9v17H2.5zM39 27h6.5v17H39zM24 9.5v9M19.5 14h9M1 44h46",
            "M13.5 22.5H19v6h-5.5zM21.3 22.5h5.5v6h-5.5zM29 22.5h5.5v6H29zM19.5 44v-9.5h9V44z",
        ],
    }
}

/// The house, for use in a picture or as a sign.
pub fn house(tag: &'static str, level: Level) -> El {
    let [wall, pane] = paths(level);
    el(tag)
        .class("house")
        .child(el("path").class("wall").attr(Attr::D, wall))
        .child(el("path").class("pane").attr(Attr::D, pane))
}

/// The sign. The level's name is always beside it, so the sign is hidden from people who listen.
pub fn view(level: Level) -> Html {
    house("svg", level)
        .attr(Attr::ViewBox, "0 0 48 48")
        .attr(Attr::Width, "24")
        .attr(Attr::Height, "24")
        .attr(Attr::AriaHidden, "true")
        .html()
}
