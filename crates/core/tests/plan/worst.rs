//! The largest case that fits into a file of programs: a test that it is planned, and a benchmark of how long that takes.

use std::time::Instant;

use explorer_core::care::level::Level;
use explorer_core::plan::plans;
use samples::made::LEVELS;

use samples::largest::{On, busy, worst_programs};
use samples::made::Maker;

/// The number of programs with six tracks, of sessions to choose in each track, and of times for each session.
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
            // The machine does other work too, so the fastest of several runs is closest to the time that planning itself takes.
            let (took, planned) = (0..9).map(|_| run()).min().unwrap();
            println!("{on:?}: {count} programs of 6 tracks, {sessions} sessions with {times} times each: {took:?}");
            assert!(planned == 6 * count && took.as_millis() < 200, "{took:?}");
        }
    }
}
