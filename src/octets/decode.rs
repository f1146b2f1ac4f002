//! Decoding: octets to septets, and septets to characters. TS 23.038, 6.1.2.1 and 6.2.1.

use core::fmt;
use core::iter::FusedIterator;
use core::slice;

use crate::gsm7::ESCAPE;
use crate::national::table::{Table, locking_table, single_table};
use crate::national::tables::ShiftTables;

/// Decodes septets, one in each octet, to characters. Linear time, no allocation; every input is
/// accepted.
///
/// After an escape, a code that the single shift table lacks is read from the locking shift table,
/// and a second escape is a space (TS 23.038, 6.2.1 and 6.2.1.1). A code that neither table has is
/// a space too. An escape at the end gives nothing. An octet over 0x7F is not a septet and gives
/// U+FFFD.
///
/// ```
/// use sms_charge::octets::decode;
/// use sms_charge::{Language, ShiftTables};
///
/// assert!(decode(*b"\x1Be5", ShiftTables::DEFAULT).eq("€5".chars()));
///
/// let turkish = ShiftTables {
///     locking: Some(Language::Turkish),
///     single: None,
/// };
/// assert!(decode([0x07, 0x0C], turkish).eq("ığ".chars()));
/// ```
pub fn decode<S>(septets: S, tables: ShiftTables) -> Decoded<S::IntoIter>
where
    S: IntoIterator<Item = u8>,
{
    Decoded {
        septets: septets.into_iter(),
        locking: locking_table(tables.locking),
        single: single_table(tables.single),
    }
}

/// An iterator over the characters of septets; see [`decode`].
#[derive(Clone)]
pub struct Decoded<S> {
    septets: S,
    locking: &'static Table,
    single: &'static Table,
}

impl<S: Iterator<Item = u8>> Iterator for Decoded<S> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        let escape = ESCAPE as u8;
        let septet = self.septets.next()?;
        if septet != escape {
            return Some(character(self.locking, septet).unwrap_or(' '));
        }
        let septet = self.septets.next()?;
        let shifted = character(self.single, septet);
        let shifted = shifted.or_else(|| character(self.locking, septet));
        Some(shifted.unwrap_or(' '))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let (least, most) = self.septets.size_hint();
        (least / 2, most)
    }
}

impl<S: FusedIterator<Item = u8>> FusedIterator for Decoded<S> {}

/// The character of a septet in a table; `None` if the table has none.
fn character(table: &Table, septet: u8) -> Option<char> {
    match table.get(usize::from(septet)) {
        None => Some(char::REPLACEMENT_CHARACTER),
        Some(0) => None,
        Some(&c) => char::from_u32(c.into()),
    }
}

/// Shows no character, because the text may contain a one-time password.
impl<S> fmt::Debug for Decoded<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Decoded").finish_non_exhaustive()
    }
}

/// Unpacks octets to septets. `fill_bits` is the number of bits to skip at the start; see
/// [`fill_bits`](super::fill_bits()).
///
/// It returns every whole septet. The message's length (TP-UDL) says how many belong to the text:
/// seven bits left over at the end look like one more septet.
///
/// ```
/// use sms_charge::ShiftTables;
/// use sms_charge::octets::{decode, unpack};
///
/// let septets = unpack(&[0xE8, 0x32, 0x9B, 0xFD, 0x06], 0);
/// assert!(decode(septets, ShiftTables::DEFAULT).eq("hello".chars()));
/// ```
#[must_use]
pub fn unpack(octets: &[u8], fill_bits: u8) -> Unpack<'_> {
    Unpack {
        octets: octets.iter(),
        bits: 0,
        count: 0,
        skipped: fill_bits % 7,
    }
}

/// An iterator over the septets of packed octets; see [`unpack`].
#[derive(Clone)]
pub struct Unpack<'o> {
    octets: slice::Iter<'o, u8>,
    /// Bits that don't fill a septet yet, and their number.
    bits: u16,
    count: u8,
    /// Bits still to be skipped.
    skipped: u8,
}

impl Iterator for Unpack<'_> {
    type Item = u8;

    #[inline]
    fn next(&mut self) -> Option<u8> {
        while self.count < 7 {
            let octet = u16::from(*self.octets.next()?);
            self.bits |= octet << self.count;
            self.count += 8;
            let skipped = core::mem::take(&mut self.skipped);
            self.bits >>= skipped;
            self.count -= skipped;
        }
        let [septet, _] = (self.bits & 0x7F).to_le_bytes();
        self.bits >>= 7;
        self.count -= 7;
        Some(septet)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let bits = self.octets.len() * 8 + usize::from(self.count);
        let septets = bits.saturating_sub(usize::from(self.skipped)) / 7;
        (septets, Some(septets))
    }
}

impl ExactSizeIterator for Unpack<'_> {}

impl FusedIterator for Unpack<'_> {}

/// Shows no septet, because the text may contain a one-time password.
impl fmt::Debug for Unpack<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Unpack").finish_non_exhaustive()
    }
}
