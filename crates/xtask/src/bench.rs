//! How long the largest cases take. A time depends on the machine, so none is a test: this prints them, with what they were once.

use crate::engines::{self, Engine};
use crate::run::{Done, House, Steps, run};
use crate::test::in_browser;
use crate::tools::{CargoTool, ensure_wasm_target};

/// Measures, on a machine that should have nothing else to do.
pub fn bench(house: &mut House) -> Done {
    let mut steps = Steps::of(3);
    let result = all(house, &mut steps);
    steps.close("bench", result)
}

fn all(house: &mut House, steps: &mut Steps) -> Done {
    steps.step("tools", "at once; some minutes the first time", || {
        engines::ensure(house, &[Engine::Chromium])?;
        ensure_wasm_target(house)?;
        CargoTool::wasm_bindgen(house)?.ensure(house)
    })?;
    let house = &*house;
    steps.step("the planner's largest case on this machine (a few ms each)", "about 10 s", || {
        let test = ["test", "--package", "explorer-core", "--release", "--test", "plan", "largest_case"];
        run(house.cargo().args(test).args(["--", "--ignored", "--nocapture"]))
    })?;
    steps.step("the same in Chromium (1 to 20 ms)", "about 20 s", || {
        in_browser(house, &["--release"], &["largest_case", "--ignored"])
    })
}
