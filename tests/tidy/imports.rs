//! The import graph: within a crate, there is no cycle between its top-level modules, whether they are files or folders.

use std::collections::{BTreeMap, BTreeSet};

use super::{SOURCES, files};

/// For each top-level module of a crate, the modules that it names.
type Graph = BTreeMap<String, BTreeSet<String>>;

/// The names right after `crate::` or `super::`: one name, or all names in braces.
fn named(after: &str) -> Vec<&str> {
    let Some(inside) = after.strip_prefix('{') else { return vec![word(after)] };
    let (mut names, mut depth, mut is_first) = (Vec::new(), 0, true);
    for (at, sign) in inside.char_indices() {
        match sign {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => is_first = true,
            _ if is_first && sign.is_alphabetic() => {
                names.push(word(&inside[at..]));
                is_first = false;
            }
            _ => {}
        }
    }
    names
}

fn word(text: &str) -> &str {
    text.split(|sign: char| !sign.is_alphanumeric() && sign != '_').next().unwrap_or_default()
}

/// A file's module path from the top of its crate: `state/cause.rs` is `state`, `cause`.
fn modules(name: &str, source: &str) -> Vec<String> {
    let path = name.strip_prefix(source).unwrap().trim_start_matches('/').trim_end_matches(".rs");
    path.split('/').filter(|part| !["mod", "lib", "main"].contains(part)).map(String::from).collect()
}

fn graph(source: &str) -> Graph {
    let files = files(&[source], &["rs"]);
    let tops: BTreeSet<_> = files.iter().filter_map(|(name, _)| modules(name, source).first().cloned()).collect();
    let mut graph = Graph::new();
    for (name, text) in &files {
        let own = modules(name, source);
        let Some(top) = own.first() else { continue };
        // Tests may name anything.
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
        let code = lines.collect::<Vec<_>>().join("\n");
        let mut add = |from_top: &[String], after: &str| {
            for name in named(after) {
                let module = from_top.first().map_or(name, String::as_str);
                if tops.contains(module) && module != top {
                    graph.entry(top.clone()).or_default().insert(module.into());
                }
            }
        };
        for after in code.split("crate::").skip(1) {
            add(&[], after);
        }
        let chains = code.match_indices("super::").map(|(at, _)| at).filter(|at| !code[..*at].ends_with("super::"));
        for at in chains {
            let (mut after, mut parent) = (&code[at..], &own[..]);
            while let Some(rest) = after.strip_prefix("super::") {
                (after, parent) = (rest, &parent[..parent.len().saturating_sub(1)]);
            }
            add(parent, after);
        }
    }
    graph
}

/// Every module that this one names, directly or through others.
fn reached<'a>(graph: &'a Graph, from: &str) -> BTreeSet<&'a str> {
    let (mut reached, mut open) = (BTreeSet::new(), vec![from]);
    while let Some(module) = open.pop() {
        for next in graph.get(module).into_iter().flatten() {
            if reached.insert(next.as_str()) {
                open.push(next);
            }
        }
    }
    reached
}

#[test]
fn no_modules_of_a_crate_import_each_other_in_a_circle() {
    for source in SOURCES {
        let graph = graph(source);
        let is_in_circle = |module: &str| reached(&graph, module).contains(module);
        let circle: Vec<_> = graph.iter().filter(|(module, _)| is_in_circle(module)).collect();
        assert!(circle.is_empty(), "{source}: {circle:#?}");
    }
    assert!(graph("src")["root"].contains("components"), "what imports look like is known");
}

#[test]
fn imports_are_read_as_they_are_written() {
    assert_eq!(named("a::{b, c};"), ["a"]);
    assert_eq!(named("{a, b::{self, c}, d};"), ["a", "b", "d"]);
    assert_eq!(modules("src/state/cause.rs", "src"), ["state", "cause"]);
    assert_eq!(modules("src/pages/mod.rs", "src"), ["pages"]);
}
