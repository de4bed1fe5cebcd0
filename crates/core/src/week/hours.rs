//! How the 168 hours of a week are spent: treatment, other time at the program, sleep, free time. This module counts hours of treatment.
//! Short breaks count; meals and longer breaks do not.

use std::fmt;

use crate::week::{Activity, DAY_MINUTES, Week, Weekday};

/// How an hour or a minute of the week is spent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Square {
    /// In treatment.
    Treatment,
    /// At the program, not in treatment.
    OnSite,
    /// Asleep.
    Sleep,
    /// Free.
    Free,
}

/// How much of a week each kind of [`Square`] takes, in squares or in minutes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Tally {
    pub treatment: u32,
    pub on_site: u32,
    pub sleep: u32,
    pub free: u32,
}

impl Tally {
    /// Counts the squares of a picture. They add up to 168.
    pub fn of(squares: &[[Square; 24]; 7]) -> Self {
        let mut tally = Self::default();
        squares.iter().flatten().for_each(|square| tally.add(*square));
        tally
    }

    fn add(&mut self, square: Square) {
        match square {
            Square::Treatment => self.treatment += 1,
            Square::OnSite => self.on_site += 1,
            Square::Sleep => self.sleep += 1,
            Square::Free => self.free += 1,
        }
    }
}

/// The longest break between two treatment blocks that still counts as treatment.
const SHORT_BREAK_MINUTES: usize = 15;

/// What covers a minute. If blocks overlap, the greater value wins.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Cover {
    Nothing,
    Break,
    Other,
    Treatment,
}

impl Week {
    /// Minutes of treatment: treatment blocks, and breaks of at most 15 minutes between two of them. Meals and longer breaks do not count.
    /// Blocks that take place every other week count half.
    pub fn treatment_minutes(&self) -> u32 {
        self.minutes(false).treatment
    }

    /// Exact minutes of each kind. They add up to 10,080. `sleeps_there` means that the person lives at the program.
    pub fn minutes(&self, sleeps_there: bool) -> Tally {
        let with = self.minutes_at_most(sleeps_there);
        if !self.blocks().iter().any(|block| block.every_other_week) {
            return with;
        }
        let without = self.without_every_other().minutes_at_most(sleeps_there);
        let half = |part: fn(&Tally) -> u32| (part(&with) + part(&without)) / 2;
        let (treatment, on_site, sleep) = (half(|it| it.treatment), half(|it| it.on_site), half(|it| it.sleep));
        Tally { treatment, on_site, sleep, free: 7 * DAY_MINUTES as u32 - treatment - on_site - sleep }
    }

    /// The same for a week in which everything takes place.
    fn minutes_at_most(&self, sleeps_there: bool) -> Tally {
        let mut tally = Tally::default();
        for day in Weekday::ALL {
            for (minute, cover) in self.cover(day).iter().enumerate() {
                tally.add(match cover {
                    Cover::Treatment => Square::Treatment,
                    Cover::Break | Cover::Other => Square::OnSite,
                    Cover::Nothing => uncovered(minute / 60, sleeps_there),
                });
            }
        }
        tally
    }

    /// The picture of 168 hours. An hour gets the kind that fills at least half of it, so the squares are less exact than
    /// [`Week::minutes`]. `sleeps_there` means that the person lives at the program.
    pub fn squares(&self, sleeps_there: bool) -> [[Square; 24]; 7] {
        Weekday::ALL.map(|day| {
            let minutes = self.cover(day);
            let mut hours = minutes.chunks(60).enumerate().map(|(hour, covers)| {
                let at_least_half = |least| covers.iter().filter(|cover| **cover >= least).count() >= 30;
                if at_least_half(Cover::Treatment) {
                    Square::Treatment
                } else if at_least_half(Cover::Break) {
                    Square::OnSite
                } else {
                    uncovered(hour, sleeps_there)
                }
            });
            [(); 24].map(|()| hours.next().unwrap_or(Square::Free))
        })
    }

    /// What covers each minute of a day. Short breaks count as treatment.
    fn cover(&self, day: Weekday) -> [Cover; DAY_MINUTES] {
        let mut minutes = [Cover::Nothing; DAY_MINUTES];
        for block in self.on(day) {
            let cover = match block.activity {
                Activity::Break => Cover::Break,
                activity if activity.is_treatment() => Cover::Treatment,
                _ => Cover::Other,
            };
            let span = usize::from(block.span.from.minutes())..usize::from(block.span.to.minutes());
            minutes.get_mut(span).into_iter().flatten().for_each(|minute| *minute = cover.max(*minute));
        }
        // The start of a break that may turn out to be short.
        let mut pause_from = None;
        for (minute, cover) in minutes.into_iter().enumerate() {
            match cover {
                Cover::Treatment => {
                    let short = pause_from.filter(|from| minute - from <= SHORT_BREAK_MINUTES);
                    if let Some(pause) = short.and_then(|from| minutes.get_mut(from..minute)) {
                        pause.fill(Cover::Treatment);
                    }
                    pause_from = Some(minute + 1);
                }
                Cover::Other => pause_from = None,
                Cover::Nothing | Cover::Break => {}
            }
        }
        minutes
    }
}

/// How an hour without a block is spent. Nights are 23:00 to 07:00.
const fn uncovered(hour: usize, sleeps_there: bool) -> Square {
    if hour < 7 || hour >= 23 {
        Square::Sleep
    } else if sleeps_there {
        Square::OnSite
    } else {
        Square::Free
    }
}

/// A duration, written in hours and rounded to a tenth: `6.2`, `9`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hours {
    minutes: u32,
}

impl Hours {
    /// A duration of this many minutes.
    pub const fn from_minutes(minutes: u32) -> Self {
        Self { minutes }
    }

    /// The duration in minutes.
    pub const fn minutes(self) -> u32 {
        self.minutes
    }
}

impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (hours, minutes) = (self.minutes / 60, self.minutes % 60);
        // A time just below a full hour must not round up to it: 8 h 59 min must not read "9" next to "starts at 9".
        let tenths = ((minutes + 3) / 6).min(9);
        if tenths == 0 {
            return hours.fmt(f);
        }
        write!(f, "{hours}.{tenths}")
    }
}
