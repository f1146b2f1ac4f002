//! A text as a gateway sends it.

use super::measure::Measure;
use super::profile::Profile;
use super::source::Source;
use crate::encoding::Encoding;
use crate::scan::{Scan, scan};

/// A text, and what the message costs that is made of it.
#[derive(Clone, Copy)]
pub(crate) struct Sent<'t> {
    pub(crate) text: &'t str,
    /// Of the text.
    pub(super) own: Measure,
    /// With what the gateway adds.
    pub(super) whole: Measure,
    pub(crate) encoding: Encoding,
    /// Every byte of the text is a character of one unit.
    is_flat: bool,
}

impl Sent<'_> {
    pub(super) const fn whole_units(&self) -> usize {
        self.whole.units(self.encoding)
    }
}

impl Profile {
    /// A text as it is sent.
    pub(super) fn sent<'t>(&self, text: &'t str) -> Sent<'t> {
        self.sent_scanned(text, scan(text))
    }

    /// The same of a text that was scanned.
    pub(crate) fn sent_scanned<'t>(&self, text: &'t str, scan: Scan) -> Sent<'t> {
        let own = if self.alphabets.excluded.is_empty() && self.line_ends.are_kept() {
            let is_gsm7 = scan.encoding() == Encoding::Gsm7;
            let is_seven_bit = is_gsm7 && self.alphabets.has_scanned(text);
            // The first bytes of U+0100 and beyond.
            let is_latin1 = self.alphabets.encodings.latin1 && text.bytes().all(|byte| byte < 0xC4);
            // Only a limit asks for it.
            let is_asked = !self.limits.is_of_segments();
            let characters = if is_asked { text.chars().count() } else { 0 };
            Measure::of_scan(scan, is_seven_bit, is_latin1, characters)
        } else {
            self.measure_pieces(text)
        };
        let whole = own.and(&self.added);
        let encoding = whole.encoding(&self.alphabets);
        Sent {
            text,
            own,
            whole,
            encoding,
            // One unit a byte in GSM-7 is one unit a byte in the other two.
            is_flat: scan.has_one_unit_a_byte(text),
        }
    }

    #[cold]
    fn measure_pieces(&self, text: &str) -> Measure {
        let mut measure = Measure::NOTHING;
        for piece in self.line_ends.pieces(text, false) {
            if piece.has_cr_added {
                measure.add_char('\r', &self.alphabets);
            }
            measure.add_char(piece.character, &self.alphabets);
        }
        measure
    }

    /// The text as it goes into segments.
    pub(super) const fn source_of<'t>(&self, sent: &Sent<'t>) -> Source<'t> {
        let units = sent.own.units(sent.encoding);
        Source::of_text(sent.text, self, sent.encoding, units, sent.is_flat)
    }

    /// The units of a piece of a text as it is sent, behind what stands before it.
    pub(crate) fn sent_units(&self, before: &str, piece: &str, encoding: Encoding) -> usize {
        let pieces = self.line_ends.pieces(piece, before.ends_with('\r'));
        let units = |c| usize::from(encoding.units(c).unwrap_or_default());
        pieces
            .map(|sent| units(sent.character) + usize::from(sent.has_cr_added))
            .sum()
    }
}
