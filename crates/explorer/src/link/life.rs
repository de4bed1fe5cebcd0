//! A week without care in a link, to the minute.

use super::bit_stream::BitStream;
use explorer_core::plan::commitment::{Commitment, CommitmentKind, Days, Life, Way, WayBy};
use explorer_core::week::TimeOfDay;

// What a link does not tell is this, forever, whatever a life begins with later.
const WAY: Way = Way { minutes: 30, by: WayBy::Car };
const EARLIEST: TimeOfDay = TimeOfDay::from_minutes(0);
const LATEST: TimeOfDay = TimeOfDay::MIDNIGHT;

/// The kinds by their number in a link. New ones come last, so that the others keep theirs.
const KINDS: [CommitmentKind; 6] = [
    CommitmentKind::Work,
    CommitmentKind::School,
    CommitmentKind::Caring,
    CommitmentKind::SupportMeeting,
    CommitmentKind::Other,
    CommitmentKind::Sleep,
];

const EMPTY: Commitment =
    Commitment { kind: CommitmentKind::Work, days: Days::NONE, from: EARLIEST, to: EARLIEST, ends_next_day: false };

pub(super) fn transfer(life: &mut Life, stream: &mut BitStream) {
    let count = stream.number(6, Life::MOST_COMMITMENTS as u32, life.commitments.len() as u32);
    life.commitments.resize(count as usize, EMPTY);
    for commitment in &mut life.commitments {
        transfer_commitment(commitment, stream);
    }
    life.way.minutes = life.way.minutes.min(Way::LONGEST);
    unless(&mut life.way, WAY, transfer_way, stream);
    unless(&mut life.earliest, EARLIEST, transfer_time, stream);
    unless(&mut life.latest, LATEST, transfer_time, stream);
    unless(&mut life.keep_free, Days::NONE, transfer_days, stream);
}

/// Told only if it is not as usual.
fn unless<T: PartialEq>(it: &mut T, usual: T, transfer: fn(&mut T, &mut BitStream), stream: &mut BitStream) {
    if stream.flag(*it != usual) {
        transfer(it, stream);
        stream.needs(*it != usual);
    } else {
        *it = usual;
    }
}

fn transfer_commitment(commitment: &mut Commitment, stream: &mut BitStream) {
    stream.one_of(3, &KINDS, &mut commitment.kind);
    transfer_days(&mut commitment.days, stream);
    transfer_time(&mut commitment.from, stream);
    transfer_time(&mut commitment.to, stream);
    commitment.ends_next_day = stream.flag(commitment.ends_next_day);
}

fn transfer_way(way: &mut Way, stream: &mut BitStream) {
    way.minutes = stream.number(8, Way::LONGEST.into(), way.minutes.into()) as u16;
    stream.one_of(3, &WayBy::ALL, &mut way.by);
}

fn transfer_time(time: &mut TimeOfDay, stream: &mut BitStream) {
    let minutes = stream.number(11, TimeOfDay::MIDNIGHT.minutes().into(), time.minutes().into());
    *time = TimeOfDay::from_minutes(minutes as u16);
}

fn transfer_days(days: &mut Days, stream: &mut BitStream) {
    *days = stream.set(*days);
}
