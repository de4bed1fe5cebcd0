//! The provider's own programs, as `programs.json` describes them.

mod check;
mod details;
mod fields;
mod file;
pub mod mend;
mod read;
pub mod schema;
mod session;
pub mod terms;
mod words;

use std::ops::RangeInclusive;

use crate::care::facts::Levels;
use crate::care::level::Level;
use crate::care::problem::Problem;
use crate::care::step_down::{Phase, StepDown};
use crate::care::value::Value;
use crate::language::Language;
use crate::week::hours::Hours;
use crate::week::{Choosable, Week};

pub use details::{Detail, Known, Says};

/// Everything in `programs.json` that could be read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Programs {
    /// Who offers the programs. `None` if the file does not say.
    pub provider: Option<Provider>,
    /// The programs, in the order of the file.
    pub programs: Vec<Program>,
}

impl Programs {
    /// Reads the file's tree. Each text is in this language, or in the other one if it is missing or wrong in this one. This never fails:
    /// it reads what it can, and each mistake becomes a [`Problem`] that says what is left out because of it, a detail or a program.
    /// `aspects` are the ids of the comparison's rows, which a program may answer in its own words.
    pub fn read(value: Value, aspects: &[&str], language: Language) -> (Self, Vec<Problem>) {
        read::programs(value, aspects, language)
    }

    /// Does the same with the browser's report on loading the file: see [`file::opened`].
    pub fn of_file(file: Value, aspects: &[&str], language: Language) -> (Self, Vec<Problem>) {
        match file::opened(file) {
            Ok(tree) => Self::read(tree, aspects, language),
            Err(mistake) => (Self::default(), vec![Problem::of_file(mistake)]),
        }
    }

    /// The number to call about a program: its own, or else the provider's. `None` if the center is made up or might be, because nobody
    /// must call such a center.
    pub fn phone_of<'a>(&'a self, program: &'a Program) -> Option<&'a str> {
        let provider = self.real()?;
        program.phone.as_deref().or(provider.phone.as_deref())
    }

    /// What a program says about itself, without the contacts of a made-up center.
    pub fn details_of<'a>(&'a self, program: &'a Program) -> impl Iterator<Item = &'a Detail> {
        let is_real = self.is_real();
        program.details.iter().filter(move |detail| is_real || !detail.is_contact())
    }

    /// The center, if it is known and real.
    pub fn real(&self) -> Option<&Provider> {
        self.provider.as_ref().filter(|provider| !provider.sample)
    }

    /// Whether the center is known and real.
    pub fn is_real(&self) -> bool {
        self.real().is_some()
    }

    /// The programs at this level that may be for this person.
    pub fn offered<'a>(&'a self, level: Level, known: &Known) -> impl Iterator<Item = &'a Program> + Clone {
        self.programs.iter().filter(move |program| program.level == level && program.is_for(known))
    }

    /// The programs that go with any level, in addition to those of these levels. None go with hospital care.
    pub fn beside<'a>(&'a self, levels: RangeInclusive<Level>, known: &Known) -> impl Iterator<Item = &'a Program> {
        let is_open = *levels.start() != Level::Hospital;
        self.programs.iter().filter(move |program| {
            is_open && program.is_beside_any_level() && !levels.contains(&program.level) && program.is_for(known)
        })
    }

    /// What the center says about itself. Empty for a made-up center.
    pub fn center_details(&self) -> &[Detail] {
        self.real().map_or(&[], |provider| &provider.details)
    }

    /// The program with this code.
    pub fn by_code(&self, code: &str) -> Option<&Program> {
        self.programs.iter().find(|program| program.code == code)
    }

    /// The programs at this level.
    pub fn at(&self, level: Level) -> impl Iterator<Item = &Program> {
        self.programs.iter().filter(move |program| program.level == level)
    }
}

/// Who offers the programs.
#[derive(Clone, Debug, PartialEq)]
pub struct Provider {
    /// Its name.
    pub name: String,
    /// Whether it is made up, to show what the site can do. True if the file does not clearly say: someone will notice and fix a real
    /// center that is called a sample, but a sample that looks real misleads people who need care.
    pub sample: bool,
    /// The number to call.
    pub phone: Option<String>,
    /// Its website. The address starts with `https`.
    pub website: Option<String>,
    /// Links to its own pages, such as its terms.
    pub links: Vec<CenterLink>,
    /// What else it says about itself and all its programs.
    pub details: Vec<Detail>,
}

/// A link to a page of the center.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CenterLink {
    /// The text of the link.
    pub label: String,
    /// Its target, which starts with `https`.
    pub address: String,
}

/// The unit of a price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Per {
    Day,
    Week,
    Month,
    Stay,
    Visit,
}

impl Per {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Day, Self::Week, Self::Month, Self::Stay, Self::Visit];

    /// The id used in `programs.json`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Stay => "stay",
            Self::Visit => "visit",
        }
    }

    /// The one with this id, if there is one.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|per| per.id() == id)
    }
}

/// A price before insurance, in whole dollars.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cost {
    /// The lowest price, if given. If not, `to` is.
    pub from: Option<u32>,
    /// The highest price, if given.
    pub to: Option<u32>,
    /// What it is for.
    pub per: Per,
    /// The month of this price, `YYYY-MM`.
    pub as_of: String,
}

/// One program that the provider really offers.
#[derive(Clone, Debug, PartialEq)]
pub struct Program {
    /// Its code in shared links. Never reused.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its level of care.
    pub level: Level,
    /// Whether it is for teens.
    pub for_teens: bool,
    /// One or two sentences.
    pub summary: String,
    /// Its own number, if it differs from the provider's.
    pub phone: Option<String>,
    /// Its price before insurance.
    pub cost: Option<Cost>,
    /// The program's own words for rows of the comparison: each row's id and text.
    pub says: Vec<(String, String)>,
    /// What else it says about itself.
    pub details: Vec<Detail>,
    /// Its timetables, at least one.
    pub tracks: Vec<Track>,
}

impl Program {
    /// The program's own words for this row of the comparison.
    pub fn says(&self, aspect: &str) -> Option<&str> {
        self.says.iter().find(|(id, _)| id == aspect).map(|(_, text)| text.as_str())
    }

    /// The fewest hours of treatment per week at its level. For teens, IOP starts at 6, as the row on treatment hours says.
    pub fn floor_hours(&self, levels: &Levels) -> u32 {
        match self.level {
            Level::IntensiveOutpatient if self.for_teens => 6,
            level => levels[level.index()].hours_per_week.0.into(),
        }
    }

    /// The tracks, each with its id.
    pub fn tracks(&self) -> impl Iterator<Item = (TrackId, &Track)> {
        self.tracks.iter().enumerate().map(|(place, track)| (TrackId(place), track))
    }

    /// The track with this id.
    pub fn track(&self, id: TrackId) -> Option<&Track> {
        self.tracks.get(id.0)
    }

    /// The tracks that start with fewer treatment hours than the program's level requires, with their hours.
    pub fn below_its_level(&self, levels: &Levels) -> Vec<(TrackId, &Track, Hours)> {
        let floor_minutes = self.floor_hours(levels) * 60;
        let hours = self.tracks().map(|(id, track)| (id, track, track.hours()));
        hours.filter(|(.., hours)| hours.minutes() < floor_minutes).collect()
    }
}

/// A track of a program, by its index in the file, from 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct TrackId(pub usize);

impl std::fmt::Display for TrackId {
    fn fmt(&self, to: &mut std::fmt::Formatter) -> std::fmt::Result {
        self.0.fmt(to)
    }
}

/// One timetable of a program.
#[derive(Clone, Debug, PartialEq)]
pub struct Track {
    /// Its name, such as "Evening".
    pub name: String,
    /// Whether it takes place online.
    pub online: bool,
    /// Its address, if that differs from the program's.
    pub address: Option<String>,
    /// Its phases, at least one.
    pub step_down: StepDown,
}

impl Track {
    /// Minutes of treatment in a week of the first phase. Each session with a choice of times counts at its shortest, because a program
    /// that claims a level must reach it with any choice.
    pub fn treatment_minutes(&self) -> u32 {
        self.step_down.first().map_or(0, |Phase { week, .. }| {
            let chosen = week.choosable().iter().map(Choosable::least_treatment_minutes);
            week.treatment_minutes() + chosen.sum::<u32>()
        })
    }

    /// Whether a week of the first phase has at least `minutes` minutes of treatment.
    pub fn reaches(&self, minutes: u32) -> bool {
        // Blocks that do not overlap count at least their sum. An exact count takes longer than planning the week.
        let sum = |week: &Week| -> u32 {
            let treatment = week.blocks().iter().filter(|block| block.activity.is_treatment());
            let fixed =
                treatment.map(|block| u32::from(block.span.minutes()) / if block.every_other_week { 2 } else { 1 });
            fixed.chain(week.choosable().iter().map(Choosable::least_treatment_minutes)).sum()
        };
        let is_sure = |Phase { week, .. }: &Phase| week.first_overlap().is_none() && sum(week) >= minutes;
        self.step_down.first().is_some_and(is_sure) || self.treatment_minutes() >= minutes
    }

    /// Whether some of its sessions are by video, although the track as a whole is not online.
    pub fn is_online_in_part(&self) -> bool {
        let in_week = |week: &Week| {
            let times = week.choosable().iter().flat_map(|it| &it.times);
            week.blocks().iter().chain(times).any(|block| block.online)
        };
        self.step_down.0.iter().any(|phase| in_week(&phase.week))
    }

    /// Treatment hours in a week of the first phase.
    pub fn hours(&self) -> Hours {
        Hours::from_minutes(self.treatment_minutes())
    }
}
