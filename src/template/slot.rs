//! Where the placeholders of a template stand.

use core::ops::Range;

/// How many placeholders a template may have.
pub(super) const MAX_PLACEHOLDERS: usize = 64;

/// Bytes of the source, on character boundaries.
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

/// A placeholder: where it stands, and the number of its variable. Variables are numbered as they
/// appear.
#[derive(Clone, Copy)]
pub(super) struct Slot {
    pub(super) start: u32,
    pub(super) end: u32,
    /// The bytes before the name.
    pub(super) open: u8,
    /// The bytes after the name.
    pub(super) close: u8,
    pub(super) variable: u8,
}

impl Slot {
    pub(super) const UNUSED: Self = Self {
        start: 0,
        end: 0,
        open: 0,
        close: 0,
        variable: 0,
    };

    #[inline]
    pub(super) const fn name(self) -> Span {
        Span {
            start: self.start as usize + self.open as usize,
            end: self.end as usize - self.close as usize,
        }
    }

    pub(super) const fn span(self) -> Span {
        Span {
            start: self.start as usize,
            end: self.end as usize,
        }
    }
}
