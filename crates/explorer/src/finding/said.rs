//! Facets and choices in the reader's language.

use super::facet::{ADULTS, IN_PERSON, ONLINE, TEENS, level_of};
use super::{Choice, Facet, Found};
use crate::details::term;
use explorer_content::aspect;
use explorer_content::words::{Phrases, Speaks};
use explorer_core::care::program::terms::{DETAILS, SLIDING_SCALE};
use explorer_core::language::Language;

/// The words of a language for facets and choices.
pub trait SaysFacet {
    /// The name of a facet.
    fn facet(self, facet: Facet) -> &'static str;

    /// The words of a choice.
    fn choice(self, choice: &Choice) -> String;

    /// How many programs are left, and how many more there are to ask: `Programs: 5. To ask: 3`.
    fn left(self, found: &Found) -> String;
}

impl SaysFacet for Language {
    fn facet(self, facet: Facet) -> &'static str {
        let words = self.words();
        match facet {
            Facet::Level => self.facet_level(),
            Facet::Week => self.facet_week(),
            Facet::Way => words.aspects.get(aspect::ONLINE).copied().unwrap_or_default(),
            Facet::Place => self.facet_place(),
            facet => facet.detail().and_then(|at| words.details.get(at)).copied().unwrap_or_default(),
        }
    }

    fn choice(self, choice: &Choice) -> String {
        let name = choice.name.as_str();
        match (choice.facet, name) {
            (Facet::Level, _) => level_of(choice).map_or("", |level| self.words().level(level).name).into(),
            (Facet::Week, _) => self.choice_fits().into(),
            (Facet::Ages, TEENS) => self.choice_teens().into(),
            (Facet::Ages, ADULTS) => self.choice_adults().into(),
            (Facet::Way, ONLINE) => self.choice_online().into(),
            (Facet::Way, IN_PERSON) => self.choice_in_person().into(),
            (Facet::Insurance, SLIDING_SCALE) => {
                let at = DETAILS.iter().position(|key| *key == SLIDING_SCALE).unwrap_or_default();
                self.words().details.get(at).copied().unwrap_or_default().into()
            }
            _ => term(self, name),
        }
    }

    fn left(self, found: &Found) -> String {
        let (count, ask) = found.left();
        let left = self.programs_gist(count);
        if ask == 0 { left } else { [&left, ". ", &self.programs_to_ask(ask)].concat() }
    }
}
