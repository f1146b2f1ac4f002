//! The choice of national tables: which pair of a locking and a single shift table a message uses.
//!
//! The charge of a message is its charge by the best pair. So a question about a budget must try
//! every pair that can write the text.

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

/// A message written with one pair of tables, and its charge.
#[derive(Clone, Copy)]
pub(super) struct Choice {
    pub(super) written: Written,
    pub(super) charge: usize,
    /// The septets left free in the billed segments.
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

    /// The better of the two: the lower charge, then more septets left, then fewer elements in the
    /// header. If all are equal, `other`, which was found first.
    pub(super) const fn better_of(self, other: Option<Self>) -> Self {
        let Some(other) = other else {
            return self;
        };
        let elements = self.written.coding.tables().elements();
        let has_fewer_elements = elements < other.written.coding.tables().elements();
        let leaves_more = self.left > other.left || self.left == other.left && has_fewer_elements;
        let is_better = self.charge < other.charge || self.charge == other.charge && leaves_more;
        if is_better { self } else { other }
    }
}

impl Profile {
    /// An empty tally by every pair of tables; `None` if the route uses only the default tables.
    pub(super) const fn tally(&self) -> Option<Tally> {
        self.alphabets.tally(self.capacities.gsm7)
    }

    /// Whether any national table of the route has a character.
    pub(super) const fn is_national(&self, c: char) -> bool {
        match self.tally() {
            None => false,
            Some(mut tally) => {
                self.alphabets.push(&mut tally, c);
                !tally.is_over()
            }
        }
    }

    /// Adds a character to a tally.
    pub(crate) const fn tally_char(&self, tally: &mut Tally, c: char) {
        self.alphabets.push(tally, c);
    }

    /// Adds the gateway's prefix or suffix to a tally.
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

    /// The units of what the gateway adds, with this coding.
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

    /// The message with the best pair of tables, if national tables may cost less.
    pub(super) fn by_best_tables<'t>(&self, sent: Sent<'t>) -> Sent<'t> {
        let Some(tally) = self.tally() else {
            return sent;
        };
        if self.default_tables_suffice(sent.coding.encoding(), sent.whole_units(), sent.pairs) {
            return sent;
        }
        let tally = self.tally_of(sent.text, tally);
        let mut best: Option<Choice> = None;
        for written in self.candidates(&tally) {
            let capacity = self.capacity(written.coding);
            // The charge if no unit is left free at the end of a segment.
            let least = rounded_up(written.septets, capacity.divisor());
            let may_win =
                |best: Choice| least <= best.charge || written.septets <= capacity.single();
            if best.is_none_or(may_win) {
                let charge = self.charge_of(&self.written(sent, written));
                best = Some(Choice::new(written, charge, capacity).better_of(best));
            }
        }
        let Some(best) = best else {
            return sent;
        };
        let mut sent = self.written(sent, best.written);
        sent.charge = Some(best.charge);
        sent
    }

    /// The pairs of tables that may be the best one.
    fn candidates(&self, tally: &Tally) -> impl Iterator<Item = Written> + use<> {
        let mut candidates = [None; Tally::PLACES];
        for (place, candidate) in candidates.iter_mut().enumerate() {
            if self.may_be_best(tally, place) {
                *candidate = tally.at(place);
            }
        }
        candidates.into_iter().flatten()
    }

    /// Whether the pair at a place may be the best one.
    ///
    /// With whole clusters, every pair may be: a pair with a smaller capacity may split a wide
    /// cluster and so waste less.
    pub(super) const fn may_be_best(&self, tally: &Tally, place: usize) -> bool {
        self.keeps_clusters() || !tally.is_redundant(place)
    }

    /// Whether no national table can cost less than the default tables. That holds if the message
    /// fits one segment with them, or if each of its characters takes one septet.
    pub(super) const fn default_tables_suffice(
        &self,
        encoding: Encoding,
        units: usize,
        pairs: usize,
    ) -> bool {
        matches!(encoding, Encoding::Gsm7) && (units <= self.single(encoding) || pairs == 0)
    }

    /// The message with every pair of tables that can write all of it. If there are none, the
    /// message as it is sent without national tables.
    pub(super) fn by_every_pair<'t>(&self, text: &'t str) -> impl Iterator<Item = Sent<'t>> {
        let sent = self.sent_by_default_tables(text, scan(text));
        let tally = self.tally().map(|tally| self.tally_of(text, tally));
        let tally = tally.filter(|tally| !tally.is_over());
        let otherwise = tally.is_none().then_some(sent);
        let ways = tally.into_iter().flat_map(|tally| self.candidates(&tally));
        ways.map(move |written| self.written(sent, written))
            .chain(otherwise)
    }

    /// The message with another pair of tables.
    const fn written<'t>(&self, sent: Sent<'t>, written: Written) -> Sent<'t> {
        let added = self.added_units(written.coding);
        Sent {
            text: sent.text,
            coding: written.coding,
            units: written.septets - added,
            added,
            pairs: written.extended,
            characters: sent.characters,
            charge: None,
            is_flat: sent.is_flat && written.coding.tables().are_default(),
        }
    }

    /// The tally of the message by every pair of tables.
    fn tally_of(&self, text: &str, mut tally: Tally) -> Tally {
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

    /// The longest prefixes of a text that can be written with national tables, together with what
    /// the gateway adds. For each locking table there are two: with the extension table, and with
    /// the national single shift table that can write most of the text.
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

    /// For each place, the longest prefix of the text that one of its pairs can write, and its
    /// septets.
    fn ends(&self, mut tally: Tally, text: &str) -> [Option<(Written, usize)>; Tally::PLACES] {
        let mut ends = [None; Tally::PLACES];
        let mut end = 0;
        for piece in self.line_ends.pieces(text, false) {
            let cr = piece.has_cr_added.then_some('\r');
            let sent = cr.into_iter().chain([piece.character]);
            let before = sent
                .clone()
                .any(|c| self.alphabets.loses_pair(&tally, c))
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
