//! The GSM 7-bit tables, and what a character costs in them.
//!
//! Source: 3GPP TS 23.038, clauses 6.2.1 (default alphabet) and 6.2.1.1 (extension table),
//! unchanged from Release 4 to Release 18.
//!
//! # Decisions
//!
//! - U+001B is no character of either table. It is the escape itself: a receiver takes the septet
//!   after it from the extension table, so a text that holds U+001B would not arrive as it was
//!   sent.
//! - 0x09 is Ç, the capital, as printed. Unicode's mapping file has ç there, as a guess at the
//!   intent; phones follow the standard.
//! - Nothing is replaced: U+00A0 is not a space here, nor U+2126 OHM SIGN a Ω.

#![expect(
    clippy::indexing_slicing,
    reason = "tables are filled at compile time, and the one look-up tests its bound"
)]

/// The default alphabet, TS 23.038 clause 6.2.1, in the order of its septets 0x00 to 0x7F.
///
/// Sixteen to a row, to be held against the printed table. [`ESCAPE`] stands at 0x1B only to keep
/// the others in their places.
///
/// ```
/// use sms_charge::gsm7::DEFAULT_ALPHABET;
///
/// assert_eq!(DEFAULT_ALPHABET.first(), Some(&'@'));
/// assert_eq!(DEFAULT_ALPHABET.iter().position(|&c| c == '§'), Some(0x5F));
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

/// The extension table, TS 23.038 clause 6.2.1.1: the code sent after [`ESCAPE`], and its
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

/// The septet 0x1B, which says that the next one is a code of the extension table.
///
/// It is not a character that a text may hold: see the [module's decisions](self).
pub const ESCAPE: char = '\u{1B}';

/// How many septets a character takes: 1 in the default alphabet, 2 in the extension table (the
/// escape and the code), `None` in neither.
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

/// Both tables as one list: every GSM-7 character and its septets.
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

/// The septets of every character below U+0400, 0 for those in neither table. Only the € lies
/// beyond.
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
