//! Every check, in the order from quick to slow.

use crate::dist;
use crate::engines::{self, Engine};
use crate::run::{Done, House, Steps, run, run_side_by_side};
use crate::tools::ensure_components;
use std::path::PathBuf;
use std::process::Command;

const STEPS: usize = 12;
const IN_BROWSER: &str = "tests of the app's browser side in Chromium";

/// Runs every check, installs what it needs first, and stops at the first that fails.
pub fn test(house: &mut House, asked: Option<Vec<Engine>>) -> Done {
    let on_ci = std::env::var("CI").is_ok_and(|value| value == "true");
    if on_ci && asked.is_some() {
        println!("    CI=true: --engines is passed over, all engines are tested");
    }
    let engines = engines::wanted(asked, on_ci);
    let mut steps = Steps::of(STEPS);
    let result = all(house, &engines, &mut steps);
    // The reason first, so that the closing line closes.
    if let Err(reason) = &result {
        println!("{reason}");
    }
    println!("{}", steps.closing());
    result.map_err(|_| "cargo xtask test: FAILED".to_owned())
}

fn all(house: &mut House, engines: &[Engine], steps: &mut Steps) -> Done {
    steps.step("browsers and their drivers", "at once; about 5 min the first time", || {
        engines::ensure(house, engines)
    })?;
    steps.step("tools for the site", "at once; about 7 min the first time", || {
        ensure_components(house)?;
        dist::ensure_site_tools(house)
    })?;
    let house = &*house;
    steps.step("formatting", "about 2 s", || cargo(house, &["fmt", "--all", "--check"]))?;
    steps.step("clippy", "about 10 s; about 3 min the first time", || {
        let all = ["clippy", "--workspace", "--all-targets", "--features", "program-explorer/ssr"];
        cargo(house, &[&all[..], &STRICT].concat())?;
        cargo(house, &[&["clippy"], &FOR_WASM[..], &["--lib", "--bins", "--tests"], &STRICT].concat())
    })?;
    steps.step("the core without Yew", "about 20 s", || cargo(house, &["test", "--no-default-features"]))?;
    steps.step("calendar files, read by ical.js", "about 15 s", || {
        cargo(house, &["test", "--no-default-features", "--test", "calendar", "--", "--ignored"])
    })?;
    steps.step("all tests on this machine", "about 20 s; about 2 min the first time", || {
        let features = ["--features", "program-explorer/ssr"];
        cargo(house, &[&["test", "--workspace", "--exclude", JOURNEYS], &features[..]].concat())
    })?;
    if engines.contains(&Engine::Chromium) {
        steps.step(IN_BROWSER, "about 10 s; about 1 min the first time", || in_browser(house))?;
    } else {
        steps.leave_out(IN_BROWSER, "--engines does not name it");
    }
    steps.step(dist::STEP, dist::EXPECTED, || dist::build(house))?;
    steps.step("valid HTML and easy reading on every page", "about 5 s", || pages(house))?;
    steps.step("building the journeys", "at once; about 1 min the first time", || {
        cargo(house, &["test", "--package", JOURNEYS, "--no-run"])
    })?;
    let name = format!("journeys in {}", engines::names(engines));
    steps.step(&name, "about 11 min for each engine", || journeys(house, engines))
}

const JOURNEYS: &str = "browser-journeys";
const STRICT: [&str; 3] = ["--", "--deny", "warnings"];
const FOR_WASM: [&str; 6] =
    ["--package", "program-explorer", "--features", "app", "--target", "wasm32-unknown-unknown"];

fn cargo(house: &House, arguments: &[&str]) -> Done {
    run(house.cargo().args(arguments))
}

/// The tests that only a browser can run.
fn in_browser(house: &House) -> Done {
    let folder = house.root.join("target/xtask");
    let capabilities = folder.join("webdriver.json");
    let text = engines::chromium_capabilities(house)?;
    std::fs::create_dir_all(&folder)
        .and_then(|()| std::fs::write(&capabilities, text))
        .map_err(|reason| format!("{} cannot be written: {reason}", capabilities.display()))?;
    let mut command = house.cargo();
    // Optimized, since it also measures.
    command.args(["test", "--release"]).args(FOR_WASM).args(["--test", "in_browser", "--", "--nocapture"]);
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
    command.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities);
    // Seconds, for slow machines; the defaults are 20 and 5.
    command.env("WASM_BINDGEN_TEST_TIMEOUT", "120").env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "30");
    // The runner takes geckodriver before chromedriver, if both are named.
    command.env_remove("GECKODRIVER");
    name_programs(&mut command, engines::environment(house, &[Engine::Chromium]));
    run(&mut command)
}

/// Every page of the release site is valid HTML, and as easy to read as we promise.
fn pages(house: &House) -> Done {
    let npm = house.root.join("xtask/npm");
    let validator = npm.join("node_modules/html-validate/bin/html-validate.mjs");
    run(house
        .command("node")
        .arg(validator)
        .arg("--config")
        .arg(npm.join("htmlvalidate.config.mjs"))
        .args(["--ext", "html", "dist"]))?;
    run(house.command("node").arg(npm.join("reading.mjs")).arg("dist"))
}

/// The journeys through the release site, in real browsers: each engine in a process of its own, side by side, since what drives a
/// browser mostly waits for it.
fn journeys(house: &House, engines: &[Engine]) -> Done {
    let others = engines::ALL.iter().flat_map(|engine| ["--skip".to_owned(), tests_of(*engine)]);
    let runs = engines.iter().map(|engine| vec![tests_of(*engine)]).chain([others.collect()]);
    let commands = runs.map(|filter| {
        let mut command = house.cargo();
        // One at a time in each browser. What they measured is shown.
        command.args(["test", "--package", JOURNEYS, "--no-fail-fast", "--"]);
        command.args(filter).args(["--test-threads=1", "--show-output"]);
        command.env("SITE_DIST", house.root.join("dist"));
        name_programs(&mut command, engines::environment(house, engines));
        command
    });
    run_side_by_side(commands.collect())
}

/// What the names of an engine's journeys end with.
fn tests_of(engine: Engine) -> String {
    format!("::{}", engine.name())
}

fn name_programs(command: &mut Command, variables: Vec<(&'static str, PathBuf)>) {
    for (name, value) in variables {
        command.env(name, value);
    }
}
