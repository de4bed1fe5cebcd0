//! What somebody else's page may ask of the explorer in its frame.
//!
//! It knows nothing about the person. A message about an option contains only that option.

use crate::view::View;
use explorer_core::care::value::Value;
use explorer_core::language::Language;

/// The valid options, and the names of the others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options<'a> {
    /// The language to speak.
    pub language: Option<Language>,
    /// The view to open. The owners' view cannot be asked for.
    pub view: Option<View>,
    /// The name of a file beside `programs.json`.
    pub programs: Option<&'a str>,
    /// The color of links and buttons: `#` and six hexadecimal digits.
    pub accent: Option<&'a str>,
    /// The names of the others, as they were given. `embedded.js` says what is wrong with each, so that a first visit to the site does not
    /// load sentences that only embedding pages need.
    pub wrong: Vec<&'a str>,
}

/// What an option is, for those who write it and for scripts that check it early.
pub struct Form {
    /// The option's name.
    pub name: &'static str,
    /// What a sentence says that it must be.
    pub must_be: &'static str,
    /// The same as a regular expression for JavaScript and PHP. `embedded.js` uses it for what cannot wait for the app.
    pub pattern: &'static str,
}

/// The form of each option.
pub const OPTIONS: [Form; 4] = [
    Form { name: "language", must_be: "\"en\" or \"es\"", pattern: "^(?:en|es)$" },
    Form { name: "view", must_be: "\"compare\", \"find\" or \"week\"", pattern: "^(?:compare|find|week)$" },
    Form {
        name: "programs",
        must_be: "the name of a file beside programs.json, such as \"downtown.json\"",
        pattern: r"^[\w-]+\.json$",
    },
    Form { name: "accent", must_be: "a color such as \"#0b5e64\"", pattern: r"^#[\dA-Fa-f]{6}$" },
];

/// The views that can be asked for, by their names.
pub const VIEWS: [(&str, View); 3] = [("compare", View::Compare), ("find", View::Find), ("week", View::Week)];

impl<'a> Options<'a> {
    /// Reads what was given: an object whose values are texts.
    pub fn read(given: &'a Value) -> Self {
        let mut options = Self::default();
        let Value::Map(given) = given else { return options };
        for (option, value) in given {
            // A value that is not a text is as wrong as an empty one.
            if !options.take(option, value.text().unwrap_or_default()) {
                options.wrong.push(option);
            }
        }
        options
    }

    /// Stores the option if it exists and the value is valid, and returns whether it did.
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

/// Stores the value, and returns whether there was one.
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
