//! Other crates next to `sms-charge`. Each is called as its documentation says, and asked for the
//! one answer that can be compared.

pub mod phone;
pub mod text;

/// The lower bound: every byte is read and ORed, in blocks that the compiler turns into vectors.
/// The ends overlap.
#[inline]
#[must_use]
pub fn read(bytes: &[u8]) -> u64 {
    if let Some(last) = bytes.last_chunk::<64>() {
        let mut lanes = [0; 8];
        let mut or = |block: &[u8; 64]| {
            for (lane, word) in lanes.iter_mut().zip(block.as_chunks().0) {
                *lane |= u64::from_ne_bytes(*word);
            }
        };
        bytes.as_chunks().0.iter().for_each(&mut or);
        or(last);
        lanes.into_iter().fold(0, |sum, lane| sum | lane)
    } else {
        ends::<32>(bytes)
            .or_else(|| ends::<16>(bytes))
            .or_else(|| ends::<8>(bytes))
            .unwrap_or_else(|| bytes.iter().fold(0, |sum, &byte| sum | u64::from(byte)))
    }
}

/// The first and the last `N` bytes, ORed: everything up to twice `N`.
#[inline]
fn ends<const N: usize>(bytes: &[u8]) -> Option<u64> {
    let words = |block: &[u8; N]| {
        let words = block.as_chunks().0.iter();
        words.fold(0, |sum, word| sum | u64::from_ne_bytes(*word))
    };
    Some(words(bytes.first_chunk()?) | words(bytes.last_chunk()?))
}
