//! What takes too long for every day: every state of every group of rules, links by the hundred million, and a test of the tests.

use crate::run::{Result, Steps, Workspace, run};
use crate::tools::CargoTool;

const STEPS: usize = 5;
/// Where the report is kept: each mutant with what became of it.
const REPORT: &str = "target/xtask";

/// Visits every state of every group of rules, reads two hundred million links, then changes the guidance's code in every small way that cargo-mutants
/// knows: each change must make a test fail. `.cargo/mutants.toml` says which files and which tests.
pub fn deep(workspace: &mut Workspace) -> Result {
    let mut steps = Steps::of(STEPS);
    let result = all(workspace, &mut steps);
    steps.close("deep", result)
}

fn all(workspace: &mut Workspace, steps: &mut Steps) -> Result {
    steps.step("cargo-mutants and cargo-fuzz", "at once; about 7 min the first time", || {
        CargoTool::mutants().ensure(workspace)?;
        CargoTool::fuzz().ensure(workspace)
    })?;
    steps.step("every state of every group of rules", "about 2 min", || {
        let test = ["test", "--package", "explorer", "--test", "every_answer"];
        run(workspace.cargo().args(test).args(["--", "--ignored", "--nocapture"]))
    })?;
    steps.step("links: 100 million inputs, and all small damage to 10,000", "about 20 min", || {
        let test = ["test", "--package", "explorer", "--release", "--test", "link"];
        run(workspace.cargo().args(test).args(["--", "--ignored", "--nocapture"]))
    })?;
    steps.step("links: 100 million inputs that seek what was not read yet", "about an hour", || {
        // Where the code has been is counted by a part of the compiler that it calls unstable. Nothing of ours is unsafe, so memory need
        // not be watched.
        let target = ["fuzz", "run", "--sanitizer", "none", "link", "--", "-runs=100000000", "-max_len=300"];
        run(workspace.cargo().env("RUSTC_BOOTSTRAP", "1").args(target))
    })?;
    steps.step("mutants of everything that decides for a person", "some hours", || {
        // It works on a copy of the project. Before any change it would test each of these crates on its own, where these tests do not
        // stand, so that is left out: `cargo xtask test` shows that they pass.
        let mut command = workspace.cargo_elsewhere();
        let packages = ["explorer-core", "explorer-content", "explorer"].into_iter().flat_map(|it| ["--package", it]);
        let without_a_change = ["--baseline", "skip", "--timeout", "180"];
        run(command.arg("mutants").args(packages).args(["--no-shuffle", "--output", REPORT]).args(without_a_change))
    })
}
