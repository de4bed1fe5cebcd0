//! A code as somebody reads it aloud, while it is entered: letter by letter, pasted, and one group again where it was misheard.

use crate::link::{GROUP, letter_of};

/// The letters so far, and where the next one goes.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Dictation {
    letters: String,
    /// The group that is entered again: its place, and how many of its letters are there.
    again: Option<(usize, usize)>,
}

impl Dictation {
    /// The most letters of a code; no link of ours comes near it.
    const LONGEST: usize = 600;

    /// The letters so far, in small letters.
    pub fn letters(&self) -> &str {
        &self.letters
    }

    /// The group that is entered again, counted from 0.
    pub fn again_at(&self) -> Option<usize> {
        self.again.map(|(group, _)| group)
    }

    /// The letters in groups; the one that is entered again may be short.
    pub fn groups(&self) -> Vec<&str> {
        let mut groups = Vec::new();
        let mut rest = self.letters.as_str();
        while !rest.is_empty() || self.again == Some((groups.len(), 0)) {
            let length = match self.again {
                Some((group, count)) if group == groups.len() => count,
                _ => GROUP,
            };
            let (group, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
            groups.push(group);
            rest = after;
        }
        groups
    }

    /// Takes letters; blanks and signs between them, and letters that no code has, are passed over, as is what is too long.
    #[inline(never)] // A split point of the WASM: see crates/wasm-parts/src/split.txt.
    pub(super) fn enter(&mut self, letters: &str) {
        for letter in letters.chars().filter_map(letter_of) {
            if self.letters.len() >= Self::LONGEST {
                return;
            }
            match &mut self.again {
                Some((group, count)) => {
                    self.letters.insert(*group * GROUP + *count, letter);
                    *count += 1;
                    self.again = self.again.filter(|(_, count)| *count < GROUP);
                }
                None => self.letters.push(letter),
            }
        }
    }

    /// Takes the last letter away.
    pub(super) fn delete(&mut self) {
        match &mut self.again {
            Some((group, count)) if *count > 0 => {
                *count -= 1;
                self.letters.remove(*group * GROUP + *count);
            }
            Some(_) => {}
            None => drop(self.letters.pop()),
        }
    }

    /// Takes the letters of one group away, to enter them again. The groups after it stay.
    #[inline(never)] // A split point of the WASM: see crates/wasm-parts/src/split.txt.
    pub(super) fn enter_again(&mut self, group: usize) {
        let from = group * GROUP;
        if self.again.is_none() && from < self.letters.len() {
            let end = (from + GROUP).min(self.letters.len());
            self.letters.replace_range(from..end, "");
            // The last group may be shorter: then one simply goes on.
            self.again = (from < self.letters.len()).then_some((group, 0));
        }
    }
}
