//! Places in a text as JavaScript counts them.

use core::ops::Range;

use crate::json::Json;

/// Turns bytes into UTF-16 code units. It goes from the last place asked for, so that places in their order
/// take linear time.
pub(crate) struct Places<'t> {
    text: &'t str,
    byte: usize,
    unit: usize,
}

impl<'t> Places<'t> {
    pub(crate) const fn new(text: &'t str) -> Self {
        Self {
            text,
            byte: 0,
            unit: 0,
        }
    }

    pub(crate) fn unit(&mut self, byte: usize) -> usize {
        if byte < self.byte {
            *self = Self::new(self.text);
        }
        let between = self.text.get(self.byte..byte).unwrap_or_default();
        self.unit += between.chars().map(char::len_utf16).sum::<usize>();
        self.byte = byte;
        self.unit
    }

    /// Writes the two ends of a span.
    pub(crate) fn write(&mut self, span: &Range<usize>, json: &mut Json<'_>) {
        let start = self.unit(span.start);
        json.key("start").number(start);
        let end = self.unit(span.end);
        json.key("end").number(end);
    }
}
