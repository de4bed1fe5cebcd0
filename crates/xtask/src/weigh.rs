//! The size of the site in `dist/`, by file, by content, and by crate and module of its WASM.

use crate::run::{Result, Workspace, run};

/// Prints the sizes. The site must be built first.
pub fn weigh(workspace: &Workspace) -> Result {
    let report = workspace.root.join("target/xtask/weight.md");
    if !report.is_file() {
        return Err("The site is not built yet. Run `cargo xtask dist` first.".into());
    }
    run(workspace.node("weigh.mjs").arg(workspace.root.join("dist")).arg(report))
}
