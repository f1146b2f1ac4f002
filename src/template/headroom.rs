//! How much longer the value of a variable may be before the highest charge rises.
//!
//! Each boundary between segments wastes at most one unit. So the number of units leaves at most
//! one value in doubt for each segment. Counting segment by segment decides these values. If a
//! variable has one placeholder, two passes are enough for all variables: a pass from the start
//! finds where each value begins, and a pass from the end finds where it must end at the latest. So
//! the bounds of 64 variables take 65 µs. They took 850 µs with one pass for each doubt (Zen 4).

use core::num::NonZeroUsize;

use super::Part;
use super::case::{Case, ENCODINGS, Outside, push_literal, push_value};
use super::slot::MAX_PLACEHOLDERS;
use super::spec::Class;
use crate::count::capacities::Capacity;
use crate::count::fill::Fill;
use crate::count::profile::Billing;
use crate::encoding::Encoding;
use crate::scan::scan;

impl Case<'_> {
    /// By variable: the largest increase of its maximum with which no charge exceeds the highest.
    pub(super) fn headrooms(&self, highest: u32) -> [u16; MAX_PLACEHOLDERS] {
        let mut headrooms = [0; MAX_PLACEHOLDERS];
        for (variable, headroom) in self.variables().zip(&mut headrooms) {
            let spec = self.given(variable);
            // A longer value could have clusters.
            let may_be_longer =
                !self.profile.keeps_clusters() || !matches!(spec.class(), Class::Any);
            *headroom = if !may_be_longer {
                0
            } else if self.is_empty(variable) {
                self.headroom_of_empty(variable, highest)
            } else {
                u16::MAX - spec.max()
            };
        }
        self.lower(&mut headrooms, highest, |variable| !self.is_empty(variable));
        headrooms
    }

    /// Whether the variable has no value, or only the empty one.
    fn is_empty(&self, variable: u8) -> bool {
        self.spec(variable).max() == 0
    }

    /// The headroom of a variable that is empty with its specification. A larger maximum makes it
    /// another case: its default is not sent, and the line ends around it are not next to each
    /// other.
    fn headroom_of_empty(&self, variable: u8, highest: u32) -> u16 {
        let raised = self.raised(variable, 1);
        if raised.highest() > highest {
            return 0;
        }
        let mut headrooms = [u16::MAX - raised.given(variable).max(); MAX_PLACEHOLDERS];
        raised.lower(&mut headrooms, highest, |other| other == variable);
        let headroom = headrooms.get(usize::from(variable));
        headroom.map_or(0, |headroom| headroom + 1)
    }

    /// Lowers the headrooms of these variables to what no charge forbids.
    fn lower(
        &self,
        headrooms: &mut [u16; MAX_PLACEHOLDERS],
        highest: u32,
        is_asked: impl Fn(u8) -> bool,
    ) {
        if self.uses_national_tables() {
            // Each pair of tables has its own units.
            for (variable, headroom) in self.variables().zip(headrooms) {
                if is_asked(variable) {
                    let fits = |by| self.raised(variable, by).highest() <= highest;
                    *headroom = largest(0, *headroom, fits);
                }
            }
            return;
        }
        for case in self.cases() {
            for encoding in ENCODINGS {
                let Some(longest) = Longest::of(&case, encoding, highest) else {
                    continue;
                };
                for (variable, headroom) in case.variables().zip(&mut *headrooms) {
                    if is_asked(variable) && !case.is_absent(variable) {
                        *headroom = longest.headroom(variable, *headroom);
                    }
                }
            }
        }
    }
}

/// The longest message of a case in an encoding.
struct Longest<'c> {
    case: &'c Case<'c>,
    encoding: Encoding,
    /// No charge may exceed this.
    highest: u32,
    /// The encodings that other values must be outside of.
    outside: Outside,
    /// Whether a message has the encoding with the given maxima.
    is_reached: bool,
    /// The units, including what the gateway adds.
    units: usize,
    /// `None` if positions do not help.
    positions: Option<Positions>,
}

impl<'c> Longest<'c> {
    /// `None` if no message has this encoding, whatever the maxima are.
    fn of(case: &'c Case<'c>, encoding: Encoding, highest: u32) -> Option<Self> {
        let outside = case.outside(encoding)?;
        let is_reached = case.is_reached(encoding, outside);
        let (units, _) = case.cost(encoding, |variable| case.longest(encoding, variable));
        let has_positions = is_reached && highest > 1 && case.profile.is_plain();
        Some(Self {
            case,
            encoding,
            highest,
            outside,
            is_reached,
            units,
            positions: has_positions.then(|| Positions::of(case, encoding, highest)),
        })
    }

    /// The largest increase of a variable's maximum, if it is less than `most`.
    fn headroom(&self, variable: u8, most: u16) -> u16 {
        let repertoire = self.case.repertoire(variable);
        if !repertoire.has(self.encoding, Outside::NONE) {
            return most;
        }
        // A smaller increase does not lead to such a message, so it is allowed.
        let is_reached_by = |&by: &u16| {
            let raised = self.case.raised(variable, by);
            raised.is_reached(self.encoding, self.outside)
        };
        let first = if self.is_reached {
            Some(0)
        } else {
            (1..=2).find(is_reached_by)
        };
        let Some(first) = first else {
            return most;
        };
        let (few, many) = self.raises_by_units(variable);
        let (few, many) = (few.max(first.saturating_sub(1)), many.min(most));
        if few >= many {
            return few.min(most);
        }
        let longest = |variable| self.case.longest(self.encoding, variable);
        if let Some(positions) = &self.positions
            && self.case.places_of(variable) == 1
        {
            return largest(few, many, |by| {
                positions.have_room(variable, longer(longest(variable), by))
            });
        }
        largest(few, many, |by| {
            let value = |walked| longer(longest(walked), if walked == variable { by } else { 0 });
            self.case.charge_by_walk(self.encoding, value) <= self.highest
        })
    }

    /// The increase of a variable's maximum that surely fits, and the largest that may fit.
    fn raises_by_units(&self, variable: u8) -> (u16, u16) {
        let case = self.case;
        let width = 1 + usize::from(case.repertoire(variable).is_wide(self.encoding));
        let each = width * usize::from(case.places_of(variable));
        let Some(each) = NonZeroUsize::new(each) else {
            return (u16::MAX, u16::MAX);
        };
        let capacity = case.profile.capacities().of(self.encoding);
        let several = capacity.multi().saturating_mul(self.highest as usize);
        let wasted = match case.profile.billing() {
            Billing::Segments => self.highest as usize - 1,
            Billing::Quotient => 0,
        };
        // The literals are counted as if no value stood between them. A value may split a line end.
        let split = if case.profile.line_ends().are_unchanged() {
            0
        } else {
            case.template.slots().len()
        };
        let raises = |several: usize, units: usize| {
            let room = capacity.single().max(several);
            u16::try_from(room.saturating_sub(units) / each).unwrap_or(u16::MAX)
        };
        (
            raises(several.saturating_sub(wasted), self.units + split),
            raises(several, self.units),
        )
    }
}

const fn longer((length, are_pairs): (u16, bool), by: u16) -> (u16, bool) {
    (length.saturating_add(by), are_pairs)
}

/// The largest number up to `many` that fits, or `few` if none fits. It halves the range, so every
/// number below one that fits must fit.
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

/// Where the values of the longest message begin, and where they must end at the latest, so that
/// the message has at most `segments` segments.
///
/// A position is a number of units from the start of the message, including unused units. The
/// profile is plain. Greedy filling from the start gives the earliest positions, and greedy filling
/// from the end the latest.
struct Positions {
    capacity: Capacity,
    /// By variable, for one of its placeholders.
    begin: [usize; MAX_PLACEHOLDERS],
    latest_end: [usize; MAX_PLACEHOLDERS],
}

impl Positions {
    fn of(case: &Case<'_>, encoding: Encoding, segments: u32) -> Self {
        let capacity = case.profile.capacities().of(encoding);
        let mut begin = [0; MAX_PLACEHOLDERS];
        let mut latest_end = [0; MAX_PLACEHOLDERS];

        let mut from_start = Fill::new(capacity);
        for part in case.parts() {
            match part {
                Part::Literal(text) => push_literal(&mut from_start, text, encoding),
                Part::Value(slot) => {
                    if let Some(begin) = begin.get_mut(usize::from(slot.variable)) {
                        *begin = from_start.position();
                    }
                    push_value(&mut from_start, case.longest(encoding, slot.variable));
                }
            }
        }

        let end = capacity.multi().saturating_mul(segments as usize);
        let mut from_end = Fill::new(capacity);
        let template = case.template;
        let mut behind = template.source.len();
        for &slot in template.slots().iter().rev() {
            let span = slot.span();
            let literal = template.source.get(span.end..behind).unwrap_or_default();
            push_backwards(
                &mut from_end,
                literal,
                template.parsed.syntax.doubled(),
                encoding,
            );
            behind = span.start;
            if case.is_absent(slot.variable) {
                push_backwards(&mut from_end, template.default(slot), &[], encoding);
                continue;
            }
            if let Some(latest_end) = latest_end.get_mut(usize::from(slot.variable)) {
                *latest_end = end.saturating_sub(from_end.position());
            }
            push_value(&mut from_end, case.longest(encoding, slot.variable));
        }
        Self {
            capacity,
            begin,
            latest_end,
        }
    }

    /// Whether a value with one placeholder fits.
    fn have_room(&self, variable: u8, value: (u16, bool)) -> bool {
        let of_variable = |positions: &[usize]| positions.get(usize::from(variable)).copied();
        let begin = of_variable(&self.begin).unwrap_or_default();
        let latest_end = of_variable(&self.latest_end).unwrap_or_default();
        let mut fill = Fill::up_to(self.capacity, begin);
        push_value(&mut fill, value);
        fill.position() <= latest_end
    }
}

/// Adds a piece of the source from its last character to its first. A character that is written
/// twice is sent once.
fn push_backwards(fill: &mut Fill, source: &str, doubled: &[char], encoding: Encoding) {
    if doubled.is_empty() {
        let scan = scan(source);
        let is_sent_so = scan.encoding() == encoding;
        // A GSM-7 text has no surrogate pairs.
        if !is_sent_so || scan.pairs() == 0 {
            let pairs = if is_sent_so { 0 } else { scan.pairs() };
            fill.push_ones(scan.units() - pairs);
            return;
        }
    }
    let mut characters = source.chars().rev();
    while let Some(c) = characters.next() {
        if doubled.contains(&c) {
            characters.next();
        }
        fill.push_whole(encoding.units(c).map_or(0, usize::from));
    }
}
