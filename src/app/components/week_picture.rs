//! The week as a picture: seven columns, from the earliest to the latest hour used. Treatment is filled, everything else at the
//! program is hatched. People who listen have the list below it.

use yew::prelude::*;

use crate::app::el::{El, Text, el, nothing};
use crate::app::explorer::Explorer;
use crate::week::{Block, TimeOfDay, Week, Weekday};

/// Width of a day and height of an hour, in units of the picture.
const DAY: u16 = 40;
const HOUR: u16 = 24;
/// Space for the hours at the left and the days at the top.
const LEFT: u16 = 40;
const TOP: u16 = 18;

/// The picture; nothing for an empty week.
pub fn part(explorer: &Explorer, week: &Week) -> Html {
    let Some(used) = week.hours_used() else { return nothing() };
    let (first, last) = (used.from.hour(), used.to.minutes().div_ceil(60));
    let (width, height) = (LEFT + 7 * DAY, TOP + (last - first) * HOUR + 4);
    let language = explorer.language;
    let days = Weekday::ALL.map(|day| {
        let middle = LEFT + day.index() as u16 * DAY + DAY / 2;
        text(middle, 12, language.weekday_short(day)).key(day.id()).set("text-anchor", "middle").html()
    });
    let mut hours = Vec::new();
    for hour in first..=last {
        let y = TOP + (hour - first) * HOUR;
        let line = el("path").class("line").set("d", format!("M{LEFT} {y}h{}", 7 * DAY));
        hours.push(line.key(&format!("line-{hour}")).html());
        if hour < last {
            let time = language.time(TimeOfDay::from_minutes(hour * 60));
            hours.push(text(0, y + 9, time).key(&format!("hour-{hour}")).html());
        }
    }
    el("svg")
        .class("week-picture")
        .set("viewBox", format!("0 0 {width} {height}"))
        .set("aria-hidden", "true")
        .set("focusable", "false")
        .add(el("defs").add(hatch()))
        .add_all(days)
        .add_all(hours)
        .add_all(week.blocks().iter().enumerate().map(|(at, block)| rectangle(at, block, first)))
        .html()
}

fn hatch() -> El {
    el("pattern")
        .id("hatch")
        .set("width", "5")
        .set("height", "5")
        .set("patternUnits", "userSpaceOnUse")
        .add(el("path").class("hatch").set("d", "M-1 6L6 -1"))
}

fn text(x: u16, y: u16, says: impl Text) -> El {
    el("text").set("x", x.to_string()).set("y", y.to_string()).say(says)
}

fn rectangle(at: usize, block: &Block, first: u16) -> Html {
    // Minutes to units without fractions: an hour is 24 units, so 5 minutes are 2.
    let place = |time: TimeOfDay| TOP + (time.minutes() - first * 60) * HOUR / 60;
    let (y, end) = (place(block.span.from), place(block.span.to));
    el("rect")
        .key(&at.to_string())
        .class(if block.activity.is_treatment() { "block treatment" } else { "block other" })
        .set("x", (LEFT + block.day.index() as u16 * DAY + 2).to_string())
        .set("y", y.to_string())
        .set("width", (DAY - 4).to_string())
        .set("height", (end - y).max(2).to_string())
        .html()
}
