//! Cases generated from a number, small enough to try everything.

use explorer_core::care::program::{Programs, Track};
use explorer_core::plan::commitment::{Commitment, CommitmentKind, Days, Life};
use explorer_core::week::{Activity, Block, Choosable, Week, Weekday};

use samples::made::{Maker, life, program, span, time, track};

pub struct Case {
    pub programs: Programs,
    pub life: Life,
}

/// Different cases stress different things: long trips, nights, and days with many times to choose from.
pub fn case(seed: u64) -> Case {
    let maker = &mut Maker::new(seed);
    // With steps of half an hour, sessions touch and costs tie. With steps of a minute, there are near misses.
    let step = [1, 15, 30][maker.below(3) as usize];
    let days = &Weekday::ALL[maker.below(5) as usize..][..1 + maker.below(3) as usize];
    let mut tracks = |count: u64| -> Vec<Track> { (0..count).map(|_| made_track(maker, days, step)).collect() };
    let programs = vec![program("a", tracks(2)), program("b", tracks(1))];
    Case { programs: Programs { provider: None, programs }, life: made_life(maker, days, step) }
}

fn made_track(maker: &mut Maker, days: &[Weekday], step: u64) -> Track {
    let phases = 1 + maker.below(2);
    let online = maker.one_in(4);
    track("t", online, (0..phases).map(|_| made_week(maker, days, step)).collect())
}

fn block(maker: &mut Maker, days: &[Weekday], step: u64, activity: Activity) -> Block {
    let length = 30 + maker.below(90 / step) * step;
    let from = maker.below((1440 - length) / step + 1) * step;
    Block {
        day: days[maker.below(days.len() as u64) as usize],
        span: span(from, from + length),
        activity,
        every_other_week: false,
        online: false,
    }
}

fn made_week(maker: &mut Maker, days: &[Weekday], step: u64) -> Week {
    let mut fixed: Vec<Block> = Vec::new();
    for _ in 0..maker.below(4) {
        let new = block(maker, days, step, Activity::Group);
        if !fixed.iter().any(|old| old.day == new.day && old.span.overlaps(new.span)) {
            fixed.push(new);
        }
    }
    let most = if maker.one_in(16) { 6 } else { 4 };
    let choosable = (0..maker.below(most)).map(|_| {
        let times = 1 + maker.below(4);
        Choosable { times: (0..times).map(|_| block(maker, days, step, Activity::Individual)).collect(), drop_in: None }
    });
    let choosable = choosable.collect();
    Week::new(fixed).with_choosable(choosable)
}

fn made_life(maker: &mut Maker, days: &[Weekday], step: u64) -> Life {
    let way = [0, 10, 30, 45, 120, 240][maker.below(6) as usize];
    let count = maker.below(5);
    let mut life = life(&(0..count).map(|_| made_commitment(maker, days, step)).collect::<Vec<_>>(), way);
    if maker.one_in(3) {
        life.earliest = time(maker.below(600 / step) * step);
    }
    if maker.one_in(3) {
        life.latest = time(1440 - maker.below(600 / step) * step);
    }
    if maker.one_in(2) {
        life.keep_free = days.iter().copied().filter(|_| maker.one_in(2)).collect();
    }
    life
}

fn made_commitment(maker: &mut Maker, days: &[Weekday], step: u64) -> Commitment {
    let from = maker.below(1440 / step) * step;
    let length = step * (1 + maker.below(700 / step));
    let to = from + length;
    // This includes the day before the sessions, so that nights reach into them. Sunday nights reach into Monday.
    let before = Weekday::ALL[(days[0].index() + 6) % 7];
    let on: Days = days.iter().copied().chain([before]).filter(|_| !maker.one_in(3)).collect();
    let on = if on.is_empty() { Days::ALL } else { on };
    let ends_next_day = to > 1440;
    let to = if ends_next_day { to - 1440 } else { to };
    Commitment { kind: CommitmentKind::Work, days: on, from: time(from), to: time(to), ends_next_day }
}
