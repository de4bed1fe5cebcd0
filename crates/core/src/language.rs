//! Languages of the site. Their texts are content.

use crate::week::Weekday;

/// A language that every text is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Language {
    /// English of the United States.
    #[default]
    English,
    /// Spanish of the United States.
    Spanish,
}

impl Language {
    /// All languages. The pages of the first stand at the root of the site, those of each other one in a folder.
    pub const ALL: [Self; 2] = [Self::English, Self::Spanish];

    /// The BCP 47 code, which is also the folder of its words in `content/`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Spanish => "es",
        }
    }

    /// The language with this code, if there is one.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// Where its pages stand, seen from the root of the site.
    pub const fn folder(self) -> &'static str {
        match self {
            Self::English => "",
            Self::Spanish => "es/",
        }
    }

    /// The path of the page with the explorer in another language, from its path in this one.
    pub fn path_in(self, other: Self, path: &str) -> String {
        let folder = path.rfind('/').and_then(|end| path.get(..=end)).unwrap_or_default();
        let root = folder.strip_suffix(self.folder()).unwrap_or(folder);
        if self == other { path.into() } else { [root, other.folder()].concat() }
    }

    /// The days of a week, in the order of its calendars.
    pub const fn days(self) -> [Weekday; 7] {
        match self {
            Self::English | Self::Spanish => [
                Weekday::Sunday,
                Weekday::Monday,
                Weekday::Tuesday,
                Weekday::Wednesday,
                Weekday::Thursday,
                Weekday::Friday,
                Weekday::Saturday,
            ],
        }
    }

    /// Its name, in itself.
    pub const fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Spanish => "Español",
        }
    }
}
