//! All texts of a language. They are in the page that a person opens ([`Speaks::all_words`]), not in the WASM, so that people load only the
//! language that they read.

use std::fmt::{Display, Write};
use std::sync::OnceLock;

use crate::about::{About, Whom};
use crate::{AREAS, ASPECTS, GROUPS, GUIDANCE, HELP_LINES, PREFERENCES, SIGN_GROUPS, SOURCES_SHOWN, URGENT};
use explorer_core::care::level::Level;
use explorer_core::care::program::terms::{DETAILS, TERMS};
use explorer_core::guidance::addition::Addition;
use explorer_core::guidance::questionnaire::{QuestionId, Voice};
use explorer_core::guidance::rule::RuleId;
use explorer_core::language::Language;

include!(concat!(env!("OUT_DIR"), "/words.rs"));

static WORDS: [OnceLock<Words>; Language::ALL.len()] = [const { OnceLock::new() }; Language::ALL.len()];

/// A language that has its words.
pub trait Speaks {
    /// All its words, one per line, for [`Self::load`].
    fn all_words(self) -> &'static str;

    /// The words of the content in this language. In a browser, they are blank until [`Self::load`] is called.
    fn words(self) -> &'static Words;

    /// Takes this language's words from the page, where [`Self::all_words`] put them, unless the page was cut off in transit. Only the
    /// first call counts.
    fn load(self, text: String) -> bool;
}

impl Speaks for Language {
    fn all_words(self) -> &'static str {
        all_words(self)
    }

    #[inline(never)]
    fn words(self) -> &'static Words {
        let built_in = if cfg!(target_arch = "wasm32") { "" } else { all_words(self) };
        WORDS[self as usize].get_or_init(|| Lines(built_in.lines()).words())
    }

    fn load(self, text: String) -> bool {
        let is_whole = text.ends_with(END_OF_WORDS);
        if is_whole {
            WORDS[self as usize].get_or_init(|| Lines(text.leak().lines()).words());
        }
        is_whole
    }
}

/// One text.
#[inline(never)]
fn phrase(language: Language, at: usize) -> &'static str {
    language.words().phrases.get(at).copied().unwrap_or_default()
}

/// A phrase with its placeholders filled in. The compiler has put the index of each between the braces.
#[inline(never)]
fn filled(language: Language, at: usize, values: &[&dyn Display]) -> String {
    let mut parts = phrase(language, at).split('{');
    let mut text = parts.next().unwrap_or_default().to_string();
    for part in parts {
        let (place, rest) = part.split_once('}').unwrap_or_default();
        if let Some(value) = place.parse().ok().and_then(|place: usize| values.get(place)) {
            // Writing to a String never fails.
            let _ = write!(text, "{value}");
        }
        text.push_str(rest);
    }
    text
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

/// A text that has other words for some people.
#[derive(Clone, Debug)]
pub struct Varied {
    usual: Voiced,
    others: Vec<(Whom, Voiced)>,
}

impl Varied {
    /// The text about this person, in this voice.
    pub fn to(&self, about: About, voice: Voice) -> &'static str {
        let own = self.others.iter().find(|(whom, _)| about.is(*whom));
        own.map_or(self.usual, |(_, text)| *text).to(voice)
    }

    /// The text for everyone who has no text of their own.
    pub const fn usual(&self) -> Voiced {
        self.usual
    }

    /// The text for everyone, and each text that is only for some people.
    pub fn each(&self) -> impl Iterator<Item = (Option<Whom>, Voiced)> {
        std::iter::once((None, self.usual)).chain(self.others.iter().map(|(whom, text)| (Some(*whom), *text)))
    }
}

/// All words of the content in one language. Lists are in the order of their statics.
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
    /// Names of [`SIGN_GROUPS`].
    pub sign_groups: Vec<&'static str>,
    /// Words of [`URGENT`].
    pub urgent: Vec<UrgentWords>,
    /// Words of the guidance's screens.
    pub screens: Vec<ScreenWords>,
    /// Words of the guidance's questions.
    pub questions: Vec<QuestionWords>,
    /// Words of [`PREFERENCES`].
    pub preferences: Vec<PreferenceWords>,
    /// Words of the guidance's rules.
    pub rules: Vec<RuleWords>,
    /// Words of the additions, in the order of [`Addition::ALL`].
    pub additions: [AdditionWords; Addition::ALL.len()],
    /// Every source that the explorer shows.
    pub sources: Vec<Source>,
    /// Names of [`DETAILS`].
    pub details: Vec<&'static str>,
    /// Words of [`TERMS`], one list after the other.
    pub terms: Vec<&'static str>,
    /// The interface's own texts. Each is a method of [`Phrases`].
    phrases: Vec<&'static str>,
}

/// The source of a fact or a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its title, in the source's own language.
    pub title: &'static str,
    /// Who published it.
    pub by: &'static str,
    /// Year of publication.
    pub year: &'static str,
    /// Its address. Empty for our own judgment.
    pub url: &'static str,
    /// The month in which we last checked it, `YYYY-MM`.
    pub checked: &'static str,
    /// How much of it we read: `whole`, `part` or `second-hand`.
    pub read: &'static str,
}

/// Words of a level.
#[derive(Clone, Debug)]
pub struct LevelWords {
    /// Full name.
    pub name: &'static str,
    /// Short name, for the head of a column.
    pub short: &'static str,
    /// One or two sentences.
    pub summary: Voiced,
    /// One for each of [`ASPECTS`].
    pub says: Vec<Fact>,
}

/// A level's text for a row of the comparison.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fact {
    /// The answer in a few words.
    pub short: &'static str,
    /// More about it. May be blank.
    pub more: &'static str,
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

/// Words of a screen of the questionnaire.
#[derive(Clone, Debug)]
pub struct ScreenWords {
    /// A few words, for lists of answers.
    pub short: &'static str,
    /// The question.
    pub ask: Varied,
    /// One line: why we ask.
    pub why: Varied,
    /// More to read.
    pub more: Varied,
}

/// Words of a question.
#[derive(Clone, Debug)]
pub struct QuestionWords {
    /// A few words, for lists of answers.
    pub short: &'static str,
    /// One text for each choice.
    pub choices: Vec<Voiced>,
}

/// Words of a preference.
#[derive(Clone, Debug)]
pub struct PreferenceWords {
    /// A few words, for lists of answers.
    pub short: &'static str,
    /// The question.
    pub ask: Voiced,
    /// One line: why we ask.
    pub why: Voiced,
    /// One text for each choice.
    pub choices: Vec<Voiced>,
    /// How people get around each limit.
    pub around: Vec<Voiced>,
}

/// Words of a rule.
#[derive(Clone, Debug)]
pub struct RuleWords {
    /// Why these answers lead there.
    pub because: Varied,
    /// Why we keep the rule without a public source. Blank if it has one.
    pub judgment: &'static str,
}

/// Words of an addition.
#[derive(Clone, Debug)]
pub struct AdditionWords {
    /// Its name.
    pub name: &'static str,
    /// What to do.
    pub says: Varied,
}

/// The words of one language as the compiler wrote them: one per line, in this order.
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

    fn varied(&mut self) -> Varied {
        let (usual, mut others) = (self.voiced(), Vec::new());
        loop {
            match self.text() {
                "" => return Varied { usual, others },
                of => {
                    let text = self.voiced();
                    others.extend(Whom::ALL.into_iter().find(|whom| whom.id() == of).map(|whom| (whom, text)));
                }
            }
        }
    }

    fn preference(&mut self, choices: usize, limits: usize) -> PreferenceWords {
        PreferenceWords {
            short: self.text(),
            ask: self.voiced(),
            why: self.voiced(),
            choices: self.voices(choices),
            around: self.voices(limits),
        }
    }

    fn source(&mut self) -> Source {
        Source {
            title: self.text(),
            by: self.text(),
            year: self.text(),
            url: self.text(),
            checked: self.text(),
            read: self.text(),
        }
    }

    fn words(mut self) -> Words {
        Words {
            groups: self.texts(GROUPS.len()),
            aspects: self.texts(ASPECTS.len()),
            levels: std::array::from_fn(|_| LevelWords {
                name: self.text(),
                short: self.text(),
                summary: self.voiced(),
                says: ASPECTS.iter().map(|_| Fact { short: self.text(), more: self.text() }).collect(),
            }),
            lines: HELP_LINES.iter().map(|_| LineWords { name: self.text(), says: self.text() }).collect(),
            areas: self.texts(AREAS.len()),
            sign_groups: self.texts(SIGN_GROUPS.len()),
            urgent: URGENT.iter().map(|_| self.urgent()).collect(),
            screens: GUIDANCE
                .screens
                .iter()
                .map(|_| ScreenWords {
                    short: self.text(),
                    ask: self.varied(),
                    why: self.varied(),
                    more: self.varied(),
                })
                .collect(),
            questions: GUIDANCE
                .questions
                .iter()
                .map(|it| QuestionWords { short: self.text(), choices: self.voices(it.choices.len()) })
                .collect(),
            preferences: PREFERENCES.iter().map(|it| self.preference(it.choices.len(), it.limits.len())).collect(),
            rules: GUIDANCE.rules.iter().map(|_| RuleWords { because: self.varied(), judgment: self.text() }).collect(),
            additions: std::array::from_fn(|_| AdditionWords { name: self.text(), says: self.varied() }),
            sources: (0..SOURCES_SHOWN).map(|_| self.source()).collect(),
            details: self.texts(DETAILS.len()),
            terms: self.texts(TERMS.iter().map(|terms| terms.len()).sum()),
            phrases: self.0.collect(),
        }
    }
}

impl Words {
    /// The words of a level.
    pub const fn level(&self, level: Level) -> &LevelWords {
        &self.levels[level.index()]
    }

    /// The words of a question.
    pub fn question(&self, id: QuestionId) -> &QuestionWords {
        &self.questions[id.index()]
    }

    /// The words of a rule.
    pub fn rule(&self, id: RuleId) -> &RuleWords {
        &self.rules[id.index()]
    }

    /// The words of an addition.
    pub const fn addition(&self, addition: Addition) -> &AdditionWords {
        &self.additions[addition as usize]
    }
}
