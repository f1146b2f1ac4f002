//! Text to encoding, units and two-unit characters: the pass that every count begins with.
//!
//! What it answers is this, character by character:
//!
//! ```text
//! encoding  Gsm7 if every character has septets, otherwise Ucs2
//! units     the sum of what the characters cost in that encoding
//! pairs     how many of them cost two
//! ```
//!
//! x86-64 has kernels of its own. aarch64 has not: in NEON the first stage alone took 51 to 54 % of the
//! portable kernel's instructions for a message of 52 bytes (qemu, 2026-11-26), too little for more `unsafe`.

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

/// What one pass over a text finds.
///
/// Two words, so that it travels in registers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Scan {
    units: usize,
    /// The two-unit characters, times two, plus one in UCS-2. A text has at most `isize::MAX`
    /// bytes and a pair at least one, so nothing is lost.
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

    /// Whether every byte of the text, which must be the one scanned, is a character of one unit.
    #[inline]
    pub(crate) const fn has_one_unit_a_byte(self, text: &str) -> bool {
        // Units alone would not do: an accent has a byte more than units, a bracket one less.
        self.pairs_and_encoding == Encoding::Gsm7 as usize && self.units == text.len()
    }

    /// Characters of two units: of the extension table, or beyond U+FFFF.
    #[inline]
    pub(crate) const fn pairs(self) -> usize {
        self.pairs_and_encoding >> 1
    }
}

/// What several pieces cost as one text: units and pairs add up over concatenation.
///
/// The encoding is known only at the end, so that both are added up.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Joined {
    /// The pieces that are UCS-2.
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

    /// Takes a piece away that was added.
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

    /// Adds so many characters of one unit in both encodings.
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

/// Classifies and counts a text in one pass, in linear time.
#[inline]
pub(crate) fn scan(text: &str) -> Scan {
    kernel::scan(text)
}

/// Whether every byte is flat: an ASCII character of one unit, and not CR. In linear time.
///
/// Then the bytes are UTF-8, and no line end is more than one character.
#[inline]
pub(crate) fn is_flat(bytes: &[u8]) -> bool {
    kernel::is_flat(bytes)
}

/// Whether a text is known at a glance to have nothing but ASCII characters of one unit; of most
/// short ones that do.
#[inline]
pub(crate) fn is_plain(bytes: &[u8]) -> bool {
    bytes.len() <= tiny::LONGEST && tiny::is_plain(bytes)
}

/// How many bytes of a text, and how many units, fit into `room` units without parting a character.
///
/// Of a text in GSM-7, when that is the encoding asked for.
#[inline]
pub(crate) fn fill(text: &str, encoding: Encoding, room: usize) -> (usize, usize) {
    kernel::fill(text, encoding, room)
}

/// How many bytes of a text come before its first character outside GSM-7.
pub(crate) fn gsm7_prefix(text: &str) -> usize {
    kernel::gsm7_prefix(text)
}

/// Where the character begins of which a byte is part.
fn start_of_character(text: &str, at: usize) -> usize {
    (0..=at)
        .rev()
        .find(|&i| text.is_char_boundary(i))
        .unwrap_or(0)
}
