//! The comparison: levels and programs side by side, in the same rows.

use crate::details::SaysDetail;
use crate::timetable::timetable;
use explorer_content::spoken::Spoken;
use explorer_content::words::{Phrases, Speaks};
use explorer_content::{ASPECTS, LEVELS, aspect, facts};
use explorer_core::care::level::Level;
use explorer_core::care::program::terms::{PRICE_ON_REQUEST, SLIDING_SCALE};
use explorer_core::care::program::{Program, Programs, Track};
use explorer_core::care::step_down::StepDown;
use explorer_core::language::Language;
use explorer_core::set::Set;
use explorer_core::week::Week;

/// The rows that describe a program in a few lines: on its card, as text, and for its owner.
pub const ROWS_OF_A_PROGRAM: [usize; 3] = [aspect::HOURS_PER_WEEK, aspect::DAYS_AND_HOURS, aspect::COST];

/// The levels and programs side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// Levels.
    pub levels: Set<Level>,
    /// Programs by code, in the order they were added.
    pub programs: Vec<String>,
    /// Whether rows in which all columns agree are hidden.
    pub only_differences: bool,
}

impl Default for Compared {
    fn default() -> Self {
        let levels = [Level::Outpatient, Level::IntensiveOutpatient, Level::Residential];
        Self { levels: levels.into_iter().collect(), programs: Vec::new(), only_differences: false }
    }
}

impl Compared {
    /// Removes the program.
    pub(crate) fn hide(&mut self, code: &str) {
        self.programs.retain(|known| known != code);
    }

    /// Moves the program with this code to the front.
    pub(crate) fn put_first(&mut self, code: &str) {
        if let Some(at) = self.programs.iter().position(|known| known == code) {
            let program = self.programs.remove(at);
            self.programs.insert(0, program);
        }
    }

    /// Whether the level is shown.
    pub fn shows(&self, level: Level) -> bool {
        self.levels.contains(level)
    }
}

/// What a column says in a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// The answer: a few words of a level, or all that a program says.
    pub short: String,
    /// What else there is to say. It may be empty.
    pub more: &'static str,
}

impl Said {
    /// Both, as sentences.
    pub fn whole(self) -> String {
        if self.more.is_empty() {
            return self.short;
        }
        let end = if self.short.ends_with('?') { " " } else { ". " };
        [&self.short, end, self.more].concat()
    }
}

impl From<String> for Said {
    fn from(short: String) -> Self {
        Self { short, more: "" }
    }
}

/// One column.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Column<'a> {
    /// A level of care in general.
    Level(Level),
    /// A program of the provider.
    Program(&'a Program),
}

impl<'a> Column<'a> {
    /// All columns: every level, each followed by the chosen programs at that level, in the person's order. Levels that are not shown
    /// are included, hidden by the styles, so that the page is complete without scripts.
    pub fn all(compared: &Compared, programs: &'a Programs) -> Vec<Self> {
        let mut columns = Vec::new();
        for level in Level::ALL {
            let chosen = compared.programs.iter().filter_map(|code| programs.by_code(code));
            columns.push(Self::Level(level));
            columns.extend(chosen.filter(|program| program.level == level).map(Self::Program));
        }
        columns
    }

    /// Whether the column is shown.
    pub fn is_shown(self, compared: &Compared) -> bool {
        match self {
            Self::Level(level) => compared.shows(level),
            Self::Program(_) => true,
        }
    }

    /// The level, or the level of the program.
    pub const fn level(self) -> Level {
        match self {
            Self::Level(level) => level,
            Self::Program(program) => program.level,
        }
    }

    /// What it says in the row, given by its place in [`ASPECTS`]. `None` if the program does not say.
    pub fn says(self, aspect: usize, language: Language) -> Option<Said> {
        match self {
            Self::Level(level) => {
                let fact = language.words().level(level).says.get(aspect)?;
                Some(Said { short: fact.short.into(), more: fact.more })
            }
            Self::Program(program) => {
                let own = program.says(ASPECTS.get(aspect)?).map(String::from);
                own.or_else(|| computed(program, aspect, language)).map(Said::from)
            }
        }
    }

    /// A typical week, or the first phase of the program's first track.
    pub fn week(self) -> Week {
        match self {
            Self::Level(level) => Week::new(facts(level).week.to_vec()),
            Self::Program(program) => program
                .tracks
                .first()
                .and_then(|track| track.step_down.first())
                .map(|phase| phase.week.with_times())
                .unwrap_or_default(),
        }
    }
}

/// The rows to show, as places in [`ASPECTS`]: all, or those in which the shown columns differ.
pub fn rows(columns: &[Column], compared: &Compared, language: Language) -> Vec<usize> {
    let is_shown = |row: &usize| !compared.only_differences || differs(columns, compared, *row, language);
    (0..ASPECTS.len()).filter(is_shown).collect()
}

/// How many rows are shown.
#[inline(never)] // A split point of the WASM: see crates/wasm-parts/src/split.txt.
pub fn rows_shown(compared: &Compared, programs: &Programs, language: Language) -> usize {
    rows(&Column::all(compared, programs), compared, language).len()
}

/// Whether two shown columns give different answers in this row. A column that says nothing gives no answer.
pub fn differs(columns: &[Column], compared: &Compared, aspect: usize, language: Language) -> bool {
    let shown = columns.iter().filter(|column| column.is_shown(compared));
    let mut said = shown.filter_map(|column| Some(column.says(aspect, language)?.short));
    let first = said.next();
    said.any(|other| Some(other) != first)
}

/// The sources of a row, each with the shown levels that it supports.
pub fn sources(aspect: usize, compared: &Compared) -> Vec<(usize, Vec<Level>)> {
    let mut sources: Vec<(usize, Vec<Level>)> = Vec::new();
    for level in Level::ALL.into_iter().filter(|level| compared.shows(*level)) {
        for source in LEVELS[level.index()].cited.get(aspect).copied().unwrap_or_default() {
            match sources.iter_mut().find(|(known, _)| known == source) {
                Some((_, levels)) => levels.push(level),
                None => sources.push((*source, vec![level])),
            }
        }
    }
    sources
}

/// What follows from a program's timetable, price and level.
#[inline(never)] // A split point of the WASM: see crates/wasm-parts/src/split.txt.
fn computed(program: &Program, aspect: usize, language: Language) -> Option<String> {
    match aspect {
        aspect::HOURS_PER_WEEK => each_track(program, |track| Some(language.hours(track.hours()))),
        aspect::DAYS_AND_HOURS => {
            each_track(program, |track| Some(timetable(&track.step_down.first()?.week, language)))
        }
        aspect::USUAL_LENGTH => each_track(program, |track| length(&track.step_down, language)),
        aspect::SLEEP => Some(Column::Level(program.level).says(aspect, language)?.short),
        aspect::ONLINE => {
            let online = program.tracks.iter().filter(|track| track.online).count();
            let some = online > 0 || program.tracks.iter().any(Track::is_online_in_part);
            Some(match online {
                all if all == program.tracks.len() => language.online_yes().into(),
                _ if some => language.online_some().into(),
                _ => language.online_no().into(),
            })
        }
        aspect::COST => {
            let price = program.cost.as_ref().map(|cost| language.cost(cost));
            let how = [SLIDING_SCALE, PRICE_ON_REQUEST].into_iter().filter_map(|key| program.detail(key));
            let said: Vec<_> = price.into_iter().chain(how.map(|detail| language.detail(detail))).collect();
            (!said.is_empty()).then(|| said.join(". "))
        }
        // A detail with the same name as the row, such as medicine or insurance.
        _ => program.detail(ASPECTS.get(aspect)?).and_then(|detail| language.detail_says(detail)),
    }
}

/// The text that all tracks share, or one sentence for each track with its name.
fn each_track(program: &Program, say: impl Fn(&Track) -> Option<String>) -> Option<String> {
    let said: Option<Vec<String>> = program.tracks.iter().map(say).collect();
    let said = said?;
    let first = said.first()?;
    if said.iter().all(|other| other == first) {
        return Some(first.clone());
    }
    let mut named = String::new();
    for (track, said) in program.tracks.iter().zip(&said) {
        // In Spanish the hours already end with a period.
        let between = if named.is_empty() || named.ends_with('.') { "" } else { "." };
        let space = if named.is_empty() { "" } else { " " };
        named.extend([between, space, &track.name, ": ", said]);
    }
    Some(named)
}

/// How long all phases take together. If the end is open, how long they take at least.
fn length(phases: &StepDown, language: Language) -> Option<String> {
    if let Some(weeks) = phases.total_weeks() {
        return Some(language.weeks(weeks));
    }
    let weeks: u32 = phases.0.iter().filter_map(|phase| phase.weeks).map(u32::from).sum();
    (weeks > 0).then(|| language.at_least(language.weeks(weeks)))
}
