//! The fingerprint of programs: whether a site's programs are those that a link was made with.

use super::{ChosenWeek, Link};
use explorer_core::care::program::Programs;

/// Bits of a fingerprint.
pub(super) const BITS: u32 = 15;

impl Link {
    /// The same link, with the fingerprint of these programs.
    #[must_use]
    pub fn with_fingerprint(mut self, programs: &Programs) -> Self {
        self.fingerprint = self.fingerprint_of(programs);
        self
    }

    /// Whether the programs that the link names are not, or not the same, among these: another center, another level, other hours.
    /// What they are called makes no difference, since that is said in the reader's language. One change in 32,768 is missed.
    pub fn programs_differ(&self, programs: &Programs) -> bool {
        self.fingerprint != self.fingerprint_of(programs)
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
    fn fingerprint_of(&self, programs: &Programs) -> u16 {
        let mut hash = 0x811c_9dc5_u32;
        let mut add = |bytes: &[u8]| {
            for byte in bytes.iter().chain(&[0]) {
                hash = (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
            }
        };
        let provider = programs.provider.as_ref();
        let center = provider.and_then(|center| center.website.as_ref().or(center.phone.as_ref()));
        add(center.map_or(&[], |center| center.as_bytes()));
        for code in self.named() {
            add(code.as_bytes());
            if let Some(program) = programs.by_code(code) {
                add(&[b'0' + program.level as u8]);
                for track in &program.tracks {
                    let blocks = track.step_down.first().map_or(&[][..], |phase| phase.week.blocks());
                    let minutes: u32 = blocks.iter().map(|block| u32::from(block.span.minutes())).sum();
                    add(minutes.to_string().as_bytes());
                }
            }
        }
        if self.names_programs() { ((hash >> 30 ^ hash >> 15 ^ hash) & 0x7fff) as u16 } else { 0 }
    }
}
