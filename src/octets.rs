//! The octets of a segment, for who hands them to an SMPP centre or a modem, and back to characters.
//!
//! [`Segment::user_data`] gives the octets of a segment one by one, without a buffer:
//!
//! ```
//! use sms_charge::octets::{Concatenation, Reference};
//! use sms_charge::segments;
//!
//! let text = "Pesanan Anda sudah dikirim. ".repeat(6);
//! let total = segments(&text).count();
//! for (number, segment) in (1..).zip(segments(&text)) {
//!     let concatenation = Concatenation::new(Reference::Bits8(0x4A), total, number)?;
//!     let data = segment.user_data(Some(concatenation))?;
//!     // An SMPP centre takes the septets one to an octet, behind the header.
//!     let short_message: Vec<u8> = data.header().chain(data.unpacked()).collect();
//!     assert_eq!(short_message.get(..6), Some(&[5, 0x00, 3, 0x4A, 2, number as u8][..]));
//!     // A modem takes them packed.
//!     let user_data: Vec<u8> = data.header().chain(data.packed()).collect();
//!     assert!(user_data.len() <= 140);
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! [`decode`] and [`unpack`] are the way back, for replies, reports and tests.
//!
//! Sources: 3GPP TS 23.038, 6.1.2 (packing) and 4 (data coding scheme); TS 23.040, 9.2.3.24 (user data
//! and its header).
//!
//! # Decisions
//!
//! - What the gateway adds and what it does to line ends is the gateway's to write. The octets are those
//!   of the segment's own text, as it is.
//! - Elements of a header stand in the order concatenation, single shift, locking shift, as phones write
//!   them.
//! - In a short message seven bits that are left over are zeros, since its length says that no `@` is
//!   meant. [`Packed::padded_with_cr`] writes a CR there, as USSD and cell broadcast want it (TS 23.038,
//!   6.1.2.2 and 6.1.2.3).

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

/// The user data of a segment: a header, if it needs one, and the text.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct UserData<'t> {
    segment: Segment<'t>,
    concatenation: Option<Concatenation>,
    /// The units of the text alone.
    units: usize,
}

impl<'t> Segment<'t> {
    /// The octets of this segment. One of several says by `concatenation` which it is. Linear time.
    ///
    /// # Errors
    ///
    /// If header and text are longer than the 140 octets of a short message: the profile's
    /// capacities, or the width of the reference, are not what the message goes by.
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
    /// The user data header, its length first; empty if the segment needs none.
    ///
    /// Where it is not empty, the message says so elsewhere: TP-UDHI in a PDU, bit 6 of `esm_class` in
    /// SMPP.
    ///
    /// ```
    /// use sms_charge::{Language, Languages, Profile};
    ///
    /// let profile = Profile::new().with_languages(Languages::of(Language::Turkish));
    /// let segment = profile.segments("ığ").next().ok_or("no segment")?;
    /// assert!(segment.user_data(None)?.header().eq([3, 0x25, 1, 1]));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub const fn header(&self) -> Header {
        Header::new(self.concatenation, self.segment.tables)
    }

    /// The text without packing: a septet to an octet in GSM-7, as most SMPP centres want it; two octets
    /// a code unit in UCS-2, the higher first; an octet a character in Latin-1.
    #[must_use]
    pub fn unpacked(&self) -> Unpacked<'t> {
        Unpacked::of(&self.segment)
    }

    /// The text as it is on the air. In GSM-7 the septets are packed, and bits are filled in before
    /// them, so that they begin on a septet's boundary behind the header. In UCS-2 and Latin-1 it is the
    /// same as [`unpacked`](Self::unpacked).
    ///
    /// ```
    /// use sms_charge::octets::{Concatenation, Reference};
    ///
    /// let segment = sms_charge::segments("hello").next().ok_or("no segment")?;
    /// // Six octets of header are 48 bits: one more, and the text begins at the eighth septet.
    /// let data = segment.user_data(Some(Concatenation::new(Reference::Bits8(1), 2, 1)?))?;
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

    /// TP-UDL: septets in GSM-7, those of the header and the bits filled in among them; octets
    /// otherwise.
    #[must_use]
    pub fn length(&self) -> u8 {
        // It is no more than 160.
        u8::try_from(self.units_with_header()).unwrap_or(u8::MAX)
    }

    /// TP-DCS, the data coding scheme of a PDU: 0x00 for GSM-7, 0x08 for UCS-2, and 0x04, eight-bit data,
    /// for Latin-1, which the standard doesn't know.
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

/// The bits between a header of some octets and the septet that follows it.
///
/// ```
/// use sms_charge::octets::fill_bits;
///
/// assert_eq!([0, 4, 6, 7].map(fill_bits), [0, 3, 1, 0]);
/// ```
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "it is below 7")]
pub const fn fill_bits(header: usize) -> u8 {
    // 8 octets are 64 bits, and one more than 9 septets.
    ((7 - header % 7) % 7) as u8
}

/// Shows lengths only: the text may hold somebody's code.
impl fmt::Debug for UserData<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UserData")
            .field("segment", &self.segment)
            .field("concatenation", &self.concatenation)
            .finish_non_exhaustive()
    }
}

/// Why a segment has no user data: it is longer than a short message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct UserDataError {
    length: usize,
}

impl UserDataError {
    /// All of the segment's text, in bytes.
    #[must_use]
    pub const fn span(self) -> Range<usize> {
        0..self.length
    }

    /// `user-data-too-long`, a stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        "user-data-too-long"
    }
}

impl fmt::Display for UserDataError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected a header and a text of at most 140 octets, found more")
    }
}

impl core::error::Error for UserDataError {}
