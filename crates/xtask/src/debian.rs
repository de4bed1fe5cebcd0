//! Programs that come from Debian's own packages.

use crate::run::{Result, Workspace, run};
use std::process::Command;

/// Whether this system uses Debian's packages.
pub fn is_here() -> bool {
    std::fs::read_to_string("/etc/os-release").is_ok_and(|text| text.lines().any(|line| line == "ID=debian"))
}

/// Installs packages. A user without the right to do so gets the command to pass on. `missing` names what the packages provide.
pub fn install(workspace: &Workspace, missing: &str, packages: &[&str]) -> Result {
    if workspace.printed("id", &["-u"]).as_deref() != Some("0") {
        return Err(format!(
            "{} MISSING. Install with: sudo apt-get update && sudo apt-get install -y {}",
            missing.to_uppercase(),
            packages.join(" ")
        ));
    }
    println!("    installing {} (about 1 min each)", packages.join(" "));
    run(apt(workspace).arg("update"))?;
    run(apt(workspace).args(["install", "-y"]).args(packages))
}

fn apt(workspace: &Workspace) -> Command {
    let mut command = workspace.command("apt-get");
    command.args(["-q", "-o", "Dpkg::Use-Pty=0"]).env("DEBIAN_FRONTEND", "noninteractive");
    command
}
