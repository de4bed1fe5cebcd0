//! How long the largest case takes.

use std::time::Instant;

use program_explorer::level::Level;
use program_explorer::plan::plans;

use super::largest::{On, busy, worst_programs};
use super::made::Chance;

/// `cargo test --no-default-features --test plan worst -- --nocapture` shows the growth.
#[test]
fn the_largest_case_takes_no_time_that_a_person_would_see() {
    for on in [On::AnyThree, On::TheSameThree] {
        for (count, sessions, times) in [(2, 10, 6), (12, 2, 6), (12, 6, 6), (12, 10, 6), (12, 10, 12)] {
            let chance = &mut Chance::new(7);
            let programs = worst_programs(chance, on, count, sessions, times);
            let life = busy(chance, 40);
            let run = || {
                let start = Instant::now();
                let plans = plans(&programs, Level::IntensiveOutpatient, &life).unwrap();
                (start.elapsed(), plans)
            };
            // The machine does other things too: the least of some runs is what planning itself takes.
            let (took, plans) = (0..9).map(|_| run()).min_by_key(|(took, _)| *took).unwrap();
            assert_eq!(plans.best.len() as u64, 6 * count, "every track is really planned");
            println!("{on:?}: {count} programs of 6 tracks, {sessions} sessions with {times} times each: {took:?}");
            assert!(took.as_millis() < 200, "{took:?}");
        }
    }
}
