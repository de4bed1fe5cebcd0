//! What Debian's own packages bring.

use crate::run::{Done, House, run};
use std::process::Command;

/// Whether this is a system with these packages.
pub fn is_here() -> bool {
    std::fs::read_to_string("/etc/os-release").is_ok_and(|text| text.lines().any(|line| line == "ID=debian"))
}

/// Installs packages, or says how somebody who may can do it. `missing` names what they bring.
pub fn install(house: &House, missing: &str, packages: &[&str]) -> Done {
    if house.printed("id", &["-u"]).as_deref() != Some("0") {
        return Err(format!(
            "{} MISSING. Install with: sudo apt-get update && sudo apt-get install -y {}",
            missing.to_uppercase(),
            packages.join(" ")
        ));
    }
    println!("    installing {} (about 1 min each)", packages.join(" "));
    run(apt(house).arg("update"))?;
    run(apt(house).args(["install", "-y"]).args(packages))
}

fn apt(house: &House) -> Command {
    let mut command = house.command("apt-get");
    command.args(["-q", "-o", "Dpkg::Use-Pty=0"]).env("DEBIAN_FRONTEND", "noninteractive");
    command
}
