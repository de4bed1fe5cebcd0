//! The best times for the sessions of a week that a person chooses a time for, exactly.
//!
//! First, for each day, what it costs to have each set of sessions on it. The day is walked through in the order of its times,
//! and for each set only the best way to get there is kept: at home, at the program between two sessions, or in a session that
//! has not ended. That is enough, because what is yet to come costs the same whatever came before. Then, day after day, the
//! best way to have had each set of sessions by then.

use super::phase::stretches;
use super::taken::{HORIZON, Taken};
use crate::plan::commitment::Days;
use crate::week::{Choosable, Week, Weekday};

/// What some times cost, and which they are.
#[derive(Clone, Copy)]
struct Key {
    /// One number, so that it is added and compared at once. Its digits from high to low: minutes to move (19 bits), moves (16),
    /// trips (10), days not kept free (3), minutes waited (14).
    cost: u64,
    /// The place of each session's time, 5 bits for each, the first session highest: of times that cost the same, those that
    /// come first in the file are less.
    picks: u64,
}

const WAITED: u64 = 1;
const FREE_DAY: u64 = 1 << 14;
const TRIP: u64 = 1 << 17;
const MOVE: u64 = 1 << 27;
const MINUTE: u64 = 1 << 43;
/// More than any cost.
const LIMIT: u64 = 1 << 62;
/// Far more than that: it stays above when costs are added to it or taken from it.
const NEVER: Key = Key { cost: 1 << 63, picks: 0 };

impl Key {
    #[inline(always)]
    const fn is_better_than(self, other: Self) -> bool {
        self.cost < other.cost || self.cost == other.cost && self.picks < other.picks
    }
}

const PICK_BITS: usize = 5;

const fn pick_shift(session: usize) -> usize {
    PICK_BITS * (Choosable::MOST - 1 - session)
}

/// Calls with each subset of a set, the set itself first. A set of sessions is a number with a bit for each.
#[inline(always)]
fn each_subset(set: usize, mut call: impl FnMut(usize)) {
    let mut subset = set;
    loop {
        call(subset);
        if subset == 0 {
            return;
        }
        subset = (subset - 1) & set;
    }
}

/// All that a search writes down, set aside once for all weeks. An entry under a set that a search has not come to yet is
/// left from an earlier one, and is not read.
pub(super) struct Search<'a> {
    taken: &'a Taken,
    /// Minutes of the way, and what a trip costs.
    way: i32,
    trip: u64,
    /// By set of sessions, the best times up to a day.
    best: Vec<Key>,
    /// By set of a day's sessions, the best times for who is at home.
    home: Vec<Key>,
    /// The same for who is at the program between two sessions, as if all the time to the horizon were spent waiting.
    site: Vec<Key>,
    /// The times that were taken last: those with sessions that have not ended yet.
    running: Vec<Running>,
    /// The best times that end with a certain one; see [`Running::first`].
    keys: Vec<Key>,
}

impl<'a> Search<'a> {
    pub fn new(taken: &'a Taken) -> Self {
        let [best, home, site] = [(); 3].map(|()| vec![NEVER; 1 << Choosable::MOST]);
        Self { taken, way: 0, trip: 0, best, home, site, running: Vec::new(), keys: Vec::new() }
    }

    /// The place of the best time of each session. `None` if there are none that do not overlap. `way` is none for what is held
    /// online.
    pub fn best_times(&mut self, week: &Week, way: Option<u16>, keep_free: Days) -> Option<Vec<usize>> {
        self.best[0] = Key { cost: 0, picks: 0 };
        // The sessions that had a time until now.
        let mut seen = 0;
        let slots = slots(week);
        let mut later = slots.as_slice();
        for day in Weekday::ALL {
            let (now, rest) = later.split_at(later.iter().position(|slot| slot.day != day).unwrap_or(later.len()));
            later = rest;
            if !now.is_empty() {
                let way = way.filter(|_| !week.is_online_on(day));
                self.way = way.unwrap_or(0).into();
                self.trip = if way.is_some() { TRIP } else { 0 };
                // A day with a fixed session is not kept free, whatever else is on it.
                self.day(now, keep_free.contains(day) && week.on(day).next().is_none());
                self.add_day(seen, all_sessions(now), all_sessions(later));
                seen |= all_sessions(now);
            }
        }
        let sessions = week.choosable().len();
        let all = (1 << sessions) - 1;
        let Key { cost, picks } = self.best[all];
        let place = |session| (picks >> pick_shift(session)) as usize % (1 << PICK_BITS);
        (seen == all && cost < LIMIT).then(|| (0..sessions).map(place).collect())
    }

    /// From the best times up to the day before, and the best times of a day, to those up to this day.
    fn add_day(&mut self, seen: usize, today: usize, later: usize) {
        // What has no time any more is in every set that matters.
        let must = (seen | today) & !later;
        // Larger sets first: each is made of smaller ones as they were before this day.
        each_subset((seen | today) & later, |may| {
            let all = must | may;
            let new = all & !seen;
            let mut least = NEVER;
            // Borrowed here, since the walk through this list is what takes the most time.
            let (best, home) = (self.best.as_slice(), self.home.as_slice());
            each_subset(all & seen & today, |some| {
                let (before, here) = (best[all & !(new | some)], home[new | some]);
                let cost = before.cost.saturating_add(here.cost);
                let key = Key { cost, picks: before.picks + here.picks };
                if key.is_better_than(least) {
                    least = key;
                }
            });
            self.best[all] = least;
        });
    }

    /// Finds the best times of a day for each set of its sessions.
    fn day(&mut self, slots: &[Slot], keep_free: bool) {
        self.forget(all_sessions(slots));
        self.keys.clear();
        self.home[0].cost = if keep_free { FREE_DAY } else { 0 };
        let mut seen = 0;
        for slot in slots {
            self.end_sessions(slot.from);
            self.take(slot, seen & !slot.session);
            seen |= slot.session;
        }
        self.end_sessions(HORIZON);
        // Where there are only times to choose, nobody needs to leave home.
        if slots.iter().all(|slot| slot.session != 0) {
            self.home[0].cost = 0;
        }
    }

    /// Nobody is anywhere, with any of these sessions.
    fn forget(&mut self, sessions: usize) {
        each_subset(sessions, |set| {
            self.home[set] = NEVER;
            self.site[set] = NEVER;
        });
        self.running.clear();
    }

    /// Takes a time, from home or from an earlier one. From fixed sessions nobody stays away.
    fn take(&mut self, slot: &Slot, before: usize) {
        let &Slot { day, from, to, session, picks } = slot;
        // Who sets out is charged for all that is taken from then on, and for waiting until the horizon; who comes home gets back
        // what is left of both. The minutes of the way need no digits: every trip has as many.
        let left = self.taken.left(day, from - self.way);
        let set_out =
            u64::from(left.minutes) * MINUTE + u64::from(left.to_end) * MOVE + self.trip + until_horizon(from);
        let in_session = (to - from) as u64 * WAITED;
        let first = self.keys.len();
        let (home, site, keys) = (self.home.as_slice(), self.site.as_slice(), &mut self.keys);
        each_subset(before, |set| {
            let (mut least, site) = (home[set], site[set]);
            least.cost = least.cost.saturating_add(set_out);
            if site.is_better_than(least) {
                least = site;
            }
            keys.push(Key { cost: least.cost - in_session, picks: least.picks + picks });
        });
        if session == 0 {
            self.forget(before);
        }
        self.running.push(Running { day, to, session, before, first });
    }

    /// A person whose session has ended by now is between two sessions, and at home. That the way home takes time need not be
    /// looked at: to set out before being home costs more than to stay.
    fn end_sessions(&mut self, now: i32) {
        let Self { taken, way, home, site, running, keys, .. } = self;
        running.retain(|ended| {
            let home_at = ended.to + *way;
            if ended.to <= now {
                keep_least(site, ended, keys, 0);
                let left = taken.left(ended.day, home_at);
                let waiting = until_horizon(ended.to);
                let back = u64::from(left.minutes) * MINUTE + u64::from(left.to_start) * MOVE + waiting;
                keep_least(home, ended, keys, back);
            }
            ended.to > now
        });
    }
}

const fn until_horizon(minute: i32) -> u64 {
    (HORIZON - minute) as u64 * WAITED
}

/// A stretch of fixed sessions, or a time that may be chosen.
struct Slot {
    day: Weekday,
    from: i32,
    to: i32,
    /// The session it is a time of, as a set; the empty set for fixed ones.
    session: usize,
    picks: u64,
}

fn all_sessions(slots: &[Slot]) -> usize {
    slots.iter().fold(0, |set, slot| set | slot.session)
}

/// In the order of the week.
fn slots(week: &Week) -> Vec<Slot> {
    let mut slots: Vec<Slot> = Vec::new();
    for day in Weekday::ALL {
        let first = slots.len();
        for (from, to) in stretches(week, &[], day) {
            slots.push(Slot { day, from, to, session: 0, picks: 0 });
        }
        for (place, choosable) in week.choosable().iter().enumerate() {
            for (pick, time) in choosable.times.iter().take(Choosable::MOST_TIMES).enumerate() {
                let (from, to) = (time.span.from.minutes(), time.span.to.minutes());
                let is_taken = || week.on(day).any(|block| block.span.overlaps(time.span));
                if time.day != day || from >= to || is_taken() {
                    continue;
                }
                // By insertion, as in `Week::new`.
                let mut at = slots.len();
                let (from, to) = (from.into(), to.into());
                slots.push(Slot { day, from, to, session: 1 << place, picks: (pick as u64) << pick_shift(place) });
                while at > first && slots[at].from < slots[at - 1].from {
                    slots.swap(at, at - 1);
                    at -= 1;
                }
            }
        }
    }
    slots
}

/// A time that was taken.
struct Running {
    day: Weekday,
    to: i32,
    session: usize,
    /// The sessions that may have been before it.
    before: usize,
    /// Where its keys begin. One follows for each subset of `before`, in the order of [`each_subset`].
    first: usize,
}

/// Puts the keys of a time, less a cost that is given back, in place of worse ones.
fn keep_least(place: &mut [Key], ended: &Running, keys: &[Key], back: u64) {
    let mut at = ended.first;
    each_subset(ended.before, |set| {
        let Key { cost, picks } = keys[at];
        let key = Key { cost: cost - back, picks };
        at += 1;
        let known = &mut place[set | ended.session];
        if key.is_better_than(*known) {
            *known = key;
        }
    });
}
