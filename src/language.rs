//! Languages of the site. The texts themselves are compiled from `content/`: see [`crate::content`].

/// A language that every text is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Language {
    /// English of the United States.
    #[default]
    English,
}

impl Language {
    /// All languages; the first is the one a page begins with.
    pub const ALL: [Self; 1] = [Self::English];

    /// The BCP 47 code, which is also the folder of its words in `content/`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
        }
    }
}
