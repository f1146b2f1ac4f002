//! The walk over the parts of a text in one encoding, when its pieces come one by one.

use core::num::NonZeroUsize;

use crate::count::profile::Profile;
use crate::encoding::Encoding;
use crate::scan::{self, Scan};

/// The parts of several that a text fills so far.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Walk {
    /// What each part holds.
    multi: NonZeroUsize,
    parts: usize,
    /// The units of the last part, with the reserve if it is the first.
    used: usize,
    /// The units of all, without the reserve.
    units: usize,
}

impl Walk {
    pub(crate) const fn new(profile: &Profile, encoding: Encoding) -> Self {
        let multi = profile.capacities.divisor(encoding);
        Self {
            multi,
            parts: 1,
            used: profile.reserve_units(),
            units: 0,
        }
    }

    pub(crate) const fn units(&self) -> usize {
        self.units
    }

    pub(crate) const fn parts(&self) -> usize {
        self.parts
    }

    /// Adds a character of so many units, which is never parted; of none, nothing.
    pub(crate) const fn step(&mut self, units: u8) {
        let units = units as usize;
        self.units += units;
        self.used += units;
        if self.used > self.multi.get() {
            self.parts += 1;
            self.used = units;
        }
    }

    /// Adds so many characters of one unit.
    pub(crate) const fn push_ones(&mut self, ones: usize) {
        self.units += ones;
        self.used += ones;
        let more = self.used.saturating_sub(1) / self.multi.get();
        self.parts += more;
        self.used -= more * self.multi.get();
    }

    /// Adds so many characters of two units.
    pub(crate) const fn push_pairs(&mut self, pairs: usize) {
        self.units += pairs * 2;
        let here = (self.multi.get() - self.used) / 2;
        if pairs <= here {
            self.used += pairs * 2;
            return;
        }
        let rest = pairs - here;
        // A part holds at least one pair; the compiler needs to be told.
        let a_part = match self.multi.get() / 2 {
            0 => 1,
            pairs => pairs,
        };
        self.parts += rest.div_ceil(a_part);
        self.used = (rest - 1) % a_part * 2 + 2;
    }

    /// Adds a piece of a text that is in this encoding.
    pub(crate) fn push(&mut self, piece: &str, scan: Scan) {
        if scan.pairs() == 0 {
            self.push_ones(scan.units());
        } else if self.used + scan.units() <= self.multi.get() {
            self.used += scan.units();
            self.units += scan.units();
        } else {
            self.push_parts(piece, scan);
        }
    }

    #[cold]
    fn push_parts(&mut self, piece: &str, scan: Scan) {
        self.units += scan.units();
        let mut rest = piece;
        loop {
            let room = self.multi.get() - self.used;
            let (bytes, units) = scan::fill(rest, scan.encoding(), room);
            self.used += units;
            match rest.get(bytes..) {
                None | Some("") => break,
                Some(after) => rest = after,
            }
            self.parts += 1;
            self.used = 0;
        }
    }
}
