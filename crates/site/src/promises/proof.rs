//! A test that a promise names: found in the source, with the engines that it runs in and the command that repeats it.

use std::path::Path;

use crate::ROOT;

/// The engines that a journey runs in if it names none.
const ENGINES: [&str; 3] = ["Chromium", "Firefox", "WebKit"];

/// A test.
#[derive(Debug, PartialEq, Eq)]
pub struct Proof {
    /// Its file, from the root of the project.
    pub file: String,
    /// The name of its function.
    pub name: String,
    /// The engines that it runs in. None if it needs no browser.
    pub engines: Vec<String>,
    /// The command that repeats it.
    pub command: String,
}

impl Proof {
    /// Finds a test by its place, `file::name`.
    ///
    /// # Errors
    /// A sentence if there is no such file, or no test of this name in it that runs.
    pub fn find(place: &str) -> Result<Self, String> {
        let (file, name) = place.split_once("::").ok_or_else(|| format!("'{place}' is not file::name."))?;
        let source = std::fs::read_to_string(Path::new(ROOT).join(file));
        let source = source.map_err(|_| format!("'{place}': there is no file {file}. Name the file of the test."))?;
        let engines = engines(&source, name)
            .ok_or_else(|| format!("'{place}': {file} has no test of this name. Name the test that proves it."))?;
        let command = if engines.is_empty() {
            format!("cargo test --package {} {name}", package(file)?)
        } else {
            format!("cargo xtask test --journey {name}")
        };
        Ok(Self { file: file.into(), name: name.into(), engines, command })
    }
}

/// The engines that the test with this name runs in. `None` if there is no such test, or if it is ignored.
fn engines(source: &str, name: &str) -> Option<Vec<String>> {
    let lines: Vec<_> = source.lines().map(str::trim).collect();
    let at = lines.iter().position(|line| line.starts_with(&format!("fn {name}(")))?;
    let attributes: Vec<_> = lines[..at].iter().rev().take_while(|line| line.starts_with("#[")).collect();
    if attributes.iter().any(|line| line.starts_with("#[ignore")) {
        return None;
    }
    attributes.iter().find_map(|line| match **line {
        "#[test]" => Some(Vec::new()),
        "#[journey]" => Some(ENGINES.map(String::from).to_vec()),
        line => {
            let named = line.strip_prefix("#[journey(")?.strip_suffix(")]")?;
            Some(named.split(", ").map(String::from).collect())
        }
    })
}

/// The package that a file belongs to: the one whose `Cargo.toml` is nearest above it.
fn package(file: &str) -> Result<String, String> {
    let manifests = Path::new(file).ancestors().skip(1).map(|folder| Path::new(ROOT).join(folder).join("Cargo.toml"));
    let text = manifests.filter_map(|manifest| std::fs::read_to_string(manifest).ok()).next().unwrap_or_default();
    let name = text.lines().find_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"').map(String::from));
    name.ok_or_else(|| format!("{file} belongs to no package."))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "/// It holds.\n#[journey(Chromium, Firefox)]\nfn one() {}\n\n#[journey]\nfn all() {}\n\n\
        mod inner {\n    #[test]\n    fn here() {}\n}\n\n#[test]\n#[ignore = \"slow\"]\nfn passed_over() {}\n\nfn no_test() {}\n";

    #[test]
    fn a_test_is_found_with_its_engines() {
        assert_eq!(engines(SOURCE, "one").unwrap(), ["Chromium", "Firefox"]);
        assert_eq!(engines(SOURCE, "all").unwrap(), ENGINES);
        assert_eq!(engines(SOURCE, "here"), Some(Vec::new()));
    }

    #[test]
    fn what_is_no_test_or_does_not_run_proves_nothing() {
        for name in ["passed_over", "no_test", "on", "gone"] {
            assert_eq!(engines(SOURCE, name), None, "{name}");
        }
    }
}
