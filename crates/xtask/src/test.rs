//! Runs every check, the quick ones first.

use crate::apart::{Apart, NAMES};
use crate::check;
use crate::dist;
use crate::engines::{self, Engine};
use crate::run::{Result, Steps, Workspace, run, run_side_by_side};
use crate::servers;
use crate::supply;
use crate::tools::{CargoTool, ensure_components};
use std::path::PathBuf;
use std::process::Command;

/// What to test.
#[derive(Debug, Default, PartialEq)]
pub struct Asked {
    engines: Option<Vec<Engine>>,
    part: Part,
}

#[derive(Debug, Default, PartialEq)]
enum Part {
    #[default]
    All,
    /// Everything except the journeys.
    Quick,
    /// The journeys whose names contain this.
    Journey(String),
}

/// Parses the arguments of the command line.
pub fn asked_in(mut words: &[&str]) -> Result<Asked> {
    let mut asked = Asked::default();
    loop {
        words = match (words, &asked.part) {
            ([], _) => return Ok(asked),
            (["--engines", list, rest @ ..], _) => {
                asked.engines = Some(engines::engines_in(list)?);
                rest
            }
            (["--quick", rest @ ..], Part::All) => {
                asked.part = Part::Quick;
                rest
            }
            (["--journey", name, rest @ ..], Part::All) => {
                asked.part = Part::Journey((*name).to_owned());
                rest
            }
            _ => return Err(format!("`test` does not know `{}` here. See `cargo xtask help`.", words.join(" "))),
        };
    }
}

/// Installs what the checks need, runs them, and stops at the first failure.
pub fn test(workspace: &mut Workspace, asked: Asked) -> Result {
    // The tests cover the project itself. `check` and `dist` check a center's own files.
    workspace.center = None;
    let on_ci = std::env::var("CI").is_ok_and(|value| value == "true");
    if on_ci && asked.engines.is_some() {
        println!("    CI=true: ignoring --engines and testing all engines");
    }
    let engines = engines::wanted(asked.engines, on_ci);
    let (mut steps, result);
    match asked.part {
        Part::All => {
            steps = Steps::of(CHECKS + JOURNEYS_STEPS);
            result =
                checks(workspace, &engines, &mut steps).and_then(|()| journeys(workspace, &engines, None, &mut steps));
        }
        Part::Quick => {
            steps = Steps::of(CHECKS);
            result = checks(workspace, &[Engine::Chromium], &mut steps);
        }
        Part::Journey(name) => {
            steps = Steps::of(1 + JOURNEYS_STEPS);
            let ready = steps.step(BROWSERS, "at once", || ensure(workspace, &engines));
            result = ready.and_then(|()| journeys(workspace, &engines, Some(&name), &mut steps));
        }
    }
    steps.close("test", result)
}

/// Installs the browsers that the journeys run in, and the servers that they run against.
fn ensure(workspace: &mut Workspace, engines: &[Engine]) -> Result {
    engines::ensure(workspace, engines)?;
    servers::ensure(workspace)
}

const BROWSERS: &str = "browsers and their drivers, and servers";
const IN_BROWSER: &str = "tests of the app's browser side in Chromium";
const JOURNEYS: &str = "browser-journeys";
const STRICT: [&str; 3] = ["--", "--deny", "warnings"];
const FOR_WASM: [&str; 4] = ["--package", "program-explorer", "--target", "wasm32-unknown-unknown"];
/// One build serves all tests on this machine, and the page writer.
const HERE: [&str; 3] = ["--workspace", "--exclude", JOURNEYS];

const CHECKS: usize = 10;

/// Everything except the journeys.
fn checks(workspace: &mut Workspace, engines: &[Engine], steps: &mut Steps) -> Result {
    steps.step(BROWSERS, "at once; about 3 min the first time", || ensure(workspace, engines))?;
    steps.step("tools for the site", "at once; about 5 min the first time", || {
        ensure_components(workspace)?;
        CargoTool::deny().ensure(workspace)?;
        dist::ensure_site_tools(workspace)
    })?;
    let workspace = &*workspace;
    steps.step("formatting", "about 2 s", || cargo(workspace, &["fmt", "--all", "--check"]))?;
    steps.step(supply::STEP, "about 5 s", || supply::fixed(workspace))?;
    steps.step("clippy", "about 15 s; about 3 min the first time", || {
        let all = ["clippy", "--workspace", "--all-targets"];
        cargo(workspace, &[&all[..], &STRICT].concat())?;
        cargo(workspace, &[&["clippy"], &FOR_WASM[..], &["--lib", "--bins", "--tests"], &STRICT].concat())
    })?;
    steps.step("all tests on this machine", "about 30 s; about 2 min the first time", || {
        cargo(workspace, &[&["test"], &HERE[..]].concat())
    })?;
    steps.step("calendar files, read by ical.js", "about 5 s", || {
        cargo(workspace, &[&["test"], &HERE[..], &["--test", "calendar", "--", "--ignored"]].concat())
    })?;
    if engines.contains(&Engine::Chromium) {
        steps.step(IN_BROWSER, "about 10 s; about 1 min the first time", || in_browser(workspace, &[], &[]))?;
    } else {
        steps.leave_out(IN_BROWSER, "--engines does not name it");
    }
    steps.step(dist::STEP, dist::EXPECTED, || dist::build(workspace))?;
    steps.step(check::READING, "about 5 s", || {
        check::reading(workspace, &workspace.root.join("dist"))?;
        check::floor(workspace, &workspace.root.join("dist"))
    })
}

fn cargo(workspace: &Workspace, arguments: &[&str]) -> Result {
    run(workspace.cargo().args(arguments))
}

/// Runs the tests that only a browser can run. `build` and `tests` are extra options for the build and for the tests.
pub fn in_browser(workspace: &Workspace, build: &[&str], tests: &[&str]) -> Result {
    let folder = workspace.root.join("target/xtask");
    let capabilities = folder.join("webdriver.json");
    let text = engines::chromium_capabilities(workspace)?;
    std::fs::create_dir_all(&folder)
        .and_then(|()| std::fs::write(&capabilities, text))
        .map_err(|reason| format!("{} cannot be written: {reason}", capabilities.display()))?;
    let mut command = workspace.cargo();
    command.arg("test").args(build).args(FOR_WASM).args(["--test", "in_browser", "--", "--nocapture"]).args(tests);
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
    command.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities);
    // In seconds, for slow machines. The defaults are 20 and 5.
    command.env("WASM_BINDGEN_TEST_TIMEOUT", "300").env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60");
    // The runner prefers geckodriver to chromedriver if both are set.
    command.env_remove("GECKODRIVER");
    name_programs(&mut command, engines::environment(workspace, &[Engine::Chromium]));
    run(&mut command)
}

const JOURNEYS_STEPS: usize = 2;

/// Runs the journeys through the site in `dist/`, in real browsers: all of them, or those whose names contain `name`. Several run at the
/// same time, each in a browser of its own, because a test mostly waits for its browser.
fn journeys(workspace: &Workspace, engines: &[Engine], name: Option<&str>, steps: &mut Steps) -> Result {
    steps.step("building the journeys", "at once; about 1 min the first time", || {
        cargo(workspace, &["test", "--package", JOURNEYS, "--no-run"])
    })?;
    let apart = Apart::on_this_machine(workspace)?;
    if apart.is_none() {
        println!("    NAME LOOKUPS ARE NOT TESTED: this system cannot give the journeys a network of their own.");
    }
    let in_browsers = |engines: &[Engine], names: &[&str], without: &[&str], at_once: usize| {
        // A name narrows the choice, but an engine's would widen it. So this skips the other engines instead.
        let others = engines::ALL.into_iter().filter(|other| !engines.contains(other)).map(tests_of);
        let without = others.chain(without.iter().map(|name| (*name).to_owned()));
        let skipped = without.flat_map(|name| ["--skip".into(), name]);
        let words = ["--test", "journeys", "--"].iter().chain(names).map(|word| (*word).to_owned()).chain(skipped);
        tests_of_journeys(workspace, engines, words.chain([format!("--test-threads={at_once}")]))
    };
    let lookups = apart.is_none().then_some(NAMES);
    let mut commands: Vec<Command> = match name {
        Some(name) => {
            some_journey_has(workspace, name)?;
            let without = lookups.as_slice();
            engines.iter().map(|engine| in_browsers(&[*engine], &[name], without, 1)).collect()
        }
        None => {
            let units = ["--lib", "--"].map(String::from);
            let mut commands = vec![
                in_browsers(engines, &[], &[NAMES], journeys_at_once()),
                tests_of_journeys(workspace, engines, units),
            ];
            // In a network of their own, because these see what every browser in it looks up.
            commands.extend(lookups.is_none().then(|| in_browsers(engines, &[NAMES], &[], 1)));
            commands
        }
    };
    if let Some(apart) = &apart {
        commands.iter_mut().for_each(|command| *command = apart.start(command));
    }
    let step = format!("journeys in {}", engines::names(engines));
    steps.step(&step, "about 17 min for all", || run_side_by_side(commands))
}

/// How many journeys run at the same time. Each keeps a processor busy for about a third of its time.
fn journeys_at_once() -> usize {
    let processors = std::thread::available_parallelism().map_or(2, usize::from);
    // Each browser takes up to half a gigabyte.
    (3 * processors).min(12)
}

/// A command that runs tests of the journeys' package.
fn tests_of_journeys(workspace: &Workspace, engines: &[Engine], words: impl IntoIterator<Item = String>) -> Command {
    let mut command = workspace.cargo();
    command.args(["test", "--package", JOURNEYS, "--no-fail-fast"]).args(words);
    // The output shows what the journeys measured.
    command.arg("--show-output").env("SITE_DIST", workspace.root.join("dist"));
    name_programs(&mut command, engines::environment(workspace, engines));
    name_programs(&mut command, servers::environment(workspace));
    command
}

/// Checks the name, because a name that matches no journey would pass silently.
fn some_journey_has(workspace: &Workspace, name: &str) -> Result {
    let list = ["test", "--quiet", "--package", JOURNEYS, "--test", "journeys", "--", "--list", name];
    let found = workspace.cargo().args(list).output().map(|output| output.stdout).unwrap_or_default();
    if String::from_utf8_lossy(&found).contains(": test") {
        return Ok(());
    }
    Err(format!("No journey has `{name}` in its name."))
}

/// The end of the names of an engine's journeys.
fn tests_of(engine: Engine) -> String {
    format!("::{}", engine.name())
}

fn name_programs(command: &mut Command, variables: impl IntoIterator<Item = (&'static str, PathBuf)>) {
    for (name, value) in variables {
        command.env(name, value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_for_is_read_in_any_order() {
        assert_eq!(asked_in(&[]), Ok(Asked::default()));
        assert_eq!(asked_in(&["--quick"]), Ok(Asked { part: Part::Quick, engines: None }));
        let one = Asked { part: Part::Journey("rest".into()), engines: Some(vec![Engine::WebKit]) };
        assert_eq!(asked_in(&["--journey", "rest", "--engines", "webkit"]).as_ref(), Ok(&one));
        assert_eq!(asked_in(&["--engines", "webkit", "--journey", "rest"]), Ok(one));
    }

    #[test]
    fn what_is_not_known_is_named() {
        for words in [&["--fast"][..], &["--journey"], &["--quick", "--journey", "x"], &["--engines"]] {
            assert!(asked_in(words).is_err_and(|reason| reason.contains(words[words.len() - 1])), "{words:?}");
        }
    }
}
