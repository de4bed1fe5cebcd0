//! Checks which of the browser's names the app can reach at all. They are all in the part of wasm-bindgen's glue that calls the browser.
//! The WASM has no other way out, so it cannot use anything that is not named there (fetch, cookie, open, ...).

use std::collections::BTreeSet;

/// The allowed names, separated by white space. Lines with # are comments.
pub const ALLOWED: &str = include_str!("allowed.txt");

/// Compares the names in the glue with the allowed ones.
///
/// # Errors
/// If the glue has a name that is not on the list, or the list has a name that is not in the glue. The error is one sentence that says what
/// to do.
pub fn audit(glue: &str, allowed: &str) -> Result<(), String> {
    let start = glue.find("function __wbg_get_imports").ok_or("the glue of wasm-bindgen has no list of imports.")?;
    let calls = glue[start..].split("\n}").next().unwrap_or_default();
    let code = calls.lines().filter(|line| !line.trim_start().starts_with("//"));
    let words = code.flat_map(|line| line.split(|c: char| !is_of_a_name(c)));
    let used: BTreeSet<&str> = words.filter(|word| is_name(word)).collect();
    let allowed: BTreeSet<&str> =
        allowed.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace).collect();
    let list = "crates/wasm-parts/src/allowed.txt";
    let more: Vec<_> = used.difference(&allowed).copied().collect();
    let less: Vec<_> = allowed.difference(&used).copied().collect();
    if !more.is_empty() {
        return Err(format!(
            "the app now names in the browser: {}. If that can neither send nor keep anything, add it to {list}.",
            more.join(" ")
        ));
    }
    if !less.is_empty() {
        return Err(format!("{list} allows what the app does not name any more: {}. Take it out.", less.join(" ")));
    }
    Ok(())
}

const fn is_of_a_name(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '_' | '$')
}

/// A name does not start with a digit. wasm-bindgen's own names start with `__wb` and `wasm_bindgen_` and contain a hash.
fn is_name(word: &str) -> bool {
    word.starts_with(|first: char| !first.is_ascii_digit())
        && !word.starts_with("__wb")
        && !word.starts_with("wasm_bindgen_")
}
