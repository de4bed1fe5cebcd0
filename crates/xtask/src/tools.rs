//! Tools: this uses what PATH has in the right version, and installs everything else.

use crate::run::{Result, Workspace, run};
use crate::version::{locked, needed, stated, version_in};
use std::path::{Path, PathBuf};

const WASM: &str = "wasm32-unknown-unknown";

/// Tools run for seconds. Optimizing them would take far longer than it saves.
const QUICK: [(&str, &str); 2] = [("CARGO_PROFILE_RELEASE_LTO", "off"), ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "64")];

/// A tool that `cargo install` builds.
pub struct CargoTool {
    package: &'static str,
    version: String,
    programs: &'static [&'static str],
    /// Whether the lock file in the package works.
    locked: bool,
    /// Whether to build it without its default features.
    bare: bool,
    /// The compiler's optimization level for it.
    opt_level: &'static str,
    expected: &'static str,
}

impl CargoTool {
    fn of(package: &'static str, version: &str, expected: &'static str) -> CargoTool {
        CargoTool {
            package,
            version: version.into(),
            programs: &[],
            locked: true,
            bare: false,
            opt_level: "1",
            expected,
        }
    }

    /// Builds the site around the WASM. It only calls the other tools. Without optimization, the update check and the tool downloads, it
    /// builds in a quarter of the time.
    pub fn trunk() -> CargoTool {
        let tool = CargoTool::of("trunk", "0.21.14", "about 1 min 30 s, once");
        CargoTool { programs: &["trunk"], bare: true, opt_level: "0", ..tool }
    }

    /// Makes the glue between the WASM and the browser, and runs tests in a browser. Its version must be exactly that of the crate. The
    /// package's own lock file names a crate that is no longer in the index.
    pub fn wasm_bindgen(workspace: &Workspace) -> Result<CargoTool> {
        let lock = read(&workspace.root.join("Cargo.lock"))?;
        let tool = CargoTool::of("wasm-bindgen-cli", locked(&lock, "wasm-bindgen")?, "about 1 min 15 s, once");
        Ok(CargoTool { programs: &["wasm-bindgen", "wasm-bindgen-test-runner"], locked: false, ..tool })
    }

    /// Drives Firefox.
    pub fn geckodriver() -> CargoTool {
        CargoTool { programs: &["geckodriver"], ..CargoTool::of("geckodriver", "0.37.1", "about 1 min, once") }
    }

    /// Checks every crate against `deny.toml`.
    pub fn deny() -> CargoTool {
        let tool = CargoTool::of("cargo-deny", "0.20.2", "about 2 min, once");
        CargoTool { programs: &["cargo-deny"], ..tool }
    }

    /// Changes the code in small ways to see whether a test fails.
    pub fn mutants() -> CargoTool {
        CargoTool { programs: &["cargo-mutants"], ..CargoTool::of("cargo-mutants", "27.1.0", "some minutes, once") }
    }

    /// Generates inputs that reach code that no input has reached yet.
    pub fn fuzz() -> CargoTool {
        CargoTool { programs: &["cargo-fuzz"], ..CargoTool::of("cargo-fuzz", "0.13.2", "some minutes, once") }
    }

    /// Makes sure that commands find the right version of the tool.
    pub fn ensure(&self, workspace: &mut Workspace) -> Result {
        if self.is_found(workspace) {
            return Ok(());
        }
        let folder = cache()?.join(format!("{}-{}", self.package, self.version));
        // First on the PATH from here on, because another version may be there too.
        workspace.put_first(folder.join("bin"));
        if self.is_found(workspace) {
            return Ok(());
        }
        println!("    installing {} {} into {} ({})", self.package, self.version, folder.display(), self.expected);
        if let Err(reason) = self.install(workspace, &folder, self.locked) {
            let how = if self.locked { "without" } else { "with" };
            println!("    {reason} Trying again {how} the package's own lock file:");
            self.install(workspace, &folder, !self.locked)?;
        }
        if self.is_found(workspace) {
            return Ok(());
        }
        Err(format!("{} {} was installed into {}, but it does not run.", self.package, self.version, folder.display()))
    }

    fn is_found(&self, workspace: &Workspace) -> bool {
        self.programs.iter().all(|program| {
            // A cargo subcommand expects its own name as the first argument.
            let arguments: Vec<&str> = program.strip_prefix("cargo-").into_iter().chain(["--version"]).collect();
            let printed = workspace.find(program).and_then(|path| workspace.printed(path, &arguments));
            printed.as_deref().and_then(version_in) == Some(self.version.as_str())
        })
    }

    fn install(&self, workspace: &Workspace, folder: &Path, with_lock: bool) -> Result {
        // A tool must not use the project's target folder, build target or flags.
        let mut command = workspace.cargo_elsewhere();
        for name in ["CARGO_BUILD_TARGET", "RUSTFLAGS"] {
            command.env_remove(name);
        }
        command.args(["install", self.package, "--version", &self.version, "--root"]).arg(folder);
        command.envs(QUICK).env("CARGO_PROFILE_RELEASE_OPT_LEVEL", self.opt_level);
        if self.bare {
            command.arg("--no-default-features");
        }
        if with_lock {
            command.arg("--locked");
        }
        run(&mut command)
    }
}

/// The folder for tools, with a folder for each version. All checkouts of a user share it.
fn cache() -> Result<PathBuf> {
    Ok(cargo_home().ok_or("There is no home folder to keep tools in; set CARGO_HOME.")?.join("xtask-tools"))
}

/// Cargo's home folder.
pub fn cargo_home() -> Option<PathBuf> {
    let named = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    named.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")))
}

/// Makes sure that the toolchain can build for the browser.
pub fn ensure_wasm_target(workspace: &Workspace) -> Result {
    if sysroot(workspace)?.join("lib/rustlib").join(WASM).is_dir() {
        return Ok(());
    }
    println!("    adding the target {WASM} to the toolchain (some seconds)");
    run(workspace.command("rustup").args(["target", "add", WASM]))
}

/// Makes sure that the source of Rust's standard library is installed. The release site builds it.
pub fn ensure_std_source(workspace: &Workspace) -> Result {
    if sysroot(workspace)?.join("lib/rustlib/src/rust/library/std").is_dir() {
        return Ok(());
    }
    println!("    adding rust-src to the toolchain (some seconds)");
    run(workspace.command("rustup").args(["component", "add", "rust-src"]))
}

fn sysroot(workspace: &Workspace) -> Result<PathBuf> {
    let printed = workspace.printed("rustc", &["--print", "sysroot"]);
    Ok(printed.ok_or("`rustc` does not run. Install Rust: https://rustup.rs")?.into())
}

/// Makes sure that the toolchain can check formatting and style.
pub fn ensure_components(workspace: &Workspace) -> Result {
    for (component, subcommand) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        let version = workspace.cargo().args([subcommand, "--version"]).output();
        if !version.is_ok_and(|output| output.status.success()) {
            println!("    adding {component} to the toolchain (some seconds)");
            run(workspace.command("rustup").args(["component", "add", component]))?;
        }
    }
    Ok(())
}

/// The program that installs tools from npm.
pub const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// Makes sure that commands find `wasm-opt` and `esbuild`, and that tests find the rest, in the versions that
/// `crates/xtask/npm/package.json` pins.
pub fn ensure_npm_tools(workspace: &mut Workspace) -> Result {
    let npm = workspace.npm();
    ensure_packages(workspace, &npm, "wasm-opt, esbuild and the tests' tools", "some seconds")?;
    workspace.put_first(npm.join("node_modules/.bin"));
    Ok(())
}

/// Makes sure that a folder has its npm packages, in the versions that its `package.json` pins.
pub fn ensure_packages(workspace: &Workspace, folder: &Path, what: &str, expected: &str) -> Result {
    let wanted = read(&folder.join("package.json"))?;
    let is_there = |(package, version): (&str, &str)| {
        let installed = std::fs::read_to_string(folder.join("node_modules").join(package).join("package.json"));
        stated(&installed.unwrap_or_default(), "version") == Some(version)
    };
    if needed(&wanted).all(is_there) {
        return Ok(());
    }
    println!("    installing {what} into {} ({expected})", folder.join("node_modules").display());
    if workspace.printed(NPM, &["--version"]).is_none() {
        return Err("`npm` is missing: install Node 20.19 or newer.".into());
    }
    run(workspace.command(NPM).args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(folder))
}

fn read(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).map_err(|reason| format!("{} cannot be read: {reason}", path.display()))
}
