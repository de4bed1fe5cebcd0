//! Tools: what PATH has in the right version is used, everything else is installed.

use crate::run::{Done, House, run};
use crate::version::{locked, stated, version_in};
use std::path::{Path, PathBuf};

const WASM: &str = "wasm32-unknown-unknown";

/// The first two build the site, the others are for tests.
const NPM_TOOLS: [&str; 7] =
    ["axe-core", "binaryen", "esbuild", "flesch-kincaid", "html-validate", "ical.js", "syllable"];

/// A tool that `cargo install` builds.
pub struct CargoTool {
    package: &'static str,
    version: String,
    programs: &'static [&'static str],
    /// Whether the lock file that the package brings along can be used.
    locked: bool,
    expected: &'static str,
}

impl CargoTool {
    /// Builds the site around the WASM.
    pub fn trunk() -> CargoTool {
        let version = "0.21.14".to_owned();
        CargoTool { package: "trunk", version, programs: &["trunk"], locked: true, expected: "about 5 min 30 s, once" }
    }

    /// Makes the glue between the WASM and the browser, and runs tests in a browser. It must be exactly as new as the
    /// crate. The package's own lock file names a crate that is gone from the index.
    pub fn wasm_bindgen(house: &House) -> Done<CargoTool> {
        let lock = read(&house.root.join("Cargo.lock"))?;
        let version = locked(&lock, "wasm-bindgen")?.to_owned();
        let programs = &["wasm-bindgen", "wasm-bindgen-test-runner"];
        let expected = "about 1 min 30 s, once";
        Ok(CargoTool { package: "wasm-bindgen-cli", version, programs, locked: false, expected })
    }

    /// Drives Firefox.
    pub fn geckodriver() -> CargoTool {
        let version = "0.37.1".to_owned();
        let expected = "about 1 min, once";
        CargoTool { package: "geckodriver", version, programs: &["geckodriver"], locked: true, expected }
    }

    /// Changes the code in small ways, to see whether a test notices.
    pub fn mutants() -> CargoTool {
        let version = "27.1.0".to_owned();
        let (programs, expected) = (&["cargo-mutants"], "about 5 min, once");
        CargoTool { package: "cargo-mutants", version, programs, locked: true, expected }
    }

    /// Makes inputs that go where the code has not been yet.
    pub fn fuzz() -> CargoTool {
        let version = "0.13.2".to_owned();
        let (programs, expected) = (&["cargo-fuzz"], "about 2 min, once");
        CargoTool { package: "cargo-fuzz", version, programs, locked: true, expected }
    }

    /// Makes sure that commands find the tool in the right version.
    pub fn ensure(&self, house: &mut House) -> Done {
        if self.is_found(house) {
            return Ok(());
        }
        let folder = cache()?.join(format!("{}-{}", self.package, self.version));
        // In front from here on: another version may be on PATH too.
        house.put_first(folder.join("bin"));
        if self.is_found(house) {
            return Ok(());
        }
        println!("    installing {} {} into {} ({})", self.package, self.version, folder.display(), self.expected);
        if let Err(reason) = self.install(house, &folder, self.locked) {
            let how = if self.locked { "without" } else { "with" };
            println!("    {reason} Once more, {how} the package's own lock file:");
            self.install(house, &folder, !self.locked)?;
        }
        if self.is_found(house) {
            return Ok(());
        }
        Err(format!("{} {} was installed into {}, but it does not run.", self.package, self.version, folder.display()))
    }

    fn is_found(&self, house: &House) -> bool {
        self.programs.iter().all(|program| {
            // A subcommand of cargo is called with its own name first.
            let arguments: Vec<&str> = program.strip_prefix("cargo-").into_iter().chain(["--version"]).collect();
            let printed = house.find(program).and_then(|path| house.printed(path, &arguments));
            printed.as_deref().and_then(version_in) == Some(self.version.as_str())
        })
    }

    fn install(&self, house: &House, folder: &Path, with_lock: bool) -> Done {
        let mut command = house.cargo();
        // A tool does not belong in the project's target folder, nor in the target or with the flags of the project.
        for name in ["CARGO_TARGET_DIR", "CARGO_BUILD_TARGET_DIR", "CARGO_BUILD_TARGET", "RUSTFLAGS"] {
            command.env_remove(name);
        }
        command.args(["install", self.package, "--version", &self.version, "--root"]).arg(folder);
        if with_lock {
            command.arg("--locked");
        }
        run(&mut command)
    }
}

/// Where tools are kept: one folder for each version, for all checkouts of a user.
fn cache() -> Done<PathBuf> {
    Ok(cargo_home().ok_or("There is no home folder to keep tools in; set CARGO_HOME.")?.join("xtask-tools"))
}

/// The folder in which cargo keeps what it fetches.
pub fn cargo_home() -> Option<PathBuf> {
    let named = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    named.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")))
}

/// Makes sure that the toolchain can build for the browser.
pub fn ensure_wasm_target(house: &House) -> Done {
    if sysroot(house)?.join("lib/rustlib").join(WASM).is_dir() {
        return Ok(());
    }
    println!("    adding the target {WASM} to the toolchain (some seconds)");
    run(house.command("rustup").args(["target", "add", WASM]))
}

/// Makes sure that the source of Rust's own library is there, which the release site builds anew.
pub fn ensure_std_source(house: &House) -> Done {
    if sysroot(house)?.join("lib/rustlib/src/rust/library/std").is_dir() {
        return Ok(());
    }
    println!("    adding rust-src to the toolchain (some seconds)");
    run(house.command("rustup").args(["component", "add", "rust-src"]))
}

fn sysroot(house: &House) -> Done<PathBuf> {
    let printed = house.printed("rustc", &["--print", "sysroot"]);
    Ok(printed.ok_or("`rustc` does not run. Install Rust: https://rustup.rs")?.into())
}

/// Makes sure that the toolchain can check formatting and style.
pub fn ensure_components(house: &House) -> Done {
    for (component, subcommand) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        let version = house.cargo().args([subcommand, "--version"]).output();
        if !version.is_ok_and(|output| output.status.success()) {
            println!("    adding {component} to the toolchain (some seconds)");
            run(house.command("rustup").args(["component", "add", component]))?;
        }
    }
    Ok(())
}

/// Makes sure that commands find `wasm-opt` and `esbuild`, and tests find the rest, in the versions that
/// `xtask/npm/package.json` pins.
pub fn ensure_npm_tools(house: &mut House) -> Done {
    let npm = house.root.join("xtask/npm");
    let wanted = read(&npm.join("package.json"))?;
    let is_there = |tool: &str| {
        let installed = std::fs::read_to_string(npm.join("node_modules").join(tool).join("package.json"));
        stated(&installed.unwrap_or_default(), "version") == stated(&wanted, tool)
    };
    if !NPM_TOOLS.iter().all(|tool| is_there(tool)) {
        println!("    installing wasm-opt, esbuild and the tests' tools into xtask/npm/node_modules (some seconds)");
        let program = if cfg!(windows) { "npm.cmd" } else { "npm" };
        if house.printed(program, &["--version"]).is_none() {
            return Err("`npm` is missing: install Node 20.19 or newer.".into());
        }
        run(house.command(program).args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(&npm))?;
    }
    house.put_first(npm.join("node_modules/.bin"));
    Ok(())
}

fn read(path: &Path) -> Done<String> {
    std::fs::read_to_string(path).map_err(|reason| format!("{} cannot be read: {reason}", path.display()))
}
