//! Weeks of treatment that fit around a life, and the smallest change that would make one fit.
//!
//! # The model
//!
//! A visit is the way there, one or more sessions of a day, and the way back. The ways may lie on the day before and after, and a
//! fixed session that goes on past midnight is part of the day on which it began; the visits of two days are planned each by
//! itself. Between two sessions of a day one stays and waits, unless there is time for both ways and being home leaves time to something that is already taken: then the day has one more
//! visit. What is held online has no way and no trips, and one is at home between its sessions; so
//! is a day on which everything is.
//!
//! Commitments are taken time; so are, for the visits of a day, the hours before its earliest and after its latest. Whatever a visit takes of them would
//! have to move. Sessions never overlap each other, and never move.
//!
//! Of all times that may be chosen, the best are those with the fewest minutes to move, then the fewest moves, trips and days
//! not kept free, then the least time on the way and waiting. A week fits if nothing has to move. So one search finds the best
//! week that fits and, where there is none, the smallest change that would make one fit.
//!
//! Each phase of a track is planned by itself. A track counts what has to move in all its phases, and everything else of the
//! first one, which comes soonest and is the fullest. Tracks that start with the hours of their level come before those that
//! do not. Of tracks, and of times, that are as good, those that come first in the file are taken.

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

/// What the tracks of a level come to in a life.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plans<'a> {
    /// The best plan of each track, best first.
    pub best: Vec<Plan<'a>>,
    /// Tracks with sessions that cannot all have a time. A program that was read has none.
    pub impossible: Vec<(&'a Program, TrackId)>,
}

impl<'a> Plans<'a> {
    /// The plan of this track of the program, if it could be planned.
    pub fn of(&self, program: &Program, track: TrackId) -> Option<&Plan<'a>> {
        self.best.iter().find(|plan| plan.program.code == program.code && plan.track_id == track)
    }

    /// What may be for this person, best first.
    pub fn for_whom(&self, known: &Known) -> impl Iterator<Item = &Plan<'a>> {
        self.best.iter().filter(|plan| plan.program.is_for(known))
    }

    /// The three best of that; each is another program or another track.
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
    /// Which one it is.
    pub track_id: TrackId,
    /// Whether it starts with fewer hours than its level begins at.
    pub is_below_level: bool,
    /// Its phases, in order.
    pub phases: Vec<PlannedPhase>,
    /// What has to move in all phases; the rest is that of the first phase.
    pub costs: Costs,
}

impl Plan<'_> {
    /// Whether nothing has to move.
    pub fn fits(&self) -> bool {
        self.costs.moved_minutes == 0
    }

    /// What decides between plans, the weightiest first; less is better.
    fn rank(&self) -> [u32; 6] {
        let Costs { moved_minutes, moves, trips, free_days_used, lost_minutes, .. } = self.costs;
        [self.is_below_level.into(), moved_minutes, moves, trips, free_days_used, lost_minutes]
    }
}

/// The best plan of each track at a level. `None` at a level where people sleep at the program: they live there, and the week is
/// the program's.
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
            // By insertion, as in `Week::new`; behind those that are as good.
            let at = plans.best.iter().position(|other| plan.rank() < other.rank()).unwrap_or(plans.best.len());
            plans.best.insert(at, plan);
        }
    }
    Some(plans)
}

/// All phases of a track at their best times, and what the track costs.
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
