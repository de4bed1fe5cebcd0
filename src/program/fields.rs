//! What may stand in `programs.json`: every key, how it is written, and what its value must be.

use super::Per;
use crate::level::Level;
use crate::week::{Activity, Choosable, TimeOfDay, Weekday};

/// A key of an object.
pub(super) struct Field {
    pub key: &'static str,
    /// Key and value as they are written, for the sentence that asks for them.
    pub like: &'static str,
    pub need: Need,
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

/// What a value must be.
pub(super) enum Kind {
    Flag,
    /// A whole number from the least to the most, and how to say that one is not.
    Whole(u32, u32, &'static str),
    Text,
    /// A text that holds to a rule, and how to say that one does not.
    Ruled(fn(&str) -> bool, &'static str),
    /// What a link calls a program.
    Code,
    /// What the text is, and the ids it is one of.
    OneOf(&'static str, fn(usize) -> Option<&'static str>),
    /// A text for rows of the comparison.
    Says,
    /// What an item is called, the most there may be, and what each must be. An item stands at most once if it is one of a few ids.
    List(&'static str, usize, &'static Kind),
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
    Field { key, like, need, kind }
}

const fn needed(key: &'static str, like: &'static str, kind: Kind) -> Field {
    field(key, like, Need::Always, kind)
}

pub(super) const NAME: Field = needed("name", "\"name\": \"Evening\"", Kind::Text);
pub(super) const PHONE: Field = field(
    "phone",
    "\"phone\": \"555-0100\"",
    Need::Never,
    Kind::Ruled(is_phone, " is not a phone number. Use digits, spaces and + - ( ) . only."),
);

pub(super) const WEBSITE: Field = field(
    "website",
    "\"website\": \"https://example.org\"",
    Need::Never,
    Kind::Ruled(is_website, " is not a safe web address. Write it like this: \"website\": \"https://example.org\"."),
);

/// The whole file.
pub(super) static FILE: [Field; 3] = [
    needed("format", "\"format\": 1", Kind::Whole(1, 1, " is not a format. Write it like this: \"format\": 1.")),
    needed(
        "provider",
        "\"provider\": { \"name\": \"Sample Center\", \"sample\": true }",
        Kind::Object(&PROVIDER, Together::Free),
    ),
    needed("programs", "\"programs\": [ { \"code\": \"e1\", ... } ]", Kind::Programs),
];

pub(super) const ADDRESS: Field =
    field("address", "\"address\": \"12 Main Street, Springfield\"", Need::Never, Kind::Text);

/// Who offers the programs.
pub(super) static PROVIDER: [Field; 5] =
    [NAME, needed("sample", "\"sample\": false", Kind::Flag), PHONE, WEBSITE, ADDRESS];

/// One program.
pub(super) static PROGRAM: [Field; 8] = [
    needed("code", "\"code\": \"e1\"", Kind::Code),
    NAME,
    needed(
        "level",
        "\"level\": \"outpatient\"",
        Kind::OneOf("a level", |place| Level::ALL.get(place).map(|level| level.id())),
    ),
    needed("summary", "\"summary\": \"One or two sentences.\"", Kind::Text),
    PHONE,
    field(
        "cost",
        "\"cost\": { \"from\": 3200, \"to\": 4800, \"per\": \"month\", \"as_of\": \"2026-10\" }",
        Need::Never,
        Kind::Object(&COST, Together::PriceRange),
    ),
    field("says", "\"says\": { \"testing\": \"Weekly.\" }", Need::Never, Kind::Says),
    needed(
        "tracks",
        "\"tracks\": [ { \"name\": \"Evening\", \"online\": false, \"phases\": [ ... ] } ]",
        Kind::List("track", ANY, &Kind::Object(&TRACK, Together::Free)),
    ),
];

/// The highest price that is taken for one.
pub(super) const HIGHEST_PRICE: u32 = 1_000_000;

const PRICE: Kind =
    Kind::Whole(0, HIGHEST_PRICE, " is not a price. Write whole dollars from 0 to 1000000, without a sign.");

static COST: [Field; 4] = [
    needed("from", "\"from\": 3200", PRICE),
    needed("to", "\"to\": 4800", PRICE),
    needed(
        "per",
        "\"per\": \"month\"",
        Kind::OneOf("a way to count a price", |place| Per::ALL.get(place).map(|per| per.id())),
    ),
    needed(
        "as_of",
        "\"as_of\": \"2026-10\"",
        Kind::Ruled(is_month, " is not a month. Write the year and the month like this: \"as_of\": \"2026-10\"."),
    ),
];

static TRACK: [Field; 3] = [
    NAME,
    needed("online", "\"online\": false", Kind::Flag),
    needed(
        "phases",
        "\"phases\": [ { \"weeks\": 6, \"sessions\": [ ... ] } ]",
        Kind::List("phase", ANY, &Kind::Object(&PHASE, Together::Apart)),
    ),
];

static PHASE: [Field; 3] = [
    field(
        "weeks",
        "\"weeks\": 6",
        Need::UnlessLast,
        Kind::Whole(1, 104, " is not a number of weeks. Write a whole number from 1 to 104."),
    ),
    field(
        "sessions",
        "\"sessions\": [ { \"days\": [\"mon\"], \"from\": \"17:30\", \"to\": \"21:00\", \"activity\": \"group\" } ]",
        Need::Unless("choose"),
        Kind::List("session", ANY, &Kind::Object(&SESSION, Together::Span)),
    ),
    field(
        "choose",
        "\"choose\": [ { \"activity\": \"individual\", \"times\": [ ... ] } ]",
        Need::Never,
        Kind::List("session", Choosable::MOST, &Kind::Object(&CHOOSABLE, Together::Free)),
    ),
];

static SESSION: [Field; 4] =
    [needed("days", "\"days\": [\"mon\", \"thu\"]", Kind::List("day", ANY, &DAY)), FROM, TO, ACTIVITY];

static CHOOSABLE: [Field; 2] = [
    ACTIVITY,
    needed(
        "times",
        "\"times\": [ { \"day\": \"tue\", \"from\": \"10:00\", \"to\": \"11:00\" } ]",
        Kind::List("time", Choosable::MOST_TIMES, &Kind::Object(&TIME, Together::Span)),
    ),
];

static TIME: [Field; 3] = [needed("day", "\"day\": \"tue\"", DAY), FROM, TO];

const DAY: Kind = Kind::OneOf("a day", |place| Weekday::ALL.get(place).map(|day| day.id()));

const FROM: Field = needed(
    "from",
    "\"from\": \"17:30\"",
    Kind::Ruled(
        is_time,
        " is not a time. Write hours and minutes from 00:00 to 24:00, like this: \"from\": \"17:30\".",
    ),
);

const TO: Field = needed(
    "to",
    "\"to\": \"21:00\"",
    Kind::Ruled(is_time, " is not a time. Write hours and minutes from 00:00 to 24:00, like this: \"to\": \"21:00\"."),
);

const ACTIVITY: Field = needed(
    "activity",
    "\"activity\": \"group\"",
    Kind::OneOf("an activity", |place| Activity::ALL.get(place).map(|activity| activity.id())),
);

fn is_phone(text: &str) -> bool {
    let mut digits = 0;
    for byte in text.bytes() {
        match byte {
            b'0'..=b'9' => digits += 1,
            b' ' | b'+' | b'-' | b'.' | b'(' | b')' => {}
            _ => return false,
        }
    }
    digits >= 3
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

fn is_time(text: &str) -> bool {
    TimeOfDay::parse(text).is_some()
}
