//! A week with all its times: when the person is away, what that costs, and what would have to move.

use super::taken::{DAY, Taken};
use crate::plan::commitment::{Days, Holder, Piece};
use crate::week::{Block, EVENING, Span, TimeOfDay, Week, Weekday};

/// One phase of a track with a time for each of its sessions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlannedPhase {
    /// All sessions, both fixed and chosen.
    pub week: Week,
    /// For each session of [`Week::choosable`], the index of the chosen time.
    pub chosen: Vec<usize>,
    /// The trips there and back. Empty if everything is online.
    pub trips: Vec<Trip>,
    /// What would have to move. Empty if the week fits.
    pub moves: Vec<Move>,
    /// What it costs per week.
    pub costs: Costs,
}

/// The costs of a week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Costs {
    /// Minutes of taken time that would have to move. 0 if the week fits.
    pub moved_minutes: u32,
    /// The number of moves.
    pub moves: u32,
    /// The number of trips there and back.
    pub trips: u32,
    /// Days with a session that the person would rather keep free.
    pub free_days_used: u32,
    /// Minutes spent traveling and waiting.
    pub lost_minutes: u32,
    /// Minutes spent traveling.
    pub way_minutes: u32,
    /// Evenings ([`EVENING`]) at home and without a commitment.
    pub evenings_free: u32,
}

/// One trip there and back. Minutes count from 00:00 of the day. Minutes below 0 are on the day before, and minutes above 1440 on the day
/// after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trip {
    /// The day on which the first session starts.
    pub day: Weekday,
    /// When the person leaves home.
    pub leave: i32,
    /// When the first session starts.
    pub from: i32,
    /// When the last session ends.
    pub to: i32,
    /// When the person is home again.
    pub home: i32,
}

impl Trip {
    /// The way there and the way back, as spans on their days.
    pub fn ways(&self) -> [Vec<(Weekday, Span)>; 2] {
        [parts(self.day, self.leave, self.from), parts(self.day, self.to, self.home)]
    }
}

/// Splits a stretch of time, in minutes from 00:00 of a day, into spans on each of its days.
pub fn parts(day: Weekday, from: i32, to: i32) -> Vec<(Weekday, Span)> {
    let mut parts = Vec::new();
    for night in from.div_euclid(DAY)..=(to - 1).div_euclid(DAY) {
        let place = (day.index() as i32 + night).rem_euclid(7) as usize;
        let span = Span { from: time((from - night * DAY).max(0)), to: time((to - night * DAY).min(DAY)) };
        parts.extend(Weekday::ALL.get(place).map(|day| (*day, span)));
    }
    parts
}

/// The time of day of a minute. Midnight at the end of a day is 24:00.
fn clock(minute: i32) -> TimeOfDay {
    if minute == DAY { TimeOfDay::MIDNIGHT } else { time(minute.rem_euclid(DAY)) }
}

const fn time(minute: i32) -> TimeOfDay {
    TimeOfDay::from_minutes(minute as u16)
}

/// Something in the week that would have to change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    /// The taken part of the day.
    pub piece: Piece,
    /// What would have to change.
    pub change: Change,
    /// How many minutes change.
    pub minutes: u16,
}

/// What would have to change in a piece. Times are on the piece's day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It ends earlier, at this time.
    EndAt(TimeOfDay),
    /// It starts later, at this time.
    StartAt(TimeOfDay),
    /// It continues before and after, without this time.
    Without(Span),
    /// It does not take place on that day.
    Skip,
}

/// The times of the fixed and chosen sessions in the visits of a day, in minutes. Sessions that touch are one stretch. A session that
/// continues past midnight belongs to the day on which it starts.
pub(super) fn stretches(fixed: &Week, chosen: &[Block], day: Weekday) -> Vec<(i32, i32)> {
    let mut stretches: Vec<(i32, i32)> = Vec::new();
    let on_day = Week::new(fixed.on(day).chain(chosen.iter().filter(|block| block.day == day)).copied().collect());
    // This includes sessions that continue from the day before.
    let over = if comes_over(fixed, day) { end_of_first(fixed, day) } else { 0 };
    for block in on_day.blocks().iter().filter(|block| block.span.minutes() > 0) {
        let (from, to) = (i32::from(block.span.from.minutes()), i32::from(block.span.to.minutes()));
        let is_fixed = fixed.blocks().contains(block);
        match stretches.last_mut() {
            _ if is_fixed && to <= over => {}
            Some(last) if from <= last.1 => last.1 = last.1.max(to),
            _ => stretches.push((from, to)),
        }
    }
    let (mut next, mut days) = (day.next(), 1);
    while days < 7 && comes_over(fixed, next) {
        let end = end_of_first(fixed, next);
        if let Some(last) = stretches.last_mut().filter(|last| last.1 == days * DAY) {
            last.1 = days * DAY + end;
        }
        if end < DAY {
            break;
        }
        (next, days) = (next.next(), days + 1);
    }
    stretches
}

/// Whether the fixed sessions at the start of a day continue from the day before. A week without a gap starts on Monday.
fn comes_over(fixed: &Week, day: Weekday) -> bool {
    let before = Weekday::ALL.into_iter().find(|it| it.next() == day).unwrap_or(day);
    let ends_at_midnight =
        fixed.on(before).any(|block| block.span.to == TimeOfDay::MIDNIGHT && block.span.minutes() > 0);
    let is_endless = || day == Weekday::Monday && Weekday::ALL.into_iter().all(|day| end_of_first(fixed, day) == DAY);
    ends_at_midnight && end_of_first(fixed, day) > 0 && !is_endless()
}

/// When the fixed sessions that start at 00:00 of a day end. 0 if there are none.
fn end_of_first(fixed: &Week, day: Weekday) -> i32 {
    let mut end = 0;
    for block in fixed.on(day) {
        if i32::from(block.span.from.minutes()) <= end {
            end = end.max(block.span.to.minutes().into());
        }
    }
    end
}

impl PlannedPhase {
    /// A week at the chosen times. `way` is `None` for an online track.
    pub(super) fn of(week: &Week, chosen: Vec<usize>, taken: &Taken, way: Option<u16>, keep_free: Days) -> Self {
        let times = week.choosable().iter().zip(&chosen);
        let times: Vec<Block> = times.filter_map(|(session, place)| session.times.get(*place)).copied().collect();
        let blocks = week.blocks().iter().chain(&times).copied().collect();
        let mut phase = Self { week: Week::new(blocks), chosen, ..Self::default() };
        let mut evenings: Vec<(Weekday, Span)> =
            taken.commitments.iter().map(|piece| (piece.day, piece.span)).collect();
        for day in Weekday::ALL {
            phase.costs.free_days_used += u32::from(keep_free.contains(day) && phase.week.on(day).next().is_some());
            let stretches = stretches(week, &times, day);
            let way = way.filter(|_| !week.is_online_on(day));
            for there in visits(&stretches, |from, to| goes_home(taken, day, way, from, to)) {
                evenings.extend(phase.add_visit(day, there, way, taken));
            }
            let in_session: i32 = stretches.iter().map(|(from, to)| to - from).sum();
            phase.costs.lost_minutes = phase.costs.lost_minutes.saturating_sub(in_session as u32);
        }
        let is_taken = |day: &Weekday| evenings.iter().any(|(on, span)| on == day && span.overlaps(EVENING));
        phase.costs.evenings_free = Weekday::ALL.iter().filter(|day| !is_taken(day)).count() as u32;
        phase
    }

    /// Adds the costs of a visit and returns when the person is away. The time in sessions still counts as lost here.
    fn add_visit(
        &mut self,
        day: Weekday,
        (from, to): (i32, i32),
        way: Option<u16>,
        taken: &Taken,
    ) -> Vec<(Weekday, Span)> {
        let minutes = i32::from(way.unwrap_or(0));
        let (leave, home) = (from - minutes, to + minutes);
        if way.is_some() {
            self.trips.push(Trip { day, leave, from, to, home });
            self.costs.trips += 1;
            self.costs.way_minutes += 2 * minutes as u32;
        }
        self.costs.lost_minutes += (home - leave) as u32;
        let away = parts(day, leave, home);
        for (on, span) in &away {
            for piece in taken.commitments.iter().filter(|piece| piece.day == *on && piece.span.overlaps(*span)) {
                self.add(Move::of(*piece, *span));
            }
        }
        let piece = |holder, from, to| {
            let (is_start, is_end) = (holder == Holder::Late, holder == Holder::Early);
            Piece { holder, day, span: Span { from: time(from), to: time(to) }, starts_on: day, is_start, is_end }
        };
        if leave < taken.earliest {
            let until = home.min(taken.earliest);
            let change = if until == taken.earliest {
                Change::EndAt(clock(leave))
            } else {
                Change::Without(Span { from: clock(leave), to: clock(until) })
            };
            let minutes = (until - leave) as u16;
            self.add(Move { piece: piece(Holder::Early, 0, taken.earliest), change, minutes });
        }
        if taken.latest < DAY && home > taken.latest {
            let since = leave.max(taken.latest);
            let change = if since == taken.latest {
                Change::StartAt(clock(home))
            } else {
                Change::Without(Span { from: clock(since), to: clock(home) })
            };
            self.add(Move { piece: piece(Holder::Late, taken.latest, DAY), change, minutes: (home - since) as u16 });
        }
        away
    }

    fn add(&mut self, step: Move) {
        self.costs.moved_minutes += u32::from(step.minutes);
        self.costs.moves += 1;
        self.moves.push(step);
    }
}

/// The time of each visit, from the start of its first session to the end of its last one.
fn visits(stretches: &[(i32, i32)], goes_home: impl Fn(i32, i32) -> bool) -> Vec<(i32, i32)> {
    let mut visits: Vec<(i32, i32)> = Vec::new();
    for &(from, to) in stretches {
        match visits.last_mut() {
            Some(visit) if !goes_home(visit.1, from) => visit.1 = to,
            _ => visits.push((from, to)),
        }
    }
    visits
}

/// Whether the person goes home between two sessions. They do if there is no trip, or if there is time for both trips and some of the time
/// at home goes to a commitment.
fn goes_home(taken: &Taken, day: Weekday, way: Option<u16>, from: i32, to: i32) -> bool {
    way.map(i32::from).is_none_or(|way| taken.minutes(day, from + way, to - way) > 0)
}

impl Move {
    /// What has to change in a piece if the person is away for this time.
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
