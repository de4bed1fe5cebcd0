//! The picture of a week's 168 hours: seven columns of days, twenty-four rows of hours, a square each.

use yew::prelude::*;

use crate::app::el::el;
use crate::app::explorer::Explorer;
use crate::comparison::Column;
use crate::week::{Hours, Square};

/// Side of a square with its gap, in units of the picture.
const STEP: usize = 8;

/// The picture with its caption. The caption says the exact hours; the picture rounds to whole squares.
pub fn part(explorer: &Explorer, column: Column) -> Html {
    let language = explorer.language;
    let sleeps_there = column.level().facts().sleeps_there;
    let week = column.week();
    let squares = week.squares(sleeps_there);
    let minutes = week.minutes(sleeps_there);
    let caption = language.week_in_hours(
        Hours(minutes.treatment),
        Hours(minutes.on_site),
        Hours(minutes.sleep),
        Hours(minutes.free),
    );
    let kinds = [
        (Square::Treatment, "square-treatment"),
        (Square::OnSite, "square-on-site"),
        (Square::Sleep, "square-sleep"),
        (Square::Free, "square-free"),
    ];
    let picture = el("svg")
        .set("viewBox", "0 0 55 191")
        .set("width", "55")
        .set("height", "191")
        .set("aria-hidden", "true")
        .set("focusable", "false")
        .add_all(kinds.map(|(kind, class)| el("path").key(class).class(class).set("d", path(&squares, kind)).html()));
    el("div").class("squares").add(picture).add(el("span").say(caption)).html()
}

/// One path for all squares of a kind. Treatment is a full square, time on site a frame, sleep a small dot, free time a short
/// dash, so that they differ by more than colour.
fn path(squares: &[[Square; 24]; 7], kind: Square) -> String {
    let shape = match kind {
        Square::Treatment => "h7v7h-7z",
        Square::OnSite => "h7v7h-7zm2 2v3h3v-3z",
        Square::Sleep => "m2.5 2.5h2v2h-2z",
        Square::Free => "m1 3h5v1h-5z",
    };
    let mut path = String::new();
    for (day, hours) in squares.iter().enumerate() {
        for (hour, _) in hours.iter().enumerate().filter(|(_, square)| **square == kind) {
            path.push_str(&format!("M{} {}{shape}", day * STEP, hour * STEP));
        }
    }
    path
}
