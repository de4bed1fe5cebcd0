//! What the site in `dist/` weighs, by file, by content, and by crate and module of its WASM.

use crate::run::{Done, House, run};

/// Prints it; the site must have been built.
pub fn weigh(house: &House) -> Done {
    let report = house.root.join("target/xtask/weight.md");
    if !report.is_file() {
        return Err("Nothing was built here yet: `cargo xtask dist`.".into());
    }
    run(house.node("weigh.mjs").arg(house.root.join("dist")).arg(report))
}
