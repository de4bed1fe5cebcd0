//! The guide for people without Rust, `docs/guide.md`, as a page to open from the disk, with its pictures.

use std::path::Path;

use pulldown_cmark::{Event, Options, Parser, Tag};

use crate::{ROOT, file};

/// The style of pages that people open from the disk.
pub const STYLE: &str = include_str!("guide.css");

/// Writes the page and its pictures into a folder.
pub fn write(folder: &Path) -> Result<(), String> {
    let docs = Path::new(ROOT).join("docs");
    let text = file::text(&docs.join("guide.md"))?;
    let options = Options::ENABLE_TABLES;
    for event in Parser::new_ext(&text, options) {
        match event {
            Event::Start(Tag::Image { dest_url, .. }) => copy(&docs.join(&*dest_url), &folder.join(&*dest_url))?,
            Event::Start(Tag::Link { dest_url, .. }) if !dest_url.starts_with("https://") => {
                return Err(format!("docs/guide.md: {dest_url} is not in a release. Say where it is in words."));
            }
            _ => {}
        }
    }
    let mut body = String::new();
    pulldown_cmark::html::push_html(&mut body, Parser::new_ext(&text, options));
    let title = text.lines().next().unwrap_or_default().trim_start_matches("# ");
    let html = format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n\
         <title>{title}</title>\n<style>{STYLE}</style>\n{body}</html>\n"
    );
    let path = folder.join("guide.html");
    std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::write(&path, html))
        .map_err(|error| format!("{} cannot be written: {error}", path.display()))
}

fn copy(from: &Path, to: &Path) -> Result<(), String> {
    let folder = to.parent().unwrap_or(to);
    std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::copy(from, to).map(drop))
        .map_err(|error| format!("{} cannot be copied to {}: {error}", from.display(), to.display()))
}
