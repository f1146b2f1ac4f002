//! The kernel for every target: safe code that the compiler vectorises.
//!
//! There are four stages. A text never returns to an earlier stage, because each return would cost
//! a mispredicted branch:
//!
//! - A, flat: look for a byte that is not flat. Nothing is counted. Nearly all texts end here.
//! - B, ASCII: look for a byte that is not an ASCII character of GSM-7, and count extension
//!   characters.
//! - C, GSM-7 beyond ASCII: the automaton decides, then the units are counted.
//! - D, UCS-2: the encoding is decided, and only code units are counted.
//!
//! Counting never decodes UTF-8. The first byte of a character tells its units: two for a pair,
//! otherwise one. Continuation bytes count nothing.
//!
//! Tried and dropped: blocks of 64 bytes (slower without wider registers); deciding accents byte by
//! byte in stage B (a misprediction for each); copying the tail to a padded buffer (stalls).

#![expect(
    clippy::cast_possible_truncation,
    clippy::inline_always,
    clippy::needless_bitwise_bool,
    reason = "otherwise the compiler emits calls and branches instead of vector operations"
)]

use super::start_of_character;
use super::{Scan, State};
use crate::encoding::Encoding;

/// The bytes of one step of a loop: two registers of the x86-64 baseline.
const BLOCK: usize = 32;

/// The most bytes that stage A checks together.
const THREE: usize = 3 * BLOCK;

pub(super) fn scan(text: &str) -> Scan {
    let bytes = text.as_bytes();
    if bytes.len() < BLOCK {
        return scan_short(bytes);
    }
    match skip_flat(bytes) {
        Ok(rest) if is_flat_rest(rest) => Scan::of_flat(bytes.len()),
        Ok(rest) | Err(rest) => scan_beyond_flat(bytes, rest),
    }
}

/// Skips flat blocks. `Ok` is the rest, of one to three blocks; `Err` is the rest from the first
/// block that is not flat.
#[inline(always)]
fn skip_flat(bytes: &[u8]) -> Result<&[u8], &[u8]> {
    let mut rest = bytes;
    while rest.len() > THREE
        && let Some((block, after)) = rest.split_first_chunk::<BLOCK>()
    {
        if !are_flat(block, block, block) {
            return Err(rest);
        }
        rest = after;
    }
    Ok(rest)
}

pub(super) fn is_flat(bytes: &[u8]) -> bool {
    if bytes.len() < BLOCK {
        is_flat_short(bytes)
    } else {
        skip_flat(bytes).is_ok_and(is_flat_rest)
    }
}

/// Stage A of one to three blocks, always checked as three. The three may overlap, because nothing
/// is counted.
#[inline(always)]
fn is_flat_rest(bytes: &[u8]) -> bool {
    let middle = bytes.get(BLOCK.min(bytes.len().wrapping_sub(BLOCK))..);
    if let Some(first) = bytes.first_chunk::<BLOCK>()
        && let Some(middle) = middle.and_then(<[u8]>::first_chunk::<BLOCK>)
        && let Some(last) = bytes.last_chunk::<BLOCK>()
    {
        are_flat(first, middle, last)
    } else {
        false
    }
}

/// [`scan`] of less than a block. A separate function, so that longer texts don't save its
/// registers.
#[inline(never)]
pub(super) fn scan_short(bytes: &[u8]) -> Scan {
    if is_flat_short(bytes) {
        Scan::of_flat(bytes.len())
    } else {
        scan_beyond_flat(bytes, bytes)
    }
}

/// Stage A of less than a block.
#[inline(always)]
fn is_flat_short(bytes: &[u8]) -> bool {
    if let (Some(first), Some(last)) = (bytes.first_chunk::<16>(), bytes.last_chunk()) {
        are_flat(first, last, last)
    } else if let (Some(first), Some(last)) = (bytes.first_chunk::<8>(), bytes.last_chunk()) {
        are_flat(first, last, last)
    } else if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk()) {
        are_flat(first, last, last)
    } else {
        let flat = |&b| !is_not_flat(b);
        bytes.iter().fold(true, |all, b| all & flat(b))
    }
}

/// Stage A: whether all bytes of three blocks are flat.
#[inline(always)]
fn are_flat<const N: usize>(first: &[u8; N], middle: &[u8; N], last: &[u8; N]) -> bool {
    let mut any = 0;
    for ((&a, &b), &c) in first.iter().zip(middle).zip(last) {
        any |= u8::from(is_not_flat(a)) | u8::from(is_not_flat(b)) | u8::from(is_not_flat(c));
    }
    any == 0
}

/// Stage B: ASCII. The bytes before `rest` are flat.
#[inline(never)]
pub(super) fn scan_beyond_flat(bytes: &[u8], mut rest: &[u8]) -> Scan {
    let mut pairs = 0;
    while let Some((block, after)) = rest.split_first_chunk::<BLOCK>() {
        let ascii = Ascii::of(block, BLOCK);
        if ascii.is_foreign {
            return scan_beyond_ascii(bytes, rest, pairs);
        }
        pairs += ascii.pairs;
        rest = after;
    }
    let tail = match bytes.last_chunk::<BLOCK>() {
        Some(last) => Ascii::of(last, rest.len()),
        None => Ascii::of_short(rest),
    };
    if tail.is_foreign {
        return scan_beyond_ascii(bytes, rest, pairs);
    }
    pairs += tail.pairs;
    Scan::new(Encoding::Gsm7, bytes.len() + pairs, pairs)
}

/// Stages C and D. The bytes before `rest` are ASCII, with `pairs` extension characters.
#[inline(never)]
fn scan_beyond_ascii(bytes: &[u8], rest: &[u8], pairs: usize) -> Scan {
    let before = bytes.len() - rest.len();
    if is_gsm7(rest) {
        let sum = Units::<GSM7>::of_rest(bytes, rest);
        Scan::new(
            Encoding::Gsm7,
            before + pairs + sum.units,
            pairs + sum.pairs,
        )
    } else {
        let sum = Units::<UCS2>::of_rest(bytes, rest);
        Scan::new(Encoding::Ucs2, before + sum.units, sum.pairs)
    }
}

/// Whether all of a text is GSM-7. It must start at a character's first byte.
fn is_gsm7(bytes: &[u8]) -> bool {
    let mut state = State::START;
    let mut rest = bytes;
    while let Some((block, after)) = rest.split_first_chunk::<BLOCK>() {
        state = block.iter().fold(state, |state, &b| state.next(b));
        if state.is_dead() {
            return false;
        }
        rest = after;
    }
    !rest.iter().fold(state, |state, &b| state.next(b)).is_dead()
}

/// How many bytes come before the first character outside GSM-7.
pub(super) fn gsm7_prefix(text: &str) -> usize {
    let mut state = State::START;
    let mut rest = text.as_bytes();
    while let Some((block, after)) = rest.split_first_chunk::<BLOCK>() {
        let beyond = block.iter().fold(state, |state, &b| state.next(b));
        if beyond.is_dead() {
            break;
        }
        state = beyond;
        rest = after;
    }
    let alive = rest.iter().take_while(|&&b| {
        state = state.next(b);
        !state.is_dead()
    });
    let dead = text.len() - rest.len() + alive.count();
    // The automaton may die on a later byte of the character.
    start_of_character(text, dead)
}

/// How many bytes and units from the start fit in `room` units without splitting a character.
pub(super) fn fill(text: &str, encoding: Encoding, room: usize) -> (usize, usize) {
    let bytes = text.as_bytes();
    match encoding {
        Encoding::Gsm7 => Units::<GSM7>::fill(bytes, encoding, room),
        // The characters of a Latin-1 text are one code unit each.
        Encoding::Ucs2 | Encoding::Latin1 => Units::<UCS2>::fill(bytes, encoding, room),
    }
}

/// A count that is made block by block.
trait Count: Copy {
    const NOTHING: Self;

    /// Checks all bytes of a block, and counts only the last `new` bytes.
    fn of<const N: usize>(block: &[u8; N], new: usize) -> Self;

    fn and(self, other: Self) -> Self;

    /// Counts less than a block, as two chunks that may overlap. A loop over single bytes would be
    /// slower.
    #[inline(always)]
    fn of_short(bytes: &[u8]) -> Self {
        if let (Some(first), Some(last)) = (bytes.first_chunk::<16>(), bytes.last_chunk::<16>()) {
            Self::of(first, 16).and(Self::of(last, bytes.len() - 16))
        } else if let (Some(first), Some(last)) =
            (bytes.first_chunk::<8>(), bytes.last_chunk::<8>())
        {
            Self::of(first, 8).and(Self::of(last, bytes.len() - 8))
        } else {
            bytes
                .iter()
                .fold(Self::NOTHING, |sum, &b| sum.and(Self::of(&[b], 1)))
        }
    }
}

/// The result of stage B for a block.
#[derive(Clone, Copy)]
struct Ascii {
    is_foreign: bool,
    pairs: usize,
}

impl Count for Ascii {
    const NOTHING: Self = Self {
        is_foreign: false,
        pairs: 0,
    };

    #[inline(always)]
    fn of<const N: usize>(block: &[u8; N], new: usize) -> Self {
        let mut foreign = 0;
        let mut pairs = 0;
        for (i, &b) in block.iter().enumerate() {
            let is_new = i as u8 >= (N - new) as u8;
            foreign |= u8::from(is_foreign(b));
            pairs += u8::from(is_extended_ascii(b) & is_new);
        }
        Self {
            is_foreign: foreign != 0,
            pairs: usize::from(pairs),
        }
    }

    #[inline(always)]
    fn and(self, other: Self) -> Self {
        Self {
            is_foreign: self.is_foreign | other.is_foreign,
            pairs: self.pairs + other.pairs,
        }
    }
}

const GSM7: bool = false;
const UCS2: bool = true;

/// The units of the characters that begin in a block. The text must be in the encoding.
#[derive(Clone, Copy)]
struct Units<const ENCODING: bool> {
    units: usize,
    pairs: usize,
}

impl<const ENCODING: bool> Count for Units<ENCODING> {
    const NOTHING: Self = Self { units: 0, pairs: 0 };

    #[inline(always)]
    fn of<const N: usize>(block: &[u8; N], new: usize) -> Self {
        let mut characters = 0;
        let mut pairs = 0;
        for (i, &b) in block.iter().enumerate() {
            let is_new = i as u8 >= (N - new) as u8;
            characters += u8::from(is_first(b) & is_new);
            pairs += u8::from(Self::is_pair(b) & is_new);
        }
        Self {
            units: usize::from(characters + pairs),
            pairs: usize::from(pairs),
        }
    }

    #[inline(always)]
    fn and(self, other: Self) -> Self {
        Self {
            units: self.units + other.units,
            pairs: self.pairs + other.pairs,
        }
    }
}

impl<const ENCODING: bool> Units<ENCODING> {
    /// Counts the `rest` at the end of `bytes`.
    fn of_rest(bytes: &[u8], rest: &[u8]) -> Self {
        let mut sum = Self::NOTHING;
        let (blocks, tail) = rest.as_chunks::<BLOCK>();
        for round in blocks.chunks(usize::from(u8::MAX)) {
            let mut characters = [0_u8; BLOCK];
            let mut pairs = [0_u8; BLOCK];
            for block in round {
                for ((&b, characters), pairs) in block.iter().zip(&mut characters).zip(&mut pairs) {
                    *characters += u8::from(is_first(b));
                    *pairs += u8::from(Self::is_pair(b));
                }
            }
            sum = sum.and(Self::new(total(characters), total(pairs)));
        }
        let tail = match bytes.last_chunk::<BLOCK>() {
            Some(last) => Self::of(last, tail.len()),
            None => Self::of_short(tail),
        };
        sum.and(tail)
    }

    const fn new(characters: usize, pairs: usize) -> Self {
        Self {
            units: characters + pairs,
            pairs,
        }
    }

    #[inline(always)]
    const fn is_pair(b: u8) -> bool {
        if ENCODING == GSM7 {
            is_extended(b)
        } else {
            is_astral(b)
        }
    }

    /// If all units of a block fit, the block is taken whole. Its last character may be incomplete:
    /// its units are already counted, and its other bytes count nothing.
    fn fill(bytes: &[u8], encoding: Encoding, room: usize) -> (usize, usize) {
        let mut left = room;
        let mut rest = bytes;
        while let Some((block, after)) = rest.split_first_chunk::<BLOCK>() {
            let Some(still_left) = left.checked_sub(Self::of(block, BLOCK).units) else {
                break;
            };
            left = still_left;
            rest = after;
        }
        let mut taken = bytes.len() - rest.len();
        for &b in rest {
            let Some(still_left) = left.checked_sub(usize::from(encoding.units_at(b))) else {
                break;
            };
            left = still_left;
            taken += 1;
        }
        (taken, room - left)
    }
}

#[inline(always)]
fn total(lanes: [u8; BLOCK]) -> usize {
    lanes.into_iter().map(u32::from).sum::<u32>() as usize
}

/// Whether a byte is not flat.
#[inline(always)]
const fn is_not_flat(b: u8) -> bool {
    (is_control_or_beyond(b) & (b != b'\n')) | (b == b'`') | is_extended_ascii(b)
}

/// Whether a byte is not an ASCII character of GSM-7, or is the form feed. The form feed is so rare
/// that it is left to the automaton.
#[inline(always)]
const fn is_foreign(b: u8) -> bool {
    (is_control_or_beyond(b) & !is_newline(b)) | (b == b'`')
}

#[inline(always)]
const fn is_newline(b: u8) -> bool {
    (b == b'\n') | (b == b'\r')
}

/// Whether a byte is a control, DEL or beyond ASCII.
#[inline(always)]
const fn is_control_or_beyond(b: u8) -> bool {
    // Adding one and comparing signed makes it one comparison.
    b.wrapping_add(1).cast_signed() <= 0x20
}

/// `[ \ ] ^ { | } ~`: two runs of four that differ only in one bit.
#[inline(always)]
const fn is_extended_ascii(b: u8) -> bool {
    (b | 0x20).wrapping_sub(b'{') < 4
}

/// Whether a character begins here: every byte of UTF-8 except 10xxxxxx.
#[inline(always)]
const fn is_first(b: u8) -> bool {
    b.cast_signed() >= -0x40
}

/// Whether a character of the extension table begins here, in a GSM-7 text. The only GSM-7
/// character that begins with E2 is €.
#[inline(always)]
const fn is_extended(b: u8) -> bool {
    is_extended_ascii(b) | (b == 0x0C) | (b == 0xE2)
}

/// Whether a character beyond U+FFFF begins here.
#[inline(always)]
const fn is_astral(b: u8) -> bool {
    b >= 0xF0
}
