//! Writes the static pages of the site, as Trunk's `post_build` hook: the explorer's first view into the home page, and every
//! Markdown page, each with the same bar and footer. "How the suggestion is made" is filled from the tables that the engine runs.
//! With arguments, it does one of these things instead:
//!
//! - `site single DIST SCRIPT` writes the whole explorer as one file into a finished site
//! - `site hosts FOLDER` writes the settings for each kind of server
//! - `site on-page FOLDER` writes what an owner puts on a page of another site
//! - `site guide FOLDER` writes the guide for people without Rust, and a page that checks their colors
//! - `site colors FILE` says whether a center's own colors have enough contrast
//! - `site programs FILE [MENDED]` says what is wrong in a list of programs, and writes one with small mistakes corrected

mod all_sources;
mod asked;
mod center;
mod citations;
mod colors;
mod draft;
mod embedded;
mod file;
mod found;
mod frame;
mod guide;
mod hosts;
mod how;
mod left_behind;
mod markdown;
mod missing;
mod on_page;
mod page;
mod pages;
mod parts;
mod pictures;
mod programs;
mod promises;
mod settings;
mod single;
mod sources;
mod template;
mod worksheet;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use explorer_content::words::Phrases;
use explorer_core::language::Language;
use program_explorer::el::{el, list};
use program_explorer::root::{Root, RootProps};

use wasm_parts::{audit, floor, imports, split, weight};
use yew::Html;
use yew::virtual_dom::VChild;

use frame::{Others, status};
use page::{Page, html_of};
use settings::Settings;

/// The root of the project, where `content/` is.
const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    let arguments: Vec<_> = arguments.iter().map(String::as_str).collect();
    let done = match arguments[..] {
        [] => written(),
        ["programs", file] => programs::check(Path::new(file), None),
        ["programs", file, mended] => programs::check(Path::new(file), Some(Path::new(mended))),
        ["colors", file] => colors::check(Path::new(file)).map_err(Into::into),
        ["guide", folder] => {
            guide::write(Path::new(folder)).and_then(|()| colors::write(Path::new(folder))).map_err(Into::into)
        }
        ["on-page", folder] => on_page::write(Path::new(folder)).map_err(Into::into),
        ["hosts", folder] => hosts_elsewhere(Path::new(folder)),
        ["single", dist, script] => single::write(Path::new(dist), Path::new(script)),
        _ => Err(
            "`site` is called without arguments, as `site single DIST SCRIPT`, `site hosts FOLDER`, `site on-page FOLDER`, `site guide FOLDER`, \
             `site colors FILE` or `site programs FILE [MENDED]`."
                .into(),
        ),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!(
                "{}{error}",
                if matches!(arguments.first(), Some(&("programs" | "colors"))) {
                    ""
                } else {
                    "The pages cannot be written. "
                }
            );
            ExitCode::FAILURE
        }
    }
}

fn written() -> Result<(), Box<dyn Error>> {
    let staging = std::env::var("TRUNK_STAGING_DIR")
        .map_err(|_| "TRUNK_STAGING_DIR is not set. `cargo xtask dist` runs this through Trunk, which sets it.")?;
    let staging = PathBuf::from(staging);
    let template = template::without_comments(&file::text(&staging.join("index.html"))?);
    let (wasm, glue) = template::app(&template, &staging)?;
    let mut rest = None;
    // A development build is not split, and keeps the long names of its imports.
    if std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release") {
        let script = file::text(&glue)?;
        audit::audit(&script, audit::ALLOWED)?;
        let (bytes, script) = imports::shorten(&file::bytes(&wasm)?, &glue, script)?;
        std::fs::write(&glue, script)?;
        rest = Some(split_in_two(&wasm, &bytes)?);
    }
    let template = template::with_integrity(&template, &wasm, rest.as_deref())?;
    write(&template, &staging)
}

/// Writes the settings for servers that are not configured from the site's own folder.
fn hosts_elsewhere(folder: &Path) -> Result<(), Box<dyn Error>> {
    Ok(hosts::write_elsewhere(folder, &Settings::read()?.shown_in)?)
}

/// Replaces the WASM with the first part of the app, and writes the rest beside it.
fn split_in_two(wasm: &Path, bytes: &[u8]) -> Result<PathBuf, Box<dyn Error>> {
    let parts = split::split(bytes, split::LISTS)?;
    floor::check(&parts.first)?;
    floor::check(&parts.rest)?;
    let stem = wasm.file_stem().unwrap_or_default().to_string_lossy();
    let rest = wasm.with_file_name(format!("{stem}-rest.wasm"));
    // This is for `cargo xtask weigh`, and not part of the site.
    let report = Path::new(ROOT).join("target/xtask/weight.md");
    std::fs::create_dir_all(Path::new(ROOT).join("target/xtask"))?;
    std::fs::write(report, weight::report(&parts.weights))?;
    std::fs::write(wasm, parts.first)?;
    std::fs::write(&rest, parts.rest)?;
    Ok(rest)
}

/// Writes every page of every language, and the list of them.
fn write(template: &str, staging: &Path) -> Result<(), Box<dyn Error>> {
    let settings = Settings::read()?;
    let mut names = Vec::new();
    for language in Language::ALL {
        names = pages::write(language, &settings, template, staging, home(language, &Others::Beside)?)?;
    }
    found::paint(staging)?;
    center::copy(staging)?;
    std::fs::write(staging.join(missing::NAME), missing::page(template, &settings)?)?;
    hosts::write_beside(staging, &settings.shown_in)?;
    Ok(found::write(&names, &settings, staging)?)
}

/// The page with the explorer, as it looks before any script runs.
fn home(language: Language, others: &Others) -> Result<Page, String> {
    let root = VChild::<Root>::new(RootProps { language, ..RootProps::default() }, None);
    let explorer = el("div").id("explorer").child(Html::from(root));
    Ok(Page {
        title: language.home_page_title().into(),
        description: language.home_page_description().into(),
        main: html_of(list([status(language, others), explorer.html()])),
        words: page::words(language)?,
        language,
    })
}
