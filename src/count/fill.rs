//! Filling segments character by character, for texts that arrive in pieces.
//!
//! A segment ends before the first piece that does not fit. Phones and gateways cut the same way.
//! Dividing the units by 153 or 67 would give one segment too few where two-unit characters fall on
//! edges.

use core::num::NonZeroUsize;

use super::added::Added;
use super::capacities::Capacity;
use super::decode;
use crate::encoding::Encoding;
use crate::national::coding::Coding;
use crate::scan::{self, Scan};

/// How far a text has filled several segments.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fill {
    /// The capacity of each segment.
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

    /// Segments that are filled up to a position.
    pub(crate) const fn up_to(capacity: Capacity, position: usize) -> Self {
        let multi = capacity.divisor();
        Self {
            multi,
            segments: position / multi.get() + 1,
            used: position % multi.get(),
        }
    }

    /// The units so far, including units left free at the ends of segments.
    pub(crate) const fn position(&self) -> usize {
        (self.segments - 1) * self.multi.get() + self.used
    }

    pub(crate) const fn segments(&self) -> usize {
        self.segments
    }

    /// Adds a piece of at most two units that stays whole. A piece of zero units adds nothing.
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
        // A capacity is at least 2, but the compiler doesn't know that.
        let per_segment = match self.multi.get() / 2 {
            0 => 1,
            pairs => pairs,
        };
        self.segments += rest.div_ceil(per_segment);
        self.used = (rest - 1) % per_segment * 2 + 2;
    }

    /// Adds a scanned text in this encoding.
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

    /// Adds the gateway's prefix or suffix. It is cut between characters; a CR LF is split only if
    /// `splits_cr_lf`.
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
