//! The vocabulary of `programs.json`: the keys of its details, and the words for those that take a list of words. Their labels are in the
//! content, in `programs.toml` of each language, in this order.

/// The keys of details, in the order in which people see them.
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

/// The ages that it is for.
pub const AGES: &str = "ages";
/// The genders that it is for.
pub const GENDERS: &str = "genders";
/// Groups that it is only for. A person must belong to all of them.
pub const ONLY_FOR: &str = "only_for";
/// What it treats.
pub const TREATS: &str = "treats";
/// It goes with every level of care.
pub const BESIDE_ANY_LEVEL: &str = "beside_any_level";
/// Its price depends on income.
pub const SLIDING_SCALE: &str = "sliding_scale";
/// It gives its price on request.
pub const PRICE_ON_REQUEST: &str = "price_on_request";

/// The words for `genders`.
pub static OF_GENDERS: [&str; 3] = ["women", "men", "nonbinary"];
/// The words for `only_for` and `welcomes`.
pub static OF_PEOPLE: [&str; 7] = ["pregnant", "parents", "veterans", "lgbtq", "first-responders", "court", "couples"];
/// The words for `treats`.
pub static OF_TREATS: [&str; 2] = ["substances", "mental-health"];
/// The words for `medications`, which may also contain other names.
pub static OF_MEDICATIONS: [&str; 4] = ["buprenorphine", "methadone", "naltrexone", "acamprosate"];
/// The words for `languages`, which may also contain other names: ISO 639 codes, and sign language.
pub static OF_LANGUAGES: [&str; 3] = ["en", "es", "asl"];

/// All lists of words, in the order of the content.
pub static TERMS: [&[&str]; 5] = [&OF_GENDERS, &OF_PEOPLE, &OF_TREATS, &OF_MEDICATIONS, &OF_LANGUAGES];
