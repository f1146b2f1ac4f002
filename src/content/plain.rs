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
