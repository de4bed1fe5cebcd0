//! Sets of rules, by their places in the table: as bits, since every state has some.

use std::ops::{BitAnd, BitOr, BitOrAssign};

use explorer_core::guidance::rule::RuleId;

const WORDS: usize = 4;
const BITS: usize = u64::BITS as usize;

/// A set of rules by their places.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rules([u64; WORDS]);

impl Rules {
    /// How many rules a table can have.
    pub const MOST: usize = WORDS * BITS;
    /// None of them.
    pub const NONE: Self = Self([0; WORDS]);
    /// All of them.
    pub const ALL: Self = Self([u64::MAX; WORDS]);

    pub fn has(self, rule: usize) -> bool {
        self.0[rule / BITS] >> (rule % BITS) & 1 == 1
    }

    pub fn is_empty(self) -> bool {
        self == Self::NONE
    }

    /// Their places, the lowest first.
    pub fn in_order(self) -> impl Iterator<Item = usize> {
        self.0.into_iter().enumerate().flat_map(|(place, mut word)| {
            std::iter::from_fn(move || {
                let first = (word != 0).then(|| word.trailing_zeros() as usize)?;
                word &= word - 1;
                Some(place * BITS + first)
            })
        })
    }
}

impl FromIterator<usize> for Rules {
    fn from_iter<I: IntoIterator<Item = usize>>(rules: I) -> Self {
        rules.into_iter().fold(Self::NONE, |mut all, rule| {
            all.0[rule / BITS] |= 1 << (rule % BITS);
            all
        })
    }
}

impl BitAnd for Rules {
    type Output = Self;
    fn bitand(self, other: Self) -> Self {
        Self(std::array::from_fn(|word| self.0[word] & other.0[word]))
    }
}

impl BitOr for Rules {
    type Output = Self;
    fn bitor(self, other: Self) -> Self {
        Self(std::array::from_fn(|word| self.0[word] | other.0[word]))
    }
}

impl BitOrAssign for Rules {
    fn bitor_assign(&mut self, other: Self) {
        *self = *self | other;
    }
}

/// The set of these.
pub fn as_bits(rules: &[RuleId]) -> Rules {
    rules.iter().map(|rule| rule.index()).collect()
}

#[test]
fn a_set_has_what_was_put_in_up_to_its_last_place() {
    let places = [0, 63, 64, 127, 128, Rules::MOST - 1];
    let rules: Rules = places.into_iter().collect();
    assert!(rules.in_order().eq(places) && places.iter().all(|&place| rules.has(place)) && !rules.has(129));
    assert!(
        (rules & as_bits(&[RuleId(1), RuleId(65)])).is_empty()
            && (Rules::ALL & rules) == rules
            && (Rules::NONE | rules) == rules
    );
}
