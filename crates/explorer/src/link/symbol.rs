//! A symbol: five bits, shown as one character.

use explorer_core::code::ALPHABET;

/// Its character.
pub(super) fn letter(symbol: u8) -> char {
    ALPHABET.as_bytes().get(usize::from(symbol)).map_or('0', |letter| char::from(*letter))
}

/// The symbol of a character; capitals, and letters mistaken for digits, are read as what they look like.
pub(super) fn of(letter: char) -> Option<u8> {
    let letter = match letter.to_ascii_lowercase() {
        'o' => '0',
        'i' | 'l' => '1',
        other => other,
    };
    ALPHABET.bytes().position(|known| char::from(known) == letter).map(|at| at as u8)
}

/// Whether this can be the code of a program: one or two characters of the alphabet.
pub(super) fn is_code(code: &str) -> bool {
    (1..=2).contains(&code.len()) && code.chars().all(|letter| ALPHABET.contains(letter))
}
