//! The files that a browser wrote to its profile while it ran.

use memchr::memmem;
use std::path::{Path, PathBuf};

/// The first bytes of a file that Firefox compressed.
const PACKED: &[u8] = b"mozLz40\0";

/// The files below the folder that contain the mark, in a one-byte or two-byte encoding.
pub(crate) fn files_with(folder: &Path, mark: &str) -> Vec<PathBuf> {
    let wide: Vec<u8> = mark.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            // Links point outside the profile, and sockets have no text.
            let Ok(kind) = entry.file_type() else { continue };
            if kind.is_dir() {
                folders.push(path);
            } else if kind.is_file() && [mark.as_bytes(), &wide].iter().any(|mark| holds(&text_of(&path), mark)) {
                found.push(path);
            }
        }
    }
    found
}

/// The file's bytes, decompressed. A file that no longer exists has none.
fn text_of(path: &Path) -> Vec<u8> {
    let bytes = std::fs::read(path).unwrap_or_default();
    match bytes.strip_prefix(PACKED) {
        Some(packed) => lz4_flex::decompress_size_prepended(packed).unwrap_or_default(),
        None => bytes,
    }
}

fn holds(bytes: &[u8], mark: &[u8]) -> bool {
    memmem::find(bytes, mark).is_some()
}
