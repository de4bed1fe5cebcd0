//! What the site in `dist/` weighs, by file, by content, and by crate and module of its WASM.

use crate::run::{Result, Workspace, run};

/// Prints it; the site must have been built.
pub fn weigh(workspace: &Workspace) -> Result {
    let report = workspace.root.join("target/xtask/weight.md");
    if !report.is_file() {
        return Err("Nothing was built here yet: `cargo xtask dist`.".into());
    }
    run(workspace.node("weigh.mjs").arg(workspace.root.join("dist")).arg(report))
}
