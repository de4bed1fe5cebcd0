//! Finds the exact best times for the sessions of a week with a choice of times.
//!
//! First, for each day, it finds the cost of each set of sessions on that day. It goes through the day in the order of its times. For each
//! set, it keeps only the best way to be in each state: at home, at the program between two sessions, or in a session that has not ended.
//! That is enough, because later costs do not depend on earlier choices. Then, day after day, it finds the best way to have had each set of
//! sessions by that day.

use super::phase::stretches;
use super::taken::{HORIZON, Taken};
use crate::plan::commitment::Days;
use crate::week::{Choosable, Week, Weekday};

/// A selection of times and its cost.
#[derive(Clone, Copy)]
struct Key {
    /// One number, so that all parts are added and compared at once. From high to low: minutes to move (19 bits), moves (16), trips (10),
    /// days not kept free (3), minutes waited (14).
    cost: u64,
    /// The index of each session's time, in 5 bits each, with the first session highest. So of equally good times, the first in the file
    /// compare as less.
    picks: u64,
}

const WAITED: u64 = 1;
const FREE_DAY: u64 = 1 << 14;
const TRIP: u64 = 1 << 17;
const MOVE: u64 = 1 << 27;
const MINUTE: u64 = 1 << 43;
/// More than any cost.
const LIMIT: u64 = 1 << 62;
/// Far more than `LIMIT`, so it stays above it when costs are added or subtracted.
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

/// Calls the function with each subset of a set, the set itself first. A set of sessions is a number with a bit for each.
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

/// The memory of a search, allocated once for all weeks. An entry for a set that a search has not reached yet is left over from an earlier
/// search, and is never read.
pub(super) struct Search<'a> {
    taken: &'a Taken,
    /// The minutes of the way, and the cost of a trip.
    way: i32,
    trip: u64,
    /// For each set of sessions, the best times up to a day.
    best: Vec<Key>,
    /// For each set of a day's sessions, the best times if the person is at home.
    home: Vec<Key>,
    /// The same if the person is at the program between two sessions, as if they waited until the horizon.
    site: Vec<Key>,
    /// The latest chosen times, whose sessions have not ended yet.
    running: Vec<Running>,
    /// The best times that end with a certain one; see [`Running::first`].
    keys: Vec<Key>,
}

impl<'a> Search<'a> {
    pub fn new(taken: &'a Taken) -> Self {
        let [best, home, site] = [(); 3].map(|()| vec![NEVER; 1 << Choosable::MOST]);
        Self { taken, way: 0, trip: 0, best, home, site, running: Vec::new(), keys: Vec::new() }
    }

    /// The index of the best time for each session. `None` if all combinations overlap. `way` is `None` for an online track.
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
                // A day with a fixed session is not free in any case.
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

    /// Combines the best times up to the day before with the best times of a day into the best times up to this day.
    fn add_day(&mut self, seen: usize, today: usize, later: usize) {
        // A session without any later time is in every set that matters.
        let must = (seen | today) & !later;
        // Larger sets come first, because each is made from smaller sets as they were before this day.
        each_subset((seen | today) & later, |may| {
            let all = must | may;
            let new = all & !seen;
            let mut least = NEVER;
            // Borrowed once here, because this loop takes the most time.
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
        // If the day has no fixed session, the person may stay at home.
        if slots.iter().all(|slot| slot.session != 0) {
            self.home[0].cost = 0;
        }
    }

    /// Clears all states for the subsets of these sessions.
    fn forget(&mut self, sessions: usize) {
        each_subset(sessions, |set| {
            self.home[set] = NEVER;
            self.site[set] = NEVER;
        });
        self.running.clear();
    }

    /// Adds a time, coming from home or from an earlier session. Nobody can skip fixed sessions.
    fn take(&mut self, slot: &Slot, before: usize) {
        let &Slot { day, from, to, session, picks } = slot;
        // Leaving home costs all taken time from then on, and waiting until the horizon. Coming home gives back what is left of both.
        // Travel minutes need no digits, because every trip takes the same.
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

    /// A person whose session has ended is both between two sessions and at home. This can ignore the time of the way home, because leaving
    /// again before arriving costs more than staying.
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

/// A stretch of fixed sessions, or one time of a session with a choice.
struct Slot {
    day: Weekday,
    from: i32,
    to: i32,
    /// Its session, as a set. Empty for fixed sessions.
    session: usize,
    picks: u64,
}

fn all_sessions(slots: &[Slot]) -> usize {
    slots.iter().fold(0, |set, slot| set | slot.session)
}

/// The slots of a week, in order.
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
                // Inserts in order, as in `Week::new`.
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

/// A chosen time whose session has not ended.
struct Running {
    day: Weekday,
    to: i32,
    session: usize,
    /// The sessions that may have come before it.
    before: usize,
    /// The index of its first key. There is a key for each subset of `before`, in the order of [`each_subset`].
    first: usize,
}

/// Replaces keys with the keys of an ended time, less a cost that is given back, if those are better.
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
