//! Parts of a message about a mistake: the text in the file, and the word that was probably meant.

use crate::week::TimeOfDay;

/// A text in quotes, cut if it would make the message too long.
#[inline(never)]
pub(super) fn shortened(text: &str) -> String {
    const LONGEST: usize = 40;
    match text.char_indices().nth(LONGEST).and_then(|(end, _)| text.get(..end)) {
        Some(start) => [start, "…"].concat(),
        None => text.to_owned(),
    }
}

/// A number as a person writes it. This handles only whole numbers and tenths, because general formatting costs kilobytes in the browser.
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

/// The first byte of each character, which is enough to compare ASCII letters.
fn letters(text: &str) -> Vec<u8> {
    let mut letters = Vec::new();
    for byte in text.bytes() {
        if byte & 0b1100_0000 != 0b1000_0000 {
            letters.push(byte);
        }
    }
    letters
}

/// Words that people write, each with the known word that it means.
static MEANT: [(&str, &str); 29] = [
    ("iop", "intensive-outpatient"),
    ("intensive", "intensive-outpatient"),
    ("php", "day-treatment"),
    ("partial-hospitalization", "day-treatment"),
    ("partial", "day-treatment"),
    ("op", "outpatient"),
    ("aftercare", "outpatient"),
    ("inpatient", "residential"),
    ("rehab", "residential"),
    ("detox", "hospital"),
    ("session", "visit"),
    ("appointment", "visit"),
    ("monthly", "month"),
    ("weekly", "week"),
    ("daily", "day"),
    ("therapy", "individual"),
    ("counseling", "individual"),
    ("one-on-one", "individual"),
    ("aa", "support-meeting"),
    ("lunch", "meal"),
    ("female", "women"),
    ("male", "men"),
    ("lgbt", "lgbtq"),
    ("lgbtqia+", "lgbtq"),
    ("pregnancy", "pregnant"),
    ("families", "parents"),
    ("addiction", "substances"),
    ("alcohol", "substances"),
    ("drugs", "substances"),
];

/// The id that a word probably means. The word may have capitals, spaces or a slip, be longer, or be a common name for the id.
pub(super) fn meant(word: &str, ids: &[&'static str]) -> Option<&'static str> {
    let mut plain = String::new();
    for letter in word.trim().chars() {
        plain.push(if letter == ' ' || letter == '_' { '-' } else { letter.to_ascii_lowercase() });
    }
    let named = MEANT.iter().find(|(word, _)| *word == plain).map(|(_, id)| *id);
    let is_id = |id: &&&'static str| **id == plain || Some(**id) == named;
    let longer =
        |id: &&&'static str| id.len() == 3 && plain.starts_with(**id) || id.starts_with(&plain) && plain.len() > 4;
    ids.iter().find(is_id).copied().or_else(|| nearest(&plain, ids)).or_else(|| ids.iter().find(longer).copied())
}

/// The time that a text such as `9:00`, `9.00`, `9`, `5pm` or `5:30 p.m.` probably means.
pub(super) fn meant_time(text: &str) -> Option<String> {
    let mut plain = String::new();
    for letter in text.chars() {
        plain.push(letter.to_ascii_lowercase());
    }
    let plain = plain.replace("a.m.", "am").replace("p.m.", "pm");
    let (clock, half) = match plain.strip_suffix("am") {
        Some(clock) => (clock, Some(0)),
        None => plain.strip_suffix("pm").map_or((plain.as_str(), None), |clock| (clock, Some(12))),
    };
    let clock = clock.trim();
    let (hour, minute) = clock.split_once([':', '.']).unwrap_or((clock, "00"));
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    let hour = match half {
        Some(half) if (1..=12).contains(&hour) => hour % 12 + half,
        Some(_) => return None,
        None => hour,
    };
    let is_time = hour < 24 && minute < 60 || (hour, minute) == (24, 0);
    is_time.then(|| TimeOfDay::from_minutes(hour * 60 + minute).to_string())
}

/// The known word that this one probably means.
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

/// Whether at most `steps` edits turn one word into the other. An edit adds, removes or changes a letter, or swaps it with its neighbor.
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
