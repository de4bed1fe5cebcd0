//! Sets of a few things, one bit each.

use std::marker::PhantomData;

/// Something of which there are few, in an order: at most 31.
pub trait Member: Copy + 'static {
    /// All, in their order.
    const ALL: &'static [Self];

    /// Place in [`Self::ALL`].
    fn index(self) -> usize;
}

/// A set of such things: a number with one bit for each, in their order. It is what a link carries, and as cheap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Set<T> {
    bits: u32,
    of: PhantomData<T>,
}

impl<T> Set<T> {
    /// Nothing.
    pub const NONE: Self = Self::from_bits(0);

    /// The set with these bits. Bits that stand for nothing are kept; [`Self::within`] `ALL` takes them out.
    pub const fn from_bits(bits: u32) -> Self {
        Self { bits, of: PhantomData }
    }

    /// One bit for each thing, that of the first one lowest.
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

    /// The set of this one alone.
    pub fn only(one: T) -> Self {
        Self::from_bits(1 << one.index())
    }

    /// Whether it is in the set.
    pub fn contains(self, one: T) -> bool {
        !self.within(Self::only(one)).is_empty()
    }

    /// The same set, with this one added if it was not in it and taken out if it was.
    #[must_use]
    pub fn toggled(self, one: T) -> Self {
        Self::from_bits(self.bits ^ Self::only(one).bits)
    }

    /// What is in the set, in order.
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
