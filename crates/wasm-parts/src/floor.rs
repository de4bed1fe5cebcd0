//! The oldest browsers that the WASM must run in: Safari 15, Chrome 96, Firefox 97. `crates/xtask/npm/floor.mjs` checks scripts and styles
//! against the same browsers.

use wasmparser::{Validator, WasmFeatures};

/// What these browsers support beyond the first version of WebAssembly. <https://webassembly.org/features/>
const FLOOR: WasmFeatures = WasmFeatures::FLOATS
    .union(WasmFeatures::GC_TYPES) // not the GC proposal; `externref` needs this flag
    .union(WasmFeatures::MUTABLE_GLOBAL)
    .union(WasmFeatures::SATURATING_FLOAT_TO_INT)
    .union(WasmFeatures::SIGN_EXTENSION)
    .union(WasmFeatures::REFERENCE_TYPES)
    .union(WasmFeatures::MULTI_VALUE)
    .union(WasmFeatures::BULK_MEMORY);

/// Checks a part of the app against these browsers.
///
/// # Errors
/// The first instruction or type that they do not support.
pub fn check(wasm: &[u8]) -> Result<(), String> {
    let checked = Validator::new_with_features(FLOOR).validate_all(wasm);
    checked.map(|_| ()).map_err(|reason| {
        format!("Safari 15, Chrome 96 or Firefox 97 cannot run the WASM: {reason}. Take that out, or raise the floor in floor.rs, floor.mjs, README.md and the pages.")
    })
}

#[cfg(test)]
mod tests {
    use super::check;

    /// A module with one function, without arguments or results, that has this code.
    fn module(code: &[u8]) -> Vec<u8> {
        let mut wasm = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x03\x02\x01\0\x0a".to_vec();
        let length = u8::try_from(code.len() + 2).unwrap();
        wasm.extend([length + 2, 1, length, 0]);
        wasm.extend(code);
        wasm.push(0x0b);
        wasm
    }

    #[test]
    fn what_is_younger_than_the_floor_is_named() {
        // i32.const 0, i32.extend8_s, drop: sign extension.
        assert_eq!(check(&module(&[0x41, 0, 0xc0, 0x1a])), Ok(()));
        // return_call 0: a tail call.
        let reason = check(&module(&[0x12, 0])).expect_err("Safari 15 has no tail calls");
        assert!(reason.contains("tail calls"), "{reason}");
    }
}
