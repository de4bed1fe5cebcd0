//! Which week is shown: a level's typical one, or a program's, at the times that fit the person's life best.

use crate::link::ChosenWeek;
use crate::state::State;
use explorer_content::spoken::Spoken;
use explorer_content::words::{Phrases, Speaks};
use explorer_content::{LEVELS, facts};
use explorer_core::care::level::Level;
use explorer_core::care::program::{Program, Programs, Track, TrackId};
use explorer_core::care::step_down::Phase;
use explorer_core::language::Language;
use explorer_core::plan::commitment::{Life, Piece};
use explorer_core::plan::{Plans, Trip, plans};
use explorer_core::week::Week;

/// The week, its level, and words about it.
pub struct Shown<'a> {
    /// The week.
    pub week: Week,
    /// Its level.
    pub level: Level,
    /// What it is.
    pub title: String,
    /// A sentence if it has fewer hours than its level.
    pub below: Option<String>,
    /// The trips there and back, once the person is planning.
    pub trips: Vec<Trip>,
    /// The other busy times.
    pub busy: Vec<Piece>,
    /// The busy times before the person grabbed one on the picture.
    pub busy_before: Vec<Piece>,
    /// Whether the planner is open. It never is for a week that people live at the program: there is nothing to plan around.
    pub is_open: bool,
    /// What fits at the level, if the planner is open or a program is shown. `None` if people live at the program.
    pub plans: Option<Plans<'a>>,
    /// Whose week it is, unless it is a typical one.
    pub program: Option<ShownProgram<'a>>,
}

/// The program whose week is shown.
pub struct ShownProgram<'a> {
    /// The program.
    pub program: &'a Program,
    /// Its track.
    pub track: TrackId,
    /// The place of the phase.
    pub phase: usize,
    /// All phases of the track, at their times.
    pub phases: Vec<Phase>,
}

/// What is chosen, or what follows from the answers.
pub fn shown<'a>(state: &State, programs: &'a Programs, language: Language, chosen: &ChosenWeek) -> Shown<'a> {
    let planning = &state.planning;
    // The level to show instead if this site does not have the program.
    let program = match chosen {
        ChosenWeek::Program { code, track, phase } => {
            let program = programs.by_code(code).ok_or(Level::IntensiveOutpatient);
            program.and_then(|program| track_of(program, *track).map(|it| (program, it, *phase)).ok_or(program.level))
        }
        ChosenWeek::Typical(level) => Err(*level),
    };
    let level = program.as_ref().map_or_else(|level| *level, |(program, ..)| program.level);
    let lives_there = facts(level).sleeps_there;
    let is_open = planning.is_open && !lives_there;
    let is_planned = planning.is_open || program.is_ok();
    let pieces = |life: &Life| if lives_there { Vec::new() } else { life.pieces() };
    let (life, before) =
        (Life { commitments: planning.commitments(), ..planning.life.clone() }, planning.before_drag());
    let shown = Shown {
        week: Week::new(facts(level).week.to_vec()),
        level,
        title: language.typical_week(language.words().level(level).name),
        below: None,
        trips: Vec::new(),
        busy: pieces(&life),
        busy_before: pieces(&before),
        is_open,
        plans: is_planned.then(|| plans(programs, level, &before, &LEVELS)).flatten(),
        program: None,
    };
    match program {
        Ok((program, (id, track), phase)) => of_program(language, is_open, shown, (program, id, track, phase)),
        Err(_) => shown,
    }
}

/// This track, or the first one.
pub(crate) fn track_of(program: &Program, id: TrackId) -> Option<(TrackId, &Track)> {
    program.tracks().nth(id.0).or_else(|| program.tracks().next())
}

/// A phase of a program, at its best times.
fn of_program<'a>(
    language: Language,
    is_open: bool,
    shown: Shown<'a>,
    (program, id, track, phase): (&'a Program, TrackId, &'a Track, usize),
) -> Shown<'a> {
    let plan = shown.plans.as_ref().and_then(|plans| plans.of(program, id));
    let mut phases = track.step_down.0.clone();
    // If people sleep there, or if the trip is too long, nothing is planned and the week stays as it is.
    for (phase, planned) in phases.iter_mut().zip(plan.iter().flat_map(|plan| &plan.phases)) {
        phase.week.clone_from(&planned.week);
    }
    let phase = phase.min(phases.len().saturating_sub(1));
    // Only the first phase is compared with the level: later ones are meant to be less.
    let below = program.below_its_level(&LEVELS);
    let below = below.into_iter().find(|(below, ..)| phase == 0 && *below == id);
    let planned = plan.filter(|_| is_open).and_then(|plan| plan.phases.get(phase));
    Shown {
        week: phases.get(phase).map(|phase| phase.week.clone()).unwrap_or_default(),
        title: language.week_title(program, track, phase),
        below: below.map(|(_, it, hours)| language.says_below(program, &it.name, hours)),
        trips: planned.map(|phase| phase.trips.clone()).unwrap_or_default(),
        program: Some(ShownProgram { program, track: id, phase, phases }),
        ..shown
    }
}
