//! The languages of the site. Their texts are in the content.

use crate::week::Weekday;

/// A language in which every text exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Language {
    /// English of the United States.
    #[default]
    English,
    /// Spanish of the United States.
    Spanish,
}

impl Language {
    /// All languages. The pages of the first one are at the root of the site. Each other language has a folder.
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

    /// The folder of its pages, relative to the root of the site.
    pub const fn folder(self) -> &'static str {
        match self {
            Self::English => "",
            Self::Spanish => "es/",
        }
    }

    /// The path of the explorer's page in another language, from its path in this one.
    pub fn path_in(self, other: Self, path: &str) -> String {
        let folder = path.rfind('/').and_then(|end| path.get(..=end)).unwrap_or_default();
        let root = folder.strip_suffix(self.folder()).unwrap_or(folder);
        if self == other { path.into() } else { [root, other.folder()].concat() }
    }

    /// The days of the week, in the order of this language's calendars.
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

    /// Its name in its own language.
    pub const fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Spanish => "Español",
        }
    }
}
