//! What the message costs when the length and the width of every value are known.

use super::Case;
use crate::count::fill::Fill;
use crate::count::meter::Meter;
use crate::encoding::Encoding;
use crate::scan::scan;
use crate::template::Part;
use crate::template::slot::Slot;

impl Case<'_> {
    /// The charge in an encoding. `value` gives the length of each value, and whether its
    /// characters take two units.
    pub(super) fn charge(&self, encoding: Encoding, value: impl Fn(u8) -> (u16, bool)) -> u32 {
        let cost = self.cost(encoding, &value);
        self.charge_of_cost(encoding, cost, value)
    }

    /// The same if the units and the two-unit characters are already counted.
    pub(super) fn charge_of_cost(
        &self,
        encoding: Encoding,
        (units, pairs): (usize, usize),
        value: impl Fn(u8) -> (u16, bool),
    ) -> u32 {
        if self.profile.is_plain()
            && let Some(charge) = self.profile.charge_plain_unseen(encoding, units, pairs)
        {
            return charge;
        }
        self.charge_by_walk(encoding, value)
    }

    /// The charge, counted segment by segment.
    pub(in crate::template) fn charge_by_walk(
        &self,
        encoding: Encoding,
        value: impl Fn(u8) -> (u16, bool),
    ) -> u32 {
        if self.profile.is_plain() {
            self.segments(encoding, value)
        } else {
            self.message(value).charge_in(encoding)
        }
    }

    /// The units of the message in an encoding, and the number of two-unit characters.
    pub(in crate::template) fn cost(
        &self,
        encoding: Encoding,
        value: impl Fn(u8) -> (u16, bool),
    ) -> (usize, usize) {
        let mut units = self.literals.units(encoding);
        let mut pairs = self.literals.pairs(encoding);
        for variable in self.variables() {
            let (more_units, more_pairs) = self.cost_of(variable, value(variable));
            units += more_units;
            pairs += more_pairs;
        }
        (units, pairs)
    }

    /// The same for the values of one variable in all its placeholders.
    pub(super) fn cost_of(
        &self,
        variable: u8,
        (characters, are_pairs): (u16, bool),
    ) -> (usize, usize) {
        let characters = usize::from(characters) * usize::from(self.places_of(variable));
        let pairs = if are_pairs { characters } else { 0 };
        (characters + pairs, pairs)
    }

    /// The number of segments that the message fills in an encoding, with a plain profile.
    fn segments(&self, encoding: Encoding, value: impl Fn(u8) -> (u16, bool)) -> u32 {
        let mut fill = Fill::new(self.profile.capacities().of(encoding));
        for part in self.parts() {
            match part {
                Part::Literal(text) => push_literal(&mut fill, text, encoding),
                Part::Value(slot) => push_value(&mut fill, value(slot.variable)),
            }
        }
        u32::try_from(fill.segments()).unwrap_or(u32::MAX)
    }

    /// The parts of the message. The defaults of absent variables are literals.
    pub(in crate::template) fn parts(&self) -> impl Iterator<Item = Part<'_>> {
        self.template.parts().map(|part| match part {
            Part::Value(slot) if self.is_absent(slot.variable) => {
                Part::Literal(self.template.default(slot))
            }
            part => part,
        })
    }

    pub(super) fn message(&self, value: impl Fn(u8) -> (u16, bool)) -> Meter<'_> {
        let mut meter = self.profile.meter();
        for part in self.parts() {
            match part {
                Part::Literal(text) => meter.push(text),
                Part::Value(Slot { variable, .. }) => {
                    let (characters, are_pairs) = value(variable);
                    meter.push_many(usize::from(characters), are_pairs);
                }
            }
        }
        meter
    }
}

/// Adds a literal of a message whose encoding is known.
pub(in crate::template) fn push_literal(fill: &mut Fill, text: &str, encoding: Encoding) {
    let scan = scan(text);
    if scan.encoding() == encoding {
        fill.push(text, encoding, scan);
    } else {
        // The literal is GSM-7, so it has no surrogate pairs.
        fill.push_ones(scan.units() - scan.pairs());
    }
}

/// Adds a value of this many characters, which take two units or one.
pub(in crate::template) const fn push_value(fill: &mut Fill, (characters, are_pairs): (u16, bool)) {
    if are_pairs {
        fill.push_pairs(characters as usize);
    } else {
        fill.push_ones(characters as usize);
    }
}
