//! Files of a build. One that cannot be read is named.

use std::path::Path;

/// What a file holds.
pub fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    std::fs::read(path).map_err(|error| unread(path, &error))
}

/// The text that a file holds.
pub fn text(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|error| unread(path, &error))
}

fn unread(path: &Path, error: &std::io::Error) -> String {
    format!("{}: cannot be read: {error}", path.display())
}
