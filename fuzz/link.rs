//! Any input at all, read as a link. What must be true of it is a test of every day too.

#![no_main]

#[path = "../crates/explorer/tests/link/any_bytes.rs"]
mod any_bytes;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    any_bytes::hold(bytes);
});
