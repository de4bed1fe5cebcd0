//! How much taken time an absence from home would cost.

use crate::plan::commitment::{Holder, Life, Piece};
use crate::week::{DAY_MINUTES, Weekday};

pub(super) const DAY: i32 = DAY_MINUTES as i32;
const WEEK: usize = 7 * DAY_MINUTES;

/// The last possible minute of a visit, counted from 00:00 of the day on which it starts. The longest visit takes a week plus its trips.
pub(super) const HORIZON: i32 = 8 * DAY;

/// The commitments of a life, with running totals before each minute of the week, which wraps around. The taken time between two minutes is
/// then one subtraction, no matter how many pieces there are.
pub(super) struct Taken {
    pub commitments: Vec<Piece>,
    /// The earliest minute to leave home, on the day of a visit. If the person did not say, this is before any visit, because the way there
    /// may start on the day before.
    pub earliest: i32,
    /// The latest minute to be home. It is 24:00 if the person did not say, and then the way home may pass midnight.
    pub latest: i32,
    before: Vec<Before>,
}

/// The totals before a minute.
#[derive(Clone, Copy, Default)]
struct Before {
    /// Taken minutes, counted for each piece that takes them.
    minutes: u32,
    /// Pieces that have ended.
    ended: u32,
    /// Pieces that have started.
    started: u32,
}

/// The totals from a minute up to [`HORIZON`].
#[derive(Clone, Copy, Default)]
pub(super) struct Left {
    /// Taken minutes, counted for each piece that takes them.
    pub minutes: u32,
    /// Pieces that end later.
    pub to_end: u32,
    /// Pieces that start then or later.
    pub to_start: u32,
}

impl Taken {
    pub fn of(life: &Life) -> Self {
        let is_commitment = |piece: &Piece| matches!(piece.holder, Holder::Commitment(_));
        let commitments: Vec<Piece> = life.pieces().into_iter().filter(is_commitment).collect();
        let mut before = vec![Before::default(); WEEK + 1];
        let at = |day: Weekday, minute: u16| day.index() * DAY_MINUTES + usize::from(minute);
        for piece in &commitments {
            // A piece that starts at a minute counts from the next minute on.
            before[at(piece.day, piece.span.from.minutes()) + 1].started += 1;
            before[at(piece.day, piece.span.to.minutes())].ended += 1;
        }
        let mut sum = Before::default();
        for here in &mut before {
            sum.started += here.started;
            // The pieces that had started and not ended took the minute before this one.
            sum.minutes += sum.started - sum.ended;
            sum.ended += here.ended;
            *here = sum;
        }
        let says = life.earliest < life.latest;
        let early = i32::from(life.earliest.minutes());
        let earliest = if says && early > 0 { early } else { -HORIZON };
        let latest = if says { i32::from(life.latest.minutes()) } else { DAY };
        Self { commitments, earliest, latest, before }
    }

    /// The totals before a minute, counted from 00:00 of a day. It may be on another day.
    fn before(&self, day: Weekday, minute: i32) -> Before {
        let minute = day.index() as i32 * DAY + minute;
        let (weeks, minute) = (minute.div_euclid(WEEK as i32), minute.rem_euclid(WEEK as i32) as usize);
        let [here, all] = [minute, WEEK].map(|at| self.before.get(at).copied().unwrap_or_default());
        // Counts from the start of the previous week, and never goes back further.
        let rounds = (weeks + 1).max(0) as u32;
        Before {
            minutes: here.minutes + rounds * all.minutes,
            ended: here.ended + rounds * all.ended,
            started: here.started + rounds * all.started,
        }
    }

    /// What is left from a minute on, for a visit that starts on this day. Only that day's own hours count: a person who comes home after
    /// midnight has not left home early on the next day.
    pub fn left(&self, day: Weekday, minute: i32) -> Left {
        let (end, here) = (self.before(day, HORIZON), self.before(day, minute));
        let early = (self.earliest - minute).max(0) as u32;
        let keeps_latest = self.latest < DAY;
        let late = if keeps_latest { (HORIZON - minute.max(self.latest)).max(0) as u32 } else { 0 };
        Left {
            minutes: end.minutes - here.minutes + early + late,
            to_end: end.started - here.ended + u32::from(early > 0) + u32::from(keeps_latest),
            to_start: end.started - here.started + u32::from(keeps_latest && minute <= self.latest),
        }
    }

    /// Taken minutes between two minutes of a day. 0 if the second comes first.
    pub fn minutes(&self, day: Weekday, from: i32, to: i32) -> u32 {
        self.left(day, from).minutes.saturating_sub(self.left(day, to).minutes)
    }
}
