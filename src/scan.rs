//! The scan: the pass over a text that every count begins with.
//!
//! It finds:
//!
//! ```text
//! encoding  Gsm7 if every character is in the GSM-7 tables, otherwise Ucs2
//! units     the sum of the units of the characters in that encoding
//! pairs     the number of characters that take two units
//! ```
//!
//! x86-64 has its own kernels. aarch64 has none: in NEON the first stage alone took 51 to 54 % of
//! the portable kernel's instructions for a message of 52 bytes (qemu, 2026-11-26). That gain is
//! too small to justify more `unsafe`.

mod automaton;
#[cfg(any(test, fuzzing))]
mod checks;
mod portable;
#[cfg(test)]
mod tests;
mod tiny;
#[cfg(all(feature = "simd", target_arch = "x86_64", target_feature = "sse2"))]
mod x86_64;

#[cfg(not(all(feature = "simd", target_arch = "x86_64", target_feature = "sse2")))]
use portable as kernel;
#[cfg(all(feature = "simd", target_arch = "x86_64", target_feature = "sse2"))]
use x86_64 as kernel;

pub(crate) use automaton::State;
#[cfg(fuzzing)]
pub use checks::check_kernels;

use crate::encoding::Encoding;

/// The result of a scan.
///
/// It takes two words, so it is passed in registers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Scan {
    units: usize,
    /// Twice the number of two-unit characters, plus one in UCS-2. It can't overflow: a text has at
    /// most `isize::MAX` bytes, and such a character takes at least one.
    pairs_and_encoding: usize,
}

impl Scan {
    /// The scan of a number of bytes that [are flat](is_flat).
    pub(crate) const fn of_flat(bytes: usize) -> Self {
        Self::new(Encoding::Gsm7, bytes, 0)
    }

    const fn new(encoding: Encoding, units: usize, pairs: usize) -> Self {
        Self {
            units,
            pairs_and_encoding: pairs << 1 | encoding as usize,
        }
    }

    #[inline]
    pub(crate) const fn encoding(self) -> Encoding {
        if self.pairs_and_encoding & 1 == Encoding::Gsm7 as usize {
            Encoding::Gsm7
        } else {
            Encoding::Ucs2
        }
    }

    /// Septets, or UTF-16 code units.
    #[inline]
    pub(crate) const fn units(self) -> usize {
        self.units
    }

    /// Whether every byte of the text is a character of one unit. The text must be the scanned one.
    #[inline]
    pub(crate) const fn has_one_unit_per_byte(self, text: &str) -> bool {
        // To compare units with bytes is not enough: é has one byte more than units, [ one less.
        self.pairs_and_encoding == Encoding::Gsm7 as usize && self.units == text.len()
    }

    /// The number of characters of two units: those of the extension table, or beyond U+FFFF.
    #[inline]
    pub(crate) const fn pairs(self) -> usize {
        self.pairs_and_encoding >> 1
    }
}

/// The scan of a text in several pieces: the sum of the scans of the pieces.
///
/// The encoding is known only at the end, so both encodings are summed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Joined {
    /// The number of pieces that are UCS-2.
    ucs2: usize,
    septets: usize,
    extended: usize,
    code_units: usize,
    surrogate_pairs: usize,
}

impl Joined {
    pub(crate) const NOTHING: Self = Self {
        ucs2: 0,
        septets: 0,
        extended: 0,
        code_units: 0,
        surrogate_pairs: 0,
    };

    #[inline]
    pub(crate) const fn add(&mut self, piece: Scan) {
        match piece.encoding() {
            Encoding::Gsm7 => {
                self.septets += piece.units();
                self.extended += piece.pairs();
                // No character of the GSM-7 tables is a surrogate pair.
                self.code_units += piece.units() - piece.pairs();
            }
            Encoding::Ucs2 | Encoding::Latin1 => {
                self.ucs2 += 1;
                self.code_units += piece.units();
                self.surrogate_pairs += piece.pairs();
            }
        }
    }

    /// Removes a piece that was added before.
    pub(crate) const fn remove(&mut self, piece: Scan) {
        match piece.encoding() {
            Encoding::Gsm7 => {
                self.septets -= piece.units();
                self.extended -= piece.pairs();
                self.code_units -= piece.units() - piece.pairs();
            }
            Encoding::Ucs2 | Encoding::Latin1 => {
                self.ucs2 -= 1;
                self.code_units -= piece.units();
                self.surrogate_pairs -= piece.pairs();
            }
        }
    }

    /// Adds characters that take one unit in both encodings.
    #[inline]
    pub(crate) const fn add_ones(&mut self, ones: usize) {
        self.septets += ones;
        self.code_units += ones;
    }

    #[inline]
    pub(crate) const fn scan(self) -> Scan {
        match self.ucs2 {
            0 => Scan::new(Encoding::Gsm7, self.septets, self.extended),
            _ => Scan::new(Encoding::Ucs2, self.code_units, self.surrogate_pairs),
        }
    }
}

/// Scans a text in one pass. Linear time.
#[inline]
pub(crate) fn scan(text: &str) -> Scan {
    kernel::scan(text)
}

/// Whether every byte is *flat*: an ASCII character of one unit, except CR. Linear time.
///
/// Flat bytes are valid UTF-8, and each line end in them is one character.
#[inline]
pub(crate) fn is_flat(bytes: &[u8]) -> bool {
    kernel::is_flat(bytes)
}

/// A quick check whether a short text has only ASCII characters of one unit. `true` is always
/// right; `false` may be wrong.
#[inline]
pub(crate) fn is_plain(bytes: &[u8]) -> bool {
    bytes.len() <= tiny::LONGEST && tiny::is_plain(bytes)
}

/// How many bytes and units of a text fit in `room` units without splitting a character.
///
/// For [`Encoding::Gsm7`], the text must be GSM-7.
#[inline]
pub(crate) fn fill(text: &str, encoding: Encoding, room: usize) -> (usize, usize) {
    kernel::fill(text, encoding, room)
}

/// How many bytes of a text come before its first character outside GSM-7.
pub(crate) fn gsm7_prefix(text: &str) -> usize {
    kernel::gsm7_prefix(text)
}

/// Where the character begins that contains the byte at `at`.
fn start_of_character(text: &str, at: usize) -> usize {
    (0..=at)
        .rev()
        .find(|&i| text.is_char_boundary(i))
        .unwrap_or(0)
}
