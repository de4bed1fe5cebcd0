//! How a program tapers off: its phases, one after the other.

use crate::week::Week;

/// One phase of a program, in which the same week repeats.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phase {
    /// How many weeks it takes. `None` if it is open-ended.
    pub weeks: Option<u16>,
    /// Its week.
    pub week: Week,
}

/// The phases of a track, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StepDown(pub Vec<Phase>);

impl StepDown {
    /// The phase a person starts in.
    pub fn first(&self) -> Option<&Phase> {
        self.0.first()
    }

    /// How long all phases take, if none is open-ended.
    pub fn total_weeks(&self) -> Option<u32> {
        self.0.iter().map(|phase| phase.weeks.map(u32::from)).sum()
    }

    /// The phase of the nth week, counted from 1. `None` after the end.
    pub fn phase_of_week(&self, nth: u32) -> Option<&Phase> {
        // Week 0 is before the start.
        let mut weeks_left = nth.checked_sub(1)?;
        for phase in &self.0 {
            match phase.weeks.map(u32::from) {
                Some(weeks) if weeks <= weeks_left => weeks_left -= weeks,
                _ => return Some(phase),
            }
        }
        None
    }
}
