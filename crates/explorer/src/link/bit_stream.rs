//! Bits on their way into symbols or out of them. Every call takes what is to be written and gives what was carried: when
//! writing the same, when reading what was read.

use super::symbol;
use explorer_core::set::{Member, Set};

/// Bits of a symbol.
const BITS: usize = 5;

/// Symbols that are written, or read.
pub(super) struct BitStream {
    symbols: Vec<u8>,
    /// Place of the next bit; the most significant of a symbol comes first.
    at: usize,
    reads: bool,
    /// Whether all that was read is as it would have been written.
    fits: bool,
    /// How much was read that is not known here any more.
    pub(super) dropped: u8,
    /// How much was read as the nearest that is asked now.
    pub(super) reread: u8,
    /// How much was read that says nothing about what is asked now.
    pub(super) asked_anew: u8,
}

impl BitStream {
    pub(super) const fn to_write() -> Self {
        Self { symbols: Vec::new(), at: 0, reads: false, fits: true, dropped: 0, reread: 0, asked_anew: 0 }
    }

    pub(super) const fn to_read(symbols: Vec<u8>) -> Self {
        Self { symbols, at: 0, reads: true, fits: true, dropped: 0, reread: 0, asked_anew: 0 }
    }

    /// What was written, filled up with zeros.
    pub(super) fn into_symbols(self) -> Vec<u8> {
        self.symbols
    }

    /// Whether nothing was read that would have been written otherwise, and only what fills the last symbol is left: zeros.
    pub(super) fn ends_well(mut self) -> bool {
        let end = self.symbols.len() * BITS;
        let left = end.saturating_sub(self.at);
        self.fits && left < BITS && self.bits(left as u32, 0) == 0
    }

    /// What is read can only have been written like this.
    pub(super) const fn needs(&mut self, fits: bool) {
        self.fits &= fits;
    }

    /// One bit. Behind the end there are zeros, which do not fit.
    pub(super) fn flag(&mut self, flag: bool) -> bool {
        let (place, bit) = (self.at / BITS, 16 >> (self.at % BITS));
        self.at += 1;
        if !self.reads && place == self.symbols.len() {
            self.symbols.push(0);
        }
        match self.symbols.get_mut(place) {
            Some(symbol) if self.reads => *symbol & bit != 0,
            Some(symbol) => {
                *symbol |= if flag { bit } else { 0 };
                flag
            }
            None => {
                self.fits = false;
                false
            }
        }
    }

    /// A number in so many bits, at most 32, the most significant first.
    pub(super) fn bits(&mut self, count: u32, number: u32) -> u32 {
        (0..count).rev().fold(0, |read, bit| read << 1 | u32::from(self.flag(number >> bit & 1 == 1)))
    }

    /// A number that is at most this.
    pub(super) fn number(&mut self, count: u32, most: u32, number: u32) -> u32 {
        let number = self.bits(count, number.min(most));
        self.needs(number <= most);
        number.min(most)
    }

    /// So many flags, the lowest first.
    pub(super) fn flags(&mut self, count: u32, flags: u32) -> u32 {
        (0..count).fold(0, |read, place| read | u32::from(self.flag(flags >> place & 1 == 1)) << place)
    }

    /// A set of all there can be, one bit each.
    pub(super) fn set<T: Member>(&mut self, set: Set<T>) -> Set<T> {
        Set::from_bits(self.flags(T::ALL.len() as u32, set.bits()))
    }

    /// One of these, by its place.
    pub(super) fn one_of<T: Copy + PartialEq>(&mut self, count: u32, all: &[T], one: &mut T) {
        let place = all.iter().position(|known| known == one).unwrap_or_default();
        let place = self.number(count, all.len() as u32 - 1, place as u32);
        *one = all.get(place as usize).copied().unwrap_or(*one);
    }

    /// A character of the alphabet.
    pub(super) fn letter(&mut self, letter: char) -> char {
        let number = symbol::of(letter).unwrap_or_default();
        symbol::letter(self.bits(5, number.into()) as u8)
    }

    /// The code of a program.
    pub(super) fn code(&mut self, code: &mut String) {
        let has_two = self.flag(code.len() > 1);
        let mut letters = code.chars();
        let mut next = || self.letter(letters.next().unwrap_or_default());
        let first = next();
        let second = has_two.then(next);
        *code = [first].into_iter().chain(second).collect();
    }

    /// A part that need not be there.
    pub(super) fn part<T>(&mut self, part: &mut Option<T>, empty: fn() -> T, transfer: fn(&mut T, &mut Self)) {
        if self.flag(part.is_some()) {
            transfer(part.get_or_insert_with(empty), self);
        }
    }
}
