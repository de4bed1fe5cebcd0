//! A life after the changes that make room for care.

use super::commitment::{Commitment, Days, Holder, Life};
use super::taken::DAY;
use super::{Change, Move};
use crate::week::{TimeOfDay, Weekday};

impl Life {
    /// The life after these changes. A commitment that changes only on some of its days becomes two. If that makes too many commitments,
    /// nothing changes.
    #[must_use]
    pub fn changed(&self, moves: &[Move]) -> Self {
        let mut life = self.clone();
        for it in moves {
            match it.piece.holder {
                Holder::Early => life.earliest = earlier(it.change, life.earliest),
                Holder::Late => life.latest = later(it.change, life.latest),
                Holder::Commitment(place) => life.free(self, moves, place, it.piece.starts_on),
            }
        }
        life.commitments.retain(|it| !it.days.is_empty());
        if life.commitments.len() > Self::MOST_COMMITMENTS { self.clone() } else { life }
    }

    /// Removes from the commitment at this index whatever all the changes need from its occurrence on this day. `before` is the life
    /// without any changes.
    fn free(&mut self, before: &Self, moves: &[Move], place: usize, day: Weekday) {
        let (Some(whole), Some(known)) = (before.commitments.get(place).copied(), self.commitments.get_mut(place))
        else {
            return;
        };
        if !known.days.contains(day) {
            return;
        }
        known.days = known.days.toggled(day);
        let mut left = vec![(i32::from(whole.from.minutes()), whole.end())];
        let of_day =
            moves.iter().filter(|it| it.piece.holder == Holder::Commitment(place) && it.piece.starts_on == day);
        for (from, to) in of_day.map(given_up) {
            left = left.into_iter().flat_map(|(start, end)| [(start, end.min(from)), (start.max(to), end)]).collect();
            left.retain(|(start, end)| start < end);
        }
        for (start, end) in left {
            self.take(&whole, day, start, end);
        }
    }

    /// Adds a part of the original commitment back: a stretch of a day, in minutes from 00:00.
    fn take(&mut self, whole: &Commitment, day: Weekday, start: i32, end: i32) {
        let (day, night) = if start >= DAY { (day.next(), DAY) } else { (day, 0) };
        let (start, end) = (start - night, end - night);
        let ends_next_day = end > DAY;
        let time = |minute: i32| TimeOfDay::from_minutes(minute as u16);
        let (from, to) = (time(start), time(if ends_next_day { end - DAY } else { end }));
        let part = Commitment { days: Days::from_iter([day]), from, to, ends_next_day, ..*whole };
        let like = |it: &&mut Commitment| Commitment { days: part.days, ..**it } == part && !it.days.contains(day);
        match self.commitments.iter_mut().find(like) {
            Some(known) => known.days = known.days.toggled(day),
            None => self.commitments.push(part),
        }
    }
}

/// The time that a change takes from an occurrence, in minutes from 00:00 of the day on which it starts.
fn given_up(it: &Move) -> (i32, i32) {
    let (from, to) = match it.change {
        Change::EndAt(time) => (time, it.piece.span.to),
        Change::StartAt(time) => (it.piece.span.from, time),
        Change::Without(span) => (span.from, span.to),
        Change::Skip => (it.piece.span.from, it.piece.span.to),
    };
    let night = if it.piece.day == it.piece.starts_on { 0 } else { DAY };
    (night + i32::from(from.minutes()), night + i32::from(to.minutes()))
}

/// The earliest hour after a change. A visit that starts on the day before needs this limit removed.
fn earlier(change: Change, earliest: TimeOfDay) -> TimeOfDay {
    let time = match change {
        Change::EndAt(time) => time,
        Change::Without(span) => span.from,
        Change::StartAt(_) | Change::Skip => earliest,
    };
    if time < earliest { time } else { TimeOfDay::from_minutes(0) }
}

/// The latest hour after a change. A visit that ends on the day after needs this limit removed.
fn later(change: Change, latest: TimeOfDay) -> TimeOfDay {
    let time = match change {
        Change::StartAt(time) => time,
        Change::Without(span) => span.to,
        Change::EndAt(_) | Change::Skip => latest,
    };
    if time > latest { time } else { TimeOfDay::MIDNIGHT }
}
