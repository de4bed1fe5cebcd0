//! Any input at all, read as a link: as it stands, and as symbols with a right check value, which no chance would give. It must never
//! panic, and what can be read must be written as it was.

#![no_main]

use libfuzzer_sys::fuzz_target;
use explorer::link::Link;
use samples::check;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let _read = Link::from_fragment(&text);
    let _heard = Link::from_spoken(&text);
    let symbols: Vec<u8> = bytes.iter().map(|byte| byte % 32).collect();
    let fragment = check::with_check(&symbols);
    if let Some(Ok(link)) = Link::from_fragment(&fragment) {
        if link.dropped == 0 {
            assert_eq!(link.to_fragment(), fragment, "there is one way to write a link");
        }
        assert_eq!(Link::from_spoken(&link.to_spoken()).map(|it| it.to_fragment()), Ok(link.to_fragment()));
    }
});
