//! The kernel for AVX2: 32 bytes at a time. Each half of a byte is looked up in a table of 16
//! entries.
//!
//! ```text
//! here(b)    = HIGH[b's high half]
//! A  flat    = here(b) & FLAT[b's low half]                0 beyond ASCII
//!    other   = flat == 0                                   -> B, with this window
//! B  ascii   = here(b) & ASCII[b's low half]               0 beyond ASCII
//!    allowed = here(c) & AFTER[c's low half] & here(b) & BEFORE[b's low half], c after b
//!    bad     = ASCII, and neither ascii nor form feed, or a continuation byte,
//!              and neither allowed nor in the €            -> C, with this window
//!    pairs   = ascii has PAIR, form feed, first byte of €
//! C  pairs   = b >= F0
//! units      = bytes - continuation bytes + pairs
//! ```
//!
//! Stage A counts nothing. It checks whether all of a text is flat, which is true of nearly all
//! texts; other texts go to B. Because nothing is counted, windows may overlap. Three windows are
//! always checked together, so for most messages no branch depends on the length.
//!
//! Stage B checks each continuation byte against the byte before it, and never checks a first byte
//! alone. A first byte that GSM-7 lacks is found at its first continuation byte. If that byte is in
//! the next window, B has already counted the window before. Then C counts one more pair if that
//! window ended with a first byte of four.
//!
//! In B and C the last window overlaps the one before; those bytes are not counted again. Less than
//! a window is loaded as two halves that may overlap.
//!
//! Tried and dropped: returning to A after an accent (a misprediction for each); copying the tail
//! (stalls); comparisons instead of look-ups in A (two more instructions, and the tables would be
//! needed twice).

#![expect(
    unsafe_code,
    reason = "loads through pointers, each from an array as long as the register"
)]
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    reason = "bytes in vectors and masks are signed, bytes of a text are not; a mask has 32 bits"
)]

use core::arch::x86_64::{
    __m128i, __m256i, _mm_loadu_si128, _mm_set_epi64x, _mm256_alignr_epi8, _mm256_and_si256,
    _mm256_broadcastsi128_si256, _mm256_cmpeq_epi8, _mm256_cmpgt_epi8, _mm256_loadu_si256,
    _mm256_max_epu8, _mm256_min_epu8, _mm256_movemask_epi8, _mm256_or_si256,
    _mm256_permute2x128_si256, _mm256_set_m128i, _mm256_set1_epi8, _mm256_set1_epi64x,
    _mm256_setzero_si256, _mm256_shuffle_epi8, _mm256_srli_epi16,
};

use super::edge::edge;
use super::tables::by_halves::{HALVES, Halves};
use super::tables::{Aligned, EURO, FORM_FEED};
use crate::encoding::Encoding;
use crate::scan::start_of_character;
use crate::scan::{Scan, portable};

/// The bytes of a register.
const WINDOW: usize = 32;

/// The most bytes that are checked together.
const THREE: usize = 3 * WINDOW;

#[target_feature(enable = "avx2,bmi1,bmi2,popcnt")]
pub(super) fn scan(text: &str) -> Scan {
    let bytes = text.as_bytes();
    if bytes.len() < WINDOW {
        scan_short(bytes)
    } else if bytes.len() <= THREE {
        scan_rest(bytes, bytes)
    } else {
        scan_long(bytes)
    }
}

/// [`scan`] of more than three windows. A separate function, so that shorter texts don't pay for
/// it.
#[inline(never)]
#[target_feature(enable = "avx2,bmi1,bmi2,popcnt")]
fn scan_long(bytes: &[u8]) -> Scan {
    match skip_flat(bytes) {
        Ok(rest) => scan_rest(bytes, rest),
        Err(rest) => scan_gsm7(bytes, rest),
    }
}

/// Skips flat windows. `Ok` is the rest, of one to three windows; `Err` is the rest from the first
/// two windows that are not both flat.
#[inline]
#[target_feature(enable = "avx2,bmi1,bmi2,popcnt")]
fn skip_flat(bytes: &[u8]) -> Result<&[u8], &[u8]> {
    let mut rest = bytes;
    while rest.len() > THREE
        && let Some((windows, after)) = rest.split_first_chunk::<{ 2 * WINDOW }>()
    {
        if let [first, second] = windows.as_chunks().0
            && !are_flat(Window::of(first).flat(), Window::of(second).flat())
        {
            return Err(rest);
        }
        rest = after;
    }
    Ok(rest)
}

/// Scans the rest, of one to three windows. The bytes before `rest` are flat.
#[inline]
#[target_feature(enable = "avx2,bmi1,bmi2,popcnt")]
fn scan_rest(bytes: &[u8], rest: &[u8]) -> Scan {
    if is_flat_rest(rest) {
        Scan::of_flat(bytes.len())
    } else {
        scan_gsm7(bytes, rest)
    }
}

#[target_feature(enable = "avx2,bmi1,bmi2,popcnt")]
pub(super) fn is_flat(bytes: &[u8]) -> bool {
    if bytes.len() < WINDOW {
        is_flat_short(bytes)
    } else {
        skip_flat(bytes).is_ok_and(|rest| is_flat_rest(rest))
    }
}

/// Stage A of one to three windows, always checked as three. The three may overlap, because nothing
/// is counted.
#[inline]
#[target_feature(enable = "avx2,bmi1,bmi2,popcnt")]
fn is_flat_rest(bytes: &[u8]) -> bool {
    let middle = bytes.get(WINDOW.min(bytes.len().wrapping_sub(WINDOW))..);
    if let Some(first) = bytes.first_chunk()
        && let Some(middle) = middle.and_then(<[u8]>::first_chunk)
        && let Some(last) = bytes.last_chunk()
    {
        let first_two = _mm256_min_epu8(Window::of(first).flat(), Window::of(middle).flat());
        are_flat(first_two, Window::of(last).flat())
    } else {
        false
    }
}

/// [`scan`] of less than a window.
#[inline(never)]
#[target_feature(enable = "avx2,bmi1,bmi2,popcnt")]
fn scan_short(bytes: &[u8]) -> Scan {
    let Some(window) = Window::short(bytes) else {
        return portable::scan_short(bytes);
    };
    if window.is_flat() {
        Scan::of_flat(bytes.len())
    } else {
        portable::scan_beyond_flat(bytes, bytes)
    }
}

#[inline(never)]
#[target_feature(enable = "avx2,bmi1,bmi2,popcnt")]
fn is_flat_short(bytes: &[u8]) -> bool {
    match Window::short(bytes) {
        None => portable::is_flat(bytes),
        Some(window) => window.is_flat(),
    }
}

#[inline]
fn ends<const N: usize>(bytes: &[u8]) -> Option<(&[u8; N], &[u8; N])> {
    Some((bytes.first_chunk()?, bytes.last_chunk()?))
}

/// Stage B. The bytes before `rest` are flat, and `bytes` is at least a window long.
#[inline(never)]
#[target_feature(enable = "avx2,bmi1,bmi2,popcnt")]
fn scan_gsm7(bytes: &[u8], mut rest: &[u8]) -> Scan {
    let mut pairs = 0;
    let mut continuations = 0;
    let mut carry = Carry::none();
    while let Some((window, after)) = rest.split_first_chunk() {
        let window = Window::of(window);
        let gsm7 = Gsm7::of(window, carry);
        if gsm7.bad != 0 {
            return scan_ucs2(bytes, rest, continuations);
        }
        continuations += ones(window.continuations());
        pairs += ones(gsm7.pairs);
        carry = gsm7.carry;
        rest = after;
    }
    if let (false, Some(last)) = (rest.is_empty(), bytes.last_chunk()) {
        // The first byte of the overlapping window doesn't see the byte before it, but it is not
        // new.
        let window = Window::of(last);
        let gsm7 = Gsm7::of(window, Carry::none());
        if last_of(gsm7.bad, rest.len()) != 0 {
            return scan_ucs2(bytes, rest, continuations);
        }
        continuations += ones(last_of(window.continuations(), rest.len()));
        pairs += ones(last_of(gsm7.pairs, rest.len()));
    }
    let units = bytes.len() - continuations + pairs;
    Scan::new(Encoding::Gsm7, units, pairs)
}

/// Stage C. The bytes before `rest` have `continuations` continuation bytes, and no character
/// beyond U+FFFF except one that may begin with their last byte.
#[inline(never)]
#[target_feature(enable = "avx2,bmi1,bmi2,popcnt")]
fn scan_ucs2(bytes: &[u8], mut rest: &[u8], mut continuations: usize) -> Scan {
    let last = bytes.len().checked_sub(rest.len() + 1);
    let last = last.and_then(|last| bytes.get(last));
    let mut pairs = usize::from(last.is_some_and(|&b| b >= 0xF0));
    while let Some((window, after)) = rest.split_first_chunk() {
        let window = Window::of(window);
        continuations += ones(window.continuations());
        pairs += ones(window.astral());
        rest = after;
    }
    if let Some(last) = bytes.last_chunk() {
        let window = Window::of(last);
        continuations += ones(last_of(window.continuations(), rest.len()));
        pairs += ones(last_of(window.astral(), rest.len()));
    }
    let units = bytes.len() - continuations + pairs;
    Scan::new(Encoding::Ucs2, units, pairs)
}

/// How many bytes come before the first character outside GSM-7.
#[target_feature(enable = "avx2,bmi1,bmi2,popcnt")]
pub(super) fn gsm7_prefix(text: &str) -> usize {
    let bytes = text.as_bytes();
    let Some(last) = bytes.last_chunk() else {
        return portable::gsm7_prefix(text);
    };
    let mut rest = bytes;
    let mut carry = Carry::none();
    while let Some((window, after)) = rest.split_first_chunk() {
        let gsm7 = Gsm7::of(Window::of(window), carry);
        if gsm7.bad != 0 {
            let before = text.len() - rest.len();
            return start_of_character(text, before + gsm7.bad.trailing_zeros() as usize);
        }
        carry = gsm7.carry;
        rest = after;
    }
    let bad = last_of(Gsm7::of(Window::of(last), Carry::none()).bad, rest.len());
    if bad == 0 {
        text.len()
    } else {
        let before = text.len() - rest.len();
        start_of_character(text, before + bad.trailing_zeros() as usize)
    }
}

/// How many bytes and units from the start fit in `room` units without splitting a character.
#[target_feature(enable = "avx2,bmi1,bmi2,popcnt")]
pub(super) fn fill(text: &str, encoding: Encoding, room: usize) -> (usize, usize) {
    match encoding {
        Encoding::Gsm7 => fill_windows(text, encoding, room, |window| window.extended()),
        // The characters of a Latin-1 text are one code unit each.
        Encoding::Ucs2 | Encoding::Latin1 => {
            fill_windows(text, encoding, room, |window| window.astral())
        }
    }
}

/// If all units of a window fit, the window is taken whole. Its last character may be incomplete:
/// its units are already counted, and its other bytes count nothing.
#[inline]
#[target_feature(enable = "avx2,bmi1,bmi2,popcnt")]
fn fill_windows(
    text: &str,
    encoding: Encoding,
    room: usize,
    pairs_of: impl Fn(Window) -> u32,
) -> (usize, usize) {
    let bytes = text.as_bytes();
    let Some(last) = bytes.last_chunk() else {
        return portable::fill(text, encoding, room);
    };
    let mut left = room;
    let mut rest = bytes;
    while !rest.is_empty() {
        let (window, new, after) = match rest.split_first_chunk() {
            Some((window, after)) => (window, WINDOW, after),
            None => (last, rest.len(), [].as_slice()),
        };
        let window = Window::of(window);
        let first = last_of(!window.continuations(), new);
        let pairs = last_of(pairs_of(window), new);
        let units = ones(first) + ones(pairs);
        if units > left {
            let (bytes, units) = edge(first.into(), pairs.into(), left);
            return (text.len() - rest.len() + bytes, room - left + units);
        }
        left -= units;
        rest = after;
    }
    (text.len(), room - left)
}

/// 32 bytes of a text.
#[derive(Clone, Copy)]
struct Window(__m256i);

impl Window {
    /// Less than a window, but at least four bytes: the first and the last bytes, which may
    /// overlap.
    #[inline]
    #[target_feature(enable = "avx2,bmi1,bmi2,popcnt")]
    fn short(bytes: &[u8]) -> Option<Self> {
        let window = if let Some((first, last)) = ends::<16>(bytes) {
            _mm256_set_m128i(load_half(last), load_half(first))
        } else if let Some((first, last)) = ends::<8>(bytes) {
            let both = _mm_set_epi64x(i64::from_le_bytes(*last), i64::from_le_bytes(*first));
            _mm256_broadcastsi128_si256(both)
        } else {
            let (first, last) = ends::<4>(bytes)?;
            let both = [u32::from_le_bytes(*first), u32::from_le_bytes(*last)];
            _mm256_set1_epi64x(i64::from(both[0]) | i64::from(both[1]) << 32)
        };
        Some(Self(window))
    }

    /// Stage A of one window.
    #[inline]
    #[target_feature(enable = "avx2,bmi1,bmi2,popcnt")]
    fn is_flat(self) -> bool {
        let flat = self.flat();
        are_flat(flat, flat)
    }

    #[inline]
    #[target_feature(enable = "avx2,bmi1,bmi2,popcnt")]
    fn of(bytes: &[u8; WINDOW]) -> Self {
        Self(load(bytes))
    }

    /// The entry of [`HALVES`] for the high half of each byte.
    #[inline]
    #[target_feature(enable = "avx2,bmi1,bmi2,popcnt")]
    fn here(self) -> __m256i {
        let half = _mm256_set1_epi8(0x0F);
        let high = _mm256_and_si256(_mm256_srli_epi16::<4>(self.0), half);
        _mm256_shuffle_epi8(load(&HIGH.0), high)
    }

    /// Not zero for a flat byte.
    #[inline]
    #[target_feature(enable = "avx2,bmi1,bmi2,popcnt")]
    fn flat(self) -> __m256i {
        // A byte beyond ASCII gets 0: the look-up returns 0 for negative bytes.
        let low = _mm256_shuffle_epi8(load(&FLAT.0), self.0);
        _mm256_and_si256(self.here(), low)
    }

    /// Not zero for an ASCII character of GSM-7 except the form feed. The sign bit is set for one
    /// of the extension table.
    #[inline]
    #[target_feature(enable = "avx2,bmi1,bmi2,popcnt")]
    fn ascii(self) -> __m256i {
        let low = _mm256_shuffle_epi8(load(&ASCII.0), self.0);
        _mm256_and_si256(self.here(), low)
    }

    #[inline]
    #[target_feature(enable = "avx2,bmi1,bmi2,popcnt")]
    fn continuations(self) -> u32 {
        mask_of(_mm256_cmpgt_epi8(_mm256_set1_epi8(-0x40), self.0))
    }

    /// The first bytes of characters beyond U+FFFF.
    #[inline]
    #[target_feature(enable = "avx2,bmi1,bmi2,popcnt")]
    fn astral(self) -> u32 {
        let least = _mm256_set1_epi8(0xF0_u8 as i8);
        mask_of(_mm256_cmpeq_epi8(_mm256_max_epu8(self.0, least), self.0))
    }

    /// The first bytes of characters of the extension table, in GSM-7 text.
    #[inline]
    #[target_feature(enable = "avx2,bmi1,bmi2,popcnt")]
    fn extended(self) -> u32 {
        let form_feed = self.is(FORM_FEED);
        let euro = self.is(EURO[0]);
        let others = _mm256_or_si256(form_feed, euro);
        mask_of(_mm256_or_si256(self.ascii(), others))
    }

    #[inline]
    #[target_feature(enable = "avx2,bmi1,bmi2,popcnt")]
    fn is(self, byte: u8) -> __m256i {
        _mm256_cmpeq_epi8(self.0, _mm256_set1_epi8(byte as i8))
    }
}

/// The result of stage B for a window.
#[derive(Clone, Copy)]
struct Gsm7 {
    carry: Carry,
    bad: u32,
    pairs: u32,
}

/// What the check of a window's first byte needs from the window before.
#[derive(Clone, Copy)]
struct Carry {
    /// The groups whose characters each byte may begin.
    groups: __m256i,
    /// The byte of € that must follow each byte, or 0.
    euro: __m256i,
}

impl Carry {
    #[inline]
    #[target_feature(enable = "avx2,bmi1,bmi2,popcnt")]
    fn none() -> Self {
        Self {
            groups: _mm256_setzero_si256(),
            euro: _mm256_setzero_si256(),
        }
    }
}

impl Gsm7 {
    #[inline]
    #[target_feature(enable = "avx2,bmi1,bmi2,popcnt")]
    fn of(window: Window, carry: Carry) -> Self {
        let here = window.here();
        let ascii = window.ascii();
        let low = _mm256_and_si256(window.0, _mm256_set1_epi8(0x0F));
        let groups = _mm256_and_si256(here, _mm256_shuffle_epi8(load(&BEFORE.0), low));
        let after = _mm256_and_si256(here, _mm256_shuffle_epi8(load(&AFTER.0), low));
        let allowed = _mm256_and_si256(after, shift_up_one(groups, carry.groups));

        let [first, second, third] = EURO;
        let euro_first = window.is(first);
        let to_follow = _mm256_or_si256(
            _mm256_and_si256(euro_first, _mm256_set1_epi8(second as i8)),
            _mm256_and_si256(window.is(second), _mm256_set1_epi8(third as i8)),
        );
        let euro = _mm256_cmpeq_epi8(window.0, shift_up_one(to_follow, carry.euro));

        // Rows of ASCII and of continuation bytes share bits, so each result is used only for its
        // own kind of byte. First bytes beyond ASCII use neither.
        let ascii = _mm256_or_si256(ascii, window.is(FORM_FEED));
        let foreign = zeros(ascii) & !mask_of(window.0);
        let not_allowed = zeros(_mm256_or_si256(allowed, euro)) & window.continuations();
        Self {
            carry: Carry {
                groups,
                euro: to_follow,
            },
            bad: foreign | not_allowed,
            pairs: mask_of(_mm256_or_si256(ascii, euro_first)),
        }
    }
}

/// Moves all bytes up by one place. The last byte of `before` becomes the first.
#[inline]
#[target_feature(enable = "avx2")]
fn shift_up_one(bytes: __m256i, before: __m256i) -> __m256i {
    let lane_before = _mm256_permute2x128_si256::<0x21>(before, bytes);
    _mm256_alignr_epi8::<15>(bytes, lane_before)
}

/// The sign bits of all bytes.
#[inline]
#[target_feature(enable = "avx2")]
fn mask_of(bytes: __m256i) -> u32 {
    _mm256_movemask_epi8(bytes) as u32
}

#[inline]
#[target_feature(enable = "avx2")]
fn zeros(bytes: __m256i) -> u32 {
    mask_of(_mm256_cmpeq_epi8(bytes, _mm256_setzero_si256()))
}

/// Stage A: whether all bytes of two windows are flat, from the results of [`Window::flat`].
#[inline]
#[target_feature(enable = "avx2")]
fn are_flat(first: __m256i, second: __m256i) -> bool {
    zeros(_mm256_min_epu8(first, second)) == 0
}

/// The bits of a window's last `new` bytes, moved to the lowest.
#[inline]
#[target_feature(enable = "bmi2")]
fn last_of(mask: u32, new: usize) -> u32 {
    // In 64 bits, because a shift of a u32 by 32 would overflow.
    (u64::from(mask) >> (WINDOW - new)) as u32
}

#[inline]
#[target_feature(enable = "popcnt")]
fn ones(mask: u32) -> usize {
    mask.count_ones() as usize
}

/// The table repeated for both lanes.
const fn twice(table: [u8; 16]) -> Aligned<[u8; WINDOW]> {
    let mut both = [0; WINDOW];
    let (first, second) = both.split_at_mut(16);
    first.copy_from_slice(&table);
    second.copy_from_slice(&table);
    Aligned(both)
}

const TABLES: Halves = HALVES;
static HIGH: Aligned<[u8; WINDOW]> = twice(TABLES.high);
static FLAT: Aligned<[u8; WINDOW]> = twice(TABLES.flat);
static ASCII: Aligned<[u8; WINDOW]> = twice(TABLES.ascii);
static BEFORE: Aligned<[u8; WINDOW]> = twice(TABLES.before);
static AFTER: Aligned<[u8; WINDOW]> = twice(TABLES.after);

#[inline]
#[target_feature(enable = "avx2")]
fn load(bytes: &[u8; WINDOW]) -> __m256i {
    // SAFETY: the register and the array both have 32 bytes; the load needs no alignment.
    unsafe { _mm256_loadu_si256(bytes.as_ptr().cast()) }
}

#[inline]
#[target_feature(enable = "avx2")]
fn load_half(bytes: &[u8; 16]) -> __m128i {
    // SAFETY: the register and the array both have 16 bytes; the load needs no alignment.
    unsafe { _mm_loadu_si128(bytes.as_ptr().cast()) }
}
