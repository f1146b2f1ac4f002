//! Which of the tables that a route may use a message is written by.
//!
//! A message costs what it costs by the best pair. So whatever asks how far a charge reaches asks every
//! pair that is left.

use core::num::NonZeroUsize;

use super::added::Added;
use super::capacities::Capacity;
use super::decode;
use super::profile::Profile;
use super::sent::Sent;
use crate::encoding::Encoding;
use crate::national::coding::Coding;
use crate::national::tally::{Tally, Written};
use crate::scan::scan;

/// A message by one pair of tables, and what is billed for it.
#[derive(Clone, Copy)]
pub(super) struct Choice {
    pub(super) written: Written,
    pub(super) charge: usize,
    /// The septets that are left in the segments billed.
    left: usize,
}

impl Choice {
    pub(super) const fn new(written: Written, charge: usize, capacity: Capacity) -> Self {
        let each = if written.septets <= capacity.single() {
            capacity.single()
        } else {
            capacity.multi()
        };
        Self {
            written,
            charge,
            left: charge.saturating_mul(each).saturating_sub(written.septets),
        }
    }

    /// The better of the two: the lower charge, then the more septets left, then the fewer elements in
    /// the header. If nothing decides, the other, which was found first.
    pub(super) const fn or(self, other: Option<Self>) -> Self {
        let Some(other) = other else {
            return self;
        };
        let elements = self.written.coding.tables().elements();
        let is_better = if self.charge != other.charge {
            self.charge < other.charge
        } else if self.left != other.left {
            self.left > other.left
        } else {
            elements < other.written.coding.tables().elements()
        };
        if is_better { self } else { other }
    }
}

impl Profile {
    /// A count by every pair of tables, of nothing yet; `None` if the route uses the default ones only.
    pub(super) const fn tally(&self) -> Option<Tally> {
        self.alphabets.tally(self.capacities.gsm7)
    }

    /// Whether some national table that the route uses has a character.
    pub(super) const fn is_national(&self, c: char) -> bool {
        match self.tally() {
            None => false,
            Some(mut tally) => {
                self.alphabets.push(&mut tally, c);
                !tally.is_over()
            }
        }
    }

    /// Adds a character.
    pub(crate) const fn tally_char(&self, tally: &mut Tally, c: char) {
        self.alphabets.push(tally, c);
    }

    /// Adds what the gateway adds.
    pub(super) const fn tally_added(&self, added: &Added, tally: &mut Tally) {
        if let Some(characters) = added.as_characters() {
            tally.push_ones(characters as usize);
        }
        if let Some(text) = added.as_text() {
            let mut rest = text.as_bytes();
            while let Some((c, after)) = decode::first(rest) {
                self.alphabets.push(tally, c);
                rest = after;
            }
        }
    }

    /// The units of what the gateway adds, in a message that is written so.
    pub(super) const fn added_units(&self, coding: Coding) -> usize {
        const fn units(added: &Added, coding: Coding) -> usize {
            let mut units = match added.as_characters() {
                Some(characters) => characters as usize,
                None => 0,
            };
            if let Some(text) = added.as_text() {
                let mut rest = text.as_bytes();
                while let Some((c, after)) = decode::first(rest) {
                    units += coding.width(c);
                    rest = after;
                }
            }
            units
        }
        units(&self.before, coding) + units(&self.after, coding)
    }

    /// The message by the best pair of tables, if national ones may do better.
    pub(super) fn by_best_tables<'t>(&self, sent: Sent<'t>) -> Sent<'t> {
        let Some(tally) = self.tally() else {
            return sent;
        };
        if self.is_settled(sent.coding.encoding(), sent.whole_units(), sent.pairs) {
            return sent;
        }
        let tally = self.tallied(sent.text, tally);
        let mut best: Option<Choice> = None;
        for written in self.contenders(&tally) {
            let capacity = self.capacity(written.coding);
            // Segments that waste nothing.
            let least = rounded_up(written.septets, capacity.divisor());
            let may_win =
                |best: Choice| least <= best.charge || written.septets <= capacity.single();
            if best.is_none_or(may_win) {
                let charge = self.billed(&self.written(sent, written));
                best = Some(Choice::new(written, charge, capacity).or(best));
            }
        }
        best.map_or(sent, |best| Sent {
            charge: Some(best.charge),
            ..self.written(sent, best.written)
        })
    }

    /// The pairs of tables that may be the best.
    fn contenders(&self, tally: &Tally) -> impl Iterator<Item = Written> + use<> {
        let mut contenders = [None; Tally::PLACES];
        for (place, contender) in contenders.iter_mut().enumerate() {
            if self.contends(tally, place) {
                *contender = tally.at(place);
            }
        }
        contenders.into_iter().flatten()
    }

    /// Whether the pair of a place may be the best. Where clusters stay whole, one that holds less may
    /// break a cluster and do better.
    pub(super) const fn contends(&self, tally: &Tally, place: usize) -> bool {
        self.keeps_clusters() || !tally.is_needless(place)
    }

    /// Whether no national table can do better than the default ones: the message fits one segment by
    /// them, or takes a septet a character and no room for a header's elements.
    pub(super) const fn is_settled(&self, encoding: Encoding, units: usize, pairs: usize) -> bool {
        matches!(encoding, Encoding::Gsm7) && (units <= self.single(encoding) || pairs == 0)
    }

    /// The message by every pair of tables that has all of it, or as it is sent where there is none.
    pub(super) fn in_every_way<'t>(&self, text: &'t str) -> impl Iterator<Item = Sent<'t>> {
        let sent = self.sent_by_default_tables(text, scan(text));
        let tally = self.tally().map(|tally| self.tallied(text, tally));
        let tally = tally.filter(|tally| !tally.is_over());
        let otherwise = tally.is_none().then_some(sent);
        let ways = tally.into_iter().flat_map(|tally| self.contenders(&tally));
        ways.map(move |written| self.written(sent, written))
            .chain(otherwise)
    }

    /// A message, written by another pair of tables.
    const fn written<'t>(&self, sent: Sent<'t>, written: Written) -> Sent<'t> {
        let added = self.added_units(written.coding);
        Sent {
            coding: written.coding,
            units: written.septets - added,
            added,
            pairs: written.extended,
            charge: None,
            is_flat: sent.is_flat && written.coding.tables().are_default(),
            ..sent
        }
    }

    /// The message by every pair of tables.
    fn tallied(&self, text: &str, mut tally: Tally) -> Tally {
        self.tally_added(&self.before, &mut tally);
        self.tally_added(&self.after, &mut tally);
        for piece in self.line_ends.pieces(text, false) {
            if tally.is_over() {
                break;
            }
            if piece.has_cr_added {
                self.alphabets.push(&mut tally, '\r');
            }
            self.alphabets.push(&mut tally, piece.character);
        }
        tally
    }

    /// The longest prefixes of a text that pairs of tables have, beside what the gateway adds, each written
    /// so. By each locking table only those single shift tables are asked that last longest.
    pub(super) fn prefixes<'t>(&self, text: &'t str) -> impl Iterator<Item = Sent<'t>> {
        let ends = self.tally().map(|mut tally| {
            self.tally_added(&self.before, &mut tally);
            self.tally_added(&self.after, &mut tally);
            self.ends(tally, text)
        });
        let prefixes = ends.into_iter().flatten().flatten();
        prefixes.filter_map(move |(written, end)| {
            let added = self.added_units(written.coding);
            Some(Sent {
                text: text.get(..end)?,
                coding: written.coding,
                units: written.septets - added,
                added,
                pairs: written.extended,
                characters: 0,
                charge: None,
                is_flat: false,
            })
        })
    }

    /// By place: how far the pair that lasts longest has the text, and what it costs up to there.
    fn ends(&self, mut tally: Tally, text: &str) -> [Option<(Written, usize)>; Tally::PLACES] {
        let mut ends = [None; Tally::PLACES];
        let mut end = 0;
        for piece in self.line_ends.pieces(text, false) {
            let cr = piece.has_cr_added.then_some('\r');
            let sent = cr.into_iter().chain([piece.character]);
            let before = sent
                .clone()
                .any(|c| self.alphabets.loses(&tally, c))
                .then_some(tally);
            sent.for_each(|c| {
                self.alphabets.push(&mut tally, c);
            });
            if let Some(before) = before {
                for (place, found) in ends.iter_mut().enumerate() {
                    let lost = before.at(place).filter(|_| tally.at(place).is_none());
                    *found = lost.map(|written| (written, end)).or(*found);
                }
            }
            if tally.is_over() {
                return ends;
            }
            end += piece.bytes;
        }
        for (place, found) in ends.iter_mut().enumerate() {
            *found = tally.at(place).map(|written| (written, end)).or(*found);
        }
        ends
    }
}

/// `div_ceil` by a number that cannot be zero: the optimiser does not always see that of
/// [`Capacity::multi`].
fn rounded_up(units: usize, multi: NonZeroUsize) -> usize {
    units / multi + usize::from(units % multi != 0)
}
