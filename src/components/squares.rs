//! The picture of a week's 168 hours: seven columns of days, twenty-four rows of hours, a square each.

use explorer_content::facts;
use explorer_content::words::Phrases;
use yew::prelude::*;

use crate::el::el;
use crate::explorer::Explorer;
use explorer::comparison::Column;
use explorer_core::week::hours::{Hours, Square};

/// Side of a square with its gap, in units of the picture.
const STEP: usize = 8;

/// The picture with its caption. The caption says the exact hours; the picture rounds to whole squares.
pub fn part(explorer: &Explorer, column: Column) -> Html {
    let language = explorer.language;
    let sleeps_there = facts(column.level()).sleeps_there;
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
        .set("viewBox", "0 0 56 192")
        .set("width", "56")
        .set("height", "192")
        .set("aria-hidden", "true")
        .set("focusable", "false")
        .add_all(kinds.map(|(kind, class)| el("path").key(class).class(class).set("d", path(&squares, kind)).html()));
    el("div").class("squares").add(picture).add(el("span").say(caption)).html()
}

/// One path for all squares of a kind: a line down each run of hours, which the style cuts into squares. Treatment is wide and
/// filled, time on site narrower, sleep a dot, free time a short dash, so that they differ by more than color.
fn path(squares: &[[Square; 24]; 7], kind: Square) -> String {
    let mut path = String::new();
    for (day, hours) in squares.iter().enumerate() {
        let mut hour = 0;
        while hour < hours.len() {
            let run = hours.iter().skip(hour).take_while(|square| **square == kind).count();
            if run > 0 {
                path.push_str(&format!("M{} {}v{}", day * STEP + STEP / 2, hour * STEP, run * STEP));
            }
            hour += run.max(1);
        }
    }
    path
}
