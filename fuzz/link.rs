//! Reads arbitrary input as a link. The everyday tests check the same claims.

#![no_main]

#[path = "../crates/explorer/tests/link/any_bytes.rs"]
mod any_bytes;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    any_bytes::hold(bytes);
});
