//! Packing septets into octets: TS 23.038, 6.1.2.1.

use core::fmt;
use core::iter::FusedIterator;

use super::unpacked::Unpacked;

/// An iterator over the octets of a text as it is sent over the air; see
/// [`UserData::packed`](super::UserData::packed).
///
/// The lowest bit of each septet goes into the lowest free bit of the octet.
#[derive(Clone)]
pub struct Packed<'t> {
    text: Unpacked<'t>,
    is_gsm7: bool,
    /// Bits that don't fill an octet yet, and their number.
    bits: u16,
    count: u8,
    /// The septet that is written if seven bits are left over.
    pad: u8,
    /// The last septet.
    last: u8,
    is_done: bool,
}

const CR: u8 = b'\r';

impl<'t> Packed<'t> {
    /// Packs septets after `fill` fill bits. With `None`, passes octets through.
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

    /// The same octets, but seven bits left over at the end become a CR, and a text that ends with
    /// a CR at the end of an octet gets a second CR.
    ///
    /// USSD and cell broadcast need this, because they send no length: seven zeros would be read as
    /// `@`.
    ///
    /// ```
    /// let segment = sms_charge::segments("1234567").next().ok_or("none")?;
    /// let data = segment.user_data(None)?;
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

/// Shows no octet, because the text may contain a one-time password.
impl fmt::Debug for Packed<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Packed").finish_non_exhaustive()
    }
}
