//! Writes the static pages of the site, as Trunk's `post_build` hook: the explorer's first view into the home page, and every
//! Markdown page, each with the same bar and footer. "How the suggestion is made" is filled from the tables that the engine runs.

mod audit;
mod how;
mod imports;
mod markdown;
mod page;
mod template;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use program_explorer::app::root::{Root, RootProps};
use program_explorer::app::shell::{ShellProps, Status};
use program_explorer::language::Language;

use markdown::{Fill, Markdown};
use page::{Page, render};

fn main() -> ExitCode {
    match written() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("The pages cannot be written. {error}");
            ExitCode::FAILURE
        }
    }
}

fn written() -> Result<(), Box<dyn Error>> {
    let staging = std::env::var("TRUNK_STAGING_DIR")
        .map_err(|_| "TRUNK_STAGING_DIR is not set. `cargo xtask dist` runs this through Trunk, which sets it.")?;
    let staging = PathBuf::from(staging);
    let template = std::fs::read_to_string(staging.join("index.html"))?;
    let (wasm, glue) = template::app(&template, &staging)?;
    // A build to develop with has names that are never published.
    if std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release") {
        let script = std::fs::read_to_string(&glue).map_err(|error| format!("{}: {error}", glue.display()))?;
        audit::audit(&script, audit::ALLOWED)?;
        imports::shorten(&wasm, &glue, script)?;
    }
    let template = template::with_integrity(&template, &staging)?;
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    tokio::task::LocalSet::new().block_on(&runtime, write(&template, &staging))
}

/// Writes every page of every language.
async fn write(template: &str, staging: &Path) -> Result<(), Box<dyn Error>> {
    let language = Language::English;
    let shell = ShellProps { language, has_explorer: true };
    let explorer = render::<Root>(RootProps { loaded: Default::default(), before: Vec::new(), language }).await;
    let status = render::<Status>(shell).await;
    let home = Page {
        title: language.home_page_title().into(),
        description: language.home_page_description().into(),
        main: format!("{status}<div id=\"explorer\">{explorer}</div>"),
        words: page::words(language)?,
    };
    std::fs::write(staging.join("index.html"), home.html(template, shell).await)?;

    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content").join(language.code()).join("pages");
    let shell = ShellProps { language, has_explorer: false };
    let plain = template::without_app(template)?;
    let styled = template::with_style(&plain, how::STYLE)?;
    for entry in std::fs::read_dir(&folder)? {
        let path = entry?.path();
        let name = path.with_extension("html");
        let name = name.file_name().ok_or("a page has no name")?;
        let mut markdown = Markdown::read(&path)?;
        let is_how = path.file_stem().is_some_and(|stem| stem == how::PAGE);
        let (template, fills) =
            if is_how { (&styled, how::fills(language, &mut markdown).await?) } else { (&plain, Vec::<Fill>::new()) };
        let page = Page::from_markdown(markdown, &fills)?;
        std::fs::write(staging.join(name), page.html(template, shell).await)?;
    }
    Ok(())
}
