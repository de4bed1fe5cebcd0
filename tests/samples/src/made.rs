//! Programs and lives for tests, either written by hand in a short form or generated from a number.

use crate::rng::Rng;
use explorer_core::care::facts::{LevelFacts, Levels};
use explorer_core::care::level::Level;
use explorer_core::care::program::{Program, Programs, Track};
use explorer_core::care::step_down::{Phase, StepDown};
use explorer_core::plan::commitment::{Commitment, CommitmentKind, Days, Life, Way, WayBy};
use explorer_core::week::{Activity, Block, Choosable, Span, TimeOfDay, Week, Weekday};

/// The levels as in the United States, without sources and typical weeks.
pub const LEVELS: Levels = {
    const fn facts(code: char, hours_per_week: (u16, u16), sleeps_there: bool) -> LevelFacts {
        LevelFacts { code, hours_per_week, sleeps_there, cited: &[], week: &[] }
    }
    [
        facts('o', (0, 9), false),
        facts('i', (9, 20), false),
        facts('d', (20, 40), false),
        facts('r', (20, 60), true),
        facts('h', (0, 60), true),
    ]
};

/// The random numbers that lives and programs are made from.
pub struct Maker(Rng);

impl Maker {
    pub fn new(seed: u64) -> Self {
        Self(Rng(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1))
    }

    /// A number below `end`.
    pub fn below(&mut self, end: u64) -> u64 {
        (self.0.bits() >> 20) % end
    }

    pub fn one_in(&mut self, all: u64) -> bool {
        self.below(all) == 0
    }

    pub fn day(&mut self) -> Weekday {
        Weekday::ALL[self.below(7) as usize]
    }

    pub fn days(&mut self) -> Days {
        let count = 1 + self.below(3);
        (0..count).map(|_| self.day()).collect()
    }
}

pub fn time(minutes: u64) -> TimeOfDay {
    TimeOfDay::from_minutes(minutes as u16)
}

pub fn span(from: u64, to: u64) -> Span {
    Span { from: time(from), to: time(to) }
}

/// `9:30` or `17:00`.
pub fn clock(text: &str) -> TimeOfDay {
    TimeOfDay::parse(text).or_else(|| TimeOfDay::parse(&format!("0{text}"))).unwrap()
}

/// `mon tue`, or `every day`.
pub fn days(text: &str) -> Days {
    if text == "every day" { Days::ALL } else { text.split(' ').map(|day| Weekday::from_id(day).unwrap()).collect() }
}

/// Blocks from `mon thu 17:30-19:00`.
pub fn blocks(text: &str, activity: Activity) -> Vec<Block> {
    let (on, hours) = text.rsplit_once(' ').unwrap();
    let (from, to) = hours.split_once('-').unwrap();
    let span = Span { from: clock(from), to: clock(to) };
    days(on).iter().map(|day| Block { day, span, activity, every_other_week: false, online: false }).collect()
}

/// A week of groups, and of individual sessions with these times.
pub fn week(groups: &[&str], choose: &[&[&str]]) -> Week {
    let all = |texts: &[&str], activity| texts.iter().flat_map(|text| blocks(text, activity)).collect::<Vec<_>>();
    let choosable = choose.iter().map(|times| Choosable { times: all(times, Activity::Individual), drop_in: None });
    Week::new(all(groups, Activity::Group)).with_choosable(choosable.collect())
}

/// A commitment from `mon tue 22:00-6:00`. If the end is not after the start, it is on the next day.
pub fn commitment(kind: CommitmentKind, text: &str) -> Commitment {
    let (on, hours) = text.rsplit_once(' ').unwrap();
    let (from, to) = hours.split_once('-').map(|(from, to)| (clock(from), clock(to))).unwrap();
    Commitment { kind, days: days(on), from, to, ends_next_day: to <= from }
}

pub fn work(text: &str) -> Commitment {
    commitment(CommitmentKind::Work, text)
}

pub fn life(commitments: &[Commitment], way_minutes: u16) -> Life {
    let way = Way { minutes: way_minutes, by: WayBy::BusOrTrain };
    Life { commitments: commitments.to_vec(), way, ..Life::default() }
}

pub fn track(name: &str, online: bool, weeks: Vec<Week>) -> Track {
    let phases = weeks.into_iter().map(|week| Phase { weeks: None, week }).collect();
    Track { name: name.to_owned(), online, address: None, step_down: StepDown(phases) }
}

pub fn program(code: &str, tracks: Vec<Track>) -> Program {
    let (name, summary, says) = (code.to_owned(), String::new(), Vec::new());
    Program {
        for_teens: false,
        code: code.to_owned(),
        name,
        level: Level::IntensiveOutpatient,
        summary,
        phone: None,
        cost: None,
        says,
        details: Vec::new(),
        tracks,
    }
}

pub fn programs(tracks: Vec<Track>) -> Programs {
    Programs { provider: None, programs: vec![program("p", tracks)] }
}
