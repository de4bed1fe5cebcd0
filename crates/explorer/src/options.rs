//! What somebody else's page may ask of the explorer in its frame.
//!
//! It knows nothing of a person: what is said of an option is made of the option alone.

use crate::view::View;
use explorer_core::care::value::Value;
use explorer_core::language::Language;

/// The options that were right, and which were not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options<'a> {
    /// The language to speak.
    pub language: Option<Language>,
    /// The view to open: not that for owners.
    pub view: Option<View>,
    /// The name of a file beside `programs.json`.
    pub programs: Option<&'a str>,
    /// The color of links and buttons: `#` and six hexadecimal digits.
    pub accent: Option<&'a str>,
    /// The names of the others, as they were given. `embedded.js` says of each what is wrong: a first visit to the site does not pay for
    /// sentences that only pages of others need.
    pub wrong: Vec<&'a str>,
}

/// Each option, and what it must be, for sentences.
pub const OPTIONS: [(&str, &str); 4] = [
    ("language", "\"en\" or \"es\""),
    ("view", "\"compare\", \"find\" or \"week\""),
    ("programs", "the name of a file beside programs.json, such as \"downtown.json\""),
    ("accent", "a color such as \"#0b5e64\""),
];

/// How each looks, as JavaScript and PHP read a regular expression. `embedded.js` takes by it what cannot wait until the app is there.
pub const FORMS: [(&str, &str); 4] = [
    ("language", r"^(?:en|es)$"),
    ("view", r"^(?:compare|find|week)$"),
    ("programs", r"^[\w-]+\.json$"),
    ("accent", r"^#[\dA-Fa-f]{6}$"),
];

/// The views that can be asked for, by their names.
pub const VIEWS: [(&str, View); 3] = [("compare", View::Compare), ("find", View::Find), ("week", View::Week)];

impl<'a> Options<'a> {
    /// Reads what was given: an object of texts.
    pub fn read(given: &'a Value) -> Self {
        let mut options = Self::default();
        let Value::Map(given) = given else { return options };
        for (option, value) in given {
            // No text is as wrong as an empty one.
            if !options.take(option, value.text().unwrap_or_default()) {
                options.wrong.push(option);
            }
        }
        options
    }

    /// Takes one of them, if there is such an option and this is right for it, and says whether it did.
    fn take(&mut self, option: &str, text: &'a str) -> bool {
        let view = || VIEWS.into_iter().find(|(name, _)| *name == text).map(|(_, view)| view);
        match option {
            "language" => put(&mut self.language, Language::from_code(text)),
            "view" => put(&mut self.view, view()),
            "programs" => put(&mut self.programs, Some(text).filter(|text| is_file(text))),
            "accent" => put(&mut self.accent, Some(text).filter(|text| is_color(text))),
            _ => false,
        }
    }
}

/// Puts it there, and says whether there was something to put.
fn put<T>(place: &mut Option<T>, it: Option<T>) -> bool {
    *place = it;
    place.is_some()
}

/// In the same folder: no name can lead out of it.
fn is_file(name: &str) -> bool {
    let stem = name.strip_suffix(".json").unwrap_or_default();
    !stem.is_empty() && stem.bytes().all(|letter| letter.is_ascii_alphanumeric() || b"-_".contains(&letter))
}

fn is_color(text: &str) -> bool {
    let digits = text.strip_prefix('#').unwrap_or_default();
    digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit())
}
