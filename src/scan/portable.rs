//! The kernel for every target: safe code that the compiler turns into vectors.
//!
//! Four stages, each entered once and never left backwards, since going back costs a mispredicted
//! branch each time:
//!
//! - A, flat: blocks are looked at for a byte that is not flat, and nothing is
//!   counted, since nearly all texts end here;
//! - B, ASCII: the same, while extension characters are counted;
//! - C, GSM-7 beyond ASCII: the automaton decides, then the units are counted;
//! - D, UCS-2: nothing is left to decide, only code units to count.
//!
//! Counting never decodes. UTF-8 tells by a character's first byte what it costs: nothing for a
//! continuation byte, two for the first byte of a pair, else one.
//!
//! Tried and dropped: blocks of 64 bytes (slower without wider registers), deciding accents byte by
//! byte inside stage B (a misprediction for each), copying the tail to a padded buffer (stalls).

#![expect(
    clippy::cast_possible_truncation,
    clippy::inline_always,
    clippy::needless_bitwise_bool,
    reason = "without these the compiler leaves calls and branches where one vector operation is meant"
)]

use super::start_of_character;
use super::{Scan, State};
use crate::encoding::Encoding;

/// The bytes that a loop looks at together: two registers of the x86-64 baseline.
const BLOCK: usize = 32;

/// The bytes that stage A looks at together, at most.
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

/// The one block to three that are left; or what is left from the first on that is not flat.
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

/// Stage A of one block to three, always looked at as three. They overlap, which doesn't matter:
/// nothing is counted.
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

/// [`scan`] of less than a block. A call of its own, so that longer texts don't save its registers.
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
        let flat = |&b| !is_other(b);
        bytes.iter().fold(true, |all, b| all & flat(b))
    }
}

/// Stage A: whether all bytes of three blocks are flat.
#[inline(always)]
fn are_flat<const N: usize>(first: &[u8; N], middle: &[u8; N], last: &[u8; N]) -> bool {
    let mut any = 0;
    for ((&a, &b), &c) in first.iter().zip(middle).zip(last) {
        any |= u8::from(is_other(a)) | u8::from(is_other(b)) | u8::from(is_other(c));
    }
    any == 0
}

/// Stage B: ASCII. What comes before `rest` is flat.
#[inline(never)]
pub(super) fn scan_beyond_flat(bytes: &[u8], mut rest: &[u8]) -> Scan {
    let mut pairs = 0;
    while let Some((block, after)) = rest.split_first_chunk::<BLOCK>() {
        let ascii = Ascii::of(block, BLOCK);
        if ascii.is_odd {
            return scan_beyond_ascii(bytes, rest, pairs);
        }
        pairs += ascii.pairs;
        rest = after;
    }
    let tail = match bytes.last_chunk::<BLOCK>() {
        Some(last) => Ascii::of(last, rest.len()),
        None => Ascii::of_short(rest),
    };
    if tail.is_odd {
        return scan_beyond_ascii(bytes, rest, pairs);
    }
    pairs += tail.pairs;
    Scan::new(Encoding::Gsm7, bytes.len() + pairs, pairs)
}

/// Stages C and D. What comes before `rest` is ASCII with so many `pairs`.
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

/// Whether a text, begun at a character's first byte, is GSM-7 to its end.
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
    // The automaton may die on a later byte of the character than its first.
    start_of_character(text, dead)
}

/// How many bytes from the start, and how many units, fit into `room` without parting a character.
pub(super) fn fill(text: &str, encoding: Encoding, room: usize) -> (usize, usize) {
    let bytes = text.as_bytes();
    match encoding {
        Encoding::Gsm7 => Units::<GSM7>::fill(bytes, encoding, room),
        // The characters of a Latin-1 text are one code unit each.
        Encoding::Ucs2 | Encoding::Latin1 => Units::<UCS2>::fill(bytes, encoding, room),
    }
}

/// Something counted block by block.
trait Count: Copy {
    const NOTHING: Self;

    /// Looks at all bytes of a block and counts the last `new` of them.
    fn of<const N: usize>(block: &[u8; N], new: usize) -> Self;

    fn and(self, other: Self) -> Self;

    /// Counts less than a block, in two chunks that may overlap: a loop over single bytes would
    /// cost more.
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

/// What stage B finds in a block.
#[derive(Clone, Copy)]
struct Ascii {
    is_odd: bool,
    pairs: usize,
}

impl Count for Ascii {
    const NOTHING: Self = Self {
        is_odd: false,
        pairs: 0,
    };

    #[inline(always)]
    fn of<const N: usize>(block: &[u8; N], new: usize) -> Self {
        let mut odd = 0;
        let mut pairs = 0;
        for (i, &b) in block.iter().enumerate() {
            let is_new = i as u8 >= (N - new) as u8;
            odd |= u8::from(is_odd(b));
            pairs += u8::from(is_extended_ascii(b) & is_new);
        }
        Self {
            is_odd: odd != 0,
            pairs: usize::from(pairs),
        }
    }

    #[inline(always)]
    fn and(self, other: Self) -> Self {
        Self {
            is_odd: self.is_odd | other.is_odd,
            pairs: self.pairs + other.pairs,
        }
    }
}

const GSM7: bool = false;
const UCS2: bool = true;

/// What the characters begun in a block cost, in a text known to be in the encoding.
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

    /// A block whose units all fit is taken whole, even if its last character is not complete: it
    /// has been paid for, and its other bytes cost nothing.
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
const fn is_other(b: u8) -> bool {
    (is_control_or_beyond(b) & (b != b'\n')) | (b == b'`') | is_extended_ascii(b)
}

/// Whether a byte is not an ASCII character of GSM-7, or is the form feed, which is so rare that the
/// automaton may settle it.
#[inline(always)]
const fn is_odd(b: u8) -> bool {
    (is_control_or_beyond(b) & !is_newline(b)) | (b == b'`')
}

#[inline(always)]
const fn is_newline(b: u8) -> bool {
    (b == b'\n') | (b == b'\r')
}

/// Whether a byte is a control, DEL or beyond ASCII.
#[inline(always)]
const fn is_control_or_beyond(b: u8) -> bool {
    // Signed and one up, so that it is one comparison.
    b.wrapping_add(1).cast_signed() <= 0x20
}

/// `[ \ ] ^ { | } ~`, which are two runs of four that differ in one bit.
#[inline(always)]
const fn is_extended_ascii(b: u8) -> bool {
    (b | 0x20).wrapping_sub(b'{') < 4
}

/// Whether a character begins here: every byte of UTF-8 but 10xxxxxx.
#[inline(always)]
const fn is_first(b: u8) -> bool {
    b.cast_signed() >= -0x40
}

/// Whether, in GSM-7 text, a character of the extension table begins here: of those that begin with
/// E2, only the € is in the tables.
#[inline(always)]
const fn is_extended(b: u8) -> bool {
    is_extended_ascii(b) | (b == 0x0C) | (b == 0xE2)
}

/// Whether a character beyond U+FFFF begins here.
#[inline(always)]
const fn is_astral(b: u8) -> bool {
    b >= 0xF0
}
