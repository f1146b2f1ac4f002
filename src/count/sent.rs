//! A text as a gateway sends it.

use super::measure::Measure;
use super::profile::Profile;
use super::source::Source;
use crate::encoding::Encoding;
use crate::national::coding::Coding;
use crate::scan::{Scan, scan};

/// A text, and what the message costs that is made of it.
#[derive(Clone, Copy)]
pub(crate) struct Sent<'t> {
    pub(crate) text: &'t str,
    pub(crate) coding: Coding,
    /// Of the text.
    pub(super) units: usize,
    /// Of what the gateway adds.
    pub(super) added: usize,
    /// Of the whole: characters of two units, and all characters.
    pub(super) pairs: usize,
    pub(super) characters: usize,
    /// What is billed, where the choice of tables has found it out.
    pub(super) charge: Option<usize>,
    /// Every byte of the text is a character of one unit.
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

    /// The same of a text that was scanned.
    pub(crate) fn sent_scanned<'t>(&self, text: &'t str, scan: Scan) -> Sent<'t> {
        self.by_best_tables(self.sent_by_default_tables(text, scan))
    }

    /// A text as it is sent where there are no national tables.
    pub(super) fn sent_by_default_tables<'t>(&self, text: &'t str, scan: Scan) -> Sent<'t> {
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
            coding: Coding::of(encoding),
            units: own.units(encoding),
            added: self.added.units(encoding),
            pairs: whole.pairs(encoding),
            characters: whole.characters(),
            charge: None,
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
        Source::of_text(sent.text, self, sent.coding, sent.units, sent.is_flat)
    }

    /// The units of a piece of a text as it is sent, behind what stands before it.
    pub(crate) fn sent_units(&self, before: &str, piece: &str, coding: Coding) -> usize {
        let pieces = self.line_ends.pieces(piece, before.ends_with('\r'));
        pieces
            .map(|sent| coding.width(sent.character) + usize::from(sent.has_cr_added))
            .sum()
    }
}
