//! How much longer the value of a variable may be before the highest charge rises.
//!
//! The units of the message leave at most one value for each segment in doubt, since each edge wastes one unit
//! at the most. Which of them fits, the walk of the message says. Where a variable stands once, the walk is
//! two walks for all variables: where each value begins, and where it may end at the latest. So the
//! bounds of 64 variables take 65 µs. With a walk of the message for each doubt they took 850 (Zen 4).

use core::num::NonZeroUsize;

use super::case::{Case, ENCODINGS, Outside, push_literal, push_value};
use super::slot::{MAX_PLACEHOLDERS, Slot};
use super::spec::Class;
use super::{Part, Parts};
use crate::count::capacities::Capacity;
use crate::count::fill::Fill;
use crate::count::profile::Billing;
use crate::encoding::Encoding;

/// The messages of an encoding, with every value as long and as wide as may be.
pub(super) struct Worst {
    encoding: Encoding,
    /// `None` if no message has this encoding, whatever the maxima.
    outside: Option<Outside>,
    /// Whether one has it with the maxima as they are.
    is_reached: bool,
    /// With what the gateway adds.
    units: usize,
    /// `None` where they say nothing.
    positions: Option<Positions>,
}

impl Case<'_> {
    /// The messages at their worst, by encoding, of which none has a higher charge than this.
    pub(super) fn worst(&self, highest: u32) -> [Worst; ENCODINGS.len()] {
        ENCODINGS.map(|encoding| {
            let outside = self.outside(encoding);
            let is_reached = outside.is_some_and(|outside| self.is_reached(encoding, outside));
            let (units, _) = self.cost(encoding, |variable| self.longest(encoding, variable));
            let has_positions = is_reached && highest > 1 && self.profile.is_plain();
            Worst {
                encoding,
                outside,
                is_reached,
                units,
                positions: has_positions.then(|| Positions::of(self, encoding, highest)),
            }
        })
    }

    /// The most that a variable's maximum can be raised by.
    pub(super) fn headroom(&self, variable: u8, worst: &[Worst], highest: u32) -> u16 {
        let spec = self.spec(variable);
        if self.profile.keeps_clusters() && matches!(spec.class(), Class::Any) {
            // A longer value could have clusters.
            return 0;
        }
        let most = u16::MAX - spec.max();
        worst.iter().fold(most, |most, worst| {
            self.headroom_in(worst, variable, highest, most)
        })
    }

    /// The same as far as messages of an encoding go, if it is less than `most`.
    fn headroom_in(&self, worst: &Worst, variable: u8, highest: u32, most: u16) -> u16 {
        let encoding = worst.encoding;
        let Some(outside) = worst.outside else {
            return most;
        };
        if !self.repertoire(variable).has(encoding, Outside::NONE) {
            return most;
        }
        // Before the first raise with which there is such a message, all are harmless.
        let is_reached_by = |&by: &u16| self.raised(variable, by).is_reached(encoding, outside);
        let first = if worst.is_reached {
            Some(0)
        } else {
            (1..=2).find(is_reached_by)
        };
        let Some(first) = first else {
            return most;
        };
        let (few, many) = self.raises_by_units(worst, variable, highest);
        let (few, many) = (few.max(first.saturating_sub(1)), many.min(most));
        if few >= many {
            return few.min(most);
        }
        if let Some(positions) = &worst.positions
            && self.places_of(variable) == 1
        {
            let value = self.longest(encoding, variable);
            return largest(few, many, |by| positions.have_room(variable, value, by));
        }
        largest(few, many, |by| {
            let longest = |walked| {
                let (longest, are_pairs) = self.longest(encoding, walked);
                let by = if walked == variable { by } else { 0 };
                (longest.saturating_add(by), are_pairs)
            };
            self.charge_by_walk(encoding, longest) <= highest
        })
    }

    /// What a variable's maximum can be raised by for certain, and what at most.
    fn raises_by_units(&self, worst: &Worst, variable: u8, highest: u32) -> (u16, u16) {
        let width = 1 + usize::from(self.repertoire(variable).is_wide(worst.encoding));
        let each = width * usize::from(self.places_of(variable));
        let Some(each) = NonZeroUsize::new(each) else {
            return (u16::MAX, u16::MAX);
        };
        let capacity = self.profile.capacities().of(worst.encoding);
        let several = capacity.multi().saturating_mul(highest as usize);
        let wasted = match self.profile.billing() {
            Billing::Segments => highest as usize - 1,
            Billing::Quotient => 0,
        };
        let raises = |several: usize| {
            let room = capacity.single().max(several);
            u16::try_from(room.saturating_sub(worst.units) / each).unwrap_or(u16::MAX)
        };
        (raises(several.saturating_sub(wasted)), raises(several))
    }
}

/// The largest number up to `many` that fits, by halving, if no larger one fits than one that does
/// not; `few` if none does.
fn largest(few: u16, many: u16, fits: impl Fn(u16) -> bool) -> u16 {
    let (mut low, mut high) = (few, many);
    while low < high {
        let half = high - (high - low) / 2;
        if fits(half) {
            low = half;
        } else {
            high = half - 1;
        }
    }
    low
}

/// Where the values of the longest message begin, and where they may end at the latest, so that the
/// message stays within some segments.
///
/// A position is a number of units from the message's start, with those that are left free at the
/// ends of segments. By a plain profile.
struct Positions {
    capacity: Capacity,
    /// By variable, of its last place.
    begin: [usize; MAX_PLACEHOLDERS],
    latest_end: [usize; MAX_PLACEHOLDERS],
}

impl Positions {
    fn of(case: &Case<'_>, encoding: Encoding, segments: u32) -> Self {
        let capacity = case.profile.capacities().of(encoding);
        let mut positions = Self {
            capacity,
            begin: [0; MAX_PLACEHOLDERS],
            latest_end: [0; MAX_PLACEHOLDERS],
        };
        let value = |slot: &Slot| case.longest(encoding, slot.variable);
        let slots = case.template.slots();

        let mut fill = Fill::new(capacity);
        for (passed, slot) in slots.iter().enumerate() {
            push_gap(&mut fill, case, passed, encoding);
            if let Some(begin) = positions.begin.get_mut(usize::from(slot.variable)) {
                *begin = fill.position();
            }
            push_value(&mut fill, value(slot));
        }

        let latest = |end, push: &dyn Fn(&mut Fill)| latest_begin(capacity, end, push);
        let end = capacity.multi().saturating_mul(segments as usize);
        let mut end = latest(end, &|fill| push_gap(fill, case, slots.len(), encoding));
        for (passed, slot) in slots.iter().enumerate().rev() {
            if let Some(latest_end) = positions.latest_end.get_mut(usize::from(slot.variable)) {
                *latest_end = end;
            }
            end = latest(end, &|fill| push_value(fill, value(slot)));
            end = latest(end, &|fill| push_gap(fill, case, passed, encoding));
        }
        positions
    }

    /// Whether a value that stands once can be so much longer.
    fn have_room(&self, variable: u8, (length, are_pairs): (u16, bool), by: u16) -> bool {
        let of_variable = |positions: &[usize]| positions.get(usize::from(variable)).copied();
        let begin = of_variable(&self.begin).unwrap_or_default();
        let latest_end = of_variable(&self.latest_end).unwrap_or_default();
        let mut fill = Fill::up_to(self.capacity, begin);
        push_value(&mut fill, (length.saturating_add(by), are_pairs));
        fill.position() <= latest_end
    }
}

/// Adds what stands before a placeholder, and behind the one before it.
fn push_gap(fill: &mut Fill, case: &Case<'_>, passed: usize, encoding: Encoding) {
    for part in Parts::before(case.template, passed) {
        match part {
            Part::Literal(text) => push_literal(fill, text, encoding),
            Part::Variable(_) => return,
        }
    }
}

/// The last position from which something ends at or before another position; 0 if there is none.
fn latest_begin(capacity: Capacity, end: usize, push: impl Fn(&mut Fill)) -> usize {
    let end_from = |begin| {
        let mut fill = Fill::up_to(capacity, begin);
        push(&mut fill);
        fill.position()
    };
    // At each edge that it crosses, at most one unit is left free.
    let units = end_from(0);
    let wasted = units / capacity.divisor() + 2;
    let mut fits = end.saturating_sub(units + wasted);
    let mut too_late = end.saturating_sub(units.saturating_sub(wasted)) + 1;
    while too_late - fits > 1 {
        let half = fits.midpoint(too_late);
        if end_from(half) <= end {
            fits = half;
        } else {
            too_late = half;
        }
    }
    fits
}
