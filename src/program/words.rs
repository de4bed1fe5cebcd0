//! The parts of a sentence about a mistake: what stands there, and what was probably meant.

/// Text in quotes, cut where it would drown the sentence.
pub(super) fn quoted(text: &str) -> String {
    ["\"", &shortened(text), "\""].concat()
}

/// Text, cut where it would drown the sentence.
#[inline(never)]
pub(super) fn shortened(text: &str) -> String {
    const LONGEST: usize = 40;
    match text.char_indices().nth(LONGEST).and_then(|(end, _)| text.get(..end)) {
        Some(start) => [start, "…"].concat(),
        None => text.to_owned(),
    }
}

/// A number as a person writes it. Whole numbers and tenths only: the general way costs kilobytes in the browser.
pub(super) fn shown(number: f64) -> String {
    if !number.is_finite() || number.abs() > 1e12 {
        return "this number".to_owned();
    }
    let hundredths = (number.abs() * 100.0 + 0.5) as u64;
    let mut shown = (hundredths / 100).to_string();
    if number < 0.0 {
        shown.insert(0, '-');
    }
    let mut digits = (hundredths % 100) as u8;
    if digits > 0 {
        shown.push('.');
    }
    while digits > 0 {
        shown.push(char::from(b'0' + digits / 10));
        digits = digits % 10 * 10;
    }
    shown
}

/// How many characters a text has.
pub(super) fn length(text: &str) -> usize {
    letters(text).len()
}

/// The first byte of each character; it tells letters of the alphabet apart.
fn letters(text: &str) -> Vec<u8> {
    let mut letters = Vec::new();
    for byte in text.bytes() {
        if byte & 0b1100_0000 != 0b1000_0000 {
            letters.push(byte);
        }
    }
    letters
}

/// The known word that this one was probably meant to be.
pub(super) fn nearest<'k>(word: &str, known: &[&'k str]) -> Option<&'k str> {
    let letters = letters(word);
    let most = if letters.len() <= 3 { 1 } else { 2 };
    for steps in 1..=most {
        for known in known {
            if within(steps, &letters, known.as_bytes()) {
                return Some(known);
            }
        }
    }
    None
}

/// Whether so many letters added, removed, changed or swapped with their neighbor turn one word into the other.
fn within(steps: u8, one: &[u8], other: &[u8]) -> bool {
    let (Some((letter, one_rest)), Some((against, other_rest))) = (one.split_first(), other.split_first()) else {
        return one.len().max(other.len()) <= usize::from(steps);
    };
    if letter == against {
        return within(steps, one_rest, other_rest);
    }
    let Some(left) = steps.checked_sub(1) else { return false };
    let swapped = match (one_rest, other_rest) {
        ([next, one_rest @ ..], [beside, other_rest @ ..]) if next == against && beside == letter => {
            within(left, one_rest, other_rest)
        }
        _ => false,
    };
    swapped || within(left, one_rest, other) || within(left, one, other_rest) || within(left, one_rest, other_rest)
}
