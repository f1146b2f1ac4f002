//! Places of a text as Python counts them.

use std::ops::Range;

/// Turns places in bytes, as the library has them, into places in characters, so that
/// `text[start:end]` is the place. Places in the order of the text take linear time together.
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

/// One place.
pub(crate) fn span(text: &str, bytes: &Range<usize>) -> (usize, usize) {
    Places::of(text).span(bytes)
}
