//! The size of the code in the app's WASM: for each crate and each module of ours in each part, and for what each split point moved to the
//! rest. Sizes are in uncompressed bytes, so code that compresses well costs less than it seems.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt::Write;

/// The code of one function.
#[derive(Clone, Debug, PartialEq)]
pub struct Weighed {
    /// The name in the WASM, without hashes.
    pub name: String,
    /// The size of its body.
    pub bytes: usize,
    /// If it moved to the rest, the split points that lead to it. The list is empty if only the function table leads to it. `None` if it is
    /// in the first part.
    pub moved_by: Option<Vec<String>>,
}

/// The crates of this project. For these, the report also lists modules.
const OURS: [&str; 4] = ["program_explorer", "explorer", "explorer_content", "explorer_core"];
/// The report leaves out lines with fewer bytes than this.
const LEAST: usize = 200;

/// Bytes in the first part and in the rest.
type Sides = [usize; 2];

/// Three Markdown tables, the largest entries first: by crate, by module of ours, and for the rest by why it is there.
pub fn report(functions: &[Weighed]) -> String {
    let mut crates: BTreeMap<String, Sides> = BTreeMap::new();
    let mut modules: BTreeMap<String, Sides> = BTreeMap::new();
    let mut all: Sides = [0; 2];
    for Weighed { name, bytes, moved_by } in functions {
        let side = usize::from(moved_by.is_some());
        let (of_crate, module) = place(name);
        all[side] += bytes;
        crates.entry(of_crate.to_owned()).or_default()[side] += bytes;
        if OURS.contains(&of_crate) {
            modules.entry(module).or_default()[side] += bytes;
        }
    }
    crates.insert("all code".into(), all);
    [table("crate", crates), table("module of ours", modules), moved(functions)].join("\n")
}

/// Functions grouped by why they moved: through one split point, through several, or only through the function table.
#[derive(Default)]
struct Moved {
    functions: usize,
    bytes: usize,
    modules: BTreeMap<String, usize>,
}

/// How many modules the report names for each reason.
const NAMED: usize = 3;

fn moved(functions: &[Weighed]) -> String {
    let mut reasons: BTreeMap<&str, Moved> = BTreeMap::new();
    for Weighed { name, bytes, moved_by } in functions {
        let reason = match moved_by.as_deref() {
            Some([split_point]) => split_point,
            Some([]) => "no split point: only the function table leads there",
            Some(_) => "several split points",
            None => continue,
        };
        let moved = reasons.entry(reason).or_default();
        moved.functions += 1;
        moved.bytes += bytes;
        *moved.modules.entry(place(name).1).or_default() += bytes;
    }
    let mut rows: Vec<(&str, Moved)> = reasons.into_iter().collect();
    rows.sort_by_key(|(reason, moved)| (Reverse(moved.bytes), *reason));
    let mut text = "| moved to the rest by | functions | bytes | most of it |\n|---|---:|---:|---|\n".to_string();
    for (reason, Moved { functions, bytes, modules }) in rows {
        let mut modules: Vec<_> = modules.into_iter().collect();
        modules.sort_by_key(|(_, bytes)| Reverse(*bytes));
        let most: Vec<_> = modules.iter().take(NAMED).map(|(module, bytes)| format!("{module} {bytes}")).collect();
        let _written = writeln!(text, "| {reason} | {functions} | {bytes} | {} |", most.join(", "));
    }
    text
}

fn table(what: &str, weights: BTreeMap<String, Sides>) -> String {
    let mut rows: Vec<(String, Sides)> =
        weights.into_iter().filter(|(_, [first, rest])| first + rest >= LEAST).collect();
    rows.sort_by_key(|(name, [first, rest])| (Reverse(first + rest), name.clone()));
    let mut text = format!("| {what} | bytes | first | rest |\n|---|---:|---:|---:|\n");
    for (name, [first, rest]) in rows {
        // Writing to memory cannot fail.
        let _written = writeln!(text, "| {name} | {} | {first} | {rest} |", first + rest);
    }
    text
}

/// The crate and the module of a name. `<yew::html::Html as core::clone::Clone>::clone` belongs to yew, because the code is about that
/// type.
fn place(name: &str) -> (&str, String) {
    let is_word = |it: char| it.is_alphanumeric() || it == '_';
    let mut from = 0;
    while let Some(start) = name[from..].find(is_word).map(|at| from + at) {
        let end = name[start..].find(|it| !is_word(it)).map_or(name.len(), |at| start + at);
        // After `::` a path continues, so the next word is not a crate.
        if let Some(after) = name[end..].strip_prefix("::").filter(|_| !name[..start].ends_with(':')) {
            let module: String = after.chars().take_while(|it| is_word(*it)).collect();
            let word = &name[start..end];
            // A type or function in the crate's root has no module.
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

    fn weighed(name: &str, bytes: usize, moved_by: Option<&[&str]>) -> Weighed {
        let moved_by = moved_by.map(|all| all.iter().map(ToString::to_string).collect());
        Weighed { name: name.into(), bytes, moved_by }
    }

    #[test]
    fn what_moved_says_why() {
        let text = report(&[
            weighed("app::week::page", 40, Some(&["app::week::page"])),
            weighed("explorer::plan::x", 70, Some(&["app::week::page"])),
            weighed("explorer::link::y", 60, Some(&["app::week::page", "app::share::view"])),
            weighed("app::week::closure", 5, Some(&[])),
            weighed("app::main", 1000, None),
        ]);
        let rows: Vec<_> = text.lines().skip_while(|line| !line.starts_with("| moved")).skip(2).collect();
        assert_eq!(
            rows,
            [
                "| app::week::page | 2 | 110 | explorer::plan 70, app::week 40 |",
                "| several split points | 1 | 60 | explorer::link 60 |",
                "| no split point: only the function table leads there | 1 | 5 | app::week 5 |",
            ]
        );
    }

    #[test]
    fn the_heaviest_comes_first_and_each_side_is_summed() {
        let all = [
            weighed("yew::a::b", 300, None),
            weighed("explorer::link::x", 500, Some(&[])),
            weighed("explorer::state::y", 250, None),
            weighed("tiny::z", 1, None),
        ];
        let text = report(&all);
        let lines: Vec<_> = text.lines().filter(|line| line.ends_with("0 |") || line.ends_with("1 |")).collect();
        assert_eq!(lines[0], "| all code | 1051 | 551 | 500 |");
        assert_eq!(lines[1], "| explorer | 750 | 250 | 500 |");
        assert!(text.contains("| explorer::link | 500 | 0 | 500 |"), "{text}");
        assert!(!text.contains("tiny"), "{text}");
    }
}
