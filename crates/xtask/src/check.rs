//! The checks that an owner runs before publishing: are the programs, the pages and the words right?

use crate::dist;
use crate::run::{Result, Steps, Workspace, run};
use crate::tools::ensure_npm_tools;
use std::path::{Path, PathBuf};

/// Checks what an owner edits, without building the app or opening a browser.
pub fn check(workspace: &mut Workspace) -> Result {
    let mut steps = Steps::of(4);
    let result = all(workspace, &mut steps);
    steps.close("check", result)
}

fn all(workspace: &mut Workspace, steps: &mut Steps) -> Result {
    steps.step("tools to read pages with", "at once; some seconds the first time", || ensure_npm_tools(workspace))?;
    let workspace = &*workspace;
    steps.step("words, and the programs", "some seconds; about 2 min the first time", || dist::programs(workspace))?;
    steps.step("each page: links, headings, sources, both languages", "about 10 s", || {
        run(workspace.cargo().args(["test", "--package", "site", "--test", "pages"]))
    })?;
    steps.step(READING, "about 5 s", || reading(workspace, &written(workspace)))
}

/// Reports what is wrong in a file of programs and what visitors will see. With `mend`, it also writes a corrected file next to it.
pub fn file(workspace: &Workspace, file: &str, mend: bool) -> Result {
    let file = std::path::absolute(file).map_err(|reason| format!("{file} cannot be found: {reason}"))?;
    let mended = mend.then(|| file.with_extension("mended.json"));
    run(dist::site(workspace).arg("programs").arg(&file).args(mended))
}

/// The folder that the page tests write pages to.
fn written(workspace: &Workspace) -> PathBuf {
    workspace.target().join("tmp/pages")
}

/// The name of the step that reads the pages.
pub const READING: &str = "valid HTML and easy reading on every page";

/// Checks that the site in a folder runs in the oldest browsers that we promise to support.
pub fn floor(workspace: &Workspace, folder: &Path) -> Result {
    run(workspace.node("floor.mjs").arg(folder))
}

/// Checks that every page in a folder is valid HTML and as easy to read as we promise.
pub fn reading(workspace: &Workspace, folder: &Path) -> Result {
    let npm = workspace.npm();
    let validator = npm.join("node_modules/html-validate/bin/html-validate.mjs");
    let config = npm.join("htmlvalidate.config.mjs");
    run(workspace.command("node").arg(validator).arg("--config").arg(config).args(["--ext", "html"]).arg(folder))?;
    run(workspace.node("reading.mjs").arg(folder))
}
