//! The words that `programs.json` is written with: the keys of its details, and what may stand in those that have a list of words. What
//! people read for them stands in the content, `programs.toml` of each language, in this order.

/// The keys of details, in the order in which they are said.
pub static DETAILS: [&str; 26] = [
    AGES,
    GENDERS,
    ONLY_FOR,
    TREATS,
    "conditions",
    "welcomes",
    "languages",
    "medications",
    BESIDE_ANY_LEVEL,
    "rolling_admission",
    "start_dates",
    "wait_days",
    "switch_tracks",
    "address",
    "housing",
    "housing_cost",
    "insurance",
    SLIDING_SCALE,
    PRICE_ON_REQUEST,
    "billing_codes",
    "email",
    "intake_hours",
    "operator",
    "license",
    "accreditation",
    "changed",
];

/// From and to which age it is for.
pub const AGES: &str = "ages";
/// For which genders it is.
pub const GENDERS: &str = "genders";
/// Who one must be, all of it.
pub const ONLY_FOR: &str = "only_for";
/// What it treats.
pub const TREATS: &str = "treats";
/// That it goes with every level of care.
pub const BESIDE_ANY_LEVEL: &str = "beside_any_level";
/// That its price goes by income.
pub const SLIDING_SCALE: &str = "sliding_scale";
/// That its price is told who asks.
pub const PRICE_ON_REQUEST: &str = "price_on_request";

/// What may stand in `genders`.
pub static OF_GENDERS: [&str; 3] = ["women", "men", "nonbinary"];
/// What may stand in `only_for` and in `welcomes`.
pub static OF_PEOPLE: [&str; 7] = ["pregnant", "parents", "veterans", "lgbtq", "first-responders", "court", "couples"];
/// What may stand in `treats`.
pub static OF_TREATS: [&str; 2] = ["substances", "mental-health"];
/// What may stand in `medications`, beside other names.
pub static OF_MEDICATIONS: [&str; 4] = ["buprenorphine", "methadone", "naltrexone", "acamprosate"];
/// What may stand in `languages`, beside other names: codes of ISO 639, and sign language.
pub static OF_LANGUAGES: [&str; 3] = ["en", "es", "asl"];

/// All lists of words, in the order of the content.
pub static TERMS: [&[&str]; 5] = [&OF_GENDERS, &OF_PEOPLE, &OF_TREATS, &OF_MEDICATIONS, &OF_LANGUAGES];
