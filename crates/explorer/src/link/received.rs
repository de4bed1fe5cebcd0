//! A link as email and chat programs leave it: with punctuation, brackets and quotes around it, with tracking added at its end, in
//! capitals, with percent signs, spaces and line breaks in it.

use super::{Link, LinkProblem, PREFIX};

/// The minimum length of a link without its prefix. Anything shorter can be some name on the page.
const SHORTEST: usize = 14;

impl Link {
    /// Whether this part of an address may be one of our links, in whatever shape it arrived. This is cheap; [`Self::received`] reads it.
    pub fn may_be(fragment: &str) -> bool {
        let small = fragment.to_ascii_lowercase();
        let text = small.trim_start_matches(['#', '?', '!']);
        let is_bare = || text.len() >= SHORTEST && text.bytes().all(|letter| letter.is_ascii_alphanumeric());
        let begins = ["s/", "/s/", "s%2f", "%2fs", "%252fs", "%23", "(", "<", "%3c", "%22", "\"", "'"];
        // As bytes: the search for a letter in a text would bring 2 KB of code into the first part of the app.
        let has_s = || text.as_bytes().contains(&b's');
        text == "/s" || begins.iter().any(|begin| text.starts_with(begin)) && has_s() || is_bare()
    }

    /// Reads a link in whatever shape it arrived, without anything that is not part of it. `None` if it is not one of our links.
    ///
    /// # Errors
    /// Says why the link cannot be opened; nothing of it is used then.
    #[inline(never)] // A split point of the WASM: see crates/wasm-parts/src/split.txt.
    pub fn received(came: &str) -> Option<Result<Self, LinkProblem>> {
        let text = plain(came);
        let after = text.trim_start_matches(|letter: char| !letter.is_ascii_alphanumeric() && letter != '/');
        let (is_named, body) = match after.trim_start_matches('/').strip_prefix("s/") {
            Some(body) => (true, body.trim_start_matches('/')),
            None => (after == "/s" || after == "s", after),
        };
        // A character that no link contains ends it: `.`, `)`, `&utm_source=mail`.
        let end = body.find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap_or(body.len());
        let letters = body.get(..end).unwrap_or_default();
        let opened = Self::from_fragment(&[PREFIX, letters].concat());
        match opened {
            Some(Ok(link)) => Some(Ok(link)),
            // Any word can follow a #, so without its prefix only a complete link counts.
            _ if !is_named => None,
            opened => opened,
        }
    }
}

/// The text in lowercase, with percent signs decoded, without spaces and without invisible characters.
fn plain(came: &str) -> String {
    let mut text = came.to_owned();
    // Some programs write percent signs for percent signs.
    for _ in 0..3 {
        if !text.contains('%') {
            break;
        }
        text = decoded(&text);
    }
    // A line that was broken in the middle of a word, by hand or by an email program.
    for broken in ["=\r\n", "=\n", "-\r\n", "-\n"] {
        text = text.replace(broken, "");
    }
    let mut plain = String::new();
    for letter in text.chars() {
        if !(letter.is_whitespace() || letter.is_control() || is_unseen(letter)) {
            plain.push(letter.to_ascii_lowercase());
        }
    }
    plain
}

/// Soft hyphens, characters without width, characters for the direction of text.
const fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// The text in which each `%` and its two digits are replaced with the byte that they stand for.
fn decoded(text: &str) -> String {
    let digit = |byte: Option<&u8>| byte.and_then(|byte| char::from(*byte).to_digit(16)).map(|digit| digit as u8);
    let bytes = text.as_bytes();
    let (mut decoded, mut at) = (Vec::new(), 0);
    while let Some(byte) = bytes.get(at) {
        match (byte, digit(bytes.get(at + 1)), digit(bytes.get(at + 2))) {
            (b'%', Some(high), Some(low)) => {
                decoded.push(high * 16 + low);
                at += 3;
            }
            _ => {
                decoded.push(*byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&decoded).into_owned()
}
