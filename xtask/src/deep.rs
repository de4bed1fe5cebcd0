//! What takes too long for every day: all complete states of the guidance, a hundred million links, and a test of the tests.

use crate::run::{Done, House, Steps, run};
use crate::tools::CargoTool;

const STEPS: usize = 4;
/// Where the report is kept: each mutant with what became of it.
const REPORT: &str = "target/xtask";

/// Visits all complete states and a hundred million links, then changes the guidance's code in every small way that cargo-mutants knows: each change must
/// make a test fail. `.cargo/mutants.toml` says which files and which tests.
pub fn deep(house: &mut House) -> Done {
    let mut steps = Steps::of(STEPS);
    let result = all(house, &mut steps);
    if let Err(reason) = &result {
        println!("{reason}");
    }
    println!("{}", steps.closing());
    result.map_err(|_| "cargo xtask deep: FAILED".to_owned())
}

fn all(house: &mut House, steps: &mut Steps) -> Done {
    steps.step("cargo-mutants", "at once; about 5 min the first time", || CargoTool::mutants().ensure(house))?;
    steps.step("every complete state of the whole", "about 2 min", || {
        let test = ["test", "--no-default-features", "--test", "every_answer"];
        run(house.cargo().args(test).args(["--", "--ignored", "--nocapture"]))
    })?;
    steps.step("links: 100 million inputs, and all small damage to 10,000", "about 20 min", || {
        let test = ["test", "--no-default-features", "--release", "--test", "link"];
        run(house.cargo().args(test).args(["--", "--ignored", "--nocapture"]))
    })?;
    steps.step("mutants of the guidance", "about 25 min", || {
        let mut command = house.cargo();
        // It works on a copy of the project, with a target folder of its own.
        for name in ["CARGO_TARGET_DIR", "CARGO_BUILD_TARGET_DIR"] {
            command.env_remove(name);
        }
        run(command.args(["mutants", "--no-shuffle", "--output", REPORT]))
    })
}
