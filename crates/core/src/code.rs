//! The characters that codes and links are made of.

/// 32 characters without i, l, o and u, which are mistaken for others when read aloud or written by hand.
pub const ALPHABET: &str = "0123456789abcdefghjkmnpqrstvwxyz";

/// The characters of which each question has its own: the alphabet, then its letters as capitals. They are never read aloud.
pub const QUESTION_CODES: &str = "0123456789abcdefghjkmnpqrstvwxyzABCDEFGHJKMNPQRSTVWXYZ";

/// How many of those there are.
pub const MOST_QUESTION_CODES: usize = QUESTION_CODES.len();

/// The letter of a question's answer that says "I don't know"; no choice has it.
pub const UNKNOWN: char = '0';

/// The letter that says "I'd rather not say"; no choice has it.
pub const WITHHELD: char = '1';
