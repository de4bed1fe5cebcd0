//! A link as a code to be read aloud: groups of four symbols and a fifth that says whether they were heard right.
//!
//! With the number of the group `n`, counted from 1, and its symbols `a` to `e`, `n x^5 + a x^4 + b x^3 + c x^2 + d x + e` is 0 in
//! the field of 32 elements, where `x` is one that has all others as powers. So `e` finds each single changed symbol, since no
//! factor is 0; each swap of neighbors, since no two factors next to each other are the same; and each group in the place of
//! another, up to 31 apart.

use super::{Link, LinkProblem, symbol};

/// Symbols of a group that are the link's; one more checks them. The last group may have fewer.
const DATA: usize = 4;

/// Letters of a whole group.
pub const GROUP: usize = DATA + 1;

/// Why a spoken code cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpokenProblem {
    /// The group at this place, counted from 1, is wrong, or a group before it was left out. The groups before it are right.
    Group(usize),
    /// Each group looks right, but they are no whole link: the end is missing.
    Incomplete,
    /// The link in it cannot be opened here: [`LinkProblem::Future`] or [`LinkProblem::Unknown`].
    Link(LinkProblem),
}

impl Link {
    /// The code, in capitals and groups with a space between.
    pub fn to_spoken(&self) -> String {
        let mut text = String::new();
        for (before, group) in self.to_symbols().chunks(DATA).enumerate() {
            if before > 0 {
                text.push(' ');
            }
            let check = times_x(sum(before + 1, group));
            text.extend(group.iter().chain([&check]).map(|it| symbol::letter(*it).to_ascii_uppercase()));
        }
        text
    }

    /// Reads a code. Capitals or not, spaces and hyphens make no difference.
    ///
    /// # Errors
    /// Says which group is wrong, or why the link cannot be opened; nothing of it is used then.
    pub fn from_spoken(text: &str) -> Result<Self, SpokenProblem> {
        let letters: Vec<char> = text.chars().filter(|letter| !separates(*letter)).collect();
        let mut symbols = Vec::new();
        for (before, group) in letters.chunks(GROUP).enumerate() {
            let group = right(group.iter().copied(), before + 1).ok_or(SpokenProblem::Group(before + 1))?;
            symbols.extend(group);
        }
        Self::from_symbols(symbols).map_err(|problem| match problem {
            LinkProblem::Damaged => SpokenProblem::Incomplete,
            other => SpokenProblem::Link(other),
        })
    }
}

/// The letter of a code that was meant by this one; none if it is in no code.
pub fn letter_of(letter: char) -> Option<char> {
    symbol::of(letter).map(symbol::letter)
}

/// Whether this is right as the group at this place, counted from 1: to say so while someone types.
pub fn group_is_right(group: &str, nth: usize) -> bool {
    right(group.chars().filter(|letter| !separates(*letter)), nth).is_some()
}

fn separates(letter: char) -> bool {
    letter.is_ascii_whitespace() || letter == '-'
}

/// The link's symbols of a group, if its check fits.
fn right(group: impl Iterator<Item = char>, nth: usize) -> Option<Vec<u8>> {
    let mut group: Vec<u8> = group.map(symbol::of).collect::<Option<_>>()?;
    let fits = (2..=GROUP).contains(&group.len()) && sum(nth, &group) == 0;
    group.pop();
    fits.then_some(group)
}

fn sum(nth: usize, group: &[u8]) -> u8 {
    group.iter().fold((nth % 32) as u8, |sum, symbol| times_x(sum) ^ symbol)
}

/// Times `x`, of which `x^5 = x^3 + 1`.
const fn times_x(symbol: u8) -> u8 {
    if symbol & 16 == 0 { symbol << 1 } else { symbol << 1 ^ 0b10_1001 }
}
