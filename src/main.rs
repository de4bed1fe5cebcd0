//! The browser's entry. `start.js` calls `start` of [`program_explorer::start`] once this is loaded.

// Links the library, so that the WASM includes what it exports to the browser.
use program_explorer as _;

/// Half the size of Rust's own allocator for WASM (measured: 2 KB brotli less).
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn main() {}
