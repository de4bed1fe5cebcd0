//! What is checked on the screen of what cannot wait, group by group.

use explorer_content::{SIGN_GROUPS, URGENT};

/// The checked signs, and the groups of which none is true.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Signs {
    /// The signs, one bit each.
    checked: u32,
    /// The groups of which none is true, one bit each.
    none: u32,
}

impl Signs {
    /// The signs that say this answer. Where any sign is checked, none is true in the other groups.
    pub(super) fn of(answer: Option<u32>) -> Self {
        let mut signs = Self { checked: answer.unwrap_or(0), none: 0 };
        if answer.is_some() {
            signs.none = (0..SIGN_GROUPS.len()).fold(0, |none, group| none | u32::from(!signs.is_done(group)) << group);
        }
        signs
    }

    /// Whether the sign at this place is checked.
    pub const fn has(self, sign: usize) -> bool {
        self.checked >> sign & 1 == 1
    }

    /// Whether "none of these" is checked for the group at this place.
    pub const fn has_none(self, group: usize) -> bool {
        self.none >> group & 1 == 1
    }

    /// Whether anything is checked in the group at this place.
    pub fn is_done(self, group: usize) -> bool {
        self.has_none(group) || URGENT.iter().enumerate().any(|(at, sign)| sign.group == group && self.has(at))
    }

    pub(super) fn check(&mut self, sign: usize, checked: bool) {
        let Some(it) = URGENT.get(sign) else { return };
        set(&mut self.checked, sign, checked);
        if checked {
            set(&mut self.none, it.group, false);
        }
    }

    pub(super) fn check_none(&mut self, group: usize, checked: bool) {
        set(&mut self.none, group, checked);
        for (at, _) in URGENT.iter().enumerate().filter(|(_, sign)| checked && sign.group == group) {
            set(&mut self.checked, at, false);
        }
    }

    /// The answer that is checked: any sign is enough, and of no sign every group must say so.
    pub fn answer(self) -> Option<u32> {
        let is_whole = || (0..SIGN_GROUPS.len()).all(|group| self.is_done(group));
        (self.checked != 0 || is_whole()).then_some(self.checked)
    }
}

fn set(bits: &mut u32, at: usize, on: bool) {
    *bits = if on { *bits | 1 << at } else { *bits & !(1 << at) };
}
