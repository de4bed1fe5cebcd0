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
        let here = self.trail.step();
        let numbered = self.trail.numbered();
        // Those that were opened, those that everybody gets, and those that can still come.
        let all = |screens: &[usize]| {
            let mut all = numbered.to_vec();
            for step in [Step::Asker, Step::RightNow].into_iter().chain(screens.iter().copied().map(Step::Screen)) {
                if !all.contains(&step) {
                    all.push(step);
                }
            }
            all.len()
        };
        let possible: Vec<_> = self.possible().collect();
        let most = all(&possible);
        let is_asked = |step: Step| match step {
            Step::Asker => self.asker.is_some(),
            Step::RightNow => self.answers.right_now().is_some(),
            _ => false,
        };
        let screens = possible.iter().copied().map(Step::Screen);
        let mut everything = [Step::Asker, Step::RightNow].into_iter().chain(screens);
        Steps {
            nth: numbered.iter().position(|step| *step == here).map_or(numbered.len(), |before| before + 1),
            about: all(&self.mildest_path()).min(most),
            most,
            is_last: everything.all(|step| step == here || is_asked(step)),
        }
    }
}
