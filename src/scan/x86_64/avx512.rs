//! The kernel for AVX-512 with VBMI: 64 bytes at a time. Each byte is looked up in a table of 128
//! entries.
//!
//! ```text
//! flags(b)   = FLAGS[b's low 7 bits]          for b as ASCII, and for b as the byte before another
//! A  other   = b is not ASCII, or NOT_FLAT[b] -> B, with these windows
//! B  bad     = b is ASCII and FOREIGN, or a continuation byte c after b
//!              and flags(b) & AFTER[c's low 6 bits] == 0 -> C, with this window
//!    pairs   = flags(b) has PAIR, or the first byte of €
//! C  pairs   = b >= F0
//! units      = bytes - continuation bytes + pairs
//! ```
//!
//! Stage A counts nothing. It checks whether all of a text is flat, which is true of nearly all
//! texts; other texts go to B.
//!
//! Stage B checks each continuation byte against the byte before it, and never checks a first byte
//! alone. A first byte that GSM-7 lacks is found at its first continuation byte. If that byte is in
//! the next window, B has already counted the window before. Then C counts one more pair if that
//! window ended with a first byte of four.
//!
//! Stage A always checks two windows together; the second may be empty. So for most messages no
//! branch depends on the length. That saves one misprediction for a new length, which is worth more
//! than the extra instructions.
//!
//! Loads of less than a window are masked, with spaces for the bytes that are not loaded. Full
//! windows are loaded without a mask, because a masked load doesn't start the hardware's
//! prefetcher. For the same reason short texts are prefetched. On a Zen 5, one-time passwords in
//! untouched memory then take 3.2 ns each instead of 14.1. A Zen 4 doesn't need the prefetch and
//! loses half a nanosecond of five.
//!
//! An empty text is not loaded: its address may be outside all memory, and then a masked load takes
//! 90 ns although it reads nothing.
//!
//! Tried and dropped: zeros instead of spaces, with a masked look-up so that they are not counted
//! as NUL (on a Zen 4 that alone took as long as everything else); nibble look-ups as for AVX2
//! (more instructions for each window); counting pairs in A (ten instructions, and fewer than one
//! message in a hundred has any); copying the tail.

#![expect(
    unsafe_code,
    reason = "loads through pointers, each from a slice that is long enough"
)]
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    reason = "bytes in vectors are signed, bytes of a text are not; lengths are less than 256"
)]

use core::arch::x86_64::{
    __m512i, _MM_HINT_T0, _bzhi_u64, _mm_prefetch, _mm512_alignr_epi8, _mm512_alignr_epi32,
    _mm512_andnot_si512, _mm512_cmpeq_epi8_mask, _mm512_cmpge_epu8_mask, _mm512_cmplt_epi8_mask,
    _mm512_loadu_si512, _mm512_mask_loadu_epi8, _mm512_mask_testn_epi8_mask, _mm512_movepi8_mask,
    _mm512_or_si512, _mm512_permutex2var_epi8, _mm512_permutexvar_epi8, _mm512_set1_epi8,
    _mm512_setzero_si512, _mm512_test_epi8_mask,
};

use super::edge::edge;
use super::tables::EURO;
use super::tables::by_low_bits::{AFTER, FLAGS, NOT_FLAT, PAIR};
use crate::encoding::Encoding;
use crate::scan::Scan;
use crate::scan::start_of_character;

/// The bytes of a register.
const WINDOW: usize = 64;

/// The byte that fills a window after the end of the text. A space is flat and belongs to no longer
/// character.
const FILLER: i8 = b' ' as i8;

#[target_feature(enable = "avx512f,avx512bw,avx512vbmi,bmi1,bmi2,popcnt")]
pub(super) fn scan(text: &str) -> Scan {
    let bytes = text.as_bytes();
    if bytes.len() > 2 * WINDOW {
        return scan_long(bytes);
    }
    if bytes.is_empty() {
        return Scan::of_flat(0);
    }
    prefetch(bytes);
    scan_rest(bytes, bytes)
}

/// [`scan`] of more than two windows. A separate function, so that shorter texts don't pay for it.
#[inline(never)]
#[target_feature(enable = "avx512f,avx512bw,avx512vbmi,bmi1,bmi2,popcnt")]
fn scan_long(bytes: &[u8]) -> Scan {
    match skip_flat(bytes) {
        Ok(rest) => scan_rest(bytes, rest),
        Err(rest) => scan_gsm7(bytes, rest),
    }
}

/// Skips pairs of flat windows. `Ok` is the rest after all full pairs; `Err` is the rest from the
/// first pair that is not flat.
#[inline]
#[target_feature(enable = "avx512f,avx512bw,avx512vbmi,bmi1,bmi2,popcnt")]
fn skip_flat(bytes: &[u8]) -> Result<&[u8], &[u8]> {
    let mut rest = bytes;
    while let Some((windows, after)) = rest.split_first_chunk::<{ 2 * WINDOW }>() {
        if let [first, second] = windows.as_chunks().0
            && !are_flat(Window::full(first), Window::full(second))
        {
            return Err(rest);
        }
        rest = after;
    }
    Ok(rest)
}

/// Scans the rest, of at most two windows. The bytes before `rest` are flat.
#[inline]
#[target_feature(enable = "avx512f,avx512bw,avx512vbmi,bmi1,bmi2,popcnt")]
fn scan_rest(bytes: &[u8], rest: &[u8]) -> Scan {
    if is_flat_rest(rest) {
        Scan::of_flat(bytes.len())
    } else {
        scan_gsm7(bytes, rest)
    }
}

#[target_feature(enable = "avx512f,avx512bw,avx512vbmi,bmi1,bmi2,popcnt")]
pub(super) fn is_flat(bytes: &[u8]) -> bool {
    if bytes.len() > 2 * WINDOW {
        return is_flat_long(bytes);
    }
    prefetch(bytes);
    bytes.is_empty() || is_flat_rest(bytes)
}

/// [`is_flat`] of more than two windows.
#[inline(never)]
#[target_feature(enable = "avx512f,avx512bw,avx512vbmi,bmi1,bmi2,popcnt")]
fn is_flat_long(bytes: &[u8]) -> bool {
    skip_flat(bytes).is_ok_and(|rest| is_flat_rest(rest))
}

/// Stage A of at most two windows.
#[inline]
#[target_feature(enable = "avx512f,avx512bw,avx512vbmi,bmi1,bmi2,popcnt")]
fn is_flat_rest(rest: &[u8]) -> bool {
    are_flat(Window::at(rest, 0), Window::at(rest, WINDOW))
}

/// Stage B. The bytes before `rest` are flat.
#[inline(never)]
#[target_feature(enable = "avx512f,avx512bw,avx512vbmi,bmi1,bmi2,popcnt")]
fn scan_gsm7(bytes: &[u8], mut rest: &[u8]) -> Scan {
    let mut pairs = 0;
    let mut continuations = 0;
    let mut before = _mm512_setzero_si512();
    while !rest.is_empty() {
        let (window, after) = Window::split(rest);
        let gsm7 = Gsm7::of(window, before);
        if gsm7.bad != 0 {
            return scan_ucs2(bytes, rest, continuations);
        }
        continuations += ones(window.continuations());
        pairs += ones(gsm7.pairs);
        before = gsm7.flags;
        rest = after;
    }
    let units = bytes.len() - continuations + pairs;
    Scan::new(Encoding::Gsm7, units, pairs)
}

/// Stage C. The bytes before `rest` have `continuations` continuation bytes, and no character
/// beyond U+FFFF except one that may begin with their last byte.
#[inline(never)]
#[target_feature(enable = "avx512f,avx512bw,avx512vbmi,bmi1,bmi2,popcnt")]
fn scan_ucs2(bytes: &[u8], mut rest: &[u8], mut continuations: usize) -> Scan {
    let last = bytes.len().checked_sub(rest.len() + 1);
    let last = last.and_then(|last| bytes.get(last));
    let mut pairs = usize::from(last.is_some_and(|&b| b >= 0xF0));
    while !rest.is_empty() {
        let (window, after) = Window::split(rest);
        continuations += ones(window.continuations());
        pairs += ones(window.astral());
        rest = after;
    }
    let units = bytes.len() - continuations + pairs;
    Scan::new(Encoding::Ucs2, units, pairs)
}

/// How many bytes come before the first character outside GSM-7.
#[target_feature(enable = "avx512f,avx512bw,avx512vbmi,bmi1,bmi2,popcnt")]
pub(super) fn gsm7_prefix(text: &str) -> usize {
    let mut rest = text.as_bytes();
    let mut before = _mm512_setzero_si512();
    while !rest.is_empty() {
        let (window, after) = Window::split(rest);
        let gsm7 = Gsm7::of(window, before);
        if gsm7.bad != 0 {
            let bad = text.len() - rest.len() + gsm7.bad.trailing_zeros() as usize;
            return start_of_character(text, bad);
        }
        before = gsm7.flags;
        rest = after;
    }
    text.len()
}

/// How many bytes and units from the start fit in `room` units without splitting a character.
#[target_feature(enable = "avx512f,avx512bw,avx512vbmi,bmi1,bmi2,popcnt")]
pub(super) fn fill(text: &str, encoding: Encoding, room: usize) -> (usize, usize) {
    match encoding {
        Encoding::Gsm7 => fill_windows(text, room, |window| {
            window.extended(window.look_up(&FLAGS.0))
        }),
        // The characters of a Latin-1 text are one code unit each.
        Encoding::Ucs2 | Encoding::Latin1 => fill_windows(text, room, |window| window.astral()),
    }
}

/// If all units of a window fit, the window is taken whole. Its last character may be incomplete:
/// its units are already counted, and its other bytes count nothing.
#[inline]
#[target_feature(enable = "avx512f,avx512bw,avx512vbmi,bmi1,bmi2,popcnt")]
fn fill_windows(text: &str, room: usize, pairs_of: impl Fn(Window) -> u64) -> (usize, usize) {
    let mut left = room;
    let mut rest = text.as_bytes();
    while !rest.is_empty() {
        let (window, after) = Window::split(rest);
        let first = window.mask & !window.continuations();
        let pairs = pairs_of(window);
        let units = ones(first) + ones(pairs);
        if units > left {
            let (bytes, units) = edge(first, pairs, left);
            return (text.len() - rest.len() + bytes, room - left + units);
        }
        left -= units;
        rest = after;
    }
    (text.len(), room - left)
}

/// Up to 64 bytes of a text.
#[derive(Clone, Copy)]
struct Window {
    /// The text, followed by fillers.
    bytes: __m512i,
    /// The bits of the bytes that belong to the text.
    mask: u64,
}

impl Window {
    #[inline]
    #[target_feature(enable = "avx512f,avx512bw,avx512vbmi,bmi1,bmi2,popcnt")]
    fn full(bytes: &[u8; WINDOW]) -> Self {
        Self {
            bytes: load(bytes),
            mask: u64::MAX,
        }
    }

    /// The window at the start of a slice, and the rest of the slice.
    #[inline]
    #[target_feature(enable = "avx512f,avx512bw,avx512vbmi,bmi1,bmi2,popcnt")]
    fn split(bytes: &[u8]) -> (Self, &[u8]) {
        match bytes.split_first_chunk() {
            Some((window, after)) => (Self::full(window), after),
            None => (Self::at(bytes, 0), &[]),
        }
    }

    /// The bytes of a slice after the first `start`, or an empty window, without a branch. The
    /// slice must end at most a window after `start`.
    #[inline]
    #[target_feature(enable = "avx512f,avx512bw,avx512vbmi,bmi1,bmi2,popcnt")]
    fn at(bytes: &[u8], start: usize) -> Self {
        let length = bytes.len().saturating_sub(start);
        let mask = _bzhi_u64(u64::MAX, length as u32);
        let start = bytes.as_ptr().wrapping_add(start);
        let fillers = _mm512_set1_epi8(FILLER);
        // SAFETY: the mask has at most `length` bits, all for bytes of the slice. The load reads no
        // byte whose bit is not set.
        let bytes = unsafe { _mm512_mask_loadu_epi8(fillers, mask, start.cast()) };
        Self { bytes, mask }
    }

    #[inline]
    #[target_feature(enable = "avx512f,avx512bw,avx512vbmi,bmi1,bmi2,popcnt")]
    fn look_up(self, [low, high]: &[[u8; WINDOW]; 2]) -> __m512i {
        _mm512_permutex2var_epi8(load(low), self.bytes, load(high))
    }

    #[inline]
    #[target_feature(enable = "avx512f,avx512bw,avx512vbmi,bmi1,bmi2,popcnt")]
    fn continuations(self) -> u64 {
        _mm512_cmplt_epi8_mask(self.bytes, _mm512_set1_epi8(-0x40))
    }

    /// The first bytes of characters beyond U+FFFF.
    #[inline]
    #[target_feature(enable = "avx512f,avx512bw,avx512vbmi,bmi1,bmi2,popcnt")]
    fn astral(self) -> u64 {
        _mm512_cmpge_epu8_mask(self.bytes, _mm512_set1_epi8(0xF0_u8 as i8))
    }

    /// The first bytes of characters of the extension table, in GSM-7 text.
    #[inline]
    #[target_feature(enable = "avx512f,avx512bw,avx512vbmi,bmi1,bmi2,popcnt")]
    fn extended(self, flags: __m512i) -> u64 {
        let pair = _mm512_set1_epi8(PAIR as i8);
        let euro = _mm512_set1_epi8(EURO[0] as i8);
        _mm512_test_epi8_mask(flags, pair) | _mm512_cmpeq_epi8_mask(self.bytes, euro)
    }
}

/// Stage A: whether all bytes of two windows are flat.
#[inline]
#[target_feature(enable = "avx512f,avx512bw,avx512vbmi,bmi1,bmi2,popcnt")]
fn are_flat(first: Window, second: Window) -> bool {
    let first_other = _mm512_or_si512(first.look_up(&NOT_FLAT.0), first.bytes);
    let second_other = _mm512_or_si512(second.look_up(&NOT_FLAT.0), second.bytes);
    _mm512_movepi8_mask(_mm512_or_si512(first_other, second_other)) == 0
}

/// The result of stage B for a window.
#[derive(Clone, Copy)]
struct Gsm7 {
    flags: __m512i,
    bad: u64,
    pairs: u64,
}

impl Gsm7 {
    /// `before` is the flags of the window before, or zeros.
    #[inline]
    #[target_feature(enable = "avx512f,avx512bw,avx512vbmi,bmi1,bmi2,popcnt")]
    fn of(window: Window, before: __m512i) -> Self {
        let flags = window.look_up(&FLAGS.0);
        // Move all bytes up by one place: first whole lanes, then within each lane.
        let lane_before = _mm512_alignr_epi32::<12>(flags, before);
        let flags_before = _mm512_alignr_epi8::<15>(flags, lane_before);
        let after = _mm512_permutexvar_epi8(window.bytes, load(&AFTER.0));
        let not_allowed = _mm512_mask_testn_epi8_mask(window.continuations(), flags_before, after);
        let foreign = _mm512_movepi8_mask(_mm512_andnot_si512(window.bytes, flags));
        Self {
            flags,
            bad: not_allowed | foreign,
            pairs: window.extended(flags),
        }
    }
}

/// Prefetches the start of a text, because a masked load doesn't.
#[inline]
fn prefetch(bytes: &[u8]) {
    // SAFETY: a prefetch has no visible effect, and doesn't fault at any address.
    unsafe { _mm_prefetch::<_MM_HINT_T0>(bytes.as_ptr().cast()) }
}

#[inline]
#[target_feature(enable = "avx512f")]
fn load(bytes: &[u8; WINDOW]) -> __m512i {
    // SAFETY: the register and the array both have 64 bytes; the load needs no alignment.
    unsafe { _mm512_loadu_si512(bytes.as_ptr().cast()) }
}

#[inline]
#[target_feature(enable = "popcnt")]
fn ones(mask: u64) -> usize {
    mask.count_ones() as usize
}
