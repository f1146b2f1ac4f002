//! The user data header: TS 23.040, 9.2.3.24.

use core::fmt;
use core::iter::FusedIterator;

use crate::national::tables::ShiftTables;

/// The reference number of a message. All its segments have the same one, so that the phone can
/// join them. The sender chooses it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Reference {
    /// Eight bits (9.2.3.24.1), for segments cut by
    /// [`Capacities::CONCAT8`](crate::Capacities::CONCAT8).
    Bits8(u8),
    /// Sixteen bits (9.2.3.24.8), for segments cut by
    /// [`Capacities::CONCAT16`](crate::Capacities::CONCAT16).
    Bits16(u16),
}

/// The place of a segment among all segments of a message.
///
/// ```
/// use sms_charge::octets::{Concatenation, Reference};
///
/// let second_of_three = Concatenation::new(Reference::Bits8(0x4A), 3, 2)?;
/// assert!(Concatenation::new(Reference::Bits8(0x4A), 3, 4).is_err());
/// # Ok::<(), sms_charge::octets::ConcatenationError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Concatenation {
    reference: Reference,
    total: u8,
    number: u8,
}

impl Concatenation {
    /// The segment with this number, counted from 1, of this total.
    ///
    /// # Errors
    ///
    /// Unless 1 ≤ `number` ≤ `total` ≤ 255. The header has one octet for each.
    pub const fn new(
        reference: Reference,
        total: usize,
        number: usize,
    ) -> Result<Self, ConcatenationError> {
        if number == 0 || number > total || total > u8::MAX as usize {
            return Err(ConcatenationError(()));
        }
        #[expect(clippy::cast_possible_truncation, reason = "the bounds are tested")]
        Ok(Self {
            reference,
            total: total as u8,
            number: number as u8,
        })
    }
}

/// The error of [`Concatenation::new`]: the numbers are out of range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ConcatenationError(());

impl ConcatenationError {
    /// The stable code of this error: `concatenation-out-of-range`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        "concatenation-out-of-range"
    }
}

impl fmt::Display for ConcatenationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected a number from 1 to the total, and a total of at most 255")
    }
}

impl core::error::Error for ConcatenationError {}

/// An iterator over the octets of a user data header, beginning with its length; see
/// [`UserData::header`](super::UserData::header).
#[derive(Clone, Debug)]
pub struct Header {
    octets: [u8; Self::LONGEST],
    /// The range of the octets that are left.
    start: usize,
    end: usize,
}

impl Header {
    /// The length octet, a concatenation element with a 16-bit reference, and two tables.
    const LONGEST: usize = 1 + 6 + 2 * 3;

    pub(super) const fn new(concatenation: Option<Concatenation>, tables: ShiftTables) -> Self {
        let mut header = Self {
            octets: [0; Self::LONGEST],
            start: 0,
            end: 1,
        };
        if let Some(Concatenation {
            reference,
            total,
            number,
        }) = concatenation
        {
            match reference {
                Reference::Bits8(reference) => header.push([0x00, 3, reference, total, number]),
                Reference::Bits16(reference) => {
                    let [high, low] = reference.to_be_bytes();
                    header.push([0x08, 4, high, low, total, number]);
                }
            }
        }
        if let Some(language) = tables.single {
            header.push([0x24, 1, language.number()]);
        }
        if let Some(language) = tables.locking {
            header.push([0x25, 1, language.number()]);
        }
        #[expect(clippy::cast_possible_truncation, reason = "it is at most 12")]
        let length = header.end as u8 - 1;
        header.octets[0] = length;
        if length == 0 {
            header.end = 0;
        }
        header
    }

    const fn push<const N: usize>(&mut self, element: [u8; N]) {
        let (_, place) = self.octets.split_at_mut(self.end);
        if let Some(place) = place.first_chunk_mut() {
            *place = element;
            self.end += N;
        }
    }
}

impl Iterator for Header {
    type Item = u8;

    fn next(&mut self) -> Option<u8> {
        if self.start == self.end {
            return None;
        }
        let octet = self.octets.get(self.start).copied();
        self.start += 1;
        octet
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.end - self.start;
        (left, Some(left))
    }
}

impl ExactSizeIterator for Header {
    fn len(&self) -> usize {
        self.end - self.start
    }
}

impl FusedIterator for Header {}
