//! The quick reader of plain content, which nearly all is: names for keys, ASCII and letters for
//! values.
//!
//! It takes only what [`Problems`](super::Problems) finds no error in, and leaves all else to it.

use super::grammar::is_name_byte;
use super::{Content, PairSpans, Span};

/// Whether all the content is plain; its pairs are noted up to where it is not.
pub(super) fn read(content: &mut Content<'_>) -> bool {
    let bytes = content.text.as_bytes();
    if bytes.len() > Content::MAX_BYTES {
        return false;
    }
    let mut start = 0;
    while let Some(pair) = pair(bytes, start) {
        let new = content.position(pair.key.of_bytes(bytes)).is_none();
        if !new || content.push(pair).is_none() {
            return false;
        }
        match bytes.get(pair.value.end()) {
            None => return true,
            Some(b',') => start = pair.value.end() + 1,
            Some(_) => return false,
        }
    }
    false
}

#[inline]
fn pair(bytes: &[u8], start: usize) -> Option<PairSpans> {
    let colon = end(bytes, start, |byte| byte != b':');
    let key = bytes.get(start..colon).filter(|key| !key.is_empty())?;
    // Without a branch for each byte.
    let is_key = key.iter().fold(KEY, |all, &byte| all & class(byte)) == KEY;
    let first = *bytes.get(colon + 1)?;
    // A value that begins with a blank may have nothing else.
    if !is_key || class(first) & VALUE == 0 || first == b' ' {
        return None;
    }
    let end = end(bytes, colon + 2, |byte| class(byte) & VALUE != 0);
    Some(PairSpans {
        key: Span::new(start, colon),
        value: Span::new(colon + 1, end),
    })
}

/// Where the first byte from `at` on stands that doesn't go on a run, or the end: eight bytes at a
/// time. Only those that [`odd`] tells of are asked about.
#[inline]
fn end(bytes: &[u8], mut at: usize, goes_on: impl Fn(u8) -> bool) -> usize {
    while let Some(word) = word(bytes, at) {
        let odd = odd(word);
        at += odd.trailing_zeros() as usize / 8;
        if odd != 0 {
            if !bytes.get(at).is_some_and(|&byte| goes_on(byte)) {
                return at.min(bytes.len());
            }
            at += 1;
        }
    }
    at.min(bytes.len())
}

/// The eight bytes from `at` on, zeros behind the last; `None` if there is none.
#[inline]
fn word(bytes: &[u8], at: usize) -> Option<u64> {
    let rest = bytes.get(at..).filter(|rest| !rest.is_empty())?;
    if let Some(word) = rest.first_chunk() {
        return Some(u64::from_le_bytes(*word));
    }
    // Less than eight are left; what comes before them is shifted out.
    let missing = 8 - rest.len();
    Some(match bytes.last_chunk() {
        Some(word) => u64::from_le_bytes(*word) >> (missing * 8),
        None => rest
            .iter()
            .rev()
            .fold(0, |word, &byte| word << 8 | u64::from(byte)),
    })
}

/// The high bit of a byte is set if it is a colon, a comma, a semicolon, a control or beyond ASCII;
/// those of bytes after such a one may be set, too.
#[inline]
const fn odd(word: u64) -> u64 {
    const fn every(byte: u8) -> u64 {
        u64::from_le_bytes([byte; 8])
    }
    const fn is(word: u64, byte: u8) -> u64 {
        !(word ^ every(byte)).wrapping_add(every(0x7F))
    }
    let control = !word.wrapping_add(every(0x80 - b' '));
    (word | control | is(word, b':') | is(word, b',') | is(word, b';') | is(word, 0x7F))
        & every(0x80)
}

#[inline]
#[expect(
    clippy::indexing_slicing,
    reason = "the table has an entry for every byte"
)]
const fn class(byte: u8) -> u8 {
    CLASSES[byte as usize]
}

/// Plain in a key.
const KEY: u8 = 1;
/// Plain in a value: printable ASCII, and the bytes of most letters beyond.
const VALUE: u8 = 2;

static CLASSES: [u8; 256] = classes();

#[expect(
    clippy::indexing_slicing,
    reason = "the table has an entry for every byte"
)]
const fn classes() -> [u8; 256] {
    let mut classes = [0; 256];
    let mut byte: u8 = 0;
    loop {
        classes[byte as usize] = class_of(byte);
        if byte == u8::MAX {
            return classes;
        }
        byte += 1;
    }
}

const fn class_of(byte: u8) -> u8 {
    // Separators, and what may stand for one.
    let separates = matches!(byte, b',' | b';');
    // The first byte of U+0080 to 00BF, U+0340 to 037F, U+0600 to 063F, U+1000 to 3FFF, U+F000 to
    // FFFF and all beyond: of every blank, control, invisible and full-width character.
    let leads_to_oddities = matches!(byte, 0xC2 | 0xCD | 0xD8 | 0xE1..=0xE3 | 0xEF..);
    let visible = matches!(byte, b' '..=b'~' | 0x80..);
    if is_name_byte(byte) {
        KEY | VALUE
    } else if visible && !separates && !leads_to_oddities {
        VALUE
    } else {
        0
    }
}
