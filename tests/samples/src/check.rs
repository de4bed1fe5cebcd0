//! A second calculation of the check value of links, for links that a stranger or a later version might make.

/// The 32 symbols of a link.
pub const ALPHABET: &str = "0123456789abcdefghjkmnpqrstvwxyz";

/// A fragment with these symbols and a correct check value.
pub fn with_check(symbols: &[u8]) -> String {
    let check = bech32m_check(symbols);
    let text: String =
        symbols.iter().chain(&check).map(|symbol| ALPHABET.as_bytes()[usize::from(*symbol)] as char).collect();
    format!("#/s/{text}")
}

/// A fragment with these numbers, each given with its number of bits. The end is filled up with zeros.
pub fn of_bits(numbers: &[(u32, u64)]) -> String {
    let mut bits: Vec<u8> = Vec::new();
    for (count, number) in numbers {
        bits.extend((0..*count).rev().map(|bit| (number.checked_shr(bit).unwrap_or(0) & 1) as u8));
    }
    bits.resize(bits.len().next_multiple_of(5), 0);
    with_check(&bits.chunks(5).map(|five| five.iter().fold(0, |symbol, bit| symbol * 2 + bit)).collect::<Vec<_>>())
}

fn bech32m_check(symbols: &[u8]) -> Vec<u8> {
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
    rest ^= 0x2bc830a3;
    (0..6).rev().map(|place| (rest / 32u64.pow(place) % 32) as u8).collect()
}
