//! What a program or the center says about itself, in the reader's language.

use crate::timetable::days_with_hours;
use explorer_content::spoken::Spoken;
use explorer_content::words::{Phrases, Speaks};
use explorer_core::care::program::terms::TERMS;
use explorer_core::care::program::{Detail, Program, Says};
use explorer_core::language::Language;
use explorer_core::week::date::Date;

/// The words of a language for what a program or the center says about itself.
pub trait SaysDetail {
    /// The name of a detail.
    fn detail_name(self, detail: &Detail) -> &'static str;

    /// The content of a detail. `None` if its name says it all.
    fn detail_says(self, detail: &Detail) -> Option<String>;

    /// A detail with its name: `Ages: 13 to 17`.
    fn detail(self, detail: &Detail) -> String;

    /// Whom a program is for, and what it treats: `Ages: 13 to 17. Treats: mental health`. Nothing if it does not say.
    fn whom(self, program: &Program) -> Option<String>;
}

impl SaysDetail for Language {
    fn detail_name(self, detail: &Detail) -> &'static str {
        self.words().details.get(detail.at).copied().unwrap_or_default()
    }

    fn detail_says(self, detail: &Detail) -> Option<String> {
        Some(match &detail.says {
            Says::Yes => return None,
            Says::Days(days) => self.day_count(*days as usize),
            Says::Text(text) => term(self, text),
            Says::Texts(texts) => {
                let said: Vec<_> = texts.iter().map(|text| term(self, text)).collect();
                said.join(if said.iter().any(|text| text.contains(", ")) { "; " } else { ", " })
            }
            Says::Ages(Some(from), Some(to)) => self.from_to(from, to),
            Says::Ages(Some(from), None) => self.ages_from(from),
            Says::Ages(None, to) => self.ages_to(to.unwrap_or_default()),
            Says::Hours(week) => days_with_hours(week, self).join("; "),
            Says::Cost(cost) => self.cost(cost),
        })
    }

    fn detail(self, detail: &Detail) -> String {
        let name = self.detail_name(detail);
        self.detail_says(detail).map_or_else(|| name.to_owned(), |says| [name, ": ", &says].concat())
    }

    fn whom(self, program: &Program) -> Option<String> {
        let said: Vec<_> =
            program.details.iter().filter(|detail| detail.is_whom()).map(|detail| self.detail(detail)).collect();
        (!said.is_empty()).then(|| said.join(". "))
    }
}

/// A word of the file in this language, a date as people say it, or the text as it is.
pub(crate) fn term(language: Language, text: &str) -> String {
    if let Some(place) = TERMS.iter().copied().flatten().position(|term| *term == text) {
        return language.words().terms.get(place).copied().unwrap_or_default().into();
    }
    match Date::parse(text) {
        Some(date) => [language.date_of(date), ", ".into(), date.year_month_day().0.to_string()].concat(),
        None => text.into(),
    }
}
