//! The largest case that a file of programs can hold: that it is planned, and, as a benchmark, how long that takes.

use std::time::Instant;

use explorer_core::care::level::Level;
use explorer_core::plan::plans;
use samples::made::LEVELS;

use samples::largest::{On, busy, worst_programs};
use samples::made::Maker;

/// Programs of six tracks, sessions to choose in each, and times of each session.
const SIZES: [(u64, u64, u64); 5] = [(2, 10, 6), (12, 2, 6), (12, 6, 6), (12, 10, 6), (12, 10, 12)];

#[test]
fn every_track_of_the_largest_case_is_planned() {
    for on in [On::AnyThree, On::TheSameThree] {
        for (count, sessions, times) in SIZES {
            let maker = &mut Maker::new(7);
            let programs = worst_programs(maker, on, count, sessions, times);
            let plans = plans(&programs, Level::IntensiveOutpatient, &busy(maker, 40), &LEVELS).unwrap();
            assert_eq!(plans.best.len() as u64, 6 * count, "{on:?}, {sessions} sessions");
        }
    }
}

#[test]
#[ignore = "a time depends on the machine: `cargo xtask bench` measures it"]
fn the_largest_case_takes_no_time_that_a_person_would_see() {
    for on in [On::AnyThree, On::TheSameThree] {
        for (count, sessions, times) in SIZES {
            let maker = &mut Maker::new(7);
            let programs = worst_programs(maker, on, count, sessions, times);
            let life = busy(maker, 40);
            let run = || {
                let start = Instant::now();
                let plans = plans(&programs, Level::IntensiveOutpatient, &life, &LEVELS).unwrap();
                (start.elapsed(), plans.best.len() as u64)
            };
            // The machine does other things too: the least of some runs is what planning itself takes.
            let (took, planned) = (0..9).map(|_| run()).min().unwrap();
            println!("{on:?}: {count} programs of 6 tracks, {sessions} sessions with {times} times each: {took:?}");
            assert!(planned == 6 * count && took.as_millis() < 200, "{took:?}");
        }
    }
}
