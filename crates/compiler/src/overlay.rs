//! A center's own files, in their own folder with the same names as in the project. A file there overrides ours, and no update of the
//! project touches it. Everything that reads `content/` finds its files through this module.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::read::Report;
pub use crate::value::CENTER;

/// The variable that names the folder, for the build and the page writer. `cargo xtask` sets it if there is a folder `center`.
pub const VARIABLE: &str = "SITE_CENTER";

/// The folder of a center's own files, if there is one.
///
/// # Errors
/// If the variable names something that is not a folder.
pub fn center() -> Result<Option<PathBuf>, String> {
    let named = std::env::var_os(VARIABLE).filter(|named| !named.is_empty()).map(PathBuf::from);
    match named {
        Some(folder) if !folder.is_dir() => Err(format!("{VARIABLE} names {}, which is no folder.", folder.display())),
        named => Ok(named),
    }
}

/// The center's own file or folder of this name, if it has one.
fn own(name: &str, is: fn(&Path) -> bool) -> Result<Option<PathBuf>, String> {
    Ok(center()?.map(|center| center.join(name)).filter(|path| is(path)))
}

/// A file below the root of the project: the center's own, if it has one of that name, or else ours.
///
/// # Errors
/// If the variable names something that is not a folder.
pub fn file(root: &Path, name: &str) -> Result<PathBuf, String> {
    Ok(own(name, Path::is_file)?.unwrap_or_else(|| root.join(name)))
}

/// All files below a folder of the project with this ending, by their names below that folder. If both have a file, this returns the
/// center's own.
///
/// # Errors
/// If a folder cannot be read.
pub fn files(root: &Path, folder: &str, ending: &str) -> Result<BTreeMap<String, PathBuf>, String> {
    let mut found = BTreeMap::new();
    gather(&root.join(folder), "", ending, &mut found)?;
    if let Some(own) = own(folder, Path::is_dir)? {
        gather(&own, "", ending, &mut found)?;
    }
    Ok(found)
}

/// The texts of the content files that [`crate::compile`] reads: ours, and the center's own with [`CENTER`] before their names.
///
/// # Errors
/// If one cannot be read.
pub fn texts(root: &Path) -> Result<BTreeMap<String, String>, String> {
    let mut paths = BTreeMap::new();
    gather(&root.join("content"), "", "toml", &mut paths)?;
    if let Some(own) = own("content", Path::is_dir)? {
        gather(&own, CENTER, "toml", &mut paths)?;
    }
    paths.into_iter().map(|(name, path)| Ok((name, text(&path)?))).collect()
}

/// A content table, with the center's own values over ours.
///
/// # Errors
/// The first mistake in either.
pub fn table(root: &Path, name: &str) -> Result<toml::Table, String> {
    let path = ["content/", name].concat();
    let mut texts = BTreeMap::from([(name.to_owned(), text(&root.join(&path))?)]);
    if let Some(own) = own(&path, Path::is_file)? {
        texts.insert([CENTER, name].concat(), text(&own)?);
    }
    let report = Report::default();
    let table = report.open(&texts, name).to_toml();
    report.take().first().map_or(Ok(table), |problem| Err(problem.placed()))
}

fn text(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|error| format!("{}: cannot be read: {error}", path.display()))
}

fn gather(folder: &Path, before: &str, ending: &str, found: &mut BTreeMap<String, PathBuf>) -> Result<(), String> {
    let entries = std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for path in entries.flatten().map(|entry| entry.path()) {
        let name = [before, &path.file_name().unwrap_or_default().to_string_lossy()].concat();
        if path.is_dir() {
            gather(&path, &format!("{name}/"), ending, found)?;
        } else if ending.is_empty() || path.extension().is_some_and(|it| it == ending) {
            found.insert(name, path);
        }
    }
    Ok(())
}
