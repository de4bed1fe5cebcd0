//! Turns phone numbers as centers write them into what a phone dials.

/// What a phone dials for this number, for a `tel:` link. `None` if it is not a phone number.
///
/// Letters stand for the digits of their keys ("1-800-555-HELP"). An extension ("ext. 204", "x204", "#204") goes after a comma, where
/// phones pause until someone answers. Phones do not dial the standard's `;ext=` (RFC 3966).
pub fn dialed(number: &str) -> Option<String> {
    let (main, extension) = with_extension(number)?;
    let mut digits = String::new();
    let (mut letters, mut is_before) = (0, true);
    for letter in main.chars() {
        match letter {
            '0'..='9' => digits.push(letter),
            '+' if is_before => {}
            'a'..='z' | 'A'..='Z' if digits.len() >= 3 => {
                letters += 1;
                digits.push(key(letter));
            }
            _ if separates(letter) => continue,
            _ => return None,
        }
        is_before = false;
    }
    if letters > 0 {
        digits.truncate(vanity(&digits)?);
    }
    if !(3..=15).contains(&digits.len()) {
        return None;
    }
    if main.trim_start().starts_with('+') {
        digits.insert(0, '+');
    }
    if let Some(extension) = extension {
        digits.push(',');
        digits.push_str(&extension);
    }
    Some(digits)
}

/// The number, and the digits of its extension.
fn with_extension(number: &str) -> Option<(&str, Option<String>)> {
    let small = number.to_ascii_lowercase();
    // Longer marks come first. Spanish ones are included. A mark counts only after a digit, because "x" is also a letter on a key.
    let marks = ["extensión", "extension", "interno", "anexo", "ext", "int", "#", "x"];
    for mark in marks {
        let Some(at) = small.rfind(mark) else { continue };
        let (before, after) = (number.get(..at)?, number.get(at + mark.len()..)?);
        let after = after.trim_matches(|it: char| it == '.' || it == ':' || it == ')' || it == '#' || separates(it));
        let is_number = (1..=7).contains(&after.len()) && after.bytes().all(|digit| digit.is_ascii_digit());
        let before = before.trim_end_matches([',', ';', '(', ' ']);
        if is_number && before.chars().any(|it| it.is_ascii_digit()) {
            return Some((before, Some(after.to_owned())));
        }
    }
    Some((number, None))
}

/// How many digits of a number with letters to dial: all of them, or as many as a toll-free number has. "555-0141 after noon" is not such a
/// number.
fn vanity(digits: &str) -> Option<usize> {
    let (country, national) = digits.strip_prefix('1').map_or((0, digits), |rest| (1, rest));
    let is_free = ["800", "833", "844", "855", "866", "877", "888"].iter().any(|area| national.starts_with(area));
    match national.len() {
        10 => Some(country + 10),
        7 if country == 0 => Some(7),
        11..=15 if is_free => Some(country + 10),
        _ => None,
    }
}

/// The digit of a letter's key.
const fn key(letter: char) -> char {
    match letter.to_ascii_lowercase() {
        'a'..='c' => '2',
        'd'..='f' => '3',
        'g'..='i' => '4',
        'j'..='l' => '5',
        'm'..='o' => '6',
        'p'..='s' => '7',
        't'..='v' => '8',
        _ => '9',
    }
}

/// Whether this is a space, a hyphen or dash of any kind, a dot, a bracket or a slash.
fn separates(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(letter, '-' | '.' | '(' | ')' | '/' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{ad}')
}
