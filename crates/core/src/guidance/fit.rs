//! What fits a person's life. What works for a person never moves the suggested level: it says which obstacles there are to that
//! level, which programs fit in spite of it, and which level that fits is the nearest.

use crate::care::facts::Levels;
use crate::care::level::Level;
use crate::care::program::{Known, Program, Programs, Track, TrackId};
use crate::set::Set;
use crate::week::{Block, EVENING, Week, Weekday};

/// What a timetable must be like for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Over by 17:00.
    Daytime,
    /// Not before 17:00.
    Evening,
    /// Held online.
    Online,
    /// Held online, or lived at, or on at most two days a week.
    FewTrips,
}

impl Need {
    /// All, in the order of the list above.
    pub const ALL: [Self; 4] = [Self::Daytime, Self::Evening, Self::Online, Self::FewTrips];

    /// The id used in content.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Daytime => "daytime",
            Self::Evening => "evening",
            Self::Online => "online",
            Self::FewTrips => "few-trips",
        }
    }

    /// Whether a program's timetable is like that, in every phase of it.
    pub fn is_met(self, program: &Program, track: &Track, levels: &Levels) -> bool {
        let weeks = || track.step_down.0.iter().map(|phase| &phase.week);
        match self {
            Self::Daytime => weeks().all(|week| can_be(week, |block| block.span.to <= EVENING.from)),
            Self::Evening => weeks().all(|week| can_be(week, |block| block.span.from >= EVENING.from)),
            Self::Online => track.online,
            Self::FewTrips => track.online || levels[program.level.index()].sleeps_there || weeks().all(is_on_two_days),
        }
    }
}

/// Whether all its sessions are like that, those with a choice of times at one of them.
fn can_be(week: &Week, is_like_that: impl Fn(&Block) -> bool) -> bool {
    week.blocks().iter().all(&is_like_that) && week.choosable().iter().all(|it| it.times.iter().any(&is_like_that))
}

/// Whether its treatment can be had on at most two days.
fn is_on_two_days(week: &Week) -> bool {
    let is_on = |days: [Weekday; 2]| can_be(week, |block| !block.activity.is_treatment() || days.contains(&block.day));
    Weekday::ALL.into_iter().any(|one| Weekday::ALL.into_iter().any(|other| is_on([one, other])))
}

/// What follows if a person says that this works for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// Place of the choice of the preference.
    pub choice: u8,
    /// Levels whose usual week it makes hard.
    pub hinders: Set<Level>,
    /// What a timetable must be like; without it, every program of a level that is not hindered fits.
    pub needs: Option<Need>,
}

impl Limit {
    /// Whether the usual week of the level fits.
    pub fn fits_level(self, level: Level) -> bool {
        !self.hinders.contains(level)
    }

    /// Whether the program's timetable fits.
    pub fn fits(self, program: &Program, track: &Track, levels: &Levels) -> bool {
        self.needs.map_or(self.fits_level(program.level), |need| need.is_met(program, track, levels))
    }

    /// Whether there is something to say about it at this level.
    pub fn concerns(self, level: Level) -> bool {
        !self.fits_level(level) || self.needs.is_some() || self.hinders.is_empty()
    }
}

/// The programs of a level that may be for this person, each with a timetable that fits, in the order of the file.
pub fn that_fit<'a>(
    limits: &[(usize, usize, Limit)],
    programs: &'a Programs,
    level: Level,
    levels: &Levels,
    known: &Known,
) -> Vec<(&'a Program, TrackId)> {
    let mut found = Vec::new();
    for program in programs.offered(level, known) {
        for (id, track) in program.tracks() {
            if limits.iter().all(|(.., limit)| limit.fits(program, track, levels)) {
                found.push((program, id));
            }
        }
    }
    found
}

/// If the suggested level does not fit, the nearest one that does; of two as near, the one with more care. A level fits if its
/// usual week does, or one of the programs. Nothing stands in for hospital care: nothing else is safe first.
pub fn nearest(
    limits: &[(usize, usize, Limit)],
    programs: &Programs,
    suggested: Level,
    levels: &Levels,
    known: &Known,
) -> Option<Level> {
    let fits = |level: &Level| {
        limits.iter().all(|(.., limit)| limit.fits_level(*level))
            || !that_fit(limits, programs, *level, levels, known).is_empty()
    };
    if suggested == Level::Hospital || fits(&suggested) {
        return None;
    }
    Level::ALL.into_iter().rev().filter(fits).min_by_key(|level| level.index().abs_diff(suggested.index()))
}
