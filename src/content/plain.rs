//! The quick reader of plain content, which nearly all is: names for keys, ASCII and letters for
//! values.
//!
//! It takes only what [`Problems`](super::Problems) finds no error in, and leaves all else to it. Two pairs
//! take 28 ns for 227 by `Problems`, four 56 ns for 501 (Zen 4).

use super::name::{begins_name, is_name_byte};
use super::{Content, PairSpans, ShortSpan};

/// Whether all the content is plain; its pairs are noted up to where it is not.
pub(super) fn read(content: &mut Content<'_>) -> bool {
    let Some(mut pairs) = Pairs::new(content.text) else {
        return false;
    };
    while let Some(pair) = pairs.next_spans() {
        let key = pair.key.of_bytes(content.text.as_bytes());
        let is_new = content.position(key).is_none();
        if !is_new || content.push(pair).is_none() {
            return false;
        }
    }
    pairs.are_all_read()
}

/// The pairs of content in its order, as long as they are plain.
pub(crate) struct Pairs<'c> {
    text: &'c str,
    is_ascii: bool,
    /// Where the next pair starts; `None` behind the last, or where one was not plain.
    start: Option<usize>,
    are_all_read: bool,
}

impl<'c> Pairs<'c> {
    /// `None` if the text is too long for content.
    #[inline]
    pub(crate) fn new(text: &'c str) -> Option<Self> {
        (text.len() <= Content::MAX_BYTES).then(|| Self {
            text,
            is_ascii: is_ascii(text.as_bytes()),
            start: Some(0),
            are_all_read: false,
        })
    }

    /// Whether all the content was plain. Of keys given twice the caller knows.
    #[inline]
    pub(crate) const fn are_all_read(&self) -> bool {
        self.are_all_read
    }

    /// The value of the next pair, if that has a key.
    #[inline]
    pub(crate) fn next_value_of(&mut self, key: &[u8]) -> Option<&'c str> {
        let colon = self.start? + key.len();
        let pair = self.next_pair(colon)?;
        (pair.key.of_bytes(self.text.as_bytes()) == key).then(|| pair.value.of(self.text))
    }

    #[inline]
    fn next_spans(&mut self) -> Option<PairSpans> {
        let colon = find(self.text.as_bytes(), self.start?, b':');
        self.next_pair(colon)
    }

    /// The next pair, if its key ends before this byte.
    #[inline]
    fn next_pair(&mut self, colon: usize) -> Option<PairSpans> {
        let bytes = self.text.as_bytes();
        let pair = pair(bytes, self.start.take()?, colon, self.is_ascii)?;
        match bytes.get(pair.value.end()) {
            None => self.are_all_read = true,
            Some(b',') => self.start = Some(pair.value.end() + 1),
            Some(_) => return None,
        }
        Some(pair)
    }
}

/// The pair that starts at `start`, if it is plain, and its key ends before `colon`; all the content
/// `is_ascii`, or may be else.
#[inline]
fn pair(bytes: &[u8], start: usize, colon: usize, is_ascii: bool) -> Option<PairSpans> {
    let key = bytes.get(start..colon)?;
    if bytes.get(colon) != Some(&b':') {
        return None;
    }
    let begins_name = key.first().is_some_and(|&byte| begins_name(byte));
    // Without a branch for each byte.
    let is_key = key.iter().fold(KEY, |all, &byte| all & class(byte)) == KEY;
    let value = bytes.get(colon + 1..)?;
    let first = *value.first()?;
    // A value that begins with a blank may have nothing else.
    let is_odd = class(first) & VALUE == 0 || first == b' ' || value.starts_with(b"//");
    if !begins_name || !is_key || is_odd {
        return None;
    }
    let after_first = colon + 2;
    let end = if is_ascii {
        find(bytes, after_first, b',')
    } else {
        let rest = bytes.get(after_first..).unwrap_or_default();
        let is_value = |byte: &&u8| class(**byte) & VALUE != 0;
        after_first + rest.iter().take_while(is_value).count()
    };
    Some(PairSpans {
        key: ShortSpan::new(start, colon),
        value: ShortSpan::new(colon + 1, end),
    })
}

/// Whether all bytes are printable ASCII and none is a semicolon.
#[inline]
fn is_ascii(bytes: &[u8]) -> bool {
    const BLOCK: usize = 16;
    let is_odd =
        |byte: &u8| u8::from(byte.wrapping_sub(b' ') > b'~' - b' ') | u8::from(*byte == b';');
    let any_odd = |block: &[u8]| block.iter().map(is_odd).fold(0, |any, odd| any | odd);
    let (blocks, tail) = bytes.as_chunks::<BLOCK>();
    let odd = blocks.iter().fold(0, |any, block| any | any_odd(block));
    // The last block overlaps the one before it.
    let odd_tail = match bytes.last_chunk::<BLOCK>() {
        Some(last) => any_odd(last),
        None => any_odd(tail),
    };
    odd | odd_tail == 0
}

/// Where the first such byte from `at` on stands, or the end: eight bytes at a time.
#[inline]
fn find(bytes: &[u8], mut at: usize, byte: u8) -> usize {
    let sought = u64::from_le_bytes([byte; 8]);
    while let Some(word) = bytes.get(at..).and_then(|rest| rest.first_chunk::<8>()) {
        let zero_if_found = u64::from_le_bytes(*word) ^ sought;
        // The lowest high bit set is that of the first zero byte; higher ones may be wrong.
        let found = zero_if_found.wrapping_sub(0x0101_0101_0101_0101)
            & !zero_if_found
            & 0x8080_8080_8080_8080;
        if found != 0 {
            return at + found.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    let rest = bytes.get(at..).unwrap_or_default();
    at + rest.iter().take_while(|&&b| b != byte).count()
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
