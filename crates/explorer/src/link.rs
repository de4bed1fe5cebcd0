//! A link that carries a view to someone else: public [`Link`], private `BitStream`.
//!
//! It is written in format 2; format 1 opens forever too (`link/first.rs`). `content/en/pages/link-format.md` describes both precisely enough to
//! write a decoder. A link is bits in symbols of five, one character each, and ends with a check value of six symbols. Each part
//! of it is *carried* by one function that both writes and reads, so the order is defined only once.

mod answers;
mod bit_stream;
mod check;
mod fingerprint;
mod first;
mod life;
mod received;
mod spoken;
mod symbol;
mod week;

use bit_stream::BitStream;
use explorer_content::GUIDANCE;
use explorer_core::care::level::Level;
use explorer_core::care::program::TrackId;
use explorer_core::guidance::addition::Additions;
use explorer_core::guidance::questionnaire::{Answers, Asker};
use explorer_core::guidance::suggestion::Suggestion;
use explorer_core::plan::commitment::Life;
use explorer_core::set::Set;
use explorer_core::week::date::Date;

pub use spoken::{GROUP, SpokenProblem, group_is_right, letter_of};

/// The prefix of a link in the fragment.
pub const PREFIX: &str = "#/s/";

/// The format that we write. We read it, and the first one too.
const FORMAT: u8 = 2;
/// The first format, which had other questions.
const FIRST: u8 = 1;

/// Days from 1970-01-01 to 2026-01-01, from which dates of guidance are counted.
const FIRST_DAY: u32 = 20_454;
/// Bits of such a date.
const DATE_BITS: u32 = 14;

/// Bits of a set of additions: more than there are, so that a new one needs no new format.
const ADDITION_BITS: u32 = 32;

/// What a link shows. If it cannot hold a value, it has the nearest one that it can hold; each field says what that is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The date of the guidance that it was made with, from 2026-01-01 to 2070-11-09. Other dates become the nearest of these.
    pub guidance: Date,
    /// Levels side by side, one bit each in the order of [`Level::ALL`].
    pub levels: Set<Level>,
    /// Who asked.
    pub asker: Option<Asker>,
    /// Programs side by side, by code, each once. The first [`Link::MOST_PROGRAMS`] are told.
    pub programs: Vec<String>,
    /// The result, without the answers that led to it.
    pub result: Option<SharedResult>,
    /// The answers, only if the person chose to include them. "I don't know" and "I'd rather not say" are included as such.
    pub answers: Option<Answers>,
    /// What works for the person, one for each preference of the content: the place of the choice.
    pub preferences: Option<Vec<Option<u8>>>,
    /// What the person's week is like without care. The first [`Life::MOST_COMMITMENTS`] commitments are told.
    pub life: Option<Life>,
    /// A week.
    pub week: Option<ChosenWeek>,
    /// A fingerprint of the programs that it names, by which [`Link::programs_differ`]; 15 bits. Set by [`Link::with_fingerprint`].
    pub fingerprint: u16,
    /// How many of its answers, signs, preferences and additions this site no longer knows. They were left out. This is not in
    /// the link itself.
    pub dropped: u8,
    /// How many of its answers and additions belong to questions that have changed since then: each was read as the nearest one that
    /// is not milder. This is not in the link itself.
    pub reread: u8,
    /// How many of its answers say nothing about today's questions, which are then open. This is not in the link itself.
    pub asked_anew: u8,
}

impl Default for Link {
    /// An empty comparison, made with this site's guidance.
    fn default() -> Self {
        Self {
            guidance: guidance_date(),
            levels: Set::NONE,
            asker: None,
            programs: Vec::new(),
            result: None,
            answers: None,
            preferences: None,
            life: None,
            week: None,
            fingerprint: 0,
            dropped: 0,
            reread: 0,
            asked_anew: 0,
        }
    }
}

/// The result when the link was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SharedResult {
    /// Lowest level.
    pub low: Level,
    /// Highest level; one below the lowest is told as the lowest.
    pub high: Level,
    /// Additions that were sure.
    pub sure: Additions,
    /// Additions that were possible.
    pub possible: Additions,
}

/// Which week is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChosenWeek {
    /// A typical week of a level.
    Typical(Level),
    /// A program's timetable. Told if the code is one; of the places at most 31.
    Program {
        /// Its code.
        code: String,
        /// Its track.
        track: TrackId,
        /// Place of the phase.
        phase: usize,
    },
}

/// Why a link cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkProblem {
    /// The check value does not match: the link was cut off, or something in it was changed.
    Damaged,
    /// Made by a later version of this site.
    Future,
    /// The check value matches, but this is not how this site writes links.
    Unknown,
}

impl Link {
    /// The most programs side by side that a link tells.
    pub const MOST_PROGRAMS: usize = 12;

    /// The fragment, with its `#`. Two links have the same one only if they tell the same.
    pub fn to_fragment(&self) -> String {
        let mut text = String::from(PREFIX);
        text.extend(self.to_symbols().into_iter().map(symbol::letter));
        text
    }

    /// Reads a fragment. `None` if it is no link of ours at all.
    ///
    /// # Errors
    /// Says why the link cannot be opened. Nothing of it is used then.
    #[inline(never)]
    pub fn from_fragment(fragment: &str) -> Option<Result<Self, LinkProblem>> {
        let text = fragment.strip_prefix(PREFIX)?;
        let symbols: Option<Vec<u8>> = text.chars().map(symbol::of).collect();
        Some(symbols.ok_or(LinkProblem::Damaged).and_then(Self::from_symbols))
    }

    /// Whether it shows only a comparison.
    pub fn is_comparison(&self) -> bool {
        matches!(self, Self { result: None, answers: None, life: None, week: None, .. })
    }

    /// Whether the guidance of this site has another date than that of the link.
    pub fn guidance_changed(&self) -> bool {
        self.guidance != guidance_date()
    }

    /// All symbols, with the check value.
    fn to_symbols(&self) -> Vec<u8> {
        let mut stream = BitStream::to_write();
        self.clone().transfer(&mut stream, FORMAT);
        check::closed(stream.into_symbols())
    }

    fn from_symbols(symbols: Vec<u8>) -> Result<Self, LinkProblem> {
        let body = check::opened(symbols).ok_or(LinkProblem::Damaged)?;
        let format = match body.first() {
            Some(&format @ (FIRST | FORMAT)) => format,
            Some(&format) if format > FORMAT => return Err(LinkProblem::Future),
            _ => return Err(LinkProblem::Unknown),
        };
        let (mut link, mut stream) = (Self::default(), BitStream::to_read(body));
        link.transfer(&mut stream, format);
        (link.dropped, link.reread, link.asked_anew) = (stream.dropped, stream.reread, stream.asked_anew);
        if stream.ends_well() { Ok(link) } else { Err(LinkProblem::Unknown) }
    }

    /// All of a format, in its order. They differ in the result and in the answers.
    fn transfer(&mut self, stream: &mut BitStream, format: u8) {
        let first = format == FIRST;
        stream.bits(5, format.into());
        let days = self.guidance.days().saturating_sub(FIRST_DAY);
        let days = stream.number(DATE_BITS, (1 << DATE_BITS) - 1, days);
        self.guidance = Date::from_days(FIRST_DAY + days).unwrap_or(self.guidance);
        self.levels = stream.set(self.levels);
        let asker = stream.number(3, Asker::ALL.len() as u32, self.asker.map_or(0, |asker| asker as u32 + 1));
        self.asker = Asker::ALL.get((asker as usize).wrapping_sub(1)).copied();
        transfer_programs(&mut self.programs, stream);
        stream.part(
            &mut self.result,
            || SharedResult::NONE,
            if first { first::result } else { SharedResult::transfer },
        );
        stream.part(&mut self.answers, Answers::default, if first { first::answers } else { answers::transfer });
        stream.part(&mut self.preferences, Vec::new, answers::transfer_preferences);
        stream.part(&mut self.life, Life::default, life::transfer);
        week::transfer(&mut self.week, stream);
        if self.names_programs() {
            self.fingerprint = stream.bits(fingerprint::BITS, self.fingerprint.into()) as u16;
        }
    }
}

impl From<&Suggestion> for SharedResult {
    fn from(it: &Suggestion) -> Self {
        Self { low: it.low, high: it.high, sure: it.sure, possible: it.possible }
    }
}

impl SharedResult {
    const NONE: Self =
        Self { low: Level::Outpatient, high: Level::Outpatient, sure: Additions::NONE, possible: Additions::NONE };

    fn transfer(&mut self, stream: &mut BitStream) {
        self.transfer_levels(stream);
        for set in [&mut self.sure, &mut self.possible] {
            let told = Set::from_bits(stream.flags(ADDITION_BITS, set.within(Set::ALL).bits()));
            *set = told.within(Set::ALL);
            stream.dropped += told.without(Set::ALL).bits().count_ones() as u8;
        }
    }

    fn transfer_levels(&mut self, stream: &mut BitStream) {
        self.high = self.high.max(self.low);
        stream.one_of(3, &Level::ALL, &mut self.low);
        stream.one_of(3, &Level::ALL, &mut self.high);
        stream.needs(self.low <= self.high);
    }
}

fn transfer_programs(programs: &mut Vec<String>, stream: &mut BitStream) {
    keep_codes(programs);
    let count = stream.number(4, Link::MOST_PROGRAMS as u32, programs.len() as u32) as usize;
    programs.resize(count, String::new());
    programs.iter_mut().for_each(|code| stream.code(code));
    keep_codes(programs);
    stream.needs(programs.len() == count);
}

/// Keeps the first of each code, as many as can be told.
fn keep_codes(programs: &mut Vec<String>) {
    let mut kept = Vec::new();
    for code in programs.drain(..) {
        if symbol::is_code(&code) && !kept.contains(&code) && kept.len() < Link::MOST_PROGRAMS {
            kept.push(code);
        }
    }
    *programs = kept;
}

/// The date of this site's guidance; a test holds that it is one.
fn guidance_date() -> Date {
    Date::parse(GUIDANCE.date).or_else(|| Date::from_days(FIRST_DAY)).unwrap_or(Date::LAST)
}
