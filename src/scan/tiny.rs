//! Texts of a word or two, such as the values of a template: eight bytes at a time in one register.

/// The longest text that is looked at here.
pub(super) const LONGEST: usize = 16;

/// Whether every byte is an ASCII character of one septet. May deny it of `_` and the newlines,
/// which the blocks then settle; never affirms it wrongly. Of at most [`LONGEST`] bytes.
#[inline]
pub(super) fn is_plain(bytes: &[u8]) -> bool {
    if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        // They overlap, or meet.
        odd(u64::from_le_bytes(*first)) | odd(u64::from_le_bytes(*last)) == 0
    } else if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        let (first, last) = (u32::from_le_bytes(*first), u32::from_le_bytes(*last));
        odd(u64::from(first) | u64::from(last) << 32) == 0
    } else if let [first, .., last] = bytes {
        let middle = bytes.get(1).unwrap_or(last);
        let filled = u64::from_le_bytes([*first, *middle, *last, b' ', b' ', b' ', b' ', b' ']);
        odd(filled) == 0
    } else {
        let byte = bytes.first().copied().unwrap_or(b' ');
        odd(u64::from_le_bytes([byte; 8])) == 0
    }
}

/// The high bit of a byte is set if that byte is not plain; those of bytes after such a one may be
/// set, too.
#[inline]
const fn odd(word: u64) -> u64 {
    // No sum of two seven-bit numbers carries into the next byte.
    let control = !word.wrapping_add(every(0x80 - b' '));
    // `[ \ ] ^ _` and `{ | } ~ DEL` differ in one bit.
    let extended = (word | every(0x20)).wrapping_add(every(0x80 - b'{'));
    let backtick = !(word ^ every(b'`')).wrapping_add(every(0x7F));
    (word | control | extended | backtick) & every(0x80)
}

const fn every(byte: u8) -> u64 {
    u64::from_le_bytes([byte; 8])
}
