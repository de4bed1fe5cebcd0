//! What the site says, compiled from `content/` by `build/`: facts with their sources, guidance, and words in every language.

use std::ops::Range;
use std::sync::OnceLock;

use crate::language::Language;
use crate::level::Level;
use crate::questionnaire::{Area, Choice, Preference, Question, UrgentSign, Voice};
use crate::rule::{Addition, Additions, Condition, Guidance, Rule};
use crate::week::{Activity, Block, Span, TimeOfDay, Weekday};

include!(concat!(env!("OUT_DIR"), "/content.rs"));

/// Where a fact or a rule comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// Title, in the source's own language.
    pub title: &'static str,
    /// Who published it.
    pub by: &'static str,
    /// Year of publication.
    pub year: &'static str,
    /// Address; empty for our own judgement.
    pub url: &'static str,
    /// Month in which we last looked, `YYYY-MM`.
    pub checked: &'static str,
    /// How much of it we read: `whole`, `part` or `second-hand`.
    pub read: &'static str,
}

/// Every source that the explorer shows.
pub fn sources() -> &'static [Source] {
    static READ: OnceLock<Vec<Source>> = OnceLock::new();
    READ.get_or_init(|| {
        let mut lines = Lines(SOURCES.lines());
        let read = (0..SOURCES_SHOWN).map(|_| Source {
            title: lines.text(),
            by: lines.text(),
            year: lines.text(),
            url: lines.text(),
            checked: lines.text(),
            read: lines.text(),
        });
        read.collect()
    })
}

/// A group of rows of the comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AspectGroup {
    /// Id in content.
    pub id: &'static str,
    /// Places of its rows in [`ASPECTS`].
    pub aspects: Range<usize>,
}

/// What is known about a level, apart from words.
#[derive(Clone, Copy, Debug)]
pub struct LevelFacts {
    /// Stable code in links.
    pub code: char,
    /// Hours of treatment a week: from the first, below the second.
    pub hours_per_week: (u16, u16),
    /// Whether people sleep at the program.
    pub sleeps_there: bool,
    /// For each row of the comparison the places of its sources.
    pub cited: &'static [&'static [usize]],
    /// A typical week, sorted.
    pub week: &'static [Block],
}

/// A number to call or text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HelpLine {
    /// Id in content.
    pub id: &'static str,
    /// Digits to dial.
    pub call: Option<&'static str>,
    /// Digits to text to.
    pub text: Option<&'static str>,
    /// What to text.
    pub keyword: Option<&'static str>,
    /// Address of a page.
    pub url: Option<&'static str>,
    /// Month in which the number was checked, `YYYY-MM`.
    pub checked: &'static str,
}

/// A text that says "you" or "they".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Voiced {
    you: &'static str,
    they: &'static str,
}

impl Voiced {
    /// The text in this voice.
    pub const fn to(self, voice: Voice) -> &'static str {
        match voice {
            Voice::You => self.you,
            Voice::They => self.they,
        }
    }
}

/// All words of the content in one language; lists stand in the order of their statics.
#[derive(Debug)]
pub struct Words {
    /// Names of [`GROUPS`].
    pub groups: Vec<&'static str>,
    /// Names of [`ASPECTS`].
    pub aspects: Vec<&'static str>,
    /// Words of the levels, mildest first.
    pub levels: [LevelWords; 5],
    /// Words of [`HELP_LINES`].
    pub lines: Vec<LineWords>,
    /// Names of [`AREAS`].
    pub areas: Vec<&'static str>,
    /// Words of [`URGENT`].
    pub urgent: Vec<UrgentWords>,
    /// Words of the guidance's questions.
    pub questions: Vec<QuestionWords>,
    /// Words of [`PREFERENCES`].
    pub preferences: Vec<QuestionWords>,
    /// Words of the guidance's rules.
    pub rules: Vec<RuleWords>,
    /// Words of the additions, in the order of [`Addition::ALL`].
    pub additions: [AdditionWords; 6],
}

/// Words of a level.
#[derive(Clone, Debug)]
pub struct LevelWords {
    /// Full name.
    pub name: &'static str,
    /// Short name, for the head of a column.
    pub short: &'static str,
    /// One or two sentences.
    pub summary: &'static str,
    /// One text for each of [`ASPECTS`].
    pub says: Vec<&'static str>,
}

/// Words of a help line.
#[derive(Clone, Copy, Debug)]
pub struct LineWords {
    /// Its name.
    pub name: &'static str,
    /// What it is for.
    pub says: &'static str,
}

/// Words of an urgent sign.
#[derive(Clone, Debug)]
pub struct UrgentWords {
    /// The sign, as a person would say it.
    pub label: Voiced,
    /// The one thing to do now.
    pub now: Voiced,
    /// What to do until help comes.
    pub until: Vec<Voiced>,
}

/// Words of a question or preference.
#[derive(Clone, Debug)]
pub struct QuestionWords {
    /// A few words, for lists of answers.
    pub short: &'static str,
    /// The question.
    pub ask: Voiced,
    /// One line: why we ask.
    pub why: Voiced,
    /// More to read; preferences have none.
    pub more: Option<Voiced>,
    /// One text for each choice.
    pub choices: Vec<Voiced>,
}

/// Words of a rule.
#[derive(Clone, Copy, Debug)]
pub struct RuleWords {
    /// Why these answers lead there.
    pub because: Voiced,
    /// Why the rule stands though no public source does; blank where one does.
    pub judgement: &'static str,
}

/// Words of an addition.
#[derive(Clone, Copy, Debug)]
pub struct AdditionWords {
    /// Its name.
    pub name: &'static str,
    /// What to do.
    pub says: Voiced,
}

impl Language {
    /// The words of the content in this language.
    pub fn words(self) -> &'static Words {
        static ENGLISH: OnceLock<Words> = OnceLock::new();
        match self {
            Self::English => ENGLISH.get_or_init(|| Lines(EN.lines()).words()),
        }
    }
}

/// The words of one language as `build/` wrote them: a line each, in this order.
struct Lines(std::str::Lines<'static>);

impl Lines {
    fn text(&mut self) -> &'static str {
        self.0.next().unwrap_or_default()
    }

    fn voiced(&mut self) -> Voiced {
        let you = self.text();
        self.voiced_from(you)
    }

    /// As [`Self::voiced`], after its first line.
    fn voiced_from(&mut self, you: &'static str) -> Voiced {
        let they = self.text();
        Voiced { you, they: if they.is_empty() { you } else { they } }
    }

    fn texts(&mut self, count: usize) -> Vec<&'static str> {
        (0..count).map(|_| self.text()).collect()
    }

    fn voices(&mut self, count: usize) -> Vec<Voiced> {
        (0..count).map(|_| self.voiced()).collect()
    }

    fn urgent(&mut self) -> UrgentWords {
        let (label, now, mut until) = (self.voiced(), self.voiced(), Vec::new());
        loop {
            match self.text() {
                "" => return UrgentWords { label, now, until },
                you => until.push(self.voiced_from(you)),
            }
        }
    }

    fn question(&mut self, has_more: bool, choices: &[Choice]) -> QuestionWords {
        QuestionWords {
            short: self.text(),
            ask: self.voiced(),
            why: self.voiced(),
            more: has_more.then(|| self.voiced()),
            choices: self.voices(choices.len()),
        }
    }

    fn words(mut self) -> Words {
        Words {
            groups: self.texts(GROUPS.len()),
            aspects: self.texts(ASPECTS.len()),
            levels: std::array::from_fn(|_| LevelWords {
                name: self.text(),
                short: self.text(),
                summary: self.text(),
                says: self.texts(ASPECTS.len()),
            }),
            lines: HELP_LINES.iter().map(|_| LineWords { name: self.text(), says: self.text() }).collect(),
            areas: self.texts(AREAS.len()),
            urgent: URGENT.iter().map(|_| self.urgent()).collect(),
            questions: GUIDANCE.questions.iter().map(|it| self.question(true, it.choices)).collect(),
            preferences: PREFERENCES.iter().map(|it| self.question(false, it.choices)).collect(),
            rules: GUIDANCE
                .rules
                .iter()
                .map(|_| RuleWords { because: self.voiced(), judgement: self.text() })
                .collect(),
            additions: std::array::from_fn(|_| AdditionWords { name: self.text(), says: self.voiced() }),
        }
    }
}

impl Words {
    /// The words of a level.
    pub const fn level(&self, level: Level) -> &LevelWords {
        &self.levels[level.index()]
    }

    /// The words of an addition.
    pub const fn addition(&self, addition: Addition) -> &AdditionWords {
        &self.additions[addition as usize]
    }
}

impl Level {
    /// What is known about the level.
    pub const fn facts(self) -> &'static LevelFacts {
        &LEVELS[self.index()]
    }
}
