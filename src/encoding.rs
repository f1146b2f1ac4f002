//! The encodings of a text message, and the units of a character in each.

#![expect(
    clippy::indexing_slicing,
    reason = "the table is filled at compile time and has an entry for every byte"
)]

use crate::gsm7::{self, CHARACTERS};
use crate::keyword::keywords;

/// The encoding of a message (3GPP TS 23.038, clauses 4 and 6.2).
///
/// The whole message has one encoding: a single character outside the GSM-7 tables makes all of it
/// UCS-2, or Latin-1 if the gateway uses that.
///
/// It is written as `GSM-7`, `UCS-2` or `Latin-1`. Parsing also accepts `gsm7`, `ucs2` and
/// `latin1`, and ignores upper and lower case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Encoding {
    /// The GSM 7-bit tables. The units are septets; a character of the extension table takes two.
    Gsm7,
    /// UCS-2. The units are UTF-16 code units of 16 bits; a character beyond U+FFFF takes two.
    Ucs2,
    /// ISO 8859-1, SMPP data coding 3. The units are octets; each of U+0000 to U+00FF takes one.
    Latin1,
}

keywords!(Encoding {
    Gsm7 => "GSM-7" | "gsm7",
    Ucs2 => "UCS-2" | "ucs2",
    Latin1 => "Latin-1" | "latin1",
});

impl Encoding {
    /// How many units a character takes in this encoding: 1, 2, or `None` if it can't be encoded.
    ///
    /// UCS-2 encodes every character. One beyond U+FFFF is sent as a surrogate pair, as phones and
    /// gateways do.
    ///
    /// ```
    /// use sms_charge::Encoding;
    ///
    /// assert_eq!(Encoding::Gsm7.units('{'), Some(2));
    /// assert_eq!(Encoding::Ucs2.units('{'), Some(1));
    /// assert_eq!(Encoding::Gsm7.units('😀'), None);
    /// assert_eq!(Encoding::Ucs2.units('😀'), Some(2));
    /// ```
    #[must_use]
    pub const fn units(self, c: char) -> Option<u8> {
        match self {
            Self::Gsm7 => gsm7::septets(c),
            Self::Ucs2 if c as u32 > 0xFFFF => Some(2),
            Self::Latin1 if c as u32 > 0xFF => None,
            Self::Ucs2 | Self::Latin1 => Some(1),
        }
    }

    /// The units of the character whose UTF-8 form starts with `byte`; 0 for a continuation byte.
    ///
    /// The units of a text are the sum over its bytes, so they can be counted without decoding
    /// characters. For GSM-7 and Latin-1 that is true only of texts in that encoding.
    pub(crate) const fn units_at(self, byte: u8) -> u8 {
        match self {
            Self::Gsm7 => SEPTETS_AT[byte as usize],
            Self::Ucs2 | Self::Latin1 => (byte < 0x80 || byte >= 0xC0) as u8 + (byte >= 0xF0) as u8,
        }
    }
}

/// The septets of the GSM-7 characters by the first byte of their UTF-8 form.
///
/// The first byte is enough, by luck: GSM-7 characters with the same first byte take the same
/// number of septets. The assertion below checks it.
static SEPTETS_AT: [u8; 256] = {
    let mut septets_at = [0; 256];
    let mut i = 0;
    while i < CHARACTERS.len() {
        let (c, septets) = CHARACTERS[i];
        let first = c.encode_utf8(&mut [0; 4]).as_bytes()[0] as usize;
        assert!(septets_at[first] == 0 || septets_at[first] == septets);
        septets_at[first] = septets;
        i += 1;
    }
    septets_at
};
