//! Finding a program among many: what was chosen, which programs are left, how many each choice would leave, and which choice to drop
//! if nothing is left.
//!
//! Within a facet one matching choice is enough, and all facets must match. A program that says that a choice does not match is never
//! left. A program that says nothing is left, but people have to ask it: it comes after those that say yes, and no count includes it.

mod facet;
mod index;
mod said;

use std::rc::Rc;

use explorer_core::plan::commitment::Life;
use facet::most_first;

pub use facet::{ADULTS, Choice, Facet, IN_PERSON, ONLINE, TEENS, Verdict};
pub use index::{Finder, Told};
pub use said::SaysFacet;

/// How many programs are shown at first, and how many more each time.
pub const PAGE: usize = 12;

/// With fewer programs than this nobody needs to search: people can look through all of them.
pub const FEWEST: usize = 6;

/// What was chosen. It says something about the person, so it is only in memory: no link includes it, and starting again forgets it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Finding {
    chosen: Vec<Choice>,
    more: usize,
}

/// What can happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FindStep {
    /// A choice was made or dropped.
    Choose(Choice, bool),
    /// All choices of this facet were dropped.
    LetGo(Facet),
    /// All choices were dropped.
    LetGoOfAll,
    /// The person wants to see more programs, after the one with this code. If the list has a prefix for its ids, it comes before the code.
    More(String),
}

impl Finding {
    /// The choices after something happened. The list starts again at its first page.
    #[must_use]
    #[inline(never)] // A split point of the WASM: see crates/wasm-parts/src/split.txt.
    pub fn after(&self, step: FindStep) -> Self {
        let mut next = self.clone();
        next.more = if matches!(step, FindStep::More(_)) { next.more + 1 } else { 0 };
        match step {
            FindStep::Choose(choice, is_chosen) => {
                next.chosen.retain(|known| *known != choice);
                if is_chosen {
                    next.chosen.push(choice);
                }
            }
            FindStep::LetGo(facet) => next.chosen.retain(|known| known.facet != facet),
            FindStep::LetGoOfAll => next.chosen.clear(),
            FindStep::More(_) => {}
        }
        next
    }

    /// Whether this is chosen.
    pub fn has(&self, choice: &Choice) -> bool {
        self.chosen.contains(choice)
    }

    /// Whether anything was chosen.
    pub fn is_used(&self) -> bool {
        !self.chosen.is_empty()
    }

    /// How many of the programs that are left are shown.
    pub fn shown(&self) -> usize {
        PAGE * (self.more + 1)
    }
}

/// The programs, as places in the list, compared with what was chosen.
#[derive(Debug)]
pub struct Found {
    /// The choices that tell programs apart, by facet.
    pub told: Vec<Rc<Told>>,
    /// What each program says to all choices, and to the choices of each facet that has any.
    verdicts: Vec<Verdict>,
    of_facets: Vec<(Facet, Vec<Verdict>)>,
}

impl Found {
    /// Which programs are left. A choice that this list of programs does not offer is ignored, because nobody could drop it.
    fn of(finder: &Finder, fits: Vec<Rc<Told>>, finding: &Finding) -> Self {
        let told: Vec<_> = finder.told.iter().cloned().chain(fits).collect();
        let mut of_facets: Vec<(Facet, Vec<Verdict>)> = Vec::new();
        for told in told.iter().filter(|told| finding.has(&told.choice)) {
            match of_facets.iter_mut().find(|(facet, _)| *facet == told.choice.facet) {
                Some((_, verdicts)) => {
                    verdicts.iter_mut().zip(&told.verdicts).for_each(|(known, other)| *known = (*known).max(*other));
                }
                None => of_facets.push((told.choice.facet, told.verdicts.clone())),
            }
        }
        let mut found = Self { told, verdicts: Vec::new(), of_facets };
        found.verdicts = found.without(None, finder.count);
        found
    }

    /// What each program says to all choices except those of one facet.
    fn without(&self, facet: Option<Facet>, count: usize) -> Vec<Verdict> {
        let mut verdicts = vec![Verdict::Yes; count];
        for (_, said) in self.of_facets.iter().filter(|(it, _)| Some(*it) != facet) {
            verdicts.iter_mut().zip(said).for_each(|(known, other)| *known = (*known).min(*other));
        }
        verdicts
    }

    /// The places of the programs with this verdict, in the order of the file.
    pub fn with(&self, verdict: Verdict) -> impl Iterator<Item = usize> {
        let verdicts = self.verdicts.iter().enumerate();
        verdicts.filter(move |(_, it)| **it == verdict).map(|(place, _)| place)
    }

    /// How many are left: those that say yes, and those to ask.
    pub fn left(&self) -> (usize, usize) {
        (self.with(Verdict::Yes).count(), self.with(Verdict::Ask).count())
    }

    /// The facets that have choices, in the order of [`Facet::ALL`], each with its choices and with how many programs say yes if that
    /// choice is the only one in the facet.
    pub fn counted(&self) -> Vec<(Facet, Vec<(&Told, usize)>)> {
        let of_facet = |facet: Facet| {
            let others = self.without(Some(facet), self.verdicts.len());
            let told = self.told.iter().map(Rc::as_ref).filter(|told: &&Told| told.choice.facet == facet);
            let counted = told.map(|told| {
                let both = told.verdicts.iter().zip(&others);
                (told, both.filter(|(one, other)| **one == Verdict::Yes && **other == Verdict::Yes).count())
            });
            (facet, counted.collect::<Vec<_>>())
        };
        Facet::ALL.into_iter().map(of_facet).filter(|(_, choices)| !choices.is_empty()).collect()
    }

    /// The chosen facets that a program does not mention, so that people have to ask.
    pub fn unsaid(&self, place: usize) -> Vec<Facet> {
        let of_facets = self.of_facets.iter().filter(|(_, said)| said.get(place) == Some(&Verdict::Ask));
        of_facets.map(|(facet, _)| *facet).collect()
    }

    /// If nothing is left: the facets that would leave something if they were dropped, with how much, most first.
    pub fn relaxed(&self) -> Vec<(Facet, usize)> {
        let counted = self.of_facets.iter().map(|(facet, _)| {
            let left = self.without(Some(*facet), self.verdicts.len());
            (*facet, left.into_iter().filter(|verdict| *verdict != Verdict::No).count())
        });
        most_first(counted.filter(|(_, count)| *count > 0))
    }
}

/// Whether a week was entered that programs can fit, or not.
pub fn asks_of_week(life: &Life) -> bool {
    *life != Life::default()
}
