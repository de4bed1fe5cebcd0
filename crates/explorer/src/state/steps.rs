//! How far through the questionnaire the open screen is.

use super::State;
use crate::trail::Step;

/// Where a screen stands among all that come. Who asks and what cannot wait are the first two; what works for the person is an extra,
/// and not counted. A screen has the same number each time it is opened, and Back and Forward change none of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Steps {
    /// Which screen this is, the first being 1.
    pub nth: usize,
    /// How many screens there are if every answer still to come is the mildest one.
    pub about: usize,
    /// How many there are at most, whatever is answered.
    pub most: usize,
    /// Whether no question is left to ask after this screen.
    pub is_last: bool,
}

impl State {
    /// Where the open screen stands.
    pub fn steps(&self) -> Steps {
        let (here, numbered) = (self.trail.step(), self.trail.numbered());
        let is_new = |step: &Step| !numbered.contains(step);
        // Those that were opened, those that everybody gets, and those that can still come.
        let opened = numbered.len() + [Step::Asker, Step::RightNow].iter().filter(|step| is_new(step)).count();
        let all = |screens: &[usize]| opened + screens.iter().filter(|&&at| is_new(&Step::Screen(at))).count();
        let possible: Vec<_> = self.possible().collect();
        let most = all(&possible);
        Steps {
            nth: numbered.iter().position(|step| *step == here).map_or(numbered.len(), |before| before + 1),
            about: all(&self.mildest_path()).min(most),
            most,
            is_last: (here == Step::Asker || self.asker.is_some())
                && (here == Step::RightNow || self.answers.right_now().is_some())
                && possible.iter().all(|&at| here == Step::Screen(at)),
        }
    }
}
