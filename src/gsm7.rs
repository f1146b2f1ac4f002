//! The GSM 7-bit tables: whether a character is in GSM-7, and how many septets it takes.
//!
//! ```
//! use sms_charge::gsm7::septets;
//!
//! assert_eq!(septets('é'), Some(1));
//! assert_eq!(septets('€'), Some(2));
//! assert_eq!(septets('ç'), None); // a text with ç needs UCS-2
//! ```
//!
//! Use this module to mark characters in an editor, or to check the tables against the standard. To
//! count a text, use [`estimate`](crate::estimate()): it also handles UCS-2, segments and gateways
//! that differ from the standard.
//!
//! # Decisions
//!
//! - U+001B is not a character of either table, because it is the escape itself. A phone reads the
//!   septet after it from the extension table, so a text with U+001B would not arrive as it was
//!   sent.
//! - 0x09 is the capital Ç, as printed in the standard. Unicode's mapping file has ç there, as a
//!   guess at the intent. Phones follow the standard.
//! - Similar characters are not mapped: U+00A0 is not counted as a space, nor U+2126 OHM SIGN as Ω.
//!
//! # Sources
//!
//! 3GPP TS 23.038, clauses 6.2.1 (default alphabet) and 6.2.1.1 (extension table), unchanged from
//! Release 4 to Release 18.

#![expect(
    clippy::indexing_slicing,
    reason = "the tables are filled at compile time, and the only look-up tests its bound"
)]

/// The default alphabet, TS 23.038 clause 6.2.1, in the order of its septets 0x00 to 0x7F.
///
/// [`ESCAPE`] is at 0x1B to keep the other characters at their index. It is not a character that a
/// text may contain.
///
/// ```
/// use sms_charge::gsm7::DEFAULT_ALPHABET;
///
/// assert_eq!(DEFAULT_ALPHABET[0x00], '@');
/// assert_eq!(DEFAULT_ALPHABET[0x5F], '§');
/// ```
#[rustfmt::skip]
pub const DEFAULT_ALPHABET: [char; 128] = [
    '@', '£', '$', '¥', 'è', 'é', 'ù', 'ì', 'ò', 'Ç', '\n', 'Ø', 'ø', '\r', 'Å', 'å',
    'Δ', '_', 'Φ', 'Γ', 'Λ', 'Ω', 'Π', 'Ψ', 'Σ', 'Θ', 'Ξ', ESCAPE, 'Æ', 'æ', 'ß', 'É',
    ' ', '!', '"', '#', '¤', '%', '&', '\'', '(', ')', '*', '+', ',', '-', '.', '/',
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ':', ';', '<', '=', '>', '?',
    '¡', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O',
    'P', 'Q', 'R', 'S', 'T', 'U', 'V', 'W', 'X', 'Y', 'Z', 'Ä', 'Ö', 'Ñ', 'Ü', '§',
    '¿', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o',
    'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z', 'ä', 'ö', 'ñ', 'ü', 'à',
];

/// The extension table, TS 23.038 clause 6.2.1.1: the code that is sent after [`ESCAPE`], and its
/// character.
///
/// ```
/// use sms_charge::gsm7::EXTENSION_TABLE;
///
/// assert!(EXTENSION_TABLE.contains(&(0x65, '€')));
/// ```
pub const EXTENSION_TABLE: [(u8, char); 10] = [
    (0x0A, '\u{C}'),
    (0x14, '^'),
    (0x28, '{'),
    (0x29, '}'),
    (0x2F, '\\'),
    (0x3C, '['),
    (0x3D, '~'),
    (0x3E, ']'),
    (0x40, '|'),
    (0x65, '€'),
];

/// The septet 0x1B: the next septet is a code of the extension table.
///
/// It is not a character that a text may contain: see the [decisions](self#decisions).
pub const ESCAPE: char = '\u{1B}';

/// How many septets a character takes: 1 in the default alphabet, 2 in the extension table (the
/// escape and the code), `None` if it is in neither.
///
/// ```
/// use sms_charge::gsm7::septets;
///
/// assert_eq!(septets('é'), Some(1));
/// assert_eq!(septets('€'), Some(2));
/// assert_eq!(septets('ç'), None); // only the capital Ç is in the table
/// ```
#[must_use]
pub const fn septets(c: char) -> Option<u8> {
    let code_point = c as usize;
    if code_point < SEPTETS.len() {
        match SEPTETS[code_point] {
            0 => None,
            septets => Some(septets),
        }
    } else if c == '€' {
        Some(2)
    } else {
        None
    }
}

/// Every GSM-7 character, of both tables, and its septets.
pub(crate) const CHARACTERS: [(char, u8); 137] = {
    let mut characters = [('\0', 0); 137];
    let mut n = 0;
    let mut septet = 0;
    while septet < DEFAULT_ALPHABET.len() {
        if DEFAULT_ALPHABET[septet] != ESCAPE {
            characters[n] = (DEFAULT_ALPHABET[septet], 1);
            n += 1;
        }
        septet += 1;
    }
    let mut row = 0;
    while row < EXTENSION_TABLE.len() {
        characters[n] = (EXTENSION_TABLE[row].1, 2);
        n += 1;
        row += 1;
    }
    characters
};

/// The septets of every character below U+0400; 0 if it is in neither table. The only GSM-7
/// character beyond is €.
static SEPTETS: [u8; 0x400] = by_code_point();

const fn by_code_point() -> [u8; 0x400] {
    let mut table = [0; 0x400];
    let mut i = 0;
    while i != CHARACTERS.len() {
        let (c, septets) = CHARACTERS[i];
        if (c as usize) < table.len() {
            table[c as usize] = septets;
        } else {
            assert!(c == '€' && septets == 2);
        }
        i += 1;
    }
    table
}
