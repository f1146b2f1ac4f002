//! Segments that are filled character by character, when a text comes in pieces.
//!
//! A segment ends where the next piece would not fit: greedy, as phones and gateways cut. To divide
//! the units by 153 or 67 instead is off by one wherever a two-unit character falls on an edge.

use core::num::NonZeroUsize;

use super::added::Added;
use super::capacities::Capacity;
use super::decode;
use crate::encoding::Encoding;
use crate::national::coding::Coding;
use crate::scan::{self, Scan};

/// How far a text fills several segments.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fill {
    /// What each segment holds.
    multi: NonZeroUsize,
    segments: usize,
    /// The units of the last segment.
    used: usize,
}

impl Fill {
    pub(crate) const fn new(capacity: Capacity) -> Self {
        Self {
            multi: capacity.divisor(),
            segments: 1,
            used: 0,
        }
    }

    /// What was filled up to a position, whatever it was.
    pub(crate) const fn up_to(capacity: Capacity, position: usize) -> Self {
        let multi = capacity.divisor();
        Self {
            multi,
            segments: position / multi.get() + 1,
            used: position % multi.get(),
        }
    }

    /// The units so far, with those that are left free at the ends of segments.
    pub(crate) const fn position(&self) -> usize {
        (self.segments - 1) * self.multi.get() + self.used
    }

    pub(crate) const fn segments(&self) -> usize {
        self.segments
    }

    /// Adds a piece that stays whole, of at most two units. A piece of no units adds nothing.
    pub(crate) const fn push_whole(&mut self, units: usize) {
        self.used += units;
        if self.used > self.multi.get() {
            self.segments += 1;
            self.used = units;
        }
    }

    /// Adds a number of characters of one unit.
    pub(crate) const fn push_ones(&mut self, ones: usize) {
        self.used += ones;
        if self.used <= self.multi.get() {
            return;
        }
        let more = (self.used - 1) / self.multi.get();
        self.segments += more;
        self.used -= more * self.multi.get();
    }

    /// Adds a number of characters of two units.
    pub(crate) const fn push_pairs(&mut self, pairs: usize) {
        let here = (self.multi.get() - self.used) / 2;
        if pairs <= here {
            self.used += pairs * 2;
            return;
        }
        let rest = pairs - here;
        // A segment holds at least one pair; the compiler needs to be told.
        let a_segment = match self.multi.get() / 2 {
            0 => 1,
            pairs => pairs,
        };
        self.segments += rest.div_ceil(a_segment);
        self.used = (rest - 1) % a_segment * 2 + 2;
    }

    /// Adds a text that was scanned and is in this encoding.
    pub(crate) fn push(&mut self, text: &str, encoding: Encoding, scan: Scan) {
        if scan.pairs() == 0 {
            self.push_ones(scan.units());
        } else if self.used + scan.units() <= self.multi.get() {
            self.used += scan.units();
        } else {
            self.push_over_edges(text, encoding);
        }
    }

    #[cold]
    fn push_over_edges(&mut self, text: &str, encoding: Encoding) {
        let mut rest = text;
        loop {
            let room = self.multi.get() - self.used;
            let (bytes, units) = scan::fill(rest, encoding, room);
            self.used += units;
            match rest.get(bytes..) {
                None | Some("") => break,
                Some(after) => rest = after,
            }
            self.segments += 1;
            self.used = 0;
        }
    }

    /// Adds what a gateway adds, cut between its characters, and not between CR and LF if those stay
    /// whole.
    pub(crate) const fn push_added(&mut self, added: &Added, coding: Coding, splits_cr_lf: bool) {
        if let Some(characters) = added.as_characters() {
            self.push_ones(characters as usize);
        }
        let Some(text) = added.as_text() else {
            return;
        };
        let mut rest = text.as_bytes();
        while let Some((c, after)) = decode::first(rest) {
            rest = after;
            if let [b'\n', behind @ ..] = after
                && c == '\r'
                && !splits_cr_lf
            {
                self.push_whole(2);
                rest = behind;
            } else {
                self.push_whole(coding.width(c));
            }
        }
    }
}
