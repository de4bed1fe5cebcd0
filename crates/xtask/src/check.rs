//! What an owner needs to know before publishing: that the programs, the pages and the words are right.

use crate::dist;
use crate::run::{Done, House, Steps, run};
use crate::tools::ensure_npm_tools;
use std::path::{Path, PathBuf};

/// Checks what an owner edits. Builds no app and opens no browser.
pub fn check(house: &mut House) -> Done {
    let mut steps = Steps::of(4);
    let result = all(house, &mut steps);
    steps.close("check", result)
}

fn all(house: &mut House, steps: &mut Steps) -> Done {
    steps.step("tools to read pages with", "at once; some seconds the first time", || ensure_npm_tools(house))?;
    let house = &*house;
    steps.step("words, and the programs", "some seconds; about 2 min the first time", || dist::programs(house))?;
    steps.step("each page: links, headings, sources, both languages", "about 10 s", || {
        run(house.cargo().args(["test", "--package", "site", "--test", "pages"]))
    })?;
    steps.step(READING, "about 5 s", || reading(house, &written(house)))
}

/// Says what is wrong in a file of programs and what visitors will see. With `mend` it writes one beside it in which slips are mended.
pub fn file(house: &House, file: &str, mend: bool) -> Done {
    let file = std::path::absolute(file).map_err(|reason| format!("{file} cannot be found: {reason}"))?;
    let mended = mend.then(|| file.with_extension("mended.json"));
    run(dist::site(house).arg("programs").arg(&file).args(mended))
}

/// Where the tests of pages write them.
fn written(house: &House) -> PathBuf {
    house.target().join("tmp/pages")
}

/// The name of the step that reads the pages.
pub const READING: &str = "valid HTML and easy reading on every page";

/// The site in a folder needs nothing that the oldest browsers which we promise do not have.
pub fn floor(house: &House, folder: &Path) -> Done {
    run(house.node("floor.mjs").arg(folder))
}

/// Every page in a folder is valid HTML, and as easy to read as we promise.
pub fn reading(house: &House, folder: &Path) -> Done {
    let npm = house.npm();
    let validator = npm.join("node_modules/html-validate/bin/html-validate.mjs");
    let config = npm.join("htmlvalidate.config.mjs");
    run(house.command("node").arg(validator).arg("--config").arg(config).args(["--ext", "html"]).arg(folder))?;
    run(house.node("reading.mjs").arg(folder))
}
