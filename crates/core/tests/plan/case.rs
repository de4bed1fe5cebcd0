//! Small cases generated from a number, small enough to try everything.

use explorer_core::care::program::{Programs, Track};
use explorer_core::plan::commitment::{Commitment, CommitmentKind, Days, Life};
use explorer_core::week::{Activity, Block, Choosable, Week, Weekday};

use samples::made::{Chance, life, program, span, time, track};

pub struct Case {
    pub programs: Programs,
    pub life: Life,
}

/// Different cases stress different things: long ways, nights, days crowded with times to choose from.
pub fn case(seed: u64) -> Case {
    let chance = &mut Chance::new(seed);
    // Steps of half an hour make sessions touch and costs tie; steps of a minute make near misses.
    let step = [1, 15, 30][chance.below(3) as usize];
    let days = &Weekday::ALL[chance.below(5) as usize..][..1 + chance.below(3) as usize];
    let mut tracks = |count: u64| -> Vec<Track> { (0..count).map(|_| made_track(chance, days, step)).collect() };
    let programs = vec![program("a", tracks(2)), program("b", tracks(1))];
    Case { programs: Programs { provider: None, programs }, life: made_life(chance, days, step) }
}

fn made_track(chance: &mut Chance, days: &[Weekday], step: u64) -> Track {
    let phases = 1 + chance.below(2);
    let online = chance.one_in(4);
    track("t", online, (0..phases).map(|_| made_week(chance, days, step)).collect())
}

fn block(chance: &mut Chance, days: &[Weekday], step: u64, activity: Activity) -> Block {
    let length = 30 + chance.below(90 / step) * step;
    let from = chance.below((1440 - length) / step + 1) * step;
    Block {
        day: days[chance.below(days.len() as u64) as usize],
        span: span(from, from + length),
        activity,
        every_other_week: false,
        online: false,
    }
}

fn made_week(chance: &mut Chance, days: &[Weekday], step: u64) -> Week {
    let mut fixed: Vec<Block> = Vec::new();
    for _ in 0..chance.below(4) {
        let new = block(chance, days, step, Activity::Group);
        if !fixed.iter().any(|old| old.day == new.day && old.span.overlaps(new.span)) {
            fixed.push(new);
        }
    }
    let most = if chance.one_in(16) { 6 } else { 4 };
    let choosable = (0..chance.below(most)).map(|_| {
        let times = 1 + chance.below(4);
        Choosable {
            times: (0..times).map(|_| block(chance, days, step, Activity::Individual)).collect(),
            drop_in: None,
        }
    });
    let choosable = choosable.collect();
    Week::new(fixed).with_choosable(choosable)
}

fn made_life(chance: &mut Chance, days: &[Weekday], step: u64) -> Life {
    let way = [0, 10, 30, 45, 120, 240][chance.below(6) as usize];
    let count = chance.below(5);
    let mut life = life(&(0..count).map(|_| made_commitment(chance, days, step)).collect::<Vec<_>>(), way);
    if chance.one_in(3) {
        life.earliest = time(chance.below(600 / step) * step);
    }
    if chance.one_in(3) {
        life.latest = time(1440 - chance.below(600 / step) * step);
    }
    if chance.one_in(2) {
        life.keep_free = days.iter().copied().filter(|_| chance.one_in(2)).collect();
    }
    life
}

fn made_commitment(chance: &mut Chance, days: &[Weekday], step: u64) -> Commitment {
    let from = chance.below(1440 / step) * step;
    let length = step * (1 + chance.below(700 / step));
    let to = from + length;
    // The day before the sessions too, so that nights reach into them; Sunday nights reach into Monday.
    let before = Weekday::ALL[(days[0].index() + 6) % 7];
    let on: Days = days.iter().copied().chain([before]).filter(|_| !chance.one_in(3)).collect();
    let on = if on.is_empty() { Days::ALL } else { on };
    let ends_next_day = to > 1440;
    let to = if ends_next_day { to - 1440 } else { to };
    Commitment { kind: CommitmentKind::Work, days: on, from: time(from), to: time(to), ends_next_day }
}
