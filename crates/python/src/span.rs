//! Converts places of a text to Python's way of counting.

use std::ops::Range;

/// Converts places in bytes, as the library gives them, to places in characters: `text[start:end]` is the
/// place. If the places are in the order of the text, all of them together take linear time.
pub(crate) struct Places<'t> {
    text: &'t str,
    byte: usize,
    character: usize,
}

impl<'t> Places<'t> {
    pub(crate) const fn of(text: &'t str) -> Self {
        Self {
            text,
            byte: 0,
            character: 0,
        }
    }

    pub(crate) fn span(&mut self, bytes: &Range<usize>) -> (usize, usize) {
        (self.character_at(bytes.start), self.character_at(bytes.end))
    }

    fn character_at(&mut self, byte: usize) -> usize {
        if byte < self.byte {
            *self = Self::of(self.text);
        }
        let between = self.text.get(self.byte..byte).unwrap_or_default();
        self.character += between.chars().count();
        self.byte = byte;
        self.character
    }
}

/// Converts one place.
pub(crate) fn span(text: &str, bytes: &Range<usize>) -> (usize, usize) {
    Places::of(text).span(bytes)
}
