//! The release site in `dist/`.

use crate::hashes;
use crate::run::{Result, Steps, Workspace, run};
use crate::tools::{CargoTool, cargo_home, ensure_npm_tools, ensure_std_source, ensure_wasm_target};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Builds the release site, and installs its tools first if any are missing.
pub fn dist(workspace: &mut Workspace) -> Result {
    let mut steps = Steps::of(2);
    let result = steps
        .step("tools for the site", "seconds; about 3 min the first time", || ensure_site_tools(workspace))
        .and_then(|()| steps.step(STEP, EXPECTED, || build(workspace)));
    steps.close("dist", result)
}

/// The name of the step that builds the release site.
pub const STEP: &str = "the release site in dist/";
/// How long that step takes on two cores.
pub const EXPECTED: &str = "about 40 s; about 3 min the first time";

/// Makes sure that every tool for the release site is installed.
pub fn ensure_site_tools(workspace: &mut Workspace) -> Result {
    ensure_wasm_target(workspace)?;
    ensure_std_source(workspace)?;
    CargoTool::wasm_bindgen(workspace)?.ensure(workspace)?;
    CargoTool::trunk().ensure(workspace)?;
    ensure_npm_tools(workspace)
}

/// Builds the release site with the installed tools. The old site stays in place until the new one is ready.
pub fn build(workspace: &Workspace) -> Result {
    programs(workspace)?;
    // Next to dist/, because target/ may be on another disk, and a rename only works within one disk.
    let (folder, dist) = (workspace.root.join("dist-next"), workspace.root.join("dist"));
    // Otherwise, files of an earlier build could be published.
    empty(&folder)?;
    std::fs::create_dir_all(&folder).map_err(|reason| format!("{} cannot be made: {reason}", folder.display()))?;
    run(small(workspace.command("trunk").args(["build", "--release", "--dist"]).arg(&folder)))?;
    minify(workspace, &folder)?;
    single(workspace, &folder)?;
    run(workspace.node("sbom.mjs").arg(&folder))?;
    run(workspace.node("parts.mjs").arg(&folder))?;
    hashes::write(workspace, &folder)?;
    let sizes = sizes(&folder).map_err(|reason| format!("dist/ cannot be read: {reason}"))?;
    let wasm: Vec<_> = sizes.iter().filter(|(name, _)| name.ends_with(".wasm")).collect();
    if wasm.len() != 2 {
        return Err(format!("dist/ should have two .wasm files and has {}.", wasm.len()));
    }
    let all: u64 = sizes.iter().map(|(_, bytes)| bytes).sum();
    empty(&dist)?;
    std::fs::rename(&folder, &dist).map_err(|reason| format!("dist/ cannot be put in its place: {reason}"))?;
    println!("    dist/: {} files, {} KB", sizes.len(), all / 1000);
    for (name, bytes) in wasm.into_iter().chain(sizes.iter().filter(|(name, _)| name == SINGLE)) {
        println!("    {name}: {} KB", bytes / 1000);
    }
    Ok(())
}

fn empty(folder: &Path) -> Result {
    match std::fs::remove_dir_all(folder) {
        Err(reason) if folder.exists() => Err(format!("{} cannot be emptied: {reason}", folder.display())),
        _ => Ok(()),
    }
}

/// Reports what is wrong in the owner's programs and colors, or in the words that go into the build.
pub fn programs(workspace: &Workspace) -> Result {
    run(site(workspace).arg("programs").arg(workspace.file("static/programs.json")))?;
    run(site(workspace).arg("colors").arg(workspace.file("static/center/center.css")))
}

/// Runs the page writer, from the same build that the tests use.
pub fn site(workspace: &Workspace) -> Command {
    let mut command = workspace.cargo();
    command.args(["run", "--quiet", "--package", "site", "--"]);
    command
}

/// Builds Rust's standard library from source, for size and without panic messages, which nobody would see. This saves 11 KB (brotli).
/// Cargo calls this unstable, but the pinned toolchain makes it the same everywhere. Trunk's hook turns it off again for the page writer.
const SMALL_STD: [(&str, &str); 3] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
];

/// Makes a command build for the browser with the flags of the release.
pub fn small(command: &mut Command) -> &mut Command {
    command.envs(SMALL_STD).env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags())
}

/// Flags of the build for the browser. They keep it small and leave out the folder names of this machine, so that no user name is published
/// and the WASM is the same everywhere.
fn flags() -> String {
    let small = ["-Zunstable-options", "-Cpanic=immediate-abort", "-Zfmt-debug=none"].map(String::from);
    let registries = cargo_home().map(|home| home.join("registry/src")).into_iter().flat_map(std::fs::read_dir);
    let nameless = registries.flatten().flatten().map(|it| format!("--remap-path-prefix={}=", it.path().display()));
    // Spaces separate the flags, so a folder with a space in its name cannot be remapped.
    small.into_iter().chain(nameless.filter(|flag| !flag.contains(' '))).collect::<Vec<_>>().join(" ")
}

/// Removes white space and comments from scripts and styles, which saves a first visit 2.6 KB. Trunk's own minifier would remove the quotes
/// of attributes that the page writer fills in later. `boot.js` and its imports become one script, so that no browser waits twice.
fn minify(workspace: &Workspace, folder: &Path) -> Result {
    esbuild(workspace, &folder.join("boot.js"), &folder.join("boot.js"), &BUNDLE)?;
    for joined in ["start.js", "tap.js"].map(|name| folder.join(name)) {
        std::fs::remove_file(&joined).map_err(|reason| format!("{} cannot be removed: {reason}", joined.display()))?;
    }
    let glue = glue(folder)?;
    esbuild(workspace, &glue, &glue, &CANNOT_ASK)?;
    for path in files(folder, "").filter(|path| !path.ends_with("boot.js") && *path != glue) {
        if path.extension().is_some_and(|ending| ending == "js" || ending == "css") {
            esbuild(workspace, &path, &path, &[])?;
        }
    }
    Ok(())
}

/// The oldest browsers that everything must run in; crates/xtask/npm/floor.mjs checks it.
const FLOOR: &str = "--target=safari15,chrome96,firefox97";

/// The glue could fetch the WASM, but our scripts pass the WASM in. So no code that makes requests is left in it (0.2 KB).
const CANNOT_ASK: [&str; 3] = ["--define:fetch=undefined", "--define:Request=undefined", "--define:Response=undefined"];

/// The glue between the WASM and the browser.
fn glue(folder: &Path) -> Result<PathBuf> {
    let found = files(folder, "program-explorer-").find(|path| path.extension().is_some_and(|ending| ending == "js"));
    found.ok_or_else(|| "dist/ has no glue of the WASM, program-explorer-*.js.".into())
}

/// Bundles a script and its imports into one file.
const BUNDLE: [&str; 2] = ["--bundle", "--format=esm"];

fn esbuild(workspace: &Workspace, from: &Path, to: &Path, more: &[&str]) -> Result {
    let out = format!("--outfile={}", to.display());
    let all = ["--minify", "--allow-overwrite", "--log-level=warning", FLOOR, &out];
    run(workspace.command("esbuild").arg(from).args(all).args(more))
}

/// The file that holds the whole explorer. The page writer writes it.
const SINGLE: &str = "program-explorer.html";

/// Writes the whole explorer as one file, from the finished site.
fn single(workspace: &Workspace, folder: &Path) -> Result {
    let script = workspace.root.join("target/xtask/single.js");
    let glue = format!("--alias:glue={}", glue(folder)?.display());
    let more = BUNDLE.into_iter().chain([glue.as_str()]);
    esbuild(workspace, &workspace.root.join("static/single.js"), &script, &more.collect::<Vec<_>>())?;
    run(site(workspace).arg("single").args([folder, &script]))
}

/// The files in a folder whose names start with the prefix.
fn files(folder: &Path, start: &'static str) -> impl Iterator<Item = PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries.filter(move |entry| entry.file_name().to_string_lossy().starts_with(start)).map(|entry| entry.path())
}

fn sizes(folder: &Path) -> std::io::Result<Vec<(String, u64)>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            found.extend(sizes(&entry.path())?);
        } else {
            found.push((entry.file_name().to_string_lossy().into_owned(), entry.metadata()?.len()));
        }
    }
    Ok(found)
}
