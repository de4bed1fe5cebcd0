//! How far through the questionnaire the open screen is.

use super::State;
use crate::trail::Step;
use explorer_core::guidance::effect::Effect;

/// Where a screen stands among all that come. Who asks and what cannot wait are the first two; what works for the person is an extra,
/// and not counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Steps {
    /// Which screen this is, the first being 1.
    pub nth: usize,
    /// How many screens there are if every answer still to come is the mildest one.
    pub about: usize,
    /// How many there are at most, whatever is answered.
    pub most: usize,
}

impl State {
    /// Where the open screen stands.
    pub fn steps(&self) -> Steps {
        let here = self.trail.step();
        let mut passed: Vec<Step> = Vec::new();
        for step in self.trail.passed().filter(|step| step.is_counted() && *step != here) {
            if !passed.contains(&step) {
                passed.push(step);
            }
        }
        let first = usize::from(self.screen_effect(0) > Effect::None);
        let left = self.screens_left(if let Step::Screen(at) = here { at } else { 0 });
        let besides = match here {
            Step::Asker => 1 + first,
            Step::RightNow => first,
            _ => 0,
        };
        let nth = passed.len() + 1;
        Steps { nth, about: nth + besides + left.if_mildest, most: nth + besides + left.at_most }
    }
}

impl Step {
    /// Whether the screen counts as a step.
    const fn is_counted(self) -> bool {
        matches!(self, Self::Asker | Self::RightNow | Self::Screen(_))
    }
}
