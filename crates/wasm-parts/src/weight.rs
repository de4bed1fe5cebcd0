//! What weighs how much in the app's WASM: the code of each crate, and of each module of ours, in each part. In bytes as they are, not
//! compressed: what compresses well weighs less than it seems.

use std::collections::BTreeMap;
use std::fmt::Write;

/// The code of one function.
#[derive(Clone, Debug, PartialEq)]
pub struct Weighed {
    /// As the WASM names it, without hashes.
    pub name: String,
    /// Of its body.
    pub bytes: usize,
    /// Whether it is in the part that comes first.
    pub is_first: bool,
}

/// Crates of this project: of these the modules are told too.
const OURS: [&str; 4] = ["program_explorer", "explorer", "explorer_content", "explorer_core"];
/// Below this, in bytes, a line says nothing.
const LEAST: usize = 200;

/// Bytes in the first part, and in the rest.
type Sides = [usize; 2];

/// Two tables, Markdown: by crate, and by module of ours; the heaviest first.
pub fn report(functions: &[Weighed]) -> String {
    let mut crates: BTreeMap<String, Sides> = BTreeMap::new();
    let mut modules: BTreeMap<String, Sides> = BTreeMap::new();
    let mut all: Sides = [0; 2];
    for Weighed { name, bytes, is_first } in functions {
        let side = usize::from(!is_first);
        let (of_crate, module) = place(name);
        all[side] += bytes;
        crates.entry(of_crate.to_owned()).or_default()[side] += bytes;
        if OURS.contains(&of_crate) {
            modules.entry(module).or_default()[side] += bytes;
        }
    }
    crates.insert("all code".into(), all);
    [table("crate", crates), table("module of ours", modules)].join("\n")
}

fn table(what: &str, weights: BTreeMap<String, Sides>) -> String {
    let mut rows: Vec<(String, Sides)> =
        weights.into_iter().filter(|(_, [first, rest])| first + rest >= LEAST).collect();
    rows.sort_by_key(|(name, [first, rest])| (std::cmp::Reverse(first + rest), name.clone()));
    let mut text = format!("| {what} | bytes | first | rest |\n|---|---:|---:|---:|\n");
    for (name, [first, rest]) in rows {
        // Writing to memory cannot fail.
        let _written = writeln!(text, "| {name} | {} | {first} | {rest} |", first + rest);
    }
    text
}

/// The crate that a name is of, and its module there. `<yew::html::Html as core::clone::Clone>::clone` is of yew: the type is what the
/// code is about.
fn place(name: &str) -> (&str, String) {
    let is_word = |it: char| it.is_alphanumeric() || it == '_';
    let mut from = 0;
    while let Some(start) = name[from..].find(is_word).map(|at| from + at) {
        let end = name[start..].find(|it| !is_word(it)).map_or(name.len(), |at| start + at);
        // A path goes on after `::`: what stands there is no crate.
        if let Some(after) = name[end..].strip_prefix("::").filter(|_| !name[..start].ends_with(':')) {
            let module: String = after.chars().take_while(|it| is_word(*it)).collect();
            let word = &name[start..end];
            // A type or a function that stands in the crate's root is of no module.
            let is_module = after[module.len()..].starts_with("::") && module.starts_with(char::is_lowercase);
            return (word, if is_module { format!("{word}::{module}") } else { word.to_owned() });
        }
        from = end;
    }
    ("other", "other".into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_counts_for_the_crate_of_its_type() {
        for (name, of_crate, module) in [
            ("explorer::link::answers::read", "explorer", "explorer::link"),
            ("<yew::html::Html as core::clone::Clone>::clone", "yew", "yew::html"),
            ("<&str as core::fmt::Display>::fmt", "core", "core::fmt"),
            ("program_explorer::main", "program_explorer", "program_explorer"),
            ("__wbindgen_malloc", "other", "other"),
            ("<str>::split_once::<char>", "other", "other"),
        ] {
            assert_eq!(place(name), (of_crate, module.to_owned()), "{name}");
        }
    }

    #[test]
    fn the_heaviest_comes_first_and_each_side_is_summed() {
        let weighed = |name: &str, bytes, is_first| Weighed { name: name.into(), bytes, is_first };
        let all = [
            weighed("yew::a::b", 300, true),
            weighed("explorer::link::x", 500, false),
            weighed("explorer::state::y", 250, true),
            weighed("tiny::z", 1, true),
        ];
        let text = report(&all);
        let lines: Vec<_> = text.lines().filter(|line| line.ends_with("0 |") || line.ends_with("1 |")).collect();
        assert_eq!(lines[0], "| all code | 1051 | 551 | 500 |");
        assert_eq!(lines[1], "| explorer | 750 | 250 | 500 |");
        assert!(text.contains("| explorer::link | 500 | 0 | 500 |"), "{text}");
        assert!(!text.contains("tiny"), "{text}");
    }
}
