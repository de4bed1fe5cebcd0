//! Shortens the names of the WASM's imports. Each import has a hash in its name, which nobody reads and which costs 2.7 KB (brotli) in the
//! WASM and its glue.

use std::error::Error;
use std::path::Path;

use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{ImportSection, RawSection};
use wasmparser::{Parser, Payload};

/// The WASM and the text of its glue with short names for the imports. `glue` is the path of the text, for messages.
pub fn shorten(wasm: &[u8], glue: &Path, mut script: String) -> Result<(Vec<u8>, String), Box<dyn Error>> {
    let (renamed, names) = renamed(wasm)?;
    for (place, name) in names.iter().enumerate() {
        let found = script.matches(name.as_str()).count();
        if found != 1 {
            return Err(format!("{}: {name} stands there {found} times and should once.", glue.display()).into());
        }
        script = script.replace(name, &short(place));
    }
    Ok((renamed, script))
}

fn short(place: usize) -> String {
    format!("_{place:x}")
}

/// The module with short names for its imports and everything else unchanged, byte for byte, and the old names in order.
fn renamed(wasm: &[u8]) -> Result<(Vec<u8>, Vec<String>), Box<dyn Error>> {
    let (mut module, mut names) = (wasm_encoder::Module::new(), Vec::new());
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload?;
        if let Payload::ImportSection(section) = payload {
            let mut imports = ImportSection::new();
            for import in section.into_imports() {
                let import = import?;
                let name = names.iter().position(|known| known == import.name).unwrap_or_else(|| {
                    names.push(import.name.to_string());
                    names.len() - 1
                });
                imports.import(import.module, &short(name), RoundtripReencoder.entity_type(import.ty)?);
            }
            module.section(&imports);
        } else if let Some((id, range)) = payload.as_section() {
            module.section(&RawSection { id, data: &wasm[range.start as usize..range.end as usize] });
        }
    }
    Ok((module.finish(), names))
}
