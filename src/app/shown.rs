//! Which week is shown: a level's typical one, or a program's, at the times that fit the person's life best.

use crate::app::components::program_list;
use crate::app::explorer::Explorer;
use crate::commitment::Piece;
use crate::level::Level;
use crate::link::ChosenWeek;
use crate::plan::{Move, PlannedPhase, Trip, plans};
use crate::program::{Program, Track};
use crate::week::Week;

/// The week, its level, and words about it.
pub struct Shown<'a> {
    /// The week.
    pub week: Week,
    /// Its level.
    pub level: Level,
    /// What it is.
    pub title: String,
    /// That it has fewer hours than its level.
    pub below: Option<String>,
    /// The ways there and back, once the person plans.
    pub trips: Vec<Trip>,
    /// What would have to move.
    pub moves: Vec<Move>,
    /// What else is taken.
    pub busy: Vec<Piece>,
    /// The program, its track, the place of the phase that is shown, and all phases at their times.
    pub program: Option<(&'a Program, &'a Track, usize, Vec<Week>)>,
}

/// What is chosen, or what follows from the answers.
pub fn shown<'a>(explorer: &'a Explorer, chosen: &ChosenWeek) -> Shown<'a> {
    let program = match chosen {
        ChosenWeek::Program { code, track, phase } => of_program(explorer, code, *track, *phase),
        ChosenWeek::Typical(level) => Err(*level),
    };
    program.unwrap_or_else(|level| Shown {
        week: Week::new(level.facts().week.to_vec()),
        level,
        title: explorer.language.typical_week(explorer.words().level(level).name),
        below: None,
        trips: Vec::new(),
        moves: Vec::new(),
        busy: busy(explorer),
        program: None,
    })
}

fn busy(explorer: &Explorer) -> Vec<Piece> {
    let planning = &explorer.state.planning;
    let life = crate::commitment::Life { commitments: planning.commitments(), ..planning.life.clone() };
    life.pieces()
}

/// A phase of a program, at its best times; the level to show instead if this site does not have the program.
fn of_program<'a>(explorer: &'a Explorer, code: &str, track: usize, phase: usize) -> Result<Shown<'a>, Level> {
    let (language, life) = (explorer.language, &explorer.state.planning.life);
    let programs = &explorer.loaded.programs;
    let program = programs.by_code(code).ok_or(Level::IntensiveOutpatient)?;
    let place = if track < program.tracks.len() { track } else { 0 };
    let track = program.tracks.get(place).ok_or(program.level)?;
    let best = plans(programs, program.level, life).map(|plans| plans.best).unwrap_or_default();
    let plan = best.into_iter().find(|plan| plan.program.code == code && plan.place == place);
    let phases: Vec<PlannedPhase> = plan.map(|plan| plan.phases).unwrap_or_default();
    // Where people sleep, and where the way is too long, nothing is planned: the week is as it is.
    let as_it_is = || track.step_down.0.iter().map(|phase| phase.week.clone()).collect();
    let weeks: Vec<Week> =
        if phases.is_empty() { as_it_is() } else { phases.iter().map(|phase| phase.week.clone()).collect() };
    let at = phase.min(weeks.len().saturating_sub(1));
    let mut title = language.week_of(&program.name, &track.name);
    if weeks.len() > 1 {
        title.push_str(&language.phase_of(at + 1, weeks.len()));
    }
    // Only the first phase is held against the level: later ones are meant to be less.
    let below = program.below_its_level(u32::from(program.level.facts().hours_per_week.0) * 60);
    let below = below.into_iter().find(|(it, _)| at == 0 && std::ptr::eq(*it, track));
    let PlannedPhase { trips, moves, .. } = phases.into_iter().nth(at).unwrap_or_default();
    Ok(Shown {
        week: weeks.get(at).cloned().unwrap_or_default(),
        level: program.level,
        title,
        below: below.map(|(it, hours)| program_list::below_level(explorer, program, &it.name, hours)),
        trips: if explorer.state.planning.is_open { trips } else { Vec::new() },
        moves,
        busy: busy(explorer),
        program: Some((program, track, at, weeks)),
    })
}
