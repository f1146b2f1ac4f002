//! A text as a gateway sends it.

use super::measure::Measure;
use super::profile::Profile;
use super::source::Source;
use crate::encoding::Encoding;
use crate::national::coding::Coding;
use crate::scan::{Scan, scan};

/// A text, and the counts of the message that the gateway makes of it: the text with what it adds.
#[derive(Clone, Copy)]
pub(crate) struct Sent<'t> {
    pub(crate) text: &'t str,
    pub(crate) coding: Coding,
    /// The units of the text.
    pub(super) units: usize,
    /// The units of what the gateway adds.
    pub(super) added: usize,
    /// The characters of two units in the whole message.
    pub(super) pairs: usize,
    /// The characters of the whole message. Only counted if a limit needs them.
    pub(super) characters: usize,
    /// The charge, if the choice of national tables computed it.
    pub(super) charge: Option<usize>,
    /// Whether every byte of the text is a character of one unit.
    pub(super) is_flat: bool,
}

impl Sent<'_> {
    pub(super) const fn whole_units(&self) -> usize {
        self.units + self.added
    }
}

impl Profile {
    /// A text as it is sent.
    pub(crate) fn sent<'t>(&self, text: &'t str) -> Sent<'t> {
        self.sent_scanned(text, scan(text))
    }

    /// The same for a scanned text.
    pub(crate) fn sent_scanned<'t>(&self, text: &'t str, scan: Scan) -> Sent<'t> {
        self.by_best_tables(self.sent_by_default_tables(text, scan))
    }

    /// A text as it is sent without national tables.
    pub(super) fn sent_by_default_tables<'t>(&self, text: &'t str, scan: Scan) -> Sent<'t> {
        let own = if self.alphabets.excluded.is_empty() && self.line_ends.are_unchanged() {
            let is_gsm7 = scan.encoding() == Encoding::Gsm7;
            let is_seven_bit = is_gsm7 && self.alphabets.sends_in_septets(text);
            // From U+0100 on, characters begin with the byte C4 or a greater one.
            let is_latin1 = self.alphabets.encodings.latin1 && text.bytes().all(|byte| byte < 0xC4);
            let is_limited = !self.limits.has_only_segments();
            let characters = if is_limited { text.chars().count() } else { 0 };
            Measure::of_scan(scan, is_seven_bit, is_latin1, characters)
        } else {
            self.measure_pieces(text)
        };
        let whole = own.and(&self.added);
        let encoding = whole.encoding(&self.alphabets);
        Sent {
            text,
            coding: Coding::of(encoding),
            units: own.units(encoding),
            added: self.added.units(encoding),
            pairs: whole.pairs(encoding),
            characters: whole.characters(),
            charge: None,
            // What has one unit per byte in GSM-7 also has one in UCS-2 and Latin-1.
            is_flat: scan.has_one_unit_per_byte(text),
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

    /// The text as the source that fills segments.
    pub(super) const fn source_of<'t>(&self, sent: &Sent<'t>) -> Source<'t> {
        Source::of_text(sent.text, self, sent.coding, sent.units, sent.is_flat)
    }

    /// The units of a piece of a text as it is sent. `before` is the text before the piece.
    pub(crate) fn sent_units(&self, before: &str, piece: &str, coding: Coding) -> usize {
        let pieces = self.line_ends.pieces(piece, before.ends_with('\r'));
        pieces
            .map(|sent| coding.width(sent.character) + usize::from(sent.has_cr_added))
            .sum()
    }
}
