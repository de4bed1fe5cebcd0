//! A link that carries a view to someone else: public [`Link`], private `Wire`.
//!
//! DRAFT: format 0. It may still change; format 1 will be the first that opens for ever.
//! A link is one character a symbol, 32 symbols, the last six a check value (a BCH code, as in bech32), which refuses every
//! single changed character and every swap of two neighbours.

use crate::code::ALPHABET;
use crate::content::{GUIDANCE, URGENT};
use crate::level::Level;
use crate::questionnaire::{Answer, Answers, Asker};
use crate::rule::Additions;

/// What stands before a link in the fragment.
pub const PREFIX: &str = "#/s/";

/// The draft format.
const FORMAT: u8 = 0;

/// Symbols of the check value.
const CHECK: usize = 6;

/// What a link shows.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Link {
    /// Levels side by side, one bit each.
    pub levels: u8,
    /// Programs side by side, by code.
    pub programs: Vec<String>,
    /// Who asked.
    pub asker: Option<Asker>,
    /// The result, without the answers that led to it.
    pub result: Option<SharedResult>,
    /// The answers, only if the person ticked that they may be told.
    pub answers: Option<Answers>,
    /// A week.
    pub week: Option<ChosenWeek>,
}

/// A result as it stood when the link was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SharedResult {
    /// Lowest level.
    pub low: Level,
    /// Highest level.
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
    /// A program's timetable.
    Program {
        /// Its code.
        code: String,
        /// Place of the track.
        track: usize,
        /// Place of the phase.
        phase: usize,
    },
}

/// Why a link cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkProblem {
    /// The check value does not fit, or the link is cut short.
    Damaged,
    /// Made by a later version of this site.
    Future,
    /// The check value fits, but it names something this site does not know.
    Unknown,
    /// It could be read, but the person has answers here that it would replace.
    Occupied,
}

impl Link {
    /// The fragment, with its `#`.
    pub fn to_fragment(&self) -> String {
        let mut wire = Wire::default();
        wire.put(FORMAT);
        wire.put(self.levels & 31);
        wire.put(self.asker.map_or(0, |asker| asker as u8 + 1));
        wire.put(self.programs.len().min(31) as u8);
        for code in self.programs.iter().take(31) {
            wire.put_code(code);
        }
        wire.put(
            u8::from(self.result.is_some())
                | u8::from(self.answers.is_some()) << 1
                | u8::from(self.week.is_some()) << 2,
        );
        if let Some(result) = self.result {
            wire.put(result.low as u8);
            wire.put(result.high as u8);
            wire.put_set(result.sure);
            wire.put_set(result.possible);
        }
        if let Some(answers) = &self.answers {
            wire.put_answers(answers);
        }
        match &self.week {
            Some(ChosenWeek::Typical(level)) => wire.put(*level as u8),
            Some(ChosenWeek::Program { code, track, phase }) => {
                wire.put(Level::ALL.len() as u8);
                wire.put_code(code);
                wire.put((*track).min(31) as u8);
                wire.put((*phase).min(31) as u8);
            }
            None => {}
        }
        let check = check(&wire.symbols);
        wire.symbols.extend(check);
        let text = wire.symbols.iter().map(|symbol| char::from(ALPHABET.as_bytes()[usize::from(*symbol)]));
        PREFIX.chars().chain(text).collect()
    }

    /// Reads a fragment. `None` if it is no link of ours at all.
    ///
    /// # Errors
    /// Says why the link cannot be opened; nothing of it is used then.
    pub fn from_fragment(fragment: &str) -> Option<Result<Self, LinkProblem>> {
        let text = fragment.strip_prefix(PREFIX)?;
        let symbols: Option<Vec<u8>> = text.bytes().map(symbol).collect();
        Some(symbols.ok_or(LinkProblem::Damaged).and_then(|symbols| Self::read(&symbols)))
    }

    fn read(symbols: &[u8]) -> Result<Self, LinkProblem> {
        let Some(end) = symbols.len().checked_sub(CHECK) else { return Err(LinkProblem::Damaged) };
        let (body, given) = symbols.split_at(end);
        if check(body) != given {
            return Err(LinkProblem::Damaged);
        }
        let mut wire = Reader { symbols: body };
        if wire.take()? != FORMAT {
            return Err(LinkProblem::Future);
        }
        let mut link = Self { levels: wire.take()?, asker: wire.take_asker()?, ..Self::default() };
        for _ in 0..wire.take()? {
            link.programs.push(wire.take_code()?);
        }
        let holds = wire.take()?;
        if holds & 1 != 0 {
            let (low, high) = (wire.take_level()?, wire.take_level()?);
            link.result = Some(SharedResult { low, high, sure: wire.take_set()?, possible: wire.take_set()? });
        }
        if holds & 2 != 0 {
            link.answers = Some(wire.take_answers()?);
        }
        if holds & 4 != 0 {
            link.week = Some(wire.take_week()?);
        }
        if wire.symbols.is_empty() && holds < 8 { Ok(link) } else { Err(LinkProblem::Unknown) }
    }
}

/// Symbols being written.
#[derive(Default)]
struct Wire {
    symbols: Vec<u8>,
}

impl Wire {
    fn put(&mut self, symbol: u8) {
        self.symbols.push(symbol & 31);
    }

    fn put_char(&mut self, code: char) {
        self.put(u8::try_from(code).ok().and_then(symbol).unwrap_or_default());
    }

    fn put_code(&mut self, code: &str) {
        self.put(code.chars().count().min(2) as u8);
        code.chars().take(2).for_each(|code| self.put_char(code));
    }

    fn put_set(&mut self, set: Additions) {
        self.put(set.0);
        self.put(set.0 >> 5);
    }

    /// Only answers given are told: "I don't know" and "I'd rather not say" count as unanswered and stay with the person.
    fn put_answers(&mut self, answers: &Answers) {
        let signs: Vec<_> =
            (0..URGENT.len()).filter(|at| answers.right_now().unwrap_or_default() & 1 << at != 0).collect();
        self.put(if answers.right_now().is_some() { signs.len() as u8 + 1 } else { 0 });
        signs.iter().for_each(|at| self.put_char(URGENT[*at].code));
        let given: Vec<_> = (0..GUIDANCE.questions.len())
            .filter_map(|at| {
                let question = &GUIDANCE.questions[at];
                let choice = question.choices.get(usize::from(answers.get(at).given()?))?;
                Some((question.code, choice.code))
            })
            .collect();
        self.put(given.len() as u8);
        for (question, choice) in given {
            self.put_char(question);
            self.put_char(choice);
        }
    }
}

/// Symbols being read.
struct Reader<'a> {
    symbols: &'a [u8],
}

impl Reader<'_> {
    fn take(&mut self) -> Result<u8, LinkProblem> {
        let (first, rest) = self.symbols.split_first().ok_or(LinkProblem::Unknown)?;
        self.symbols = rest;
        Ok(*first)
    }

    fn take_char(&mut self) -> Result<char, LinkProblem> {
        Ok(char::from(ALPHABET.as_bytes()[usize::from(self.take()?)]))
    }

    fn take_code(&mut self) -> Result<String, LinkProblem> {
        match self.take()? {
            length @ 1..=2 => (0..length).map(|_| self.take_char()).collect(),
            _ => Err(LinkProblem::Unknown),
        }
    }

    fn take_asker(&mut self) -> Result<Option<Asker>, LinkProblem> {
        match self.take()? {
            0 => Ok(None),
            at => Asker::ALL.get(usize::from(at) - 1).copied().map(Some).ok_or(LinkProblem::Unknown),
        }
    }

    fn take_level(&mut self) -> Result<Level, LinkProblem> {
        Level::ALL.get(usize::from(self.take()?)).copied().ok_or(LinkProblem::Unknown)
    }

    fn take_set(&mut self) -> Result<Additions, LinkProblem> {
        let set = self.take()? | self.take()? << 5;
        if set < 64 { Ok(Additions(set)) } else { Err(LinkProblem::Unknown) }
    }

    fn take_answers(&mut self) -> Result<Answers, LinkProblem> {
        let mut answers = Answers::default();
        let signs = self.take()?;
        if signs > 0 {
            let mut bits = 0;
            for _ in 1..signs {
                let code = self.take_char()?;
                bits |= 1 << URGENT.iter().position(|sign| sign.code == code).ok_or(LinkProblem::Unknown)?;
            }
            answers = answers.with_right_now(Some(bits));
        }
        for _ in 0..self.take()? {
            let (question, choice) = (self.take_char()?, self.take_char()?);
            let at = GUIDANCE.questions.iter().position(|it| it.code == question).ok_or(LinkProblem::Unknown)?;
            let choices = GUIDANCE.questions[at].choices;
            let choice = choices.iter().position(|it| it.code == choice).ok_or(LinkProblem::Unknown)?;
            answers = answers.with(at, Answer::Given(choice as u8));
        }
        Ok(answers)
    }

    fn take_week(&mut self) -> Result<ChosenWeek, LinkProblem> {
        let kind = self.take()?;
        match Level::ALL.get(usize::from(kind)) {
            Some(level) => Ok(ChosenWeek::Typical(*level)),
            None if usize::from(kind) == Level::ALL.len() => Ok(ChosenWeek::Program {
                code: self.take_code()?,
                track: usize::from(self.take()?),
                phase: usize::from(self.take()?),
            }),
            None => Err(LinkProblem::Unknown),
        }
    }
}

/// The symbol of a character; capitals, and letters mistaken for digits, are read as what they look like.
fn symbol(character: u8) -> Option<u8> {
    let character = match character.to_ascii_lowercase() {
        b'o' => b'0',
        b'i' | b'l' => b'1',
        other => other,
    };
    ALPHABET.bytes().position(|known| known == character).map(|at| at as u8)
}

/// The check value: the remainder of the symbols by bech32's generator over GF(32), which finds any three changed symbols in
/// links of up to 1,023 symbols. The first step is 1, so that a link of zeros is not right.
fn check(symbols: &[u8]) -> [u8; CHECK] {
    const GENERATOR: [u32; 5] = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3];
    let rest = symbols.iter().chain(&[0; CHECK]).fold(1u32, |rest, symbol| {
        let top = rest >> 25;
        let shifted = (rest & 0x01ff_ffff) << 5 | u32::from(*symbol);
        (0..5).filter(|bit| top >> bit & 1 == 1).fold(shifted, |rest, bit| rest ^ GENERATOR[bit as usize])
    });
    std::array::from_fn(|at| (rest >> (5 * (CHECK - 1 - at)) & 31) as u8)
}
