//! What is true of any bytes, read as a link: as they stand, and as symbols with a right check value, which no chance would give. `fuzz/`
//! looks for bytes of which it is not true.

use explorer::link::Link;
use samples::check::with_check;

/// The format that is written. The first one is read too, and its links are written in this one.
const FORMAT: u8 = 2;

/// Nothing panics, what can be read is written as it was, and what was written opens as the same link. Gives whether it was opened.
pub fn hold(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let _read = Link::from_fragment(&text);
    let _heard = Link::from_spoken(&text);
    let symbols: Vec<u8> = bytes.iter().map(|byte| byte % 32).collect();
    let fragment = with_check(&symbols);
    let Some(Ok(mut link)) = Link::from_fragment(&fragment) else { return false };
    let written = link.to_fragment();
    if link.dropped == 0 && symbols.first() == Some(&FORMAT) {
        assert_eq!(written, fragment, "there is one way to write a link");
    }
    // A link of the first format, or with something in it that is no longer known, is written anew with what was read.
    (link.dropped, link.reread, link.asked_anew) = (0, 0, 0);
    assert_eq!(Link::from_spoken(&link.to_spoken()), Ok(link.clone()));
    assert_eq!(Link::from_fragment(&written), Some(Ok(link)));
    true
}

/// As `cargo xtask deep` looks for bytes with a fuzzer: here a link of each format with little in it, and some bytes changed.
#[test]
fn any_bytes_are_refused_or_open_and_are_written_in_one_way() {
    let mut maker = samples::made::Maker::new(7);
    let mut opened = [0; 3];
    for _ in 0..20_000 {
        let format = maker.below(3) as u8;
        let mut bytes = vec![0; 6 + maker.below(30) as usize];
        bytes[0] = format;
        for _ in 0..maker.below(4) {
            let at = 1 + maker.below(bytes.len() as u64 - 1) as usize;
            bytes[at] = maker.below(256) as u8;
        }
        opened[usize::from(format)] += u64::from(hold(&bytes));
    }
    assert!(opened[0] == 0 && opened[1..].iter().all(|count| *count > 20), "{opened:?}");
}
