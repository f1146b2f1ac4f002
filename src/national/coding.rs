//! How a message is encoded: its encoding and, in GSM-7, its tables.

use super::index::Index;
use super::tables::ShiftTables;
use crate::encoding::Encoding;
use crate::scan;

/// An encoding, and the tables of a GSM-7 message.
///
/// It holds a reference to the index of the national tables. So a program that names no language
/// doesn't link the index.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Coding {
    encoding: Encoding,
    tables: ShiftTables,
    /// `None` for the default tables.
    index: Option<&'static Index>,
}

impl Coding {
    /// GSM-7 with these tables.
    pub(super) const fn national(tables: ShiftTables, index: &'static Index) -> Self {
        Self {
            encoding: Encoding::Gsm7,
            tables,
            index: if tables.are_default() {
                None
            } else {
                Some(index)
            },
        }
    }

    /// An encoding, with the default tables.
    #[inline]
    pub(crate) const fn of(encoding: Encoding) -> Self {
        Self {
            encoding,
            tables: ShiftTables::DEFAULT,
            index: None,
        }
    }

    #[inline]
    pub(crate) const fn encoding(self) -> Encoding {
        self.encoding
    }

    #[inline]
    pub(crate) const fn tables(self) -> ShiftTables {
        self.tables
    }

    /// How many units a character takes: 1, 2, or `None` if it can't be encoded so.
    #[inline]
    pub(crate) const fn units(self, c: char) -> Option<u8> {
        match self.index {
            None => self.encoding.units(c),
            Some(index) => {
                let (locking, single) = self.tables.bits();
                index.held(c).septets(locking, single)
            }
        }
    }

    /// The units of a character that can be encoded so; 0 for any other.
    #[inline]
    pub(crate) const fn width(self, c: char) -> usize {
        match self.units(c) {
            Some(units) => units as usize,
            None => 0,
        }
    }

    /// How many bytes and units of a text fit in `room` units without splitting a character.
    #[inline]
    pub(crate) fn fill(self, text: &str, room: usize) -> (usize, usize) {
        if self.index.is_none() {
            scan::fill(text, self.encoding, room)
        } else {
            self.fill_by_characters(text, room)
        }
    }

    #[cold]
    fn fill_by_characters(self, text: &str, room: usize) -> (usize, usize) {
        let mut used = 0;
        for (at, c) in text.char_indices() {
            let units = self.width(c);
            if used + units > room {
                return (at, used);
            }
            used += units;
        }
        (text.len(), used)
    }
}

impl From<Encoding> for Coding {
    fn from(encoding: Encoding) -> Self {
        Self::of(encoding)
    }
}
