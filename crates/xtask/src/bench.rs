//! Measures speed: the site against pages made with other frameworks, and the largest cases of the planner. Times depend on the machine, so
//! no test checks them. This prints them, ratios first. docs/speed.md has the results and explains each figure.

use crate::dist;
use crate::engines::{self, Engine};
use crate::run::{Result, Steps, Workspace, run};
use crate::test::in_browser;
use crate::tools::ensure_packages;
use std::path::PathBuf;
use std::process::Command;

/// What to measure.
#[derive(Debug, PartialEq)]
pub struct Asked {
    /// Visits to each page, on each line speed.
    rounds: usize,
    /// Another build of ours to compare with, such as the one before a change.
    beside: Option<String>,
}

/// Parses the arguments of the command line.
pub fn asked_in(mut words: &[&str]) -> Result<Asked> {
    let mut asked = Asked { rounds: 5, beside: None };
    loop {
        words = match words {
            [] => return Ok(asked),
            ["--rounds", number, rest @ ..] => {
                let rounds = number.parse().ok().filter(|rounds| *rounds > 0);
                asked.rounds = rounds.ok_or_else(|| format!("`{number}` is no number of rounds."))?;
                rest
            }
            ["--beside", folder, rest @ ..] => {
                asked.beside = Some((*folder).to_owned());
                rest
            }
            _ => return Err(format!("`bench` does not know `{}`. See `cargo xtask help`.", words.join(" "))),
        };
    }
}

/// Runs the benchmarks. The machine should be otherwise idle.
pub fn bench(workspace: &mut Workspace, asked: &Asked) -> Result {
    let mut steps = Steps::of(9);
    let result = all(workspace, asked, &mut steps);
    steps.close("bench", result)
}

fn all(workspace: &mut Workspace, asked: &Asked, steps: &mut Steps) -> Result {
    steps.step("tools", "at once; about 5 min the first time", || {
        engines::ensure(workspace, &[Engine::Chromium])?;
        dist::ensure_site_tools(workspace)?;
        ensure_packages(workspace, &folder(workspace), "the peers, and what measures", "about 1 min")
    })?;
    let workspace = &*workspace;
    steps.step(dist::STEP, dist::EXPECTED, || dist::build(workspace))?;
    steps.step("the pages of others", "about 10 s; about 1 min the first time", || peers(workspace))?;
    // There are eight pages on two line speeds. Most of the time is spent waiting.
    let expected = format!("about {} min", (asked.rounds * 8 * 2 * 6).div_ceil(60));
    steps.step("the start, beside others", &expected, || {
        let more = asked.beside.iter().map(String::as_str);
        let words = [asked.rounds.to_string()].into_iter().chain(more.map(str::to_owned));
        run(measuring(workspace, "start.mjs").arg(workspace.root.join("dist")).arg(pages(workspace)).args(words))
    })?;
    steps.step("taps, and growth with programs", "about 8 min", || {
        run(measuring(workspace, "use.mjs").arg(workspace.root.join("dist")).arg("200"))
    })?;
    steps.step("memory after a thousand journeys", "about 2 min", || {
        run(measuring(workspace, "memory.mjs").arg(workspace.root.join("dist")).arg("1000"))
    })?;
    steps.step("Lighthouse, every page", "about 8 min", || {
        run(measuring(workspace, "pages.mjs").arg(workspace.root.join("dist")))
    })?;
    steps.step("the planner's largest case on this machine (a few ms each)", "about 10 s", || {
        let test = ["test", "--package", "explorer-core", "--release", "--test", "plan", "largest_case"];
        run(workspace.cargo().args(test).args(["--", "--ignored", "--nocapture"]))
    })?;
    steps.step("the same in Chromium (1 to 20 ms)", "about 20 s", || {
        // wasm-bindgen 0.2.130 ignores the flag `--ignored`.
        in_browser(workspace, &["--release"], &["largest_case", "--include-ignored"])
    })
}

/// The folder of the measuring scripts and of the peers.
fn folder(workspace: &Workspace) -> PathBuf {
    workspace.root.join("tests/bench")
}

/// The output folder for the pages of the peers.
fn pages(workspace: &Workspace) -> PathBuf {
    workspace.root.join("target/xtask/bench")
}

/// Runs Node with one of our scripts that measure in a browser.
fn measuring(workspace: &Workspace, script: &str) -> Command {
    let mut command = workspace.command("node");
    command.arg(folder(workspace).join(script));
    for (name, place) in engines::environment(workspace, &[Engine::Chromium]) {
        command.env(name, place);
    }
    command
}

/// Writes the pages of the peers. The plain Yew page gets the same build flags as ours; otherwise this would compare builds, not pages.
fn peers(workspace: &Workspace) -> Result {
    const BARE: &str = "bare-yew";
    let out = pages(workspace).join(BARE);
    run(dist::small(workspace.cargo().args(["build", "--profile", "wasm", "--target", "wasm32-unknown-unknown"]))
        .args(["--package", BARE]))?;
    let built = workspace.target().join(format!("wasm32-unknown-unknown/wasm/{BARE}.wasm"));
    run(workspace
        .command("wasm-bindgen")
        .args(["--target", "web", "--no-typescript", "--out-name", BARE, "--out-dir"])
        .args([&out, &built]))?;
    let wasm = out.join(format!("{BARE}_bg.wasm"));
    run(workspace.command("wasm-opt").arg("-Oz").arg(&wasm).arg("-o").arg(&wasm))?;
    run(workspace.command("node").arg(folder(workspace).join("build.mjs")).arg(pages(workspace)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_for_is_read_in_any_order() {
        assert_eq!(asked_in(&[]), Ok(Asked { rounds: 5, beside: None }));
        let asked = Asked { rounds: 3, beside: Some("before".into()) };
        assert_eq!(asked_in(&["--rounds", "3", "--beside", "before"]).as_ref(), Ok(&asked));
        assert_eq!(asked_in(&["--beside", "before", "--rounds", "3"]), Ok(asked));
    }

    #[test]
    fn what_is_not_known_is_named() {
        for words in [&["--fast"][..], &["--beside"], &["--rounds"], &["--rounds", "0"], &["--rounds", "x"]] {
            assert!(asked_in(words).is_err_and(|reason| reason.contains(words[words.len() - 1])), "{words:?}");
        }
    }
}
