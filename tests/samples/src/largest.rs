//! The largest case for the planner: programs, tracks, sessions to choose and commitments.

use explorer_core::care::program::Programs;
use explorer_core::plan::commitment::{Commitment, CommitmentKind, Life};
use explorer_core::week::{Activity, Block, Choosable, Week, Weekday};

use super::made::{Maker, life, program, span, time, track};

/// The days on which a person may choose a session.
#[derive(Clone, Copy, Debug)]
pub enum On {
    AnyThree,
    /// All sessions are on the same three days, which gives the most combinations of sessions.
    TheSameThree,
}

fn worst_week(maker: &mut Maker, on: On, sessions: u64, times: u64) -> Week {
    let same = [Weekday::Monday, Weekday::Wednesday, Weekday::Friday];
    let fixed = same.map(|day| Block {
        day,
        span: span(720, 780),
        activity: Activity::Group,
        every_other_week: false,
        online: false,
    });
    let choosable = (0..sessions).map(|_| {
        let days = match on {
            On::AnyThree => [maker.day(), maker.day(), maker.day()],
            On::TheSameThree => same,
        };
        let time = |n| {
            let from = 360 + 15 * maker.below(66);
            Block {
                day: days[n as usize % 3],
                span: span(from, from + 45),
                activity: Activity::Individual,
                every_other_week: false,
                online: false,
            }
        };
        Choosable { times: (0..times).map(time).collect(), drop_in: None }
    });
    let choosable = choosable.collect();
    Week::new(fixed.to_vec()).with_choosable(choosable)
}

pub fn worst_programs(maker: &mut Maker, on: On, programs: u64, sessions: u64, times: u64) -> Programs {
    let tracks =
        |maker: &mut Maker| (0..6).map(|_| track("t", false, vec![worst_week(maker, on, sessions, times)])).collect();
    let programs = (0..programs).map(|place| program(&place.to_string(), tracks(maker))).collect();
    Programs { provider: None, programs }
}

pub fn busy(maker: &mut Maker, commitments: u64) -> Life {
    let commitment = |_| {
        let from = maker.below(1440 - 120);
        let to = time(from + 30 + maker.below(90));
        Commitment { kind: CommitmentKind::Other, days: maker.days(), from: time(from), to, ends_next_day: false }
    };
    life(&(0..commitments).map(commitment).collect::<Vec<_>>(), 20)
}
