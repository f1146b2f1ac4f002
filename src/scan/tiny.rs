//! Texts of a word or two, such as the values of a template: one look, and hardly a branch.
//!
//! A message whose values are given one by one is counted in 0.8 of the time that it takes by the kernel of
//! AVX-512 alone (two values 10.2 ns for 13.0, four 20.1 for 24.4: `cargo bench --bench template`, Zen 4).

/// The longest text that is looked at here.
pub(super) const LONGEST: usize = 16;

/// Whether every byte is an ASCII character of one septet. Denies it of `_` and the newlines too,
/// which the blocks then settle; never affirms it wrongly. Of at most [`LONGEST`] bytes.
#[inline]
pub(super) fn is_plain(bytes: &[u8]) -> bool {
    // Two words that overlap, or meet.
    if let (Some(first), Some(last)) = (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
        return odd(u64::from_le_bytes(*first)) | odd(u64::from_le_bytes(*last)) == 0;
    }
    let word =
        if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
            joined(u32::from_le_bytes(*first), u32::from_le_bytes(*last))
        } else {
            // Without a branch, as nobody can foresee whether one, two or three are left.
            let at = |index: usize| bytes.get(index).copied().unwrap_or(b' ');
            u64::from_le_bytes([at(0), at(1), at(2), b' ', b' ', b' ', b' ', b' '])
        };
    odd(word) == 0
}

#[inline]
const fn joined(first: u32, last: u32) -> u64 {
    (first as u64) | (last as u64) << 32
}

/// The high bit of a byte is set if that byte is not plain; those of bytes after such a one may be
/// set, too.
#[inline]
const fn odd(word: u64) -> u64 {
    // No sum of two seven-bit numbers carries into the next byte.
    let control = !word.wrapping_add(every(0x80 - b' '));
    let extended = lower(word).wrapping_add(every(0x80 - b'{'));
    let backtick = !(word ^ every(b'`')).wrapping_add(every(0x7F));
    (word | control | extended | backtick) & every(0x80)
}

/// `[ \ ] ^ _` and `{ | } ~ DEL` differ in one bit.
#[inline]
const fn lower(word: u64) -> u64 {
    word | every(0x20)
}

const fn every(byte: u8) -> u64 {
    u64::from_le_bytes([byte; 8])
}
