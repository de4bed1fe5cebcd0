//! Serves the site on this machine, and rebuilds it after each change.

use crate::run::{Result, Steps, Workspace, duration};
use crate::tools::{CargoTool, ensure_wasm_target};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// The first port to try.
pub const FIRST_PORT: u16 = 8080;
/// An internal command that waits for the server and prints its address.
pub const ANNOUNCE: &str = "announce";

const PORTS_TRIED: u16 = 100;
const LONGEST_BUILD: Duration = Duration::from_secs(60 * 60);

/// Builds and serves the site until someone stops it.
pub fn serve(workspace: &mut Workspace, first_port: u16) -> Result {
    let mut steps = Steps::of(1);
    steps.step("tools for the site", "seconds; about 3 min the first time", || {
        ensure_wasm_target(workspace)?;
        CargoTool::wasm_bindgen(workspace)?.ensure(workspace)?;
        CargoTool::trunk().ensure(workspace)
    })?;
    let port = free_port(first_port)?;
    println!("==> build and serve (about 20 s; about 2 min the first time)");
    let site = site(workspace);
    // Leftovers of an earlier run must not look like the new build.
    match std::fs::remove_dir_all(&site) {
        Err(reason) if site.exists() => return Err(format!("{} cannot be emptied: {reason}", site.display())),
        _ => {}
    }
    let mut trunk = workspace.command("trunk");
    trunk.args(["serve", "--port", &port.to_string(), "--dist"]).arg(&site);
    // Trunk watches the whole checkout. These folders contain nothing that goes into the site.
    for folder in ["dist", "dist-next", "target", "tests", "crates/xtask"] {
        let folder = workspace.root.join(folder);
        std::fs::create_dir_all(&folder).map_err(|reason| format!("{} cannot be made: {reason}", folder.display()))?;
        trunk.arg("--ignore").arg(folder);
    }
    announcer(workspace, port)?;
    become_command(trunk)
}

/// `serve` has its own folder. When it shared one with `dist`, an unoptimized WASM got into a release.
fn site(workspace: &Workspace) -> PathBuf {
    workspace.root.join("target/serve")
}

/// Parses a port from the command line.
pub fn port_in(word: &str) -> Result<u16> {
    match word.parse() {
        Ok(port) if port > 0 => Ok(port),
        _ => Err(format!("`{word}` is no port; a port is a number from 1 to 65535.")),
    }
}

fn free_port(first: u16) -> Result<u16> {
    let last = first.saturating_add(PORTS_TRIED);
    let free = (first..=last).find(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok());
    free.ok_or_else(|| format!("No port from {first} to {last} is free."))
}

/// Starts a second copy of this program, which prints the address once the server answers.
fn announcer(workspace: &Workspace, port: u16) -> Result {
    let own = std::env::current_exe().map_err(|reason| format!("xtask cannot find its own program file: {reason}"))?;
    let mut command = workspace.command(own);
    command.args([ANNOUNCE, &port.to_string()]).stdin(Stdio::null());
    command.spawn().map(drop).map_err(|reason| format!("xtask cannot start a second copy of itself: {reason}"))
}

/// Waits until the server answers, then prints the address of the site.
pub fn announce(workspace: &Workspace, port: u16) -> Result {
    let start = Instant::now();
    let started_by = parent();
    // The server starts when the first build ends, even if that build failed.
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        let stopped = started_by.is_some() && parent() != started_by;
        if stopped || start.elapsed() > LONGEST_BUILD {
            return Ok(());
        }
        std::thread::sleep(Duration::from_millis(200));
    }
    println!("    done: build, {}", duration(start.elapsed()));
    if site(workspace).join("index.html").is_file() {
        println!("==> http://127.0.0.1:{port}/ (press F5 after a change; Ctrl-C stops)");
    } else {
        println!("==> THE BUILD FAILED, see above. Trunk tries again after each change: http://127.0.0.1:{port}/");
    }
    Ok(())
}

/// The id of the process that started this one.
#[cfg(unix)]
fn parent() -> Option<u32> {
    Some(std::os::unix::process::parent_id())
}

#[cfg(not(unix))]
fn parent() -> Option<u32> {
    None
}

/// Replaces this process with the command, so that stopping this process stops the server.
#[cfg(unix)]
fn become_command(mut command: Command) -> Result {
    use std::os::unix::process::CommandExt;
    Err(format!("Trunk cannot be started: {}", command.exec()))
}

#[cfg(not(unix))]
fn become_command(mut command: Command) -> Result {
    crate::run::run(&mut command)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_is_a_number_from_1_to_65535() {
        assert_eq!(port_in("8080"), Ok(8080));
        for word in ["0", "-1", "65536", "http", ""] {
            assert!(port_in(word).is_err_and(|reason| reason.contains("is no port")), "{word}");
        }
    }

    #[test]
    fn a_port_in_use_is_passed_over() {
        let in_use = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("some port is free");
        let port = in_use.local_addr().expect("it has an address").port();
        assert!(free_port(port).is_ok_and(|found| found > port));
    }
}
