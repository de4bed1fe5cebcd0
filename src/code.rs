//! The characters that codes and links are made of.

/// 32 characters without i, l, o and u, which are mistaken for others when read aloud or written by hand.
pub const ALPHABET: &str = "0123456789abcdefghjkmnpqrstvwxyz";
