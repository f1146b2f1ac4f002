//! The octets of a segment, to send it through SMPP or a modem; and octets back to characters.
//!
//! ```
//! let segment = sms_charge::segments("hello").next().ok_or("none")?;
//! let data = segment.user_data(None)?;
//! assert!(data.packed().eq([0xE8, 0x32, 0x9B, 0xFD, 0x06]));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Use it if your program writes SMPP or PDUs itself. If you send texts through a gateway's API,
//! the gateway does this for you. [`decode`] and [`unpack`] do the reverse, for replies, delivery
//! reports and tests.
//!
//! No buffer is needed: all octets come from iterators. A message of several segments needs a
//! header in each:
//!
//! ```
//! use sms_charge::octets::{Concatenation, Reference};
//! use sms_charge::segments;
//!
//! let text = "Pesanan Anda sudah dikirim. ".repeat(6);
//! let reference = Reference::Bits8(0x4A); // the same in all segments
//! let total = segments(&text).count();
//! for (number, segment) in (1..).zip(segments(&text)) {
//!     let place = Concatenation::new(reference, total, number)?;
//!     let data = segment.user_data(Some(place))?;
//!     assert!(data.header().eq([5, 0x00, 3, 0x4A, 2, number as u8]));
//!
//!     // For SMPP: one septet in each octet.
//!     let smpp: Vec<u8> = data.header().chain(data.unpacked()).collect();
//!     assert!(smpp.len() <= 6 + 153);
//!
//!     // For a modem: septets packed.
//!     let pdu: Vec<u8> = data.header().chain(data.packed()).collect();
//!     assert!(pdu.len() <= 140);
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Decisions
//!
//! - Only the segment's own text is written, unchanged. What the gateway adds, and its changes to
//!   line ends, are written by the gateway.
//! - The elements of a header are in the order concatenation, single shift, locking shift, as
//!   phones write them.
//! - Seven bits left over at the end of a short message are zeros, because the length of the
//!   message says that they are not an `@`. USSD and cell broadcast need a CR there (TS 23.038,
//!   6.1.2.2 and 6.1.2.3): use [`Packed::padded_with_cr`].
//!
//! # Sources
//!
//! 3GPP TS 23.038, 6.1.2 (packing) and 4 (data coding scheme); TS 23.040, 9.2.3.24 (user data and
//! its header).

mod decode;
mod header;
mod packed;
mod unpacked;

use core::fmt;
use core::ops::Range;

pub use decode::{Decoded, Unpack, decode, unpack};
pub use header::{Concatenation, ConcatenationError, Header, Reference};
pub use packed::Packed;
pub use unpacked::Unpacked;

use crate::count::segments::Segment;
use crate::encoding::Encoding;

/// The user data of one short message, in octets.
const USER_DATA: usize = 140;

/// The user data of a segment: the header, if it needs one, and the text; see
/// [`Segment::user_data`].
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct UserData<'t> {
    segment: Segment<'t>,
    concatenation: Option<Concatenation>,
    /// The units of the text alone.
    units: usize,
}

impl<'t> Segment<'t> {
    /// The octets of this segment. If the message has several segments, `concatenation` must say
    /// which one this is. Linear time.
    ///
    /// # Errors
    ///
    /// If the header and the text are longer than the 140 octets of a short message. Then the
    /// profile's capacities are too large, or the reference is wider than the capacities allow.
    ///
    /// ```
    /// let segment = sms_charge::segments("hello").next().ok_or("no segment")?;
    /// let data = segment.user_data(None)?;
    /// assert_eq!(data.header().len(), 0);
    /// assert!(data.packed().eq([0xE8, 0x32, 0x9B, 0xFD, 0x06]));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn user_data(
        &self,
        concatenation: Option<Concatenation>,
    ) -> Result<UserData<'t>, UserDataError> {
        let unpacked = Unpacked::of(self);
        let data = UserData {
            segment: *self,
            concatenation,
            units: unpacked.count(),
        };
        let most = match self.encoding {
            Encoding::Gsm7 => USER_DATA * 8 / 7,
            Encoding::Ucs2 | Encoding::Latin1 => USER_DATA,
        };
        if data.units_with_header() > most {
            return Err(UserDataError {
                length: self.text.len(),
            });
        }
        Ok(data)
    }
}

impl<'t> UserData<'t> {
    /// The user data header, beginning with its length; empty if the segment needs none.
    ///
    /// If there is a header, set TP-UDHI in a PDU, or bit 6 of `esm_class` in SMPP.
    ///
    /// ```
    /// use sms_charge::{Language, Languages, Profile};
    ///
    /// let turkish = Languages::of(Language::Turkish);
    /// let profile = Profile::new().with_languages(turkish);
    /// let segment = profile.segments("ığ").next().ok_or("no segment")?;
    /// assert!(segment.user_data(None)?.header().eq([3, 0x25, 1, 1]));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub const fn header(&self) -> Header {
        Header::new(self.concatenation, self.segment.tables)
    }

    /// The text without packing: one septet in each octet in GSM-7, which most SMPP centres expect;
    /// two octets for each code unit in UCS-2, the high one first; one octet for each character in
    /// Latin-1.
    #[must_use]
    pub fn unpacked(&self) -> Unpacked<'t> {
        Unpacked::of(&self.segment)
    }

    /// The text as it is sent over the air. In GSM-7 the septets are packed; [fill bits](fill_bits)
    /// before them let them begin at a septet boundary after the header. In UCS-2 and Latin-1 this
    /// is the same as [`unpacked`](Self::unpacked).
    ///
    /// ```
    /// use sms_charge::octets::{Concatenation, Reference};
    ///
    /// let segment = sms_charge::segments("hello").next().ok_or("none")?;
    /// let first_of_two = Concatenation::new(Reference::Bits8(1), 2, 1)?;
    /// let data = segment.user_data(Some(first_of_two))?;
    ///
    /// // The header has 6 octets, which are 48 bits: 1 fill bit follows.
    /// assert!(data.packed().eq([0xD0, 0x65, 0x36, 0xFB, 0x0D]));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn packed(&self) -> Packed<'t> {
        let fill = match self.segment.encoding {
            Encoding::Gsm7 => Some(fill_bits(self.header().len())),
            Encoding::Ucs2 | Encoding::Latin1 => None,
        };
        Packed::new(self.unpacked(), fill)
    }

    /// TP-UDL, the user data length of a PDU. In GSM-7 it is in septets, including the header and
    /// the fill bits; otherwise in octets.
    #[must_use]
    pub fn length(&self) -> u8 {
        // It is at most 160.
        u8::try_from(self.units_with_header()).unwrap_or(u8::MAX)
    }

    /// TP-DCS, the data coding scheme of a PDU: 0x00 for GSM-7, 0x08 for UCS-2. For Latin-1, which
    /// the standard doesn't have, it is 0x04: eight-bit data.
    #[must_use]
    pub const fn data_coding_scheme(&self) -> u8 {
        match self.segment.encoding {
            Encoding::Gsm7 => 0x00,
            Encoding::Latin1 => 0x04,
            Encoding::Ucs2 => 0x08,
        }
    }

    /// The `data_coding` of SMPP (SMPP 3.4, 5.2.19): 0 for GSM-7, 3 for Latin-1, 8 for UCS-2.
    #[must_use]
    pub const fn smpp_data_coding(&self) -> u8 {
        match self.segment.encoding {
            Encoding::Gsm7 => 0,
            Encoding::Latin1 => 3,
            Encoding::Ucs2 => 8,
        }
    }

    fn units_with_header(&self) -> usize {
        let header = self.header().len();
        match self.segment.encoding {
            Encoding::Gsm7 => (header * 8).div_ceil(7) + self.units,
            Encoding::Ucs2 | Encoding::Latin1 => header + self.units,
        }
    }
}

/// The fill bits between a header of this many octets and the first septet of the text.
///
/// ```
/// use sms_charge::octets::fill_bits;
///
/// assert_eq!([0, 4, 6, 7].map(fill_bits), [0, 3, 1, 0]);
/// ```
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "it is below 7")]
pub const fn fill_bits(header: usize) -> u8 {
    // Each octet is one septet and one bit.
    ((7 - header % 7) % 7) as u8
}

/// Shows lengths only, because the text may contain a one-time password.
impl fmt::Debug for UserData<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UserData")
            .field("segment", &self.segment)
            .field("concatenation", &self.concatenation)
            .finish_non_exhaustive()
    }
}

/// The error of [`Segment::user_data`]: the segment and its header are longer than a short message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct UserDataError {
    length: usize,
}

impl UserDataError {
    /// The byte range of the segment's whole text.
    #[must_use]
    pub const fn span(self) -> Range<usize> {
        0..self.length
    }

    /// The stable code of this error: `user-data-too-long`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        "user-data-too-long"
    }
}

impl fmt::Display for UserDataError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected a header and a text of at most 140 octets together, found more")
    }
}

impl core::error::Error for UserDataError {}
