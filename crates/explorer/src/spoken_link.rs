//! Somebody else's link in words.

use crate::link::Link;
use explorer_content::spoken::Spoken;
use explorer_content::words::Phrases;
use explorer_core::language::Language;

/// The words of a language for a link.
pub trait SaysLink {
    /// Says that somebody shared it, and what it shows: no more than is in it.
    fn shared(self, link: &Link) -> String;
}

impl SaysLink for Language {
    fn shared(self, link: &Link) -> String {
        if link.answers.is_some() {
            return self.link_shared_answers().into();
        }
        let compares = !link.levels.is_empty() || !link.programs.is_empty();
        let shows = [
            (compares || link.is_comparison(), self.shares_comparison()),
            (link.result.is_some(), self.shares_result()),
            (link.week.is_some(), self.shares_week()),
            (link.life.is_some(), self.shares_life()),
        ];
        let shows: Vec<_> = shows.into_iter().filter(|it| it.0).map(|it| it.1.to_string()).collect();
        self.link_shared(self.all_of(&shows))
    }
}
