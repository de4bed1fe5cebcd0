//! A week without care in a link, to the minute.

use super::wire::Wire;
use explorer_core::plan::commitment::{Commitment, CommitmentKind, Days, Life, Way, WayBy};
use explorer_core::week::TimeOfDay;

// What a link does not tell is this, forever, whatever a life begins with later.
const WAY: Way = Way { minutes: 30, by: WayBy::Car };
const EARLIEST: TimeOfDay = TimeOfDay::from_minutes(0);
const LATEST: TimeOfDay = TimeOfDay::MIDNIGHT;

const EMPTY: Commitment =
    Commitment { kind: CommitmentKind::Work, days: Days::NONE, from: EARLIEST, to: EARLIEST, ends_next_day: false };

pub(super) fn carry(life: &mut Life, wire: &mut Wire) {
    let count = wire.number(6, Life::MOST_COMMITMENTS as u32, life.commitments.len() as u32);
    life.commitments.resize(count as usize, EMPTY);
    for commitment in &mut life.commitments {
        carry_commitment(commitment, wire);
    }
    life.way.minutes = life.way.minutes.min(Way::LONGEST);
    unless(&mut life.way, WAY, carry_way, wire);
    unless(&mut life.earliest, EARLIEST, carry_time, wire);
    unless(&mut life.latest, LATEST, carry_time, wire);
    unless(&mut life.keep_free, Days::NONE, carry_days, wire);
}

/// Told only if it is not as usual.
fn unless<T: PartialEq>(it: &mut T, usual: T, carry: fn(&mut T, &mut Wire), wire: &mut Wire) {
    if wire.flag(*it != usual) {
        carry(it, wire);
        wire.needs(*it != usual);
    } else {
        *it = usual;
    }
}

fn carry_commitment(commitment: &mut Commitment, wire: &mut Wire) {
    wire.one_of(3, &CommitmentKind::ALL, &mut commitment.kind);
    carry_days(&mut commitment.days, wire);
    carry_time(&mut commitment.from, wire);
    carry_time(&mut commitment.to, wire);
    commitment.ends_next_day = wire.flag(commitment.ends_next_day);
}

fn carry_way(way: &mut Way, wire: &mut Wire) {
    way.minutes = wire.number(8, Way::LONGEST.into(), way.minutes.into()) as u16;
    wire.one_of(3, &WayBy::ALL, &mut way.by);
}

fn carry_time(time: &mut TimeOfDay, wire: &mut Wire) {
    let minutes = wire.number(11, TimeOfDay::MIDNIGHT.minutes().into(), time.minutes().into());
    *time = TimeOfDay::from_minutes(minutes as u16);
}

fn carry_days(days: &mut Days, wire: &mut Wire) {
    *days = Days(wire.set(7, days.0.into()) as u8);
}
