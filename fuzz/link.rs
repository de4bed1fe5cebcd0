//! Any input at all, read as a link: as it stands, and as symbols with a right check value, which no chance would give. It must never
//! panic, what can be read must be written as it was, and what was written must open as the same link.

#![no_main]

use explorer::link::Link;
use libfuzzer_sys::fuzz_target;
use samples::check;

/// The format that is written. The first one is read too, and its links are written in this one.
const FORMAT: u8 = 2;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let _read = Link::from_fragment(&text);
    let _heard = Link::from_spoken(&text);
    let symbols: Vec<u8> = bytes.iter().map(|byte| byte % 32).collect();
    let fragment = check::with_check(&symbols);
    if let Some(Ok(mut link)) = Link::from_fragment(&fragment) {
        let written = link.to_fragment();
        if link.dropped == 0 && symbols.first() == Some(&FORMAT) {
            assert_eq!(written, fragment, "there is one way to write a link");
        }
        // A link of the first format, or with something in it that is no longer known, is written anew with what was read.
        (link.dropped, link.reread, link.asked_anew) = (0, 0, 0);
        assert_eq!(Link::from_spoken(&link.to_spoken()), Ok(link.clone()));
        assert_eq!(Link::from_fragment(&written), Some(Ok(link)));
    }
});
