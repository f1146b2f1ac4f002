//! The quick reader of plain content, which nearly all is: names for keys and printable ASCII for
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
    let colon = skip(bytes, start, KEY);
    let first = bytes.get(colon + 1)?;
    // A value that begins with a blank may have nothing else.
    if colon == start || bytes.get(colon) != Some(&b':') || !is(*first, VALUE) || *first == b' ' {
        return None;
    }
    let end = skip(bytes, colon + 2, VALUE);
    Some(PairSpans {
        key: Span::new(start, colon),
        value: Span::new(colon + 1, end),
    })
}

/// Where the first byte from `at` on stands that is not of the class.
#[inline]
fn skip(bytes: &[u8], at: usize, class: u8) -> usize {
    let rest = bytes.get(at..).unwrap_or_default();
    at + rest.iter().take_while(|&&byte| is(byte, class)).count()
}

#[inline]
#[expect(
    clippy::indexing_slicing,
    reason = "the table has an entry for every byte"
)]
const fn is(byte: u8, class: u8) -> bool {
    CLASSES[byte as usize] & class != 0
}

const KEY: u8 = 1;
const VALUE: u8 = 2;

#[expect(clippy::indexing_slicing, reason = "filled at compile time")]
static CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let mut byte = b' ';
    while byte <= b'~' {
        if is_name_byte(byte) {
            classes[byte as usize] |= KEY;
        }
        // A semicolon may stand for a comma.
        if !matches!(byte, b',' | b';') {
            classes[byte as usize] |= VALUE;
        }
        byte += 1;
    }
    classes
};
