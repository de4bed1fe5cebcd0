//! The result of loading `programs.json`: its tree, or why there is none.

use crate::care::problem::Mistake;
use crate::care::value::Value;

/// The tree of the file. The browser passes an object: `status` is the HTTP status (0 if there was no answer), `tree` is the parsed text,
/// `begin` is the start of the text, and `complaint` is the browser's message if it could not parse the text.
///
/// # Errors
/// Returns why there is no tree.
pub(super) fn opened(mut file: Value) -> Result<Value, Mistake> {
    if let Some(tree) = file.get_mut("tree") {
        return Ok(std::mem::replace(tree, Value::Null));
    }
    let begin = file.text_at("begin").trim_start_matches('\u{feff}').trim_start();
    Err(match file.whole_at("status") {
        Some(0) | None => Mistake::NoAnswer,
        Some(404 | 410) => Mistake::NoFile,
        Some(status @ (..200 | 300..)) => Mistake::Server(status),
        _ if begin.is_empty() => Mistake::EmptyFile,
        // The file is UTF-16, but was read as UTF-8.
        _ if begin.starts_with('\u{fffd}') || begin.contains('\0') => Mistake::Encoding,
        _ if begin.starts_with('<') => Mistake::WebPage,
        _ if file.get("complaint").is_none() => Mistake::NotAnObject,
        _ => Mistake::NotJson(file.text_at("complaint").to_owned()),
    })
}
