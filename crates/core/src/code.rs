//! The characters that codes and links are made of.

/// 32 characters. i, l, o and u are left out, because people mistake them for others in handwriting or when they hear them.
pub const ALPHABET: &str = "0123456789abcdefghjkmnpqrstvwxyz";

/// The characters for questions, one each: the alphabet, then its letters as capitals. Nobody reads these aloud.
pub const QUESTION_CODES: &str = "0123456789abcdefghjkmnpqrstvwxyzABCDEFGHJKMNPQRSTVWXYZ";

/// How many of those there are.
pub const MOST_QUESTION_CODES: usize = QUESTION_CODES.len();

/// The answer code for "I don't know". No choice has it.
pub const UNKNOWN: char = '0';

/// The answer code for "I'd rather not say". No choice has it.
pub const WITHHELD: char = '1';
