//! The check value of links worked out a second time, for links as a stranger or a later version might make them.

/// The 32 symbols of a link.
pub const ALPHABET: &str = "0123456789abcdefghjkmnpqrstvwxyz";

/// A fragment of these symbols with a right check value.
pub fn with_check(symbols: &[u8]) -> String {
    let check = bech32_check(symbols);
    let text: String =
        symbols.iter().chain(&check).map(|symbol| ALPHABET.as_bytes()[usize::from(*symbol)] as char).collect();
    format!("#/s/{text}")
}

fn bech32_check(symbols: &[u8]) -> Vec<u8> {
    let generator = [0x3b6a57b2u64, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
    let mut rest: u64 = 1;
    for symbol in symbols.iter().copied().chain([0; 6]) {
        let top = rest / (1 << 25);
        rest = ((rest % (1 << 25)) * 32) ^ u64::from(symbol);
        for (bit, term) in generator.iter().enumerate() {
            if top & (1 << bit) != 0 {
                rest ^= term;
            }
        }
    }
    (0..6).rev().map(|place| (rest / 32u64.pow(place) % 32) as u8).collect()
}
