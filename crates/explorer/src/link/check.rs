//! The check value: six symbols, by which any single changed symbol and any swap of two neighbors are found, and other damage
//! but for one in 2^30.

/// Symbols of the check value.
const CHECK: usize = 6;

/// The most symbols for which three changed ones are always found. No link comes near it.
const LONGEST: usize = 1023;

/// The generator of bech32, a BCH code over the field of 32 elements: the remainder of each bit of a symbol that leaves.
const GENERATOR: [u32; 5] = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3];

/// What must remain. That of bech32m: with 0 or 1, symbols could be put in or taken away before the end and not be missed.
const REMAINS: u32 = 0x2bc8_30a3;

/// The symbols with their check value.
pub(super) fn closed(mut symbols: Vec<u8>) -> Vec<u8> {
    let body = symbols.len();
    symbols.resize(body + CHECK, 0);
    let value = remainder(&symbols) ^ REMAINS;
    symbols.truncate(body);
    symbols.extend((0..CHECK).rev().map(|place| (value >> (5 * place) & 31) as u8));
    symbols
}

/// The symbols without their check value, if it fits.
pub(super) fn opened(mut symbols: Vec<u8>) -> Option<Vec<u8>> {
    let body = symbols.len().checked_sub(CHECK)?;
    let fits = symbols.len() <= LONGEST && remainder(&symbols) == REMAINS;
    symbols.truncate(body);
    fits.then_some(symbols)
}

fn remainder(symbols: &[u8]) -> u32 {
    symbols.iter().fold(1, |rest, symbol| {
        let shifted = (rest & 0x01ff_ffff) << 5 | u32::from(*symbol);
        let leaves = GENERATOR.iter().enumerate().filter(|(bit, _)| rest >> (25 + bit) & 1 == 1);
        leaves.fold(shifted, |rest, (_, term)| rest ^ term)
    })
}
