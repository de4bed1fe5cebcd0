//! The week as a picture: seven columns, from the earliest to the latest hour used. Treatment is filled, everything else at the
//! program is hatched, busy times are behind it in another pattern, and travel is striped. People who listen have the list below it.
//! In the planner, people can also enter busy times here: see `week_hand`.

use explorer_content::spoken::Spoken;
use explorer_content::words::Phrases;
use yew::prelude::*;

use super::week_frame::{DAY, Frame, LEFT, TOP, box_of};
use super::{week_hand, week_words};
use crate::context::ViewContext;
use crate::el::{Attr, El, Text, el, nothing};
use explorer::shown::Shown;
use explorer_core::plan::Trip;
use explorer_core::plan::commitment::{Holder, Piece};
use explorer_core::week::{Span, TimeOfDay, Weekday};

/// The picture's id.
pub const ID: &str = "week-picture";
/// The hours that are always drawn, so that a week looks like a week.
const SHOWN: (u16, u16) = (8, 22);
/// The hours to draw on in the planner.
const PLANNED: (u16, u16) = (6, 23);

/// The picture. Nothing for an empty week.
pub fn view(context: &ViewContext, shown: &Shown) -> Html {
    let language = context.language;
    let is_busy = |piece: &&Piece| matches!(piece.holder, Holder::Commitment(_));
    let busy = shown.busy.iter().filter(is_busy);
    let used = shown.week.blocks().iter().map(|block| block.span);
    let ways: Vec<_> = shown.trips.iter().flat_map(Trip::ways).flatten().collect();
    // A busy time that is being moved still counts where it was, so that the hours do not shift under the finger.
    let busy_before = shown.busy_before.iter().filter(is_busy);
    let all: Vec<Span> = used
        .chain(ways.iter().map(|(_, span)| *span))
        .chain(busy.clone().chain(busy_before).map(|piece| piece.span))
        .collect();
    let first = all.iter().map(|span| span.from.hour()).min();
    let last = all.iter().map(|span| span.to.minutes().div_ceil(60)).max();
    let Some((mut first, mut last)) = first.zip(last) else { return nothing() };
    let least = if shown.is_open { PLANNED } else { SHOWN };
    (first, last) = (first.min(least.0), last.max(least.1));
    let frame = Frame { days: language.days(), first, last };
    let taken: Vec<(Weekday, Span)> = (shown.week.blocks().iter().map(|block| (block.day, block.span)))
        .chain(ways.iter().copied())
        .chain(busy.clone().map(|piece| (piece.day, piece.span)))
        .collect();
    let free = week_words::free(shown, frame, &taken);
    let words = week_words::view(context, shown, frame, &free);
    let behind = busy
        .enumerate()
        .map(|(at, piece)| box_of(frame, piece.day, piece.span, 0, "busy-time").key(&format!("busy-{at}")).html());
    let blocks = shown.week.blocks().iter().enumerate().map(|(at, block)| {
        let class = if block.activity.is_treatment() { "block treatment" } else { "block other" };
        box_of(frame, block.day, block.span, 3, class).key(&at.to_string()).html()
    });
    let ways = ways.into_iter().enumerate();
    let ways = ways.map(|(at, (day, span))| box_of(frame, day, span, 10, "way").key(&format!("way-{at}")).html());
    let still = el("g").attr(Attr::AriaHidden, "true").child(patterns()).children(lines(context, frame));
    let still = still
        .children(week_words::boxes(frame, &free))
        .children(behind)
        .children(ways)
        .children(blocks)
        .children(words);
    let picture = el("svg")
        .id(ID)
        .class("week-picture")
        .attr(Attr::ViewBox, format!("0 0 {} {}", Frame::width(), frame.height()))
        .child(still);
    if shown.is_open { week_hand::on(context, picture, frame) } else { picture.attr(Attr::AriaHidden, "true").html() }
}

/// The names of the days, and a line and a name for each hour.
fn lines(context: &ViewContext, frame: Frame) -> Vec<Html> {
    let language = context.language;
    let mut lines = Vec::new();
    for day in frame.days {
        let name = text(frame.left(day) + DAY / 2, 12, language.weekday_short(day));
        lines.push(name.key(day.id()).attr(Attr::TextAnchor, "middle").html());
    }
    for hour in frame.first..=frame.last {
        let y = TOP + (hour - frame.first) * frame.hour();
        let line = el("path").class("line").attr(Attr::D, format!("M{LEFT} {y}h{}", 7 * DAY));
        lines.push(line.key(&format!("line-{hour}")).html());
        if hour < frame.last && hour % 2 == 0 {
            // The word "midnight" is wider than the space for the hours.
            let time =
                if hour == 0 { language.before_noon("12") } else { language.time(TimeOfDay::from_minutes(hour * 60)) };
            lines.push(text(0, y + 9, time).key(&format!("hour-{hour}")).html());
        }
    }
    lines
}

/// A pattern for each kind of time that is not treatment, so that people can tell them apart without color.
fn patterns() -> El {
    let pattern = |id: &'static str, path: &'static str| {
        let square = el("pattern")
            .id(id)
            .attr(Attr::Width, "5")
            .attr(Attr::Height, "5")
            .attr(Attr::PatternUnits, "userSpaceOnUse");
        square.child(el("path").class("hatch").attr(Attr::D, path))
    };
    el("defs")
        .child(pattern("hatch", "M-1 6L6 -1"))
        .child(pattern("dots", "M1 2h1.5M3.5 4.5h1.5"))
        .child(pattern("stripes", "M0 1h5"))
}

fn text(x: u16, y: u16, says: impl Text) -> El {
    el("text").attr(Attr::X, x.to_string()).attr(Attr::Y, y.to_string()).text(says)
}
