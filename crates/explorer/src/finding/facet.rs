//! The criteria that tell programs apart, and what a program says to a choice.

use explorer_core::care::level::Level;
use explorer_core::care::program::terms::{
    AGES, DETAILS, GENDERS, OF_GENDERS, OF_PEOPLE, OF_TREATS, ONLY_FOR, SLIDING_SCALE, TREATS,
};
use explorer_core::care::program::{Detail, Program, Programs, Says, Track};

/// A criterion that tells programs apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Facet {
    Level,
    /// Whether a timetable fits the week that the person entered.
    Week,
    Ages,
    Genders,
    /// Whom it has a separate program for.
    People,
    Treats,
    Insurance,
    Medicine,
    /// By video or in person.
    Way,
    Languages,
    /// The town.
    Place,
}

impl Facet {
    /// All of them, in the order in which they are asked.
    pub const ALL: [Self; 11] = [
        Self::Level,
        Self::Week,
        Self::Ages,
        Self::Genders,
        Self::People,
        Self::Treats,
        Self::Insurance,
        Self::Medicine,
        Self::Way,
        Self::Languages,
        Self::Place,
    ];

    /// For ids in the page.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Level => "level",
            Self::Week => "week",
            Self::Ages => AGES,
            Self::Genders => GENDERS,
            Self::People => PEOPLE,
            Self::Treats => TREATS,
            Self::Insurance => INSURANCE,
            Self::Medicine => MEDICINE,
            Self::Way => "way",
            Self::Languages => LANGUAGES,
            Self::Place => "place",
        }
    }

    /// The place in [`DETAILS`] of the detail with the same name, if there is one.
    pub fn detail(self) -> Option<usize> {
        DETAILS.iter().position(|key| *key == self.id())
    }
}

const PEOPLE: &str = "welcomes";
const INSURANCE: &str = "insurance";
const MEDICINE: &str = "medications";
const LANGUAGES: &str = "languages";
const ADDRESS: &str = "address";

/// [`Choice::name`] for people under 18.
pub const TEENS: &str = "teens";
/// The same for adults, from 18 on.
pub const ADULTS: &str = "adults";
/// The same for care by video, at least in part.
pub const ONLINE: &str = "online";
/// The same for care in person.
pub const IN_PERSON: &str = "in-person";

/// One choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What it is about.
    pub facet: Facet,
    /// A word of `programs.json`, or a name in it.
    pub name: String,
}

/// What a program says to a choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// No.
    No,
    /// It does not say.
    Ask,
    /// Yes.
    Yes,
}

impl From<bool> for Verdict {
    fn from(is_so: bool) -> Self {
        if is_so { Self::Yes } else { Self::No }
    }
}

/// The names that people can choose in a facet: known words, or what some program says.
pub(super) fn names(programs: &Programs, facet: Facet) -> Vec<String> {
    let known: &[&str] = match facet {
        Facet::Week => &[],
        Facet::Level => &Level::ALL.map(Level::id),
        Facet::Ages => &[TEENS, ADULTS],
        Facet::Genders => &OF_GENDERS,
        Facet::People => &OF_PEOPLE,
        Facet::Treats => &OF_TREATS,
        Facet::Way => &[ONLINE, IN_PERSON],
        Facet::Insurance | Facet::Medicine | Facet::Languages | Facet::Place => return heard(programs, facet),
    };
    known.iter().map(|name| (*name).to_owned()).collect()
}

/// What the programs say, each name in the spelling that occurs first. What most of them say comes first.
fn heard(programs: &Programs, facet: Facet) -> Vec<String> {
    let mut counted: Vec<(String, usize)> = Vec::new();
    for program in &programs.programs {
        let mut names = match facet {
            Facet::Place => towns(programs, program),
            facet => said(programs, program, facet.id()),
        };
        if facet == Facet::Insurance && has(programs, program, SLIDING_SCALE) {
            names.push(SLIDING_SCALE.to_owned());
        }
        for name in names {
            match counted.iter_mut().find(|(known, _)| is_same(known, &name)) {
                Some((_, count)) => *count += 1,
                None => counted.push((name.trim().to_owned(), 1)),
            }
        }
    }
    most_first(counted).into_iter().map(|(name, _)| name).collect()
}

/// What was counted, most first and otherwise in its order. It sorts by insertion, because a library sort weighs more in the browser.
pub(super) fn most_first<T>(counted: impl IntoIterator<Item = (T, usize)>) -> Vec<(T, usize)> {
    let mut sorted: Vec<(T, usize)> = Vec::new();
    for (it, count) in counted {
        let at = sorted.iter().position(|(_, other)| count > *other).unwrap_or(sorted.len());
        sorted.insert(at, (it, count));
    }
    sorted
}

/// What a program says to a choice, except to one about the week, which no program knows.
pub(super) fn verdict(programs: &Programs, program: &Program, Choice { facet, name }: &Choice) -> Verdict {
    let listed = |names: &[String]| match names {
        [] => Verdict::Ask,
        names => names.iter().any(|it| is_same(it, name)).into(),
    };
    match facet {
        Facet::Level => (program.level.id() == name).into(),
        Facet::Week => Verdict::Ask,
        Facet::Ages => of_age(program, name == TEENS),
        // A program that does not say whom it is for is for everyone.
        Facet::Genders if own(program, GENDERS).is_empty() => Verdict::Yes,
        Facet::Genders => listed(own(program, GENDERS)),
        Facet::People => {
            let (only, welcomes) = (own(program, ONLY_FOR), own(program, PEOPLE));
            let is_named = only.iter().chain(welcomes).any(|it| it == name);
            match (is_named, only.is_empty()) {
                (true, _) => Verdict::Yes,
                // This one is only for other people.
                (false, false) => Verdict::No,
                (false, true) => Verdict::Ask,
            }
        }
        Facet::Treats => listed(own(program, TREATS)),
        Facet::Insurance if name == SLIDING_SCALE => {
            if has(programs, program, SLIDING_SCALE) {
                Verdict::Yes
            } else {
                Verdict::Ask
            }
        }
        Facet::Insurance | Facet::Medicine | Facet::Languages => listed(&said(programs, program, facet.id())),
        Facet::Way if name == ONLINE => program.tracks.iter().any(|it| it.online || it.is_online_in_part()).into(),
        Facet::Way => program.tracks.iter().any(|it| !it.online).into(),
        // Who can get care by video depends on where they live, so people have to ask.
        Facet::Place if program.tracks.iter().all(|it| it.online) => Verdict::Ask,
        Facet::Place => listed(&towns(programs, program)),
    }
}

/// Whether two names are the same except for spaces around them and ASCII capitals. Other capitals would add tables of 11 KB to the app.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    one.trim().eq_ignore_ascii_case(other.trim())
}

/// A program without ages is for adults, and may accept teens. A program for teens that gives no ages is only for them.
fn of_age(program: &Program, is_teen: bool) -> Verdict {
    const ADULT: u32 = 18;
    match program.detail(AGES).map(|detail| &detail.says) {
        Some(Says::Ages(from, to)) => {
            if is_teen { from.is_none_or(|from| from < ADULT) } else { to.is_none_or(|to| to >= ADULT) }.into()
        }
        _ if program.for_teens => is_teen.into(),
        _ if is_teen => Verdict::Ask,
        _ => Verdict::Yes,
    }
}

/// The words of a program's own detail.
fn own<'a>(program: &'a Program, key: &str) -> &'a [String] {
    words(program.detail(key))
}

fn words(detail: Option<&Detail>) -> &[String] {
    match detail.map(|detail| &detail.says) {
        Some(Says::Texts(words)) => words,
        _ => &[],
    }
}

/// The words of a detail: the program's own or, if it has none, the center's.
fn said(programs: &Programs, program: &Program, key: &str) -> Vec<String> {
    match own(program, key) {
        [] => words(of_center(programs, key)).to_vec(),
        own => own.to_vec(),
    }
}

/// Whether the program or the center says yes to a detail.
fn has(programs: &Programs, program: &Program, key: &str) -> bool {
    program.detail(key).or_else(|| of_center(programs, key)).is_some()
}

fn of_center<'a>(programs: &'a Programs, key: &str) -> Option<&'a Detail> {
    programs.center_details().iter().find(|detail| detail.key() == key)
}

/// The towns where a program takes place. A made-up center has none.
fn towns(programs: &Programs, program: &Program) -> Vec<String> {
    if !programs.is_real() {
        return Vec::new();
    }
    let text = |detail: &Detail| match &detail.says {
        Says::Text(text) => Some(text.clone()),
        _ => None,
    };
    let mut addresses: Vec<String> = program.tracks.iter().filter_map(|track: &Track| track.address.clone()).collect();
    // Tracks without their own address are at the program's address or, if it has none, at the center's.
    if addresses.len() < program.tracks.len() {
        addresses.extend(program.detail(ADDRESS).or_else(|| of_center(programs, ADDRESS)).and_then(text));
    }
    addresses.iter().filter_map(|address| town(address)).map(str::to_owned).collect()
}

/// The town in an address as people write it in the United States: the words after the last comma, without state and ZIP Code. In an
/// address without a comma, the town cannot be told from the street.
fn town(address: &str) -> Option<&str> {
    const ENDS: [char; 2] = [',', ' '];
    let mut rest = address.trim_end_matches(ENDS);
    while let Some((before, word)) = rest.rsplit_once(ENDS)
        && is_state_or_zip(word)
    {
        rest = before.trim_end_matches(ENDS);
    }
    rest.rsplit_once(',').map(|(_, town)| town.trim())
}

/// Such as `OR`, `97401`, `97401-1234` and `USA`.
fn is_state_or_zip(word: &str) -> bool {
    let is_state = word.len() == 2 && word.bytes().all(|letter| letter.is_ascii_uppercase());
    is_state || word == "USA" || word.bytes().all(|digit| digit.is_ascii_digit() || digit == b'-')
}

/// The level that a choice of [`Facet::Level`] names.
pub fn level_of(choice: &Choice) -> Option<Level> {
    Level::ALL.into_iter().find(|level| level.id() == choice.name)
}
