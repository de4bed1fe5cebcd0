//! The best plan is really the best, and the smallest change really the smallest, compared with a search that tries everything.

use explorer_core::care::level::Level;
use explorer_core::care::program::Track;
use explorer_core::plan::{Costs, plans};
use samples::made::LEVELS;

use super::brute::{Cost, best_track};
use super::case::case;

fn decisive(costs: &Costs) -> Cost {
    [costs.moved_minutes, costs.moves, costs.trips, costs.free_days_used, costs.lost_minutes]
}

/// What decides between tracks: whether one is below the level, the minutes and moves of all phases, the other costs of the first phase.
fn rank(track: &Track, phases: &[(Cost, Vec<usize>)]) -> (bool, Cost) {
    let (mut sum, _) = phases[0];
    for (cost, _) in &phases[1..] {
        sum[0] += cost[0];
        sum[1] += cost[1];
    }
    (track.treatment_minutes() < 9 * 60, sum)
}

#[test]
fn no_choice_of_times_is_better_than_the_planned_one() {
    let (mut fitting, mut moving, mut impossible, mut several_trips, mut nights) = (0, 0, 0, 0, 0);
    for seed in 0..2_000 {
        let made = case(seed);
        let planned = plans(&made.programs, Level::IntensiveOutpatient, &made.life, &LEVELS).unwrap();
        let mut expected = Vec::new();
        let mut never = Vec::new();
        for program in &made.programs.programs {
            for (place, track) in program.tracks() {
                match best_track(track, &made.life) {
                    Some(phases) => expected.push((rank(track, &phases), &program.code, place, phases)),
                    None => never.push((&program.code, place)),
                }
            }
        }
        expected.sort_by_key(|expected| expected.0);
        assert_eq!(planned.best.len(), expected.len(), "seed {seed}");
        for (plan, (rank, code, place, phases)) in planned.best.iter().zip(expected) {
            assert_eq!((&plan.program.code, plan.track_id), (code, place), "seed {seed}");
            assert_eq!((plan.is_below_level, decisive(&plan.costs)), rank, "seed {seed}");
            for (planned, (cost, chosen)) in plan.phases.iter().zip(phases) {
                assert_eq!(decisive(&planned.costs), cost, "seed {seed}");
                assert_eq!(planned.chosen, chosen, "seed {seed}");
                nights += u32::from(planned.trips.iter().any(|trip| trip.leave < 0 || trip.home > 1440));
                several_trips += u32::from(planned.trips.windows(2).any(|pair| pair[0].day == pair[1].day));
            }
            if plan.fits() { fitting += 1 } else { moving += 1 }
        }
        let found: Vec<_> = planned.impossible.iter().map(|(program, place)| (&program.code, *place)).collect();
        assert_eq!(found, never, "seed {seed}");
        impossible += found.len();
    }
    println!(
        "{fitting} fit, {moving} need a move, {impossible} have no room, {several_trips} go twice on a day, {nights} pass midnight"
    );
    // The cases only prove something if there are many of each kind.
    assert!(fitting > 1_000 && moving > 1_000 && impossible > 100 && several_trips > 500 && nights > 500);
}
