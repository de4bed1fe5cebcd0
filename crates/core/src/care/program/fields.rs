//! What may stand in `programs.json`: every key, how it is written, and what its value must be.

use super::Per;
use super::words::{meant_time, shortened};
use crate::care::level::Level;
use crate::care::phone::dialed;
use crate::care::problem::{Lost, Mistake};
use crate::week::{Activity, Choosable, TimeOfDay, Weekday};

/// A key of an object.
pub(super) struct Field {
    pub key: &'static str,
    /// Key and value as they are written, for the sentence that asks for them.
    pub like: &'static str,
    pub need: Need,
    /// What is not shown if the value is wrong; without it, what the key stands in. Only a key that may be missing has it: without
    /// its value the rest must still be true.
    pub lost: Option<Lost>,
    pub kind: Kind,
}

/// Whether a key must be there.
pub(super) enum Need {
    Always,
    Never,
    /// In every item of a list but the last.
    UnlessLast,
    /// Unless the object has this other key.
    Unless(&'static str),
}

/// What is wrong with a text, if anything is.
pub(super) type Rule = fn(&str) -> Option<Mistake>;

/// What a value must be.
pub(super) enum Kind {
    Flag,
    /// A whole number from the least to the most, and how to say that one is not.
    Whole(u32, u32, fn(String) -> Mistake),
    /// A text for people, in one language or in several, that holds to a rule.
    Said(Rule),
    /// A text that holds to a rule.
    Ruled(Rule),
    /// What a link calls a program.
    Code,
    /// The ids it is one of.
    OneOf(fn(usize) -> Option<&'static str>),
    /// A text for rows of the comparison.
    Says,
    /// The most items there may be, and what each must be. An item stands at most once if it is one of a few ids.
    List(usize, &'static Kind),
    /// A list that may be empty, with items that are read one by one.
    Programs,
    Object(&'static [Field], Together),
}

/// What the values of one object must be to each other.
pub(super) enum Together {
    Free,
    /// `from` is not above `to`.
    PriceRange,
    /// `from` is before `to`.
    Span,
    /// No two of `sessions` share a minute, and those in `choose` can be kept apart from them and from each other.
    Apart,
}

/// The most items of a list that needs no limit.
const ANY: usize = usize::MAX;

const fn field(key: &'static str, like: &'static str, need: Need, kind: Kind) -> Field {
    Field { key, like, need, lost: None, kind }
}

const fn needed(key: &'static str, like: &'static str, kind: Kind) -> Field {
    field(key, like, Need::Always, kind)
}

/// A detail that may be missing.
const fn detail(key: &'static str, like: &'static str, kind: Kind) -> Field {
    Field { key, like, need: Need::Never, lost: Some(Lost::Detail), kind }
}

pub(super) const NAME: Field = needed("name", "\"name\": \"Evening\"", Kind::Said(any_text));
pub(super) const PHONE: Field = detail("phone", "\"phone\": \"555-0100\"", Kind::Said(phone));
pub(super) const WEBSITE: Field = detail("website", "\"website\": \"https://example.org\"", Kind::Said(website));
pub(super) const ADDRESS: Field =
    detail("address", "\"address\": \"12 Main Street, Springfield\"", Kind::Said(any_text));

const SAMPLE: Field = Field { lost: Some(Lost::Real), ..needed("sample", "\"sample\": false", Kind::Flag) };

/// The whole file.
pub(super) static FILE: [Field; 3] = [
    Field { lost: Some(Lost::Nothing), ..needed("format", "\"format\": 1", Kind::Whole(1, 1, Mistake::NotAFormat)) },
    Field {
        lost: Some(Lost::Center),
        ..needed(
            "provider",
            "\"provider\": { \"name\": \"Sample Center\", \"sample\": true }",
            Kind::Object(&PROVIDER, Together::Free),
        )
    },
    needed("programs", "\"programs\": [ { \"code\": \"e1\", ... } ]", Kind::Programs),
];

/// Who offers the programs.
pub(super) static PROVIDER: [Field; 5] = [NAME, SAMPLE, PHONE, WEBSITE, ADDRESS];

/// One program.
pub(super) static PROGRAM: [Field; 9] = [
    needed("code", "\"code\": \"e1\"", Kind::Code),
    NAME,
    needed("level", "\"level\": \"outpatient\"", Kind::OneOf(|place| Level::ALL.get(place).map(|level| level.id()))),
    detail("for_teens", "\"for_teens\": true", Kind::Flag),
    needed("summary", "\"summary\": \"One or two sentences.\"", Kind::Said(any_text)),
    PHONE,
    detail(
        "cost",
        "\"cost\": { \"from\": 3200, \"to\": 4800, \"per\": \"month\", \"as_of\": \"2026-10\" }",
        Kind::Object(&COST, Together::PriceRange),
    ),
    detail("says", "\"says\": { \"testing\": \"Weekly.\" }", Kind::Says),
    needed(
        "tracks",
        "\"tracks\": [ { \"name\": \"Evening\", \"online\": false, \"phases\": [ ... ] } ]",
        Kind::List(ANY, &Kind::Object(&TRACK, Together::Free)),
    ),
];

/// The highest price that is taken for one.
pub(super) const HIGHEST_PRICE: u32 = 1_000_000;

const PRICE: Kind = Kind::Whole(0, HIGHEST_PRICE, Mistake::NotAPrice);

static COST: [Field; 4] = [
    needed("from", "\"from\": 3200", PRICE),
    needed("to", "\"to\": 4800", PRICE),
    needed("per", "\"per\": \"month\"", Kind::OneOf(|place| Per::ALL.get(place).map(|per| per.id()))),
    needed("as_of", "\"as_of\": \"2026-10\"", Kind::Ruled(month)),
];

static TRACK: [Field; 3] = [
    NAME,
    needed("online", "\"online\": false", Kind::Flag),
    needed(
        "phases",
        "\"phases\": [ { \"weeks\": 6, \"sessions\": [ ... ] } ]",
        Kind::List(ANY, &Kind::Object(&PHASE, Together::Apart)),
    ),
];

static PHASE: [Field; 3] = [
    field("weeks", "\"weeks\": 6", Need::UnlessLast, Kind::Whole(1, 104, Mistake::NotWeeks)),
    field(
        "sessions",
        "\"sessions\": [ { \"days\": [\"mon\"], \"from\": \"17:30\", \"to\": \"21:00\", \"activity\": \"group\" } ]",
        Need::Unless("choose"),
        Kind::List(ANY, &Kind::Object(&SESSION, Together::Span)),
    ),
    field(
        "choose",
        "\"choose\": [ { \"activity\": \"individual\", \"times\": [ ... ] } ]",
        Need::Never,
        Kind::List(Choosable::MOST, &Kind::Object(&CHOOSABLE, Together::Free)),
    ),
];

static SESSION: [Field; 5] = [
    needed("days", "\"days\": [\"mon\", \"thu\"]", Kind::List(ANY, &DAY)),
    FROM,
    TO,
    ACTIVITY,
    field("every_other_week", "\"every_other_week\": true", Need::Never, Kind::Flag),
];

static CHOOSABLE: [Field; 2] = [
    ACTIVITY,
    needed(
        "times",
        "\"times\": [ { \"day\": \"tue\", \"from\": \"10:00\", \"to\": \"11:00\" } ]",
        Kind::List(Choosable::MOST_TIMES, &Kind::Object(&TIME, Together::Span)),
    ),
];

static TIME: [Field; 3] = [needed("day", "\"day\": \"tue\"", DAY), FROM, TO];

const DAY: Kind = Kind::OneOf(|place| Weekday::ALL.get(place).map(|day| day.id()));
const FROM: Field = needed("from", "\"from\": \"17:30\"", Kind::Ruled(time));
const TO: Field = needed("to", "\"to\": \"21:00\"", Kind::Ruled(time));
const ACTIVITY: Field = needed(
    "activity",
    "\"activity\": \"group\"",
    Kind::OneOf(|place| Activity::ALL.get(place).map(|activity| activity.id())),
);

const fn any_text(_: &str) -> Option<Mistake> {
    None
}

fn phone(text: &str) -> Option<Mistake> {
    dialed(text).is_none().then(|| Mistake::NotAPhone(shortened(text)))
}

fn website(text: &str) -> Option<Mistake> {
    (!is_website(text)).then(|| Mistake::NotAWebsite(shortened(text)))
}

fn month(text: &str) -> Option<Mistake> {
    (!is_month(text)).then(|| Mistake::NotAMonth(shortened(text)))
}

fn time(text: &str) -> Option<Mistake> {
    TimeOfDay::parse(text).is_none().then(|| Mistake::NotATime(shortened(text), meant_time(text)))
}

fn is_website(text: &str) -> bool {
    let host = text.strip_prefix("https://").unwrap_or_default();
    host.bytes().next().is_some_and(|first| first.is_ascii_alphanumeric()) && !host.chars().any(char::is_whitespace)
}

/// Whether this is `YYYY-MM`.
fn is_month(text: &str) -> bool {
    let [year @ .., b'-', tens, ones] = text.as_bytes() else { return false };
    let is_year = year.len() == 4 && year.iter().all(u8::is_ascii_digit);
    is_year && matches!((tens, ones), (b'0', b'1'..=b'9') | (b'1', b'0'..=b'2'))
}
