//! What is ticked on the screen of what cannot wait, group by group.

use crate::content::{SIGN_GROUPS, URGENT};

/// The ticked signs, and the groups of which none is true.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Signs {
    /// The signs, one bit each.
    ticked: u32,
    /// The groups of which none is true, one bit each.
    none: u32,
}

impl Signs {
    /// The ticks that say this answer. Where any sign is ticked, none is true in the other groups.
    pub(super) fn of(answer: Option<u32>) -> Self {
        let mut signs = Self { ticked: answer.unwrap_or(0), none: 0 };
        if answer.is_some() {
            signs.none = (0..SIGN_GROUPS.len()).fold(0, |none, group| none | u32::from(!signs.is_done(group)) << group);
        }
        signs
    }

    /// Whether the sign at this place is ticked.
    pub const fn has(self, sign: usize) -> bool {
        self.ticked >> sign & 1 == 1
    }

    /// Whether "none of these" is ticked for the group at this place.
    pub const fn has_none(self, group: usize) -> bool {
        self.none >> group & 1 == 1
    }

    /// Whether anything is ticked in the group at this place.
    pub fn is_done(self, group: usize) -> bool {
        self.has_none(group) || URGENT.iter().enumerate().any(|(at, sign)| sign.group == group && self.has(at))
    }

    pub(super) fn tick(&mut self, sign: usize, ticked: bool) {
        let Some(it) = URGENT.get(sign) else { return };
        set(&mut self.ticked, sign, ticked);
        if ticked {
            set(&mut self.none, it.group, false);
        }
    }

    pub(super) fn tick_none(&mut self, group: usize, ticked: bool) {
        set(&mut self.none, group, ticked);
        for (at, _) in URGENT.iter().enumerate().filter(|(_, sign)| ticked && sign.group == group) {
            set(&mut self.ticked, at, false);
        }
    }

    /// The answer that is ticked: any sign is enough, and of no sign every group must say so.
    pub fn answer(self) -> Option<u32> {
        let is_whole = || (0..SIGN_GROUPS.len()).all(|group| self.is_done(group));
        (self.ticked != 0 || is_whole()).then_some(self.ticked)
    }
}

fn set(bits: &mut u32, at: usize, on: bool) {
    *bits = if on { *bits | 1 << at } else { *bits & !(1 << at) };
}
