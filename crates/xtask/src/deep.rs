//! Checks that take too long to run every day: every state of every group of rules, hundreds of millions of links, and mutation tests.

use crate::run::{Result, Steps, Workspace, end_of, run};
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
    steps.step("mutants of everything that decides for a person", "some hours", || mutants(workspace))
}

fn mutants(workspace: &Workspace) -> Result {
    // cargo-mutants works on a copy of the project. Its baseline would test each of these crates alone, but the tests are in other crates.
    // This skips the baseline: `cargo xtask test` shows that the tests pass.
    let mut command = workspace.cargo_elsewhere();
    let packages = ["explorer-core", "explorer-content", "explorer"].into_iter().flat_map(|it| ["--package", it]);
    // The tests take a minute, or several minutes on a busy machine.
    let without_a_change = ["--baseline", "skip", "--timeout", "600"];
    command.arg("mutants").args(packages).args(["--no-shuffle", "--output", REPORT]).args(without_a_change);
    let status = end_of(&mut command)?;
    let list = workspace.root.join(REPORT).join("mutants.out/missed.txt");
    let missed = std::fs::read_to_string(&list).map_err(|reason| format!("{}: {reason}", list.display()))?;
    none_missed(status.code(), &missed)
}

/// What cargo-mutants ends with: nothing to say, some mutants missed, or some stopped, whether or not others were missed.
const FOUND_ALL: i32 = 0;
const MISSED_SOME: i32 = 2;
const STOPPED_SOME: i32 = 3;

/// A mutant that had to be stopped was noticed, since it never ends. So it is the list of missed ones that counts.
fn none_missed(code: Option<i32>, missed: &str) -> Result {
    match code {
        Some(FOUND_ALL | STOPPED_SOME) if missed.is_empty() => Ok(()),
        Some(FOUND_ALL | MISSED_SOME | STOPPED_SOME) => Err(format!("No test noticed:\n{missed}")),
        _ => Err("cargo-mutants did not come to its end.".into()),
    }
}

#[cfg(test)]
mod tests {
    use super::none_missed;

    #[test]
    fn a_mutant_that_never_ends_is_noticed_and_hides_none_that_was_missed() {
        let missed = "crates/core/src/set.rs:9:5: replace & with |\n";
        assert_eq!(none_missed(Some(0), ""), Ok(()));
        assert_eq!(none_missed(Some(3), ""), Ok(()));
        for code in [2, 3] {
            assert!(none_missed(Some(code), missed).is_err_and(|why| why.contains("set.rs:9")));
        }
        for code in [Some(1), Some(4), None] {
            assert!(none_missed(code, "").is_err(), "{code:?}");
        }
    }
}
