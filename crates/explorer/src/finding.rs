//! Finding among many programs: what was chosen, which programs are left, how many each choice would leave, and what to let go of
//! where nothing is left.
//!
//! Within one facet it is enough that one of the choices holds; all facets must hold. A program that says that a choice does not hold is
//! never left. One that says nothing is left, and is to be asked: it stands after those that say yes, and no count has it.

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

/// With fewer programs than these nobody needs to search: they can be looked through.
pub const FEWEST: usize = 6;

/// What was chosen. It says something about the person, so it lives in memory only: no link tells it, and starting again forgets it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Finding {
    chosen: Vec<Choice>,
    more: usize,
}

/// What can happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FindStep {
    /// Something was chosen, or is no longer.
    Choose(Choice, bool),
    /// Nothing of this facet is chosen any more.
    LetGo(Facet),
    /// Nothing at all is chosen any more.
    LetGoOfAll,
    /// More programs are to be shown, after the one with this code; before it stands the prefix of a list's ids, where the list has one.
    More(String),
}

impl Finding {
    /// What is chosen after something happened. What is left begins anew with its first page.
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

/// The programs as places in the list, held against what was chosen.
#[derive(Debug)]
pub struct Found {
    /// The choices that tell programs apart, by facet.
    pub told: Vec<Rc<Told>>,
    /// What each program says to all that is chosen, and the same for each facet in which something is.
    verdicts: Vec<Verdict>,
    of_facets: Vec<(Facet, Vec<Verdict>)>,
}

impl Found {
    /// What is left of the programs. A choice that this list of programs does not have counts nothing: nobody could take it back.
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

    /// What each program says to all that is chosen but in one facet.
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

    /// The facets that there are choices in, in the order of [`Facet::ALL`], each with its choices, and how many programs say yes if that
    /// one is all that is chosen in the facet.
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

    /// What of the chosen facets a program does not say, so that it is to be asked.
    pub fn unsaid(&self, place: usize) -> Vec<Facet> {
        let of_facets = self.of_facets.iter().filter(|(_, said)| said.get(place) == Some(&Verdict::Ask));
        of_facets.map(|(facet, _)| *facet).collect()
    }

    /// Where nothing is left: the facets of which letting go of one leaves something, with how much, the most first.
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
