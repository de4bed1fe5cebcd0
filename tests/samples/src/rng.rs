//! Numbers that look random and are the same on every machine. What a seed gives is never changed: whoever reads that a case fails
//! must find it again by its number.

/// Xorshift.
pub struct Rng(pub u64);

impl Rng {
    /// The next 64 bits. The lowest of them are the least random: those who use it leave some out.
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
