//! The places and the names of a template's placeholders.

use core::fmt;
use core::ops::Range;

use crate::content::name::MAX_NAME_BYTES;

/// The largest number of placeholders in a template.
pub(super) const MAX_PLACEHOLDERS: usize = 64;

/// A range of bytes of the source, between two character boundaries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Span {
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Span {
    #[inline]
    pub(super) const fn range(self) -> Range<usize> {
        self.start..self.end
    }
}

/// The place of a placeholder and the number of its variable. Variables are numbered in the order
/// of their first placeholders.
#[derive(Clone, Copy)]
pub(super) struct Slot {
    pub(super) start: u32,
    pub(super) length: u16,
    pub(super) default_length: u16,
    /// The distance from the end of the name to the default. It is 0 without a default.
    pub(super) default: u8,
    /// The distance from `start` to the name.
    pub(super) name: u8,
    pub(super) name_length: u8,
    pub(super) variable: u8,
}

impl Slot {
    pub(super) const UNUSED: Self = Self {
        start: 0,
        length: 0,
        default_length: 0,
        default: 0,
        name: 0,
        name_length: 0,
        variable: 0,
    };

    #[inline]
    pub(super) const fn name(self) -> Span {
        let start = self.start as usize + self.name as usize;
        Span {
            start,
            end: start + self.name_length as usize,
        }
    }

    #[inline]
    pub(super) const fn has_default(self) -> bool {
        self.default != 0
    }

    pub(super) const fn default(self) -> Span {
        let start = self.name().end + self.default as usize;
        Span {
            start,
            end: start + self.default_length as usize,
        }
    }

    pub(super) const fn span(self) -> Span {
        let start = self.start as usize;
        Span {
            start,
            end: start + self.length as usize,
        }
    }
}

/// A placeholder's name in an error. The sender wrote it, so it may be shown.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Name {
    bytes: [u8; MAX_NAME_BYTES],
    length: u8,
}

impl Name {
    /// Keeps what fits. Only a text that is longer than any placeholder's name is cut.
    pub(super) fn new(name: &str) -> Self {
        let most = name.len().min(MAX_NAME_BYTES);
        let fits = (0..=most).rfind(|&end| name.is_char_boundary(end));
        let name = name.get(..fits.unwrap_or_default()).unwrap_or_default();
        let mut bytes = [0; MAX_NAME_BYTES];
        for (place, byte) in bytes.iter_mut().zip(name.bytes()) {
            *place = byte;
        }
        let length = u8::try_from(name.len()).unwrap_or_default();
        Self { bytes, length }
    }

    pub(super) fn as_str(&self) -> &str {
        let bytes = self.bytes.get(..usize::from(self.length));
        str::from_utf8(bytes.unwrap_or_default()).unwrap_or_default()
    }
}

impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

/// As prose writes it: `` `code` ``.
impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`", self.as_str())
    }
}

/// The names of variables that have a position only, like those of `%s`.
pub(super) const NUMBERS: [&str; MAX_PLACEHOLDERS] = [
    "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17",
    "18", "19", "20", "21", "22", "23", "24", "25", "26", "27", "28", "29", "30", "31", "32", "33",
    "34", "35", "36", "37", "38", "39", "40", "41", "42", "43", "44", "45", "46", "47", "48", "49",
    "50", "51", "52", "53", "54", "55", "56", "57", "58", "59", "60", "61", "62", "63", "64",
];
