//! The build script of the content crate.

use std::path::Path;

use crate::{compile, overlay};

/// Compiles the content of the project in a folder, with a center's own files over it, to `content.rs` and `words.rs` in `OUT_DIR`. If
/// there are mistakes, it stops the build and prints each with its file, line, id and reason.
///
/// # Panics
/// Outside a build script, and if `OUT_DIR` cannot be written.
pub fn build_script(root: &str) {
    println!("cargo::rerun-if-changed={root}/content");
    println!("cargo::rerun-if-env-changed={}", overlay::VARIABLE);
    if let Ok(Some(center)) = overlay::center() {
        println!("cargo::rerun-if-changed={}", center.display());
    }
    let code = overlay::texts(Path::new(root)).map_err(|said| vec![said]);
    let code = code.and_then(|files| {
        compile(&files).map_err(|problems| problems.iter().map(|problem| problem.placed()).collect())
    });
    match code {
        Ok(code) => {
            let folder = std::env::var("OUT_DIR").expect("cargo sets OUT_DIR for build scripts");
            for (name, code) in [("content.rs", code.facts), ("words.rs", code.words)] {
                std::fs::write(Path::new(&folder).join(name), code).expect("OUT_DIR can be written");
            }
        }
        Err(said) => said.iter().for_each(|said| println!("cargo::error={said}")),
    }
}
