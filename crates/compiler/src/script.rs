//! What the build script of the content does.

use std::collections::BTreeMap;
use std::path::Path;

use crate::compile;

/// Compiles the content in a folder to `content.rs` and `words.rs` in `OUT_DIR`, or stops the build with every mistake in it: file, line,
/// id and reason.
///
/// # Panics
/// Outside of a build script, and if `OUT_DIR` cannot be written.
pub fn build_script(content: &str) {
    println!("cargo::rerun-if-changed={content}");
    let mut files = BTreeMap::new();
    gather(Path::new(content), "", &mut files);
    match compile(&files) {
        Ok(code) => {
            let folder = std::env::var("OUT_DIR").expect("cargo sets OUT_DIR for build scripts");
            for (name, code) in [("content.rs", code.facts), ("words.rs", code.words)] {
                std::fs::write(Path::new(&folder).join(name), code).expect("OUT_DIR can be written");
            }
        }
        Err(problems) => {
            for problem in problems {
                println!("cargo::error=content/{problem}");
            }
        }
    }
}

/// Reads every TOML file below the folder, under its path relative to `content/`.
fn gather(folder: &Path, prefix: &str, files: &mut BTreeMap<String, String>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        let path = entry.path();
        if path.is_dir() {
            gather(&path, &format!("{name}/"), files);
        } else if path.extension().is_some_and(|ending| ending == "toml") {
            match std::fs::read_to_string(&path) {
                Ok(text) => drop(files.insert(name, text)),
                Err(error) => println!("cargo::error=content/{name}: cannot be read: {error}"),
            }
        }
    }
}
