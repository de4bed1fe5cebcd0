//! The contents of `programs.json`: every key, an example of it, and what its value must be.

use super::Per;
use super::terms::{AGES, BESIDE_ANY_LEVEL, GENDERS, OF_GENDERS, OF_PEOPLE, OF_TREATS, ONLY_FOR, TREATS};
use super::words::{meant_time, shortened};
use crate::care::level::Level;
use crate::care::phone::dialed;
use crate::care::problem::{Lost, Mistake};
use crate::week::date::Date;
use crate::week::{Activity, Choosable, TimeOfDay, Weekday};

/// A key of an object.
pub(super) struct Field {
    pub key: &'static str,
    /// An example of the key and its value, for messages.
    pub like: &'static str,
    pub required: Required,
    /// What visitors do not see if the value is wrong. `None` means the whole object around it. Only optional keys set this, because the
    /// rest must still be true without the value.
    pub lost: Option<Lost>,
    pub kind: Kind,
}

/// Whether a key is required.
pub(super) enum Required {
    Always,
    Never,
    /// In every item of a list except the last.
    UnlessLast,
    /// Unless the object has one of these other keys.
    Unless(&'static [&'static str]),
}

/// What is wrong with a text, if anything is.
pub(super) type Rule = fn(&str) -> Option<Mistake>;

/// What a value must be.
pub(super) enum Kind {
    Flag,
    /// A whole number from the least to the most.
    Whole(u32, u32),
    /// A text for people, in one language or in several, that holds to a rule.
    Said(Rule),
    /// A text that holds to a rule.
    Ruled(Rule),
    /// A program's code in links.
    Code,
    /// One of these ids.
    OneOf(fn(usize) -> Option<&'static str>),
    /// A text for rows of the comparison.
    Says,
    /// A list: the most items, and what each must be. If the items are ids, each may appear only once.
    List(usize, &'static Kind),
    /// A list that may be empty. Its items are read one by one.
    Programs,
    Object(Fields, Together),
}

/// The keys of an object, in lists that objects can share.
pub(super) type Fields = &'static [&'static [Field]];

/// A rule about several values of one object.
pub(super) enum Together {
    Free,
    /// `from` is not above `to`.
    Range,
    /// `from` is before `to`.
    Span,
    /// No two of `sessions` overlap, and there are times for those in `choose` and `drop_in` that overlap neither them nor each other.
    Apart,
}

/// The limit for a list without one.
const ANY: usize = usize::MAX;

const fn field(key: &'static str, like: &'static str, required: Required, kind: Kind) -> Field {
    Field { key, like, required, lost: None, kind }
}

const fn needed(key: &'static str, like: &'static str, kind: Kind) -> Field {
    field(key, like, Required::Always, kind)
}

/// An optional detail.
const fn detail(key: &'static str, like: &'static str, kind: Kind) -> Field {
    Field { key, like, required: Required::Never, lost: Some(Lost::Detail), kind }
}

pub(super) const NAME: Field = needed("name", "\"name\": \"Evening\"", Kind::Said(any_text));
pub(super) const PHONE: Field = detail("phone", "\"phone\": \"555-0100\"", Kind::Said(phone));
pub(super) const WEBSITE: Field = detail("website", "\"website\": \"https://example.org\"", Kind::Said(website));
pub(super) const ADDRESS: Field =
    detail("address", "\"address\": \"12 Main Street, Springfield\"", Kind::Said(any_text));

const SAMPLE: Field = Field { lost: Some(Lost::Real), ..needed("sample", "\"sample\": false", Kind::Flag) };

/// The whole file.
pub(super) static FILE: Fields = &[&OF_FILE];

static OF_FILE: [Field; 3] = [
    Field { lost: Some(Lost::Nothing), ..needed("format", "\"format\": 1", Kind::Whole(1, 1)) },
    Field {
        lost: Some(Lost::Center),
        ..needed(
            "provider",
            "\"provider\": { \"name\": \"Sample Center\", \"sample\": true }",
            Kind::Object(PROVIDER, Together::Free),
        )
    },
    needed("programs", "\"programs\": [ { \"code\": \"e1\", ... } ]", Kind::Programs),
];

/// The keys that the center and each of its programs may have.
static SHARED: [Field; 13] = [
    NAME,
    PHONE,
    EMAIL,
    ADDRESS,
    INTAKE_HOURS,
    LANGUAGES,
    INSURANCE,
    SLIDING_SCALE,
    PRICE_ON_REQUEST,
    OPERATOR,
    LICENSE,
    ACCREDITATION,
    CHANGED,
];

/// Who offers the programs.
static PROVIDER: Fields = &[&[SAMPLE, WEBSITE, LINKS], &SHARED];

/// Links at the end of each screen. More than a few of them need their own page.
const LINKS: Field = detail(
    "links",
    "\"links\": [ { \"label\": \"Terms of use\", \"address\": \"https://example.org/terms\" } ]",
    Kind::List(8, &OWN_PAGE),
);
static OWN_PAGE: Kind = Kind::Object(&[&LINK], Together::Free);
static LINK: [Field; 2] = [
    needed("label", "\"label\": \"Terms of use\"", Kind::Said(any_text)),
    needed("address", "\"address\": \"https://example.org/terms\"", Kind::Said(website)),
];

/// One program.
pub(super) static PROGRAM: Fields = &[&OF_PROGRAM, &SHARED];

static OF_PROGRAM: [Field; 22] = [
    needed("code", "\"code\": \"e1\"", Kind::Code),
    needed("level", "\"level\": \"outpatient\"", Kind::OneOf(|place| Level::ALL.get(place).map(|level| level.id()))),
    detail("for_teens", "\"for_teens\": true", Kind::Flag),
    detail(AGES, "\"ages\": { \"from\": 13, \"to\": 17 }", Kind::Object(&[&OF_AGES], Together::Range)),
    detail(GENDERS, "\"genders\": [\"women\"]", Kind::List(ANY, &Kind::OneOf(|place| OF_GENDERS.get(place).copied()))),
    detail(ONLY_FOR, "\"only_for\": [\"veterans\"]", Kind::List(ANY, &PEOPLE)),
    detail("welcomes", "\"welcomes\": [\"parents\"]", Kind::List(ANY, &PEOPLE)),
    detail(
        TREATS,
        "\"treats\": [\"substances\"]",
        Kind::List(ANY, &Kind::OneOf(|place| OF_TREATS.get(place).copied())),
    ),
    detail("conditions", "\"conditions\": [\"PTSD\"]", TEXTS),
    detail("medications", "\"medications\": [\"methadone\"]", TEXTS),
    detail(BESIDE_ANY_LEVEL, "\"beside_any_level\": true", Kind::Flag),
    detail("rolling_admission", "\"rolling_admission\": true", Kind::Flag),
    detail("start_dates", "\"start_dates\": [\"2027-01-11\"]", Kind::List(ANY, &Kind::Ruled(date))),
    detail("wait_days", "\"wait_days\": 10", Kind::Whole(0, 730)),
    detail("switch_tracks", "\"switch_tracks\": true", Kind::Flag),
    needed("summary", "\"summary\": \"One or two sentences.\"", Kind::Said(any_text)),
    detail("cost", COST_LIKE, Kind::Object(&[&COST], Together::Range)),
    detail("housing", "\"housing\": \"A sober house.\"", Kind::Said(any_text)),
    detail("housing_cost", HOUSING_COST_LIKE, Kind::Object(&[&COST], Together::Range)),
    detail("billing_codes", "\"billing_codes\": [\"H0015\"]", TEXTS),
    detail("says", "\"says\": { \"testing\": \"Weekly.\" }", Kind::Says),
    needed(
        "tracks",
        "\"tracks\": [ { \"name\": \"Evening\", \"online\": false, \"phases\": [ ... ] } ]",
        Kind::List(ANY, &Kind::Object(&[&TRACK], Together::Free)),
    ),
];

const COST_LIKE: &str = "\"cost\": { \"from\": 3200, \"to\": 4800, \"per\": \"month\", \"as_of\": \"2026-10\" }";
const HOUSING_COST_LIKE: &str = "\"housing_cost\": { \"from\": 800, ... }";

/// Texts for people.
const TEXTS: Kind = Kind::List(40, &Kind::Said(any_text));
const PEOPLE: Kind = Kind::OneOf(|place| OF_PEOPLE.get(place).copied());
const LANGUAGES: Field = detail("languages", "\"languages\": [\"en\"]", TEXTS);
const EMAIL: Field = detail("email", "\"email\": \"intake@example.org\"", Kind::Ruled(email));
const INTAKE_HOURS: Field =
    detail("intake_hours", "\"intake_hours\": [ { \"days\": [\"mon\"], ... } ]", Kind::List(ANY, &OPEN));
const INSURANCE: Field = detail("insurance", "\"insurance\": [\"Medicaid\"]", TEXTS);
const SLIDING_SCALE: Field = detail("sliding_scale", "\"sliding_scale\": true", Kind::Flag);
const PRICE_ON_REQUEST: Field = detail("price_on_request", "\"price_on_request\": true", Kind::Flag);
const OPERATOR: Field = detail("operator", "\"operator\": \"Harbor Health\"", Kind::Said(any_text));
const LICENSE: Field = detail("license", "\"license\": \"State license 44\"", Kind::Said(any_text));
const ACCREDITATION: Field = detail("accreditation", "\"accreditation\": [\"CARF\"]", TEXTS);
const CHANGED: Field = detail("changed", "\"changed\": \"2026-11-20\"", Kind::Ruled(date));

static OF_AGES: [Field; 2] =
    [field("from", "\"from\": 13", Required::Unless(&["to"]), AGE), field("to", "\"to\": 17", Required::Never, AGE)];
const AGE: Kind = Kind::Whole(0, OLDEST);

static OPEN: Kind = Kind::Object(&[&HOURS], Together::Span);
static HOURS: [Field; 3] = [DAYS, FROM, TO];

/// The highest age that the file may contain, in years.
pub(super) const OLDEST: u32 = 120;
/// The highest price that the file may contain, in dollars.
pub(super) const HIGHEST_PRICE: u32 = 1_000_000;

const PRICE: Kind = Kind::Whole(0, HIGHEST_PRICE);

static COST: [Field; 4] = [
    field("from", "\"from\": 3200", Required::Unless(&["to"]), PRICE),
    field("to", "\"to\": 4800", Required::Never, PRICE),
    needed("per", "\"per\": \"month\"", Kind::OneOf(|place| Per::ALL.get(place).map(|per| per.id()))),
    needed("as_of", "\"as_of\": \"2026-10\"", Kind::Ruled(month)),
];

static TRACK: [Field; 4] = [
    NAME,
    needed("online", "\"online\": false", Kind::Flag),
    ADDRESS,
    needed(
        "phases",
        "\"phases\": [ { \"weeks\": 6, \"sessions\": [ ... ] } ]",
        Kind::List(ANY, &Kind::Object(&[&PHASE], Together::Apart)),
    ),
];

static PHASE: [Field; 4] = [
    field("weeks", "\"weeks\": 6", Required::UnlessLast, Kind::Whole(1, 104)),
    field(
        "sessions",
        "\"sessions\": [ { \"days\": [\"mon\"], \"from\": \"17:30\", \"to\": \"21:00\", \"activity\": \"group\" } ]",
        Required::Unless(&["choose", "drop_in"]),
        Kind::List(ANY, &Kind::Object(&[&SESSION], Together::Span)),
    ),
    field(
        "choose",
        "\"choose\": [ { \"activity\": \"individual\", \"times\": [ ... ] } ]",
        Required::Never,
        Kind::List(Choosable::MOST, &Kind::Object(&[&CHOOSABLE], Together::Free)),
    ),
    field(
        "drop_in",
        "\"drop_in\": [ { \"days\": [\"mon\"], ... } ]",
        Required::Never,
        Kind::List(ANY, &Kind::Object(&[&DROP_IN], Together::Span)),
    ),
];

static DROP_IN: [Field; 5] = [DAYS, FROM, TO, needed("minutes", "\"minutes\": 20", Kind::Whole(5, 480)), ACTIVITY];

const DAYS: Field = needed("days", "\"days\": [\"mon\", \"thu\"]", Kind::List(ANY, &DAY));

static SESSION: [Field; 6] = [
    DAYS,
    FROM,
    TO,
    ACTIVITY,
    field("every_other_week", "\"every_other_week\": true", Required::Never, Kind::Flag),
    ONLINE,
];

/// A session by video in a track that is not online.
const ONLINE: Field = field("online", "\"online\": true", Required::Never, Kind::Flag);

static CHOOSABLE: [Field; 3] = [
    ACTIVITY,
    ONLINE,
    needed(
        "times",
        "\"times\": [ { \"day\": \"tue\", \"from\": \"10:00\", \"to\": \"11:00\" } ]",
        Kind::List(Choosable::MOST_TIMES, &Kind::Object(&[&TIME], Together::Span)),
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
    dialed(text).is_none().then(|| Mistake::NotLike(shortened(text), "\"555-0100 ext. 204\""))
}

fn website(text: &str) -> Option<Mistake> {
    (!is_website(text)).then(|| Mistake::NotLike(shortened(text), "\"https://example.org\""))
}

fn month(text: &str) -> Option<Mistake> {
    (!is_month(text)).then(|| Mistake::NotLike(shortened(text), "\"2026-10\""))
}

fn date(text: &str) -> Option<Mistake> {
    Date::parse(text).is_none().then(|| Mistake::NotLike(shortened(text), "\"2027-01-11\""))
}

fn email(text: &str) -> Option<Mistake> {
    (!is_email(text)).then(|| Mistake::NotLike(shortened(text), "\"intake@example.org\""))
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

/// Whether the text looks like an email address.
fn is_email(text: &str) -> bool {
    let (name, host) = text.split_once('@').unwrap_or_default();
    let is_plain =
        |part: &str| !part.is_empty() && part.bytes().all(|it| it.is_ascii_graphic() && !b"@,;<>\"()".contains(&it));
    is_plain(name) && is_plain(host) && host.contains('.') && !host.starts_with('.') && !host.ends_with('.')
}
