//! The print of programs: whether a site's programs are those that a link was made with.

use super::{ChosenWeek, Link};
use crate::program::Programs;

/// Bits of a print.
pub(super) const BITS: u32 = 15;

impl Link {
    /// The same link, with the print of these programs.
    #[must_use]
    pub fn printed(mut self, programs: &Programs) -> Self {
        self.print = self.print_of(programs);
        self
    }

    /// Whether the programs that the link names are not, or not the same, among these: another name, another level, another
    /// site. One change in 32,768 is missed.
    pub fn programs_differ(&self, programs: &Programs) -> bool {
        self.print != self.print_of(programs)
    }

    pub(super) fn names_programs(&self) -> bool {
        self.named().next().is_some()
    }

    /// The codes of all programs that it names, in their order.
    fn named(&self) -> impl Iterator<Item = &str> {
        let of_week = match &self.week {
            Some(ChosenWeek::Program { code, .. }) => Some(code),
            _ => None,
        };
        self.programs.iter().chain(of_week).map(String::as_str)
    }

    /// FNV-1a, folded.
    fn print_of(&self, programs: &Programs) -> u16 {
        let mut hash = 0x811c_9dc5_u32;
        let mut add = |bytes: &[u8]| {
            for byte in bytes.iter().chain(&[0]) {
                hash = (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
            }
        };
        for code in self.named() {
            add(code.as_bytes());
            if let Some(program) = programs.by_code(code) {
                add(&[b'0' + program.level as u8]);
                add(program.name.as_bytes());
            }
        }
        if self.names_programs() { ((hash >> 30 ^ hash >> 15 ^ hash) & 0x7fff) as u16 } else { 0 }
    }
}
