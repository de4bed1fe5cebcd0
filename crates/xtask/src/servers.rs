//! The web servers that we test the site on, and PHP, which runs its WordPress plugin.

use crate::debian;
use crate::run::{Result, Workspace};
use std::path::{Path, PathBuf};

/// For each server: the variable that gives its program to the journeys, the program, and the Debian package that contains it.
const ALL: [(&str, &str, &str); 4] = [
    ("NGINX", "nginx", "nginx"),
    ("APACHE", "apache2", "apache2-bin"),
    ("CADDY", "caddy", "caddy"),
    ("PHP", "php", "php-cli"),
];

/// Makes sure that the servers are installed, and installs the missing ones where it can.
pub fn ensure(workspace: &Workspace) -> Result {
    let missing = || ALL.into_iter().filter(|(_, program, _)| place(workspace, program).is_none());
    let (names, packages): (Vec<_>, Vec<_>) = missing().map(|(_, program, package)| (program, package)).unzip();
    if names.is_empty() {
        return Ok(());
    }
    if debian::is_here() {
        debian::install(workspace, &names.join(", "), &packages)?;
    }
    match missing().map(|(_, program, _)| program.to_uppercase()).collect::<Vec<_>>() {
        none if none.is_empty() => Ok(()),
        names => {
            Err(format!("{} NOT FOUND HERE. The site is tried with each of them: install them.", names.join(", ")))
        }
    }
}

/// The environment of the journeys: where each server is.
pub fn environment(workspace: &Workspace) -> impl Iterator<Item = (&'static str, PathBuf)> {
    ALL.into_iter().filter_map(|(variable, program, _)| Some((variable, place(workspace, program)?)))
}

/// Debian keeps servers in a folder that only root has on its PATH.
fn place(workspace: &Workspace, program: &str) -> Option<PathBuf> {
    workspace.find(program).or_else(|| Some(Path::new("/usr/sbin").join(program)).filter(|path| path.is_file()))
}
