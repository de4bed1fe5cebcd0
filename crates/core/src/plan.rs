//! Weeks of treatment that fit around a life, and the smallest change that would make one fit.
//!
//! # The model
//!
//! A visit is the trip there, one or more sessions of a day, and the trip back. The trips can be on the day before and after. A fixed
//! session that continues past midnight belongs to the day on which it starts. Each day's visits are planned separately. Between two
//! sessions of a day, the person stays and waits. But if there is time for both trips, and being home helps with a commitment, the day has
//! one more visit. Online sessions need no trips, and the person is at home between them. The same is true for a day on which everything is
//! online.
//!
//! Commitments are taken time. For the visits of a day, so are the hours before the person's earliest time and after their latest time. Any
//! part of these that a visit needs would have to move. Sessions never overlap each other and never move.
//!
//! The best times are those with the fewest minutes to move, then the fewest moves, trips and days not kept free, then the least time spent
//! traveling and waiting. A week fits if nothing has to move. So one search finds the best week that fits or, if there is none, the
//! smallest change that would make one fit.
//!
//! Each phase of a track is planned separately. The cost of a track includes what has to move in all its phases, and everything else only
//! from the first one, which comes soonest and is the fullest. Tracks that start with the hours of their level come before those that do
//! not. Of equally good tracks or times, the first in the file wins.

pub mod appointments;
mod changed;
pub mod commitment;
mod phase;
mod search;
mod taken;

use crate::care::facts::Levels;
use crate::care::level::Level;
use crate::care::program::{Known, Program, Programs, Track, TrackId};
use crate::plan::commitment::{Life, Way};
use search::Search;
use taken::Taken;

pub use phase::{Change, Costs, Move, PlannedPhase, Trip, parts};

/// The plans for all tracks of a level in one life.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plans<'a> {
    /// The best plan of each track, best first.
    pub best: Vec<Plan<'a>>,
    /// Tracks whose sessions cannot all get a time. Programs read from a file have no such tracks.
    pub impossible: Vec<(&'a Program, TrackId)>,
}

impl<'a> Plans<'a> {
    /// The plan for this track of the program, if planning was possible.
    pub fn of(&self, program: &Program, track: TrackId) -> Option<&Plan<'a>> {
        self.best.iter().find(|plan| plan.program.code == program.code && plan.track_id == track)
    }

    /// The plans that may be for this person, best first.
    pub fn for_whom(&self, known: &Known) -> impl Iterator<Item = &Plan<'a>> {
        self.best.iter().filter(|plan| plan.program.is_for(known))
    }

    /// The three best of these, each for a different program or track.
    pub fn three_best(&self, known: &Known) -> Vec<&Plan<'a>> {
        self.for_whom(known).take(3).collect()
    }
}

/// A track with a time for each session.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan<'a> {
    /// Its program.
    pub program: &'a Program,
    /// Its track.
    pub track: &'a Track,
    /// The index of the track.
    pub track_id: TrackId,
    /// Whether it starts with fewer hours than its level requires.
    pub is_below_level: bool,
    /// Its phases, in order.
    pub phases: Vec<PlannedPhase>,
    /// What has to move in all phases. The other costs are those of the first phase.
    pub costs: Costs,
}

impl Plan<'_> {
    /// Whether nothing has to move.
    pub fn fits(&self) -> bool {
        self.costs.moved_minutes == 0
    }

    /// What decides between plans, the most important first. Lower is better.
    fn rank(&self) -> [u32; 6] {
        let Costs { moved_minutes, moves, trips, free_days_used, lost_minutes, .. } = self.costs;
        [self.is_below_level.into(), moved_minutes, moves, trips, free_days_used, lost_minutes]
    }
}

/// The best plan for each track at a level. `None` at a level where people sleep at the program: they live there, and the program sets the
/// whole week.
pub fn plans<'a>(programs: &'a Programs, level: Level, life: &Life, levels: &Levels) -> Option<Plans<'a>> {
    if levels[level.index()].sleeps_there {
        return None;
    }
    let taken = Taken::of(life);
    let mut search = Search::new(&taken);
    let mut plans = Plans::default();
    for program in programs.at(level) {
        for (track_id, track) in program.tracks() {
            let Some((phases, costs)) = planned(track, life, &taken, &mut search) else {
                plans.impossible.push((program, track_id));
                continue;
            };
            let is_below_level = !track.reaches(program.floor_hours(levels) * 60);
            let plan = Plan { program, track, track_id, is_below_level, phases, costs };
            // Inserts in order, as in `Week::new`, after equally good plans.
            let at = plans.best.iter().position(|other| plan.rank() < other.rank()).unwrap_or(plans.best.len());
            plans.best.insert(at, plan);
        }
    }
    Some(plans)
}

/// All phases of a track at their best times, and the track's costs.
fn planned(track: &Track, life: &Life, taken: &Taken, search: &mut Search) -> Option<(Vec<PlannedPhase>, Costs)> {
    let way = (!track.online).then_some(life.way.minutes.min(Way::LONGEST));
    let mut phases: Vec<PlannedPhase> = Vec::new();
    let mut costs = Costs::default();
    for phase in &track.step_down.0 {
        let chosen = search.best_times(&phase.week, way, life.keep_free)?;
        let phase = PlannedPhase::of(&phase.week, chosen, taken, way, life.keep_free);
        if phases.is_empty() {
            costs = phase.costs;
        } else {
            costs.moved_minutes += phase.costs.moved_minutes;
            costs.moves += phase.costs.moves;
        }
        phases.push(phase);
    }
    Some((phases, costs))
}
