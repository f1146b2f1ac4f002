//! The form of a table, and the table of each language.

#![expect(
    clippy::indexing_slicing,
    reason = "tables are filled at compile time, and a septet is masked to seven bits"
)]

use super::language::Language;
use super::{locking, single};
use crate::gsm7::{DEFAULT_ALPHABET, ESCAPE, EXTENSION_TABLE};

/// The code points of the septets 00 to 7F; 0 if the septet has no character. All are below
/// U+10000.
pub(crate) type Table = [u16; 128];

/// The default alphabet.
const DEFAULT_LOCKING: Table = {
    let mut table = [0; 128];
    let mut septet = 0;
    while septet < table.len() {
        if DEFAULT_ALPHABET[septet] != ESCAPE {
            table[septet] = narrow(DEFAULT_ALPHABET[septet] as u32);
        }
        septet += 1;
    }
    table
};

/// The extension table.
const DEFAULT_SINGLE: Table = {
    let mut table = [0; 128];
    let mut row = 0;
    while row < EXTENSION_TABLE.len() {
        let (septet, c) = EXTENSION_TABLE[row];
        table[septet as usize] = narrow(c as u32);
        row += 1;
    }
    table
};

/// The locking shift table of a language. The default alphabet for `None`, and for Spanish, which
/// has none.
pub(crate) const fn locking_table(language: Option<Language>) -> &'static Table {
    match language {
        None | Some(Language::Spanish) => &DEFAULT_LOCKING,
        Some(Language::Turkish) => &locking::TURKISH,
        Some(Language::Portuguese) => &locking::PORTUGUESE,
        Some(Language::Bengali) => &locking::BENGALI,
        Some(Language::Gujarati) => &locking::GUJARATI,
        Some(Language::Hindi) => &locking::HINDI,
        Some(Language::Kannada) => &locking::KANNADA,
        Some(Language::Malayalam) => &locking::MALAYALAM,
        Some(Language::Oriya) => &locking::ORIYA,
        Some(Language::Punjabi) => &locking::PUNJABI,
        Some(Language::Tamil) => &locking::TAMIL,
        Some(Language::Telugu) => &locking::TELUGU,
        Some(Language::Urdu) => &locking::URDU,
    }
}

/// The single shift table of a language; the extension table for `None`.
pub(crate) const fn single_table(language: Option<Language>) -> &'static Table {
    match language {
        None => &DEFAULT_SINGLE,
        Some(Language::Turkish) => &single::TURKISH,
        Some(Language::Spanish) => &single::SPANISH,
        Some(Language::Portuguese) => &single::PORTUGUESE,
        Some(Language::Bengali) => &single::BENGALI,
        Some(Language::Gujarati) => &single::GUJARATI,
        Some(Language::Hindi) => &single::HINDI,
        Some(Language::Kannada) => &single::KANNADA,
        Some(Language::Malayalam) => &single::MALAYALAM,
        Some(Language::Oriya) => &single::ORIYA,
        Some(Language::Punjabi) => &single::PUNJABI,
        Some(Language::Tamil) => &single::TAMIL,
        Some(Language::Telugu) => &single::TELUGU,
        Some(Language::Urdu) => &single::URDU,
    }
}

/// Reads eight rows of sixteen cells. `----` is an empty cell.
pub(super) const fn table(rows: [&str; 8]) -> Table {
    let mut table = [0; 128];
    let mut septet = 0;
    while septet < table.len() {
        let row = rows[septet / 16].as_bytes();
        assert!(row.len() == 16 * 5 - 1, "a row has sixteen cells");
        let mut digit = 0;
        while digit < 4 {
            let at = septet % 16 * 5 + digit;
            table[septet] = table[septet] << 4 | digit_of(row[at]);
            digit += 1;
        }
        septet += 1;
    }
    table
}

#[expect(clippy::panic, reason = "the tables are read at compile time only")]
const fn digit_of(byte: u8) -> u16 {
    match byte {
        b'-' => 0,
        b'0'..=b'9' => (byte - b'0') as u16,
        b'A'..=b'F' => (byte - b'A') as u16 + 10,
        _ => panic!("not a hexadecimal digit"),
    }
}

#[expect(clippy::cast_possible_truncation, reason = "the bound is tested")]
const fn narrow(code_point: u32) -> u16 {
    assert!(code_point <= u16::MAX as u32);
    code_point as u16
}
