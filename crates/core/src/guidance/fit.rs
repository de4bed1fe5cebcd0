//! What fits a person's life. This never moves the suggested level. It says what makes that level hard, which programs fit all the same,
//! and which fitting level is nearest.

use crate::care::facts::Levels;
use crate::care::level::Level;
use crate::care::program::{Known, Program, Programs, Track, TrackId};
use crate::set::Set;
use crate::week::{Block, EVENING, Week, Weekday};

/// What a person needs from a timetable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// It ends by 17:00.
    Daytime,
    /// It starts at 17:00 or later.
    Evening,
    /// It takes place online.
    Online,
    /// It takes place online or on at most two days a week, or the person lives there.
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

    /// Whether a program's timetable meets the need in every phase.
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

/// Whether all sessions pass the test. A session with a choice of times needs only one time that passes.
fn can_be(week: &Week, is_like_that: impl Fn(&Block) -> bool) -> bool {
    week.blocks().iter().all(&is_like_that) && week.choosable().iter().all(|it| it.times.iter().any(&is_like_that))
}

/// Whether at most two days can hold all the treatment.
fn is_on_two_days(week: &Week) -> bool {
    let is_on = |days: [Weekday; 2]| can_be(week, |block| !block.activity.is_treatment() || days.contains(&block.day));
    Weekday::ALL.into_iter().any(|one| Weekday::ALL.into_iter().any(|other| is_on([one, other])))
}

/// What follows from a person's choice of a preference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// The index of the choice in the preference.
    pub choice: u8,
    /// Levels whose usual week it makes hard.
    pub hinders: Set<Level>,
    /// What the person needs from a timetable. If `None`, every program of a level that is not hindered fits.
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

/// The nearest level that fits, if the suggested one does not. Of two equally near levels, this is the one with more care. A level fits if
/// its usual week or one of its programs fits. Nothing replaces hospital care, because nothing else is safe at first.
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
