//! What each program says to each choice. It is computed once for a list of programs, so that a tap does not read 500 programs again.

use std::cell::RefCell;
use std::rc::Rc;

use super::facet::{Choice, Facet, Verdict, names, verdict};
use super::{Finding, Found, asks_of_week};
use explorer_content::LEVELS;
use explorer_core::care::level::Level;
use explorer_core::care::program::{Program, Programs};
use explorer_core::plan::commitment::Life;
use explorer_core::plan::{Plan, plans};

/// A choice, and what each program says to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// The choice.
    pub choice: Choice,
    /// The verdicts, in the order of the programs.
    pub(super) verdicts: Vec<Verdict>,
}

impl Told {
    /// How many programs say yes.
    fn yes(&self) -> usize {
        self.verdicts.iter().filter(|verdict| **verdict == Verdict::Yes).count()
    }

    /// Whether it tells the programs apart: some say yes, but not all.
    fn tells_apart(&self) -> bool {
        let yes = self.yes();
        0 < yes && yes < self.verdicts.len()
    }
}

/// The choices that tell the programs of a list apart, by facet.
#[derive(Clone, Debug, Default)]
pub struct Finder {
    pub(super) told: Vec<Rc<Told>>,
    pub(super) count: usize,
    /// What fits the last week that was entered.
    week: RefCell<Option<(Life, Vec<Rc<Told>>)>>,
    /// The last result. It is drawn, announced, and redrawn whenever something else changes.
    found: RefCell<Option<(Life, Finding, Rc<Found>)>>,
}

/// It follows from the programs.
impl PartialEq for Finder {
    fn eq(&self, other: &Self) -> bool {
        self.told == other.told && self.count == other.count
    }
}

impl Finder {
    /// The index of these programs. If there are only a few, there are no choices.
    pub fn of(programs: &Programs) -> Self {
        let count = programs.programs.len();
        if count < super::FEWEST {
            return Self { count, ..Self::default() };
        }
        let mut told = Vec::new();
        for facet in Facet::ALL {
            let mut of_facet: Vec<Told> = Vec::new();
            for name in names(programs, facet) {
                let choice = Choice { facet, name };
                let verdicts = programs.programs.iter().map(|program| verdict(programs, program, &choice)).collect();
                of_facet.push(Told { choice, verdicts });
            }
            // If one choice of a facet tells programs apart, the others are shown too: "men" alone would sound as if women were not included.
            if of_facet.iter().any(Told::tells_apart) {
                of_facet.retain(|told| told.yes() > 0);
                told.extend(of_facet.into_iter().map(Rc::new));
            }
        }
        Self { told, count, ..Self::default() }
    }

    /// The choice of what fits the entered week, if there is one and it tells programs apart. It is kept until the week changes.
    fn week(&self, programs: &Programs, life: &Life) -> Vec<Rc<Told>> {
        if self.count < super::FEWEST || !asks_of_week(life) {
            return Vec::new();
        }
        let mut kept = self.week.borrow_mut();
        if let Some((known, told)) = &*kept
            && known == life
        {
            return told.clone();
        }
        let told = Told { choice: Choice { facet: Facet::Week, name: String::new() }, verdicts: fits(programs, life) };
        let told: Vec<_> = told.tells_apart().then(|| Rc::new(told)).into_iter().collect();
        *kept = Some((life.clone(), told.clone()));
        told
    }

    /// Which of these programs are left, with these choices and this life. It is kept until the choices change.
    pub fn found(&self, programs: &Programs, life: &Life, finding: &Finding) -> Rc<Found> {
        let mut kept = self.found.borrow_mut();
        if let Some((known_life, known, found)) = &*kept
            && (known_life, known) == (life, finding)
        {
            return found.clone();
        }
        let found = Rc::new(Found::of(self, self.week(programs, life), finding));
        *kept = Some((life.clone(), finding.clone(), found.clone()));
        found
    }
}

/// Whether a timetable of each program fits as it is. If people live at the program, they cannot keep the rest of their week.
fn fits(programs: &Programs, life: &Life) -> Vec<Verdict> {
    let mut fitting: Vec<&Program> = Vec::new();
    for level in Level::ALL {
        let plans = plans(programs, level, life, &LEVELS).unwrap_or_default();
        fitting.extend(plans.best.iter().filter(|plan| plan.fits()).map(|plan: &Plan| plan.program));
    }
    let is_fitting = |program: &Program| fitting.iter().any(|it| it.code == program.code);
    programs.programs.iter().map(|program| is_fitting(program).into()).collect()
}
