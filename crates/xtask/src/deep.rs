//! Checks that take too long to run every day: every state of every group of rules, hundreds of millions of links, and mutation tests.

use crate::run::{Result, Steps, Workspace, run};
use crate::tools::CargoTool;

const STEPS: usize = 5;
/// The folder of the report, which lists each mutant and its outcome.
const REPORT: &str = "target/xtask";

/// Visits every state of every group of rules and reads two hundred million links. Then it changes the guidance code in every small way
/// that cargo-mutants knows; each change must make a test fail. `.cargo/mutants.toml` lists the files and the tests.
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
        // Coverage counting is an unstable compiler feature. None of our code is unsafe, so this needs no memory sanitizer.
        let target = ["fuzz", "run", "--sanitizer", "none", "link", "--", "-runs=100000000", "-max_len=300"];
        run(workspace.cargo().env("RUSTC_BOOTSTRAP", "1").args(target))
    })?;
    steps.step("mutants of everything that decides for a person", "some hours", || {
        // cargo-mutants works on a copy of the project. Its baseline would test each of these crates alone, but the tests are in other
        // crates. This skips the baseline: `cargo xtask test` shows that the tests pass.
        let mut command = workspace.cargo_elsewhere();
        let packages = ["explorer-core", "explorer-content", "explorer"].into_iter().flat_map(|it| ["--package", it]);
        let without_a_change = ["--baseline", "skip", "--timeout", "180"];
        run(command.arg("mutants").args(packages).args(["--no-shuffle", "--output", REPORT]).args(without_a_change))
    })
}
