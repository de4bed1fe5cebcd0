//! Small sets, with one bit for each member.

use std::marker::PhantomData;

/// A type with at most 31 values in an order.
pub trait Member: Copy + 'static {
    /// All values, in order.
    const ALL: &'static [Self];

    /// The index in [`Self::ALL`].
    fn index(self) -> usize;
}

/// A set of members: a number with one bit for each, in their order. It is as small as what a link carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Set<T> {
    bits: u32,
    of: PhantomData<T>,
}

impl<T> Set<T> {
    /// The empty set.
    pub const NONE: Self = Self::from_bits(0);

    /// The set with these bits. Bits without a member stay; [`Self::within`] `ALL` removes them.
    pub const fn from_bits(bits: u32) -> Self {
        Self { bits, of: PhantomData }
    }

    /// One bit for each member. The first member has the lowest bit.
    pub const fn bits(self) -> u32 {
        self.bits
    }

    /// Everything in either set.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self::from_bits(self.bits | other.bits)
    }

    /// Everything in this set that is not in the other.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self::from_bits(self.bits & !other.bits)
    }

    /// Everything that is in both sets.
    #[must_use]
    pub const fn within(self, other: Self) -> Self {
        Self::from_bits(self.bits & other.bits)
    }

    /// Whether the set is empty.
    pub const fn is_empty(self) -> bool {
        self.bits == 0
    }
}

impl<T: Member> Set<T> {
    /// Everything.
    pub const ALL: Self = Self::from_bits((1 << T::ALL.len()) - 1);

    /// The set with only this member.
    pub fn only(one: T) -> Self {
        Self::from_bits(1 << one.index())
    }

    /// Whether the set contains it.
    pub fn contains(self, one: T) -> bool {
        !self.within(Self::only(one)).is_empty()
    }

    /// The same set with this member added if it was missing, and removed if it was there.
    #[must_use]
    pub fn toggled(self, one: T) -> Self {
        Self::from_bits(self.bits ^ Self::only(one).bits)
    }

    /// The members of the set, in order.
    pub fn iter(self) -> impl Iterator<Item = T> {
        T::ALL.iter().copied().filter(move |one| self.contains(*one))
    }
}

impl<T> Default for Set<T> {
    fn default() -> Self {
        Self::NONE
    }
}

impl<T: Member> FromIterator<T> for Set<T> {
    fn from_iter<I: IntoIterator<Item = T>>(all: I) -> Self {
        all.into_iter().fold(Self::NONE, |set, one| set.and(Self::only(one)))
    }
}
