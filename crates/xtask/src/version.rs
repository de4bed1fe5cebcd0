//! Versions: what a tool reports, and what the lock files require.

/// The version in a tool's output for `--version`: the first word that starts with a digit.
pub fn version_in(printed: &str) -> Option<&str> {
    printed
        .split_whitespace()
        .map(|word| word.trim_start_matches('v').trim_end_matches([',', ')']))
        .find(|word| word.starts_with(|letter: char| letter.is_ascii_digit()))
}

/// The version of a package in `Cargo.lock`, or why there is no single one.
pub fn locked<'a>(lock: &'a str, package: &str) -> std::result::Result<&'a str, String> {
    let mut versions = lock.split("[[package]]").filter(|entry| value(entry, "name") == Some(package));
    let version = versions
        .next()
        .and_then(|entry| value(entry, "version"))
        .ok_or_else(|| format!("Cargo.lock names no package `{package}`."))?;
    match versions.next() {
        Some(_) => Err(format!("Cargo.lock names `{package}` twice; only one version can be right.")),
        None => Ok(version),
    }
}

fn value<'a>(entry: &'a str, key: &str) -> Option<&'a str> {
    entry.lines().find_map(|line| {
        line.strip_prefix(key)?.trim_start().strip_prefix('=')?.trim().strip_prefix('"')?.strip_suffix('"')
    })
}

/// A version in a `package.json`: its own if `key` is `"version"`, or that of the dependency named `key`.
pub fn stated<'a>(package_json: &'a str, key: &str) -> Option<&'a str> {
    let quoted = format!("\"{key}\"");
    let after = package_json.split_once(&quoted)?.1.trim_start().strip_prefix(':')?.trim_start();
    after.strip_prefix('"')?.split_once('"').map(|(version, _)| version)
}

/// The dependencies in a `package.json`, each with its version.
pub fn needed(package_json: &str) -> impl Iterator<Item = (&str, &str)> {
    let list = package_json.split_once("\"dependencies\"").and_then(|(_, after)| after.split_once('{'));
    let list = list.map_or("", |(_, after)| after.split('}').next().unwrap_or_default());
    list.split(',').filter_map(|entry| {
        let (name, version) = entry.split_once(':')?;
        Some((name.trim().trim_matches('"'), version.trim().trim_matches('"')))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"
version = 4

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
source = "registry+https://github.com/rust-lang/crates.io-index"
dependencies = [
 "cfg-if",
]

[[package]]
name = "wasm-bindgen-test"
version = "0.3.80"

[[package]]
name = "syn"
version = "1.0.109"

[[package]]
name = "syn"
version = "2.0.100"
"#;

    #[test]
    fn a_version_is_read_from_what_each_tool_prints() {
        assert_eq!(version_in("trunk 0.21.14"), Some("0.21.14"));
        assert_eq!(version_in("wasm-bindgen 0.2.130 (abc1234)"), Some("0.2.130"));
        assert_eq!(version_in("wasm-opt version 132 (version_132)"), Some("132"));
        assert_eq!(version_in("geckodriver 0.37.1 (b2cc1d3 2026-03-01)\n\nThe source code ..."), Some("0.37.1"));
        assert_eq!(version_in("v20.20.2"), Some("20.20.2"));
        assert_eq!(version_in("no such command"), None);
    }

    #[test]
    fn the_lock_file_gives_the_version_of_exactly_that_package() {
        assert_eq!(locked(LOCK, "wasm-bindgen"), Ok("0.2.130"));
        assert_eq!(locked(LOCK, "wasm-bindgen-test"), Ok("0.3.80"));
    }

    #[test]
    fn a_package_that_is_missing_or_there_twice_is_refused() {
        assert!(locked(LOCK, "wasm").is_err_and(|reason| reason.contains("no package `wasm`")));
        assert!(locked(LOCK, "syn").is_err_and(|reason| reason.contains("`syn` twice")));
    }

    #[test]
    fn a_package_json_states_versions() {
        let text = r#"{ "name": "x", "version": "132.0.0", "dependencies": { "binaryen" : "131.0.0" } }"#;
        assert_eq!(stated(text, "version"), Some("132.0.0"));
        assert_eq!(stated(text, "binaryen"), Some("131.0.0"));
        assert_eq!(stated(text, "axe-core"), None);
    }

    #[test]
    fn every_package_that_a_package_json_needs_is_found() {
        let text = r#"{ "name": "x", "dependencies": { "binaryen" : "131.0.0",
            "silabas": "1.0.3" }, "other": { "y": "1" } }"#;
        assert_eq!(needed(text).collect::<Vec<_>>(), [("binaryen", "131.0.0"), ("silabas", "1.0.3")]);
        let own: Vec<_> = needed(include_str!("../npm/package.json")).collect();
        assert!(
            own.iter().any(|(name, _)| *name == "silabas") && own.iter().all(|(_, it)| it.contains('.')),
            "{own:?}"
        );
        assert_eq!(needed("{}").count(), 0);
    }

    #[test]
    fn our_own_package_json_pins_the_version_that_trunk_asks_for() {
        let pinned = stated(include_str!("../npm/package.json"), "binaryen").expect("binaryen is pinned");
        let major = pinned.split('.').next().expect("a version has a first part");
        assert!(include_str!("../../../Trunk.toml").contains(&format!("wasm_opt = \"version_{major}\"")), "{pinned}");
        assert!(include_str!("../npm/package-lock.json").contains(&format!("\"version\": \"{pinned}\"")), "{pinned}");
    }
}
