//! What a choice is called where its whole text does not fit, such as in the middle of a sentence.

/// The first sentence of a text with its period, and the rest. `None` if there is no rest.
pub fn first_sentence(text: &str) -> Option<(&str, &str)> {
    // The search for a text with two letters, ". ", would bring 2 KB of code into the first part of the app.
    let split_after = |dot: usize| {
        let (name, rest) = text.split_at(dot + 1);
        Some((name, rest.strip_prefix(' ')?))
    };
    text.match_indices('.').find_map(|(dot, _)| split_after(dot))
}

/// The name of a choice: its first sentence, without the period.
pub fn name_of(choice: &str) -> &str {
    let first = first_sentence(choice).map_or(choice, |(first, _)| first);
    first.strip_suffix('.').unwrap_or(first)
}
