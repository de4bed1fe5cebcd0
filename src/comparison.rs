//! The comparison: levels and programs side by side, in the same rows.

use crate::content::{ASPECTS, LEVELS};
use crate::language::Language;
use crate::level::Level;
use crate::program::{Program, Programs, Track};
use crate::state::Compared;
use crate::week::{Week, Weekday};

/// One column.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Column<'a> {
    /// A level of care in general.
    Level(Level),
    /// A program of the provider.
    Program(&'a Program),
}

impl<'a> Column<'a> {
    /// All columns: every level, then the chosen programs. Levels that are not shown are there too, hidden by the style,
    /// so that the page is whole without script.
    pub fn all(compared: &Compared, programs: &'a Programs) -> Vec<Self> {
        let chosen = compared.programs.iter().filter_map(|code| programs.by_code(code));
        Level::ALL.into_iter().map(Self::Level).chain(chosen.map(Self::Program)).collect()
    }

    /// Whether the column is in sight.
    pub const fn is_shown(self, compared: &Compared) -> bool {
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

    /// What stands in the row, given by its place in [`ASPECTS`]. `None` if the program does not say.
    pub fn says(self, aspect: usize, language: Language) -> Option<String> {
        match self {
            Self::Level(level) => Some(language.words().level(level).says.get(aspect)?.to_string()),
            Self::Program(program) => {
                let id = *ASPECTS.get(aspect)?;
                program.says(id).map(String::from).or_else(|| computed(program, id, language))
            }
        }
    }

    /// What stands in the row with this id.
    pub fn says_of(self, id: &str, language: Language) -> Option<String> {
        self.says(ASPECTS.iter().position(|known| *known == id)?, language)
    }

    /// A typical week, or the first phase of the program's first track.
    pub fn week(self) -> Week {
        match self {
            Self::Level(level) => Week::new(level.facts().week.to_vec()),
            Self::Program(program) => program
                .tracks
                .first()
                .and_then(|track| track.step_down.first())
                .map(|phase| phase.week.clone())
                .unwrap_or_default(),
        }
    }
}

/// Whether the columns in sight do not all say the same in this row.
pub fn differs(columns: &[Column], compared: &Compared, aspect: usize, language: Language) -> bool {
    let mut said =
        columns.iter().filter(|column| column.is_shown(compared)).map(|column| column.says(aspect, language));
    let first = said.next();
    said.any(|other| Some(other) != first)
}

/// The sources of a row, each with the levels in sight that it serves.
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
fn computed(program: &Program, aspect: &str, language: Language) -> Option<String> {
    match aspect {
        "hours-per-week" => each_track(program, |track| Some(language.hours(track.hours()))),
        "days-and-hours" => each_track(program, |track| Some(timetable(&track.step_down.first()?.week, language))),
        "usual-length" => each_track(program, |track| Some(language.weeks(track.step_down.total_weeks()?))),
        "sleep" => {
            Some(if program.level.facts().sleeps_there { language.sleep_there() } else { language.sleep_home() }.into())
        }
        "online" => {
            let online = program.tracks.iter().filter(|track| track.online).count();
            Some(match online {
                0 => language.online_no().into(),
                all if all == program.tracks.len() => language.online_yes().into(),
                _ => language.online_some().into(),
            })
        }
        "cost" => program.cost.as_ref().map(|cost| language.cost(cost)),
        _ => None,
    }
}

/// The same for every track, or one sentence a track with its name.
fn each_track(program: &Program, say: impl Fn(&Track) -> Option<String>) -> Option<String> {
    let said: Option<Vec<String>> = program.tracks.iter().map(say).collect();
    let said = said?;
    let first = said.first()?;
    if said.iter().all(|other| other == first) {
        return Some(first.clone());
    }
    let mut named = String::new();
    for (track, said) in program.tracks.iter().zip(&said) {
        // In Spanish the hours end with a period of their own.
        let between = if named.is_empty() || named.ends_with('.') { "" } else { "." };
        let space = if named.is_empty() { "" } else { " " };
        named.extend([between, space, &track.name, ": ", said]);
    }
    Some(named)
}

/// The days of a week with their hours; days with the same hours stand together.
pub fn timetable(week: &Week, language: Language) -> String {
    let mut days: Vec<(Vec<Weekday>, String)> = Vec::new();
    for day in Weekday::ALL {
        let (Some(first), Some(last)) = (week.on(day).next(), week.on(day).map(|block| block.span.to).max()) else {
            continue;
        };
        let hours = language.from_to(language.time(first.span.from), language.time(last));
        match days.iter_mut().find(|(_, known)| *known == hours) {
            Some((same, _)) => same.push(day),
            None => days.push((vec![day], hours)),
        }
    }
    let said = days.into_iter().map(|(days, hours)| {
        if days.len() == Weekday::ALL.len() {
            return language.every_day(hours);
        }
        let names: Vec<_> = days.into_iter().map(|day| language.weekday_short(day)).collect();
        format!("{}, {hours}", names.join(", "))
    });
    said.collect::<Vec<_>>().join("; ")
}
