//! A week with all its times: when the person is away, what that costs, and what would have to move.

use super::taken::Taken;
use crate::commitment::{Days, Holder, Piece};
use crate::week::{EVENING, Span, TimeOfDay, Week, Weekday};

/// One phase of a track with a time for each of its sessions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlannedPhase {
    /// All sessions, the fixed and the chosen ones.
    pub week: Week,
    /// For each session of [`Week::choosable`] the place of the chosen time.
    pub chosen: Vec<usize>,
    /// The way there and back; none if it is held online.
    pub trips: Vec<Trip>,
    /// What would have to move; nothing if the week fits.
    pub moves: Vec<Move>,
    /// What it costs a week.
    pub costs: Costs,
}

/// What a week costs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Costs {
    /// Minutes of what is already taken that would have to move; 0 if the week fits.
    pub moved_minutes: u32,
    /// How many moves that is.
    pub moves: u32,
    /// How often one goes there and back.
    pub trips: u32,
    /// Days with a session that the person would rather keep free.
    pub free_days_used: u32,
    /// Minutes on the way and waiting.
    pub lost_minutes: u32,
    /// Minutes on the way.
    pub way_minutes: u32,
    /// Evenings ([`EVENING`]) at home and without a commitment.
    pub evenings_free: u32,
}

/// Once there and back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trip {
    /// The day.
    pub day: Weekday,
    /// When one leaves home.
    pub leave: TimeOfDay,
    /// When the first session starts, and the last one ends.
    pub there: Span,
    /// When one is home again.
    pub home: TimeOfDay,
}

/// Something that is already taken and would have to give way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    /// What it is, and its part on the day in question.
    pub piece: Piece,
    /// What would have to change.
    pub change: Change,
    /// By how many minutes.
    pub minutes: u16,
}

/// What would have to change about a piece. Times are on the piece's day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It ends earlier, at this time.
    EndAt(TimeOfDay),
    /// It starts later, at this time.
    StartAt(TimeOfDay),
    /// It goes on before and after, without this time.
    Without(Span),
    /// It does not take place that day.
    Skip,
}

/// From when to when something happens on a day, in minutes; sessions that touch are one stretch.
pub(super) fn stretches(week: &Week, day: Weekday) -> Vec<(u16, u16)> {
    let mut stretches: Vec<(u16, u16)> = Vec::new();
    for block in week.on(day).filter(|block| block.span.minutes() > 0) {
        let (from, to) = (block.span.from.minutes(), block.span.to.minutes());
        match stretches.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(to),
            _ => stretches.push((from, to)),
        }
    }
    stretches
}

impl PlannedPhase {
    /// A week at the chosen times. `way` is none for what is held online.
    pub(super) fn of(week: &Week, chosen: Vec<usize>, taken: &Taken, way: Option<u16>, keep_free: Days) -> Self {
        let mut blocks = week.blocks().to_vec();
        for (session, place) in week.choosable().iter().zip(&chosen) {
            blocks.extend(session.times.get(*place));
        }
        let mut phase = Self { week: Week::new(blocks), chosen, ..Self::default() };
        for day in Weekday::ALL {
            let stretches = stretches(&phase.week, day);
            if !stretches.is_empty() && keep_free.contains(day) {
                phase.costs.free_days_used += 1;
            }
            let is_commitment = |piece: &&Piece| matches!(piece.holder, Holder::Commitment(_));
            let mut pieces = taken.pieces.iter().filter(|piece| piece.day == day).filter(is_commitment);
            let mut evening_is_free = !pieces.any(|piece| piece.span.overlaps(EVENING));
            for there in visits(&stretches, |from, to| goes_home(taken, day, way, from, to)) {
                let away = phase.add_visit(day, there, way, taken);
                evening_is_free &= !away.overlaps(EVENING);
            }
            let in_session: u16 = stretches.iter().map(|(from, to)| to - from).sum();
            phase.costs.lost_minutes = phase.costs.lost_minutes.saturating_sub(in_session.into());
            phase.costs.evenings_free += u32::from(evening_is_free);
        }
        phase
    }

    /// Adds what a visit costs, its sessions still counted as lost, and says from when to when one is away.
    fn add_visit(&mut self, day: Weekday, there: (u16, u16), way: Option<u16>, taken: &Taken) -> Span {
        let minutes = way.unwrap_or(0);
        let time = TimeOfDay::from_minutes;
        let away = Span { from: time(there.0.saturating_sub(minutes)), to: time(there.1 + minutes) };
        if way.is_some() {
            let there = Span { from: time(there.0), to: time(there.1) };
            self.trips.push(Trip { day, leave: away.from, there, home: away.to });
            self.costs.trips += 1;
            self.costs.way_minutes += 2 * u32::from(minutes);
        }
        self.costs.lost_minutes += u32::from(away.minutes());
        for piece in taken.pieces.iter().filter(|piece| piece.day == day && piece.span.overlaps(away)) {
            let step = Move::of(*piece, away);
            self.costs.moved_minutes += u32::from(step.minutes);
            self.costs.moves += 1;
            self.moves.push(step);
        }
        away
    }
}

/// From the start of the first session to the end of the last one of each visit.
fn visits(stretches: &[(u16, u16)], goes_home: impl Fn(u16, u16) -> bool) -> Vec<(u16, u16)> {
    let mut visits: Vec<(u16, u16)> = Vec::new();
    for &(from, to) in stretches {
        match visits.last_mut() {
            Some(visit) if !goes_home(visit.1, from) => visit.1 = to,
            _ => visits.push((from, to)),
        }
    }
    visits
}

/// Whether one is at home between two sessions: always if there is no way, otherwise if being home, with both ways between,
/// leaves time to something that is already taken.
fn goes_home(taken: &Taken, day: Weekday, way: Option<u16>, from: u16, to: u16) -> bool {
    way.is_none_or(|way| taken.minutes(day, from + way, to.saturating_sub(way)) > 0)
}

impl Move {
    /// What has to change about a piece when one is away.
    fn of(piece: Piece, away: Span) -> Self {
        let Span { from, to } = piece.span;
        let shared = Span { from: from.max(away.from), to: to.min(away.to) };
        let change = match (piece.is_start && away.from <= from, piece.is_end && away.to >= to) {
            (true, true) => Change::Skip,
            (true, false) => Change::StartAt(shared.to),
            (false, true) => Change::EndAt(shared.from),
            (false, false) => Change::Without(shared),
        };
        Self { piece, change, minutes: shared.minutes() }
    }
}
