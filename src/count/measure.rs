//! The units of a text in every encoding.

use super::alphabet::Alphabets;
use crate::encoding::Encoding;
use crate::scan::Scan;

/// The units of a text, as it is sent, in every encoding. The measure of a text is the sum of the
/// measures of its pieces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Measure {
    /// Whether the gateway can send every character in septets.
    is_seven_bit: bool,
    is_latin1: bool,
    septets: usize,
    /// Characters of two septets.
    extended: usize,
    code_units: usize,
    /// Characters of two code units.
    surrogate_pairs: usize,
    characters: usize,
}

impl Measure {
    pub(crate) const NOTHING: Self = Self::ones(0);

    /// A number of characters that take one unit in every encoding.
    pub(crate) const fn ones(characters: usize) -> Self {
        Self {
            is_seven_bit: true,
            is_latin1: true,
            septets: characters,
            extended: 0,
            code_units: characters,
            surrogate_pairs: 0,
            characters,
        }
    }

    /// A number of characters that take two units in every encoding.
    pub(crate) const fn pairs_in_each(characters: usize) -> Self {
        Self {
            is_seven_bit: true,
            is_latin1: true,
            septets: characters * 2,
            extended: characters,
            code_units: characters * 2,
            surrogate_pairs: characters,
            characters,
        }
    }

    /// The measure of a scanned text. The caller must supply what the scan doesn't say.
    pub(crate) const fn of_scan(
        scan: Scan,
        is_seven_bit: bool,
        is_latin1: bool,
        characters: usize,
    ) -> Self {
        let (units, pairs) = (scan.units(), scan.pairs());
        // No character of the GSM-7 tables is a surrogate pair.
        let (septets, extended, code_units, surrogate_pairs) = match scan.encoding() {
            Encoding::Gsm7 => (units, pairs, units - pairs, 0),
            Encoding::Ucs2 | Encoding::Latin1 => (0, 0, units, pairs),
        };
        Self {
            is_seven_bit,
            is_latin1,
            septets,
            extended,
            code_units,
            surrogate_pairs,
            characters,
        }
    }

    pub(crate) const fn add(&mut self, more: &Self) {
        self.is_seven_bit &= more.is_seven_bit;
        self.is_latin1 &= more.is_latin1;
        self.septets += more.septets;
        self.extended += more.extended;
        self.code_units += more.code_units;
        self.surrogate_pairs += more.surrogate_pairs;
        self.characters += more.characters;
    }

    pub(crate) const fn and(mut self, more: &Self) -> Self {
        self.add(more);
        self
    }

    pub(crate) const fn add_char(&mut self, c: char, alphabets: &Alphabets) {
        match alphabets.septets(c) {
            Some(septets) => {
                self.septets += septets as usize;
                self.extended += (septets == 2) as usize;
            }
            None => self.is_seven_bit = false,
        }
        self.is_latin1 &= Encoding::Latin1.units(c).is_some();
        self.code_units += c.len_utf16();
        self.surrogate_pairs += (c.len_utf16() == 2) as usize;
        self.characters += 1;
    }

    /// Whether the gateway can send every character in septets. True of an empty text, even if the
    /// gateway never uses septets.
    pub(crate) const fn is_seven_bit(&self) -> bool {
        self.is_seven_bit
    }

    /// Whether Latin-1 has every character.
    pub(crate) const fn is_latin1(&self) -> bool {
        self.is_latin1
    }

    /// The encoding in which the gateway sends the text.
    pub(crate) const fn encoding(&self, alphabets: &Alphabets) -> Encoding {
        if self.is_seven_bit && alphabets.encodings.seven_bit.is_some() {
            Encoding::Gsm7
        } else if self.is_latin1 && alphabets.encodings.latin1 {
            Encoding::Latin1
        } else {
            Encoding::Ucs2
        }
    }

    /// The units in an encoding. Meaningless in one that lacks a character of the text.
    pub(crate) const fn units(&self, encoding: Encoding) -> usize {
        match encoding {
            Encoding::Gsm7 => self.septets,
            Encoding::Ucs2 | Encoding::Latin1 => self.code_units,
        }
    }

    /// The number of characters that take two units.
    pub(crate) const fn pairs(&self, encoding: Encoding) -> usize {
        match encoding {
            Encoding::Gsm7 => self.extended,
            Encoding::Ucs2 | Encoding::Latin1 => self.surrogate_pairs,
        }
    }

    pub(crate) const fn characters(&self) -> usize {
        self.characters
    }
}
