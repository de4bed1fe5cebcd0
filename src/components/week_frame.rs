//! Which part of a week the picture shows, and where in the picture a time is.

use crate::el::{Attr, El, el};
use explorer_core::week::{Span, TimeOfDay, Weekday};

/// Width of a day, in units of the picture.
pub const DAY: u16 = 40;
/// The height of an hour. It is less for a week with many hours, so that its picture is not taller than a screen.
const HOUR: u16 = 24;
const HOUR_OF_MANY: u16 = 16;
const MANY: u16 = 18;
/// Space for the hours on the left.
pub const LEFT: u16 = 40;
/// Space for the days at the top.
pub const TOP: u16 = 18;

/// Which part of a week is drawn, and in what order.
#[derive(Clone, Copy)]
pub struct Frame {
    /// The days from left to right.
    pub days: [Weekday; 7],
    /// The first hour.
    pub first: u16,
    /// The hour after the last.
    pub last: u16,
}

impl Frame {
    /// Its width, in units of the picture.
    pub const fn width() -> u16 {
        LEFT + 7 * DAY
    }

    /// Its height.
    pub const fn height(self) -> u16 {
        TOP + (self.last - self.first) * self.hour() + 4
    }

    /// The height of an hour.
    pub const fn hour(self) -> u16 {
        if self.last - self.first > MANY { HOUR_OF_MANY } else { HOUR }
    }

    /// Where a day starts.
    pub fn left(self, day: Weekday) -> u16 {
        LEFT + self.days.iter().position(|it| *it == day).unwrap_or(0) as u16 * DAY
    }

    /// Converts minutes to units. If an hour is 24 units, 5 minutes are 2, with no fractions.
    pub fn down(self, time: TimeOfDay) -> u16 {
        TOP + time.minutes().saturating_sub(self.first * 60) * self.hour() / 60
    }

    /// The day and minute at a point, which is given as how far across and down the picture it is, each from 0 to 1.
    pub fn at(self, (along, down): (f64, f64)) -> (Weekday, u16) {
        let column = (along * f64::from(Self::width()) - f64::from(LEFT)) / f64::from(DAY);
        let hours = (down * f64::from(self.height()) - f64::from(TOP)) / f64::from(self.hour());
        let minute = (hours.max(0.0) * 60.0) as u16 + self.first * 60;
        (self.days[(column.max(0.0) as usize).min(6)], minute.min(self.last * 60).min(1439))
    }
}

/// Part of a day, with this distance from the sides of its column.
pub fn box_of(frame: Frame, day: Weekday, span: Span, inset: u16, class: &'static str) -> El {
    let (y, end) = (frame.down(span.from), frame.down(span.to));
    el("rect")
        .class(class)
        .attr(Attr::X, (frame.left(day) + 2 + inset).to_string())
        .attr(Attr::Y, y.to_string())
        .attr(Attr::Width, (DAY - 4 - 2 * inset).to_string())
        .attr(Attr::Height, (end - y).max(2).to_string())
}
