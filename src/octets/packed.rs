//! Septets packed into octets: TS 23.038, 6.1.2.1.

use core::fmt;
use core::iter::FusedIterator;

use super::unpacked::Unpacked;

/// The octets of a text as they are on the air; see [`UserData::packed`](super::UserData::packed).
///
/// A septet's lowest bit comes first, in the lowest free bit of the octet.
#[derive(Clone)]
pub struct Packed<'t> {
    text: Unpacked<'t>,
    is_gsm7: bool,
    /// Bits that don't fill an octet yet, and how many.
    bits: u16,
    count: u8,
    /// What is written in seven bits left over.
    pad: u8,
    /// The septet before, if a pad is written.
    last: u8,
    is_done: bool,
}

const CR: u8 = b'\r';

impl<'t> Packed<'t> {
    /// Septets behind so many bits that are filled in, or octets as they are.
    pub(super) const fn new(text: Unpacked<'t>, fill: Option<u8>) -> Self {
        let (is_gsm7, count) = match fill {
            Some(fill) => (true, fill),
            None => (false, 0),
        };
        Self {
            text,
            is_gsm7,
            bits: 0,
            count,
            pad: 0,
            last: 0,
            is_done: false,
        }
    }

    /// The same with a CR in seven bits that are left over, and a second CR behind one that ends with an
    /// octet: as USSD and cell broadcast want it, where no length says that an `@` is none.
    ///
    /// ```
    /// let data = sms_charge::segments("1234567").next().ok_or("no segment")?.user_data(None)?;
    /// assert_eq!(data.packed().last(), Some(0x00));
    /// assert_eq!(data.packed().padded_with_cr().last(), Some(0x1A));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub const fn padded_with_cr(self) -> Self {
        Self { pad: CR, ..self }
    }

    const fn push(&mut self, septet: u8) {
        self.bits |= (septet as u16) << self.count;
        self.count += 7;
        self.last = septet;
    }
}

impl Iterator for Packed<'_> {
    type Item = u8;

    #[inline]
    fn next(&mut self) -> Option<u8> {
        if !self.is_gsm7 {
            return self.text.next();
        }
        while self.count < 8 && !self.is_done {
            if let Some(septet) = self.text.next() {
                self.push(septet);
                continue;
            }
            self.is_done = true;
            let is_edge = self.count == 1 || self.count == 0 && self.last == CR;
            if is_edge && self.pad == CR {
                self.push(self.pad);
            }
        }
        if self.count == 0 {
            return None;
        }
        let [octet, rest] = self.bits.to_le_bytes();
        self.bits = rest.into();
        self.count = self.count.saturating_sub(8);
        Some(octet)
    }
}

impl FusedIterator for Packed<'_> {}

/// Shows no octet: the text may hold somebody's code.
impl fmt::Debug for Packed<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Packed").finish_non_exhaustive()
    }
}
