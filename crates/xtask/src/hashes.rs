//! The hashes of a site: written into `dist/`, and held against a site that was published.

use crate::run::{Done, House, run};
use std::path::Path;
use std::process::Command;

/// Writes the list of hashes into a site that is ready.
pub fn write(house: &House, folder: &Path) -> Done {
    run(script(house).arg("write").arg(folder))
}

/// Says whether the site at an address or in a folder is the one that a list of hashes tells of; without a list, whether it is the one that
/// its own list tells of.
pub fn verify(house: &House, place: &str, list: Option<&str>) -> Done {
    run(script(house).arg("verify").arg(place).args(list))
}

/// Node alone does it, which the build needs anyway.
fn script(house: &House) -> Command {
    let mut command = house.command("node");
    command.arg(house.root.join("crates/xtask/npm/hashes.mjs"));
    command
}
