//! Numbers that look random but are the same on every machine. The numbers of a seed must never change, because people find a failing case
//! by its number.

/// Xorshift.
pub struct Rng(pub u64);

impl Rng {
    /// The next 64 bits. The lowest bits are the least random, so callers drop some of them.
    pub fn bits(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// A number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        ((self.bits() >> 11) % end as u64) as usize
    }
}
