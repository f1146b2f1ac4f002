//! How a gateway counts, and what a text costs there.
//!
//! # Decisions
//!
//! - The charge is worked out without a walk wherever that is exact: `k` parts waste at most one
//!   unit at each edge, and only for a two-unit character, so if the units and so much waste fit
//!   `k` parts, `k` it is. Otherwise the parts are counted as [`Segments`] cuts them: one rule, no
//!   disagreement.
//! - A reserve longer than any gateway's is taken for the longest there can be, so that counting
//!   never fails.

use crate::count::meter::Meter;
use crate::count::segments::{Capacities, Segments};
use crate::encoding::Encoding;
use crate::scan::{Scan, scan};

/// What a text costs. Sixteen bytes, so that it travels in registers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "otp", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Estimate {
    /// The encoding that the whole text needs.
    pub encoding: Encoding,
    /// Septets in GSM-7, UTF-16 code units in UCS-2; the reserve is not among them.
    pub units: usize,
    /// The number of billed messages, at least 1.
    pub charge: u32,
    /// The charge is higher than the profile's limit: the message can't be sent as one.
    pub over_limit: bool,
}

/// What is never parted when a text is cut.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Packing {
    /// A character, so that neither an escape pair nor a surrogate pair is torn. What phones and
    /// most gateways do.
    #[default]
    Characters,
    /// Nothing, for the charge: units divided by the capacity, rounded up. What some gateways bill.
    /// [`Segments`] are cut as for [`Characters`](Self::Characters), so there may be more of them
    /// than the charge says.
    Sum,
    /// An extended grapheme cluster (UAX #29), so that an emoji made of several, a flag, an
    /// accented letter or CR LF stays whole. It may cost a message more. A cluster too wide for
    /// a part, less the reserve, is cut between its characters.
    #[cfg(feature = "graphemes")]
    Graphemes,
}

/// How a gateway counts: capacities, packing, reserve and limit.
///
/// A new profile counts as the standard has it, and the functions of the crate's root use that one.
/// Each setter takes and returns the profile, in a `const` too:
///
/// ```
/// use sms_charge::{Capacities, Profile};
///
/// const GATEWAY: Profile = Profile::new().capacities(Capacities::CONCAT16).reserve(12);
///
/// assert_eq!(GATEWAY.estimate(&"a".repeat(148)).charge, 1);
/// assert_eq!(GATEWAY.estimate(&"a".repeat(149)).charge, 2); // 149 and 12 are 161
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Profile {
    pub(crate) capacities: Capacities,
    pub(crate) packing: Packing,
    reserve: u16,
    limit: u8,
}

impl Profile {
    /// The standard: [`Capacities::CONCAT8`], [`Packing::Characters`], no reserve, a limit of 255.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            capacities: Capacities::CONCAT8,
            packing: Packing::Characters,
            reserve: 0,
            limit: u8::MAX,
        }
    }

    /// Sets how much a message holds.
    #[must_use]
    pub const fn capacities(self, capacities: Capacities) -> Self {
        Self { capacities, ..self }
    }

    /// Sets what is never parted.
    #[must_use]
    pub const fn packing(self, packing: Packing) -> Self {
        Self { packing, ..self }
    }

    /// Sets how many characters of one unit the gateway puts before the text, once, as a signature.
    ///
    /// They take room in the message alone or in the first part. At most the smaller part's
    /// capacity less 2, so that a character of the text still fits beside them: more is taken
    /// for that.
    #[must_use]
    pub const fn reserve(self, units: u16) -> Self {
        Self {
            reserve: units,
            ..self
        }
    }

    /// Sets from how many parts on [`Estimate::over_limit`] is true: when there are more than
    /// these.
    ///
    /// The concatenation header can number 255; many gateways take fewer. It changes no count.
    #[must_use]
    pub const fn limit(self, parts: u8) -> Self {
        Self {
            limit: parts,
            ..self
        }
    }

    /// What a text costs.
    ///
    /// Linear time, no allocation.
    ///
    /// ```
    /// use sms_charge::{Encoding, Packing, Profile};
    ///
    /// let text = "€".repeat(153); // 306 septets, but 153 is odd and a pair stays whole
    /// assert_eq!(Profile::new().estimate(&text).charge, 3);
    /// assert_eq!(Profile::new().packing(Packing::Sum).estimate(&text).charge, 2);
    /// ```
    #[must_use]
    #[expect(
        clippy::inline_always,
        reason = "with a constant profile half of the work is done by the compiler, who can't know"
    )]
    #[inline(always)]
    pub fn estimate(&self, text: &str) -> Estimate {
        self.estimate_scanned(text, scan(text))
    }

    /// The estimate of a text, when it has been scanned.
    #[inline]
    pub(crate) fn estimate_scanned(&self, text: &str, scan: Scan) -> Estimate {
        let (encoding, units) = (scan.encoding(), scan.units());
        if units <= self.room_alone(encoding) {
            self.bill(encoding, units, 1)
        } else {
            self.estimate_several(text, scan)
        }
    }

    /// The parts of a text.
    ///
    /// ```
    /// use sms_charge::{Packing, Profile};
    ///
    /// # #[cfg(feature = "graphemes")] {
    /// let flags = "🇮🇩".repeat(33); // 132 units, four each
    /// let profile = Profile::new().packing(Packing::Graphemes);
    /// let units: Vec<usize> = profile.segments(&flags).map(|part| part.units).collect();
    /// assert_eq!(units, [64, 64, 4]); // between characters it would be 66 and 66, with a flag torn
    /// # }
    /// ```
    #[must_use]
    pub fn segments<'t>(&self, text: &'t str) -> Segments<'t> {
        Segments::new(text, self)
    }

    /// How many characters of one unit may still follow a text before the charge rises.
    ///
    /// Of its encoding, and each a piece of its own. 160 for an empty text. Linear time.
    ///
    /// ```
    /// use sms_charge::Profile;
    ///
    /// assert_eq!(Profile::new().remaining("Kode 4417"), 151);
    /// assert_eq!(Profile::new().reserve(10).remaining("Kode 4417"), 141);
    /// ```
    #[must_use]
    pub fn remaining(&self, text: &str) -> usize {
        let scan = scan(text);
        let (encoding, units) = (scan.encoding(), scan.units());
        let alone = self.room_alone(encoding);
        if units <= alone {
            alone - units
        } else if matches!(self.packing, Packing::Sum) {
            let parts = self.fewest_parts(encoding, units);
            parts * self.multi(encoding) - self.reserve_units() - units
        } else {
            let last = Segments::of_several(text, scan, self).last();
            last.map_or(0, |last| last.remaining)
        }
    }

    /// A count that is fed piece by piece, or `None` for `Packing::Graphemes`, where a cluster
    /// may begin in one piece and end in the next: write the pieces to a buffer first.
    ///
    /// ```
    /// use sms_charge::{Packing, Profile};
    ///
    /// assert!(Profile::new().packing(Packing::Sum).meter().is_some());
    /// # #[cfg(feature = "graphemes")]
    /// assert!(Profile::new().packing(Packing::Graphemes).meter().is_none());
    /// ```
    #[must_use]
    pub const fn meter(&self) -> Option<Meter> {
        if self.parts_add_up() {
            Some(Meter::with(*self))
        } else {
            None
        }
    }

    /// The units that the text may take in a message alone.
    #[inline]
    pub(crate) const fn room_alone(&self, encoding: Encoding) -> usize {
        self.capacities.single(encoding) - self.reserve_units()
    }

    #[inline]
    pub(crate) const fn multi(&self, encoding: Encoding) -> usize {
        self.capacities.multi(encoding)
    }

    #[inline]
    pub(crate) const fn reserve_units(&self) -> usize {
        let gsm7 = self.multi(Encoding::Gsm7);
        let ucs2 = self.multi(Encoding::Ucs2);
        let most = if gsm7 < ucs2 { gsm7 } else { ucs2 } - 2;
        let reserve = self.reserve as usize;
        if reserve < most { reserve } else { most }
    }

    /// The estimate of a text that doesn't fit a message alone.
    #[inline(never)]
    fn estimate_several(&self, text: &str, scan: Scan) -> Estimate {
        match self.parts_without_walk(scan) {
            Some(parts) => self.bill(scan.encoding(), scan.units(), parts),
            None => self.estimate_by_walk(text, scan),
        }
    }

    /// A call of its own, so that what needs no walk doesn't save its registers.
    #[cold]
    #[inline(never)]
    fn estimate_by_walk(&self, text: &str, scan: Scan) -> Estimate {
        let parts = Segments::of_several(text, scan, self).count();
        self.bill(scan.encoding(), scan.units(), parts)
    }

    /// The estimate of a text that is not at hand, unless it has to be walked.
    #[inline]
    pub(crate) fn estimate_scan(&self, scan: Scan) -> Option<Estimate> {
        let (encoding, units) = (scan.encoding(), scan.units());
        let parts = if units <= self.room_alone(encoding) {
            1
        } else {
            self.parts_without_walk(scan)?
        };
        Some(self.bill(encoding, units, parts))
    }

    /// Of a text that doesn't fit a message alone.
    const fn parts_without_walk(&self, scan: Scan) -> Option<usize> {
        let parts = self.fewest_parts(scan.encoding(), scan.units());
        match self.packing {
            Packing::Sum => Some(parts),
            Packing::Characters if self.surely_fits(scan.encoding(), scan, parts) => Some(parts),
            _ => None,
        }
    }

    /// Whether a text can be counted in pieces: no piece is joined with what stands beside it.
    pub(crate) const fn parts_add_up(&self) -> bool {
        match self.packing {
            Packing::Characters | Packing::Sum => true,
            #[cfg(feature = "graphemes")]
            Packing::Graphemes => false,
        }
    }

    /// The parts that so many units fill if none is wasted.
    const fn fewest_parts(&self, encoding: Encoding, units: usize) -> usize {
        (units + self.reserve_units()).div_ceil(self.multi(encoding))
    }

    /// Whether so many parts hold a text even if a unit is wasted at each of their inner edges, as
    /// far as there are two-unit characters to waste it.
    const fn surely_fits(&self, encoding: Encoding, scan: Scan, parts: usize) -> bool {
        let edges = parts - 1;
        let waste = if scan.pairs() < edges {
            scan.pairs()
        } else {
            edges
        };
        scan.units() + self.reserve_units() + waste <= parts * self.multi(encoding)
    }

    /// The estimate, when the parts are known.
    #[inline]
    #[expect(clippy::cast_possible_truncation, reason = "the bound is tested")]
    pub(crate) const fn bill(&self, encoding: Encoding, units: usize, parts: usize) -> Estimate {
        let charge = if parts > u32::MAX as usize {
            u32::MAX
        } else {
            parts as u32
        };
        Estimate {
            encoding,
            units,
            charge,
            over_limit: charge > self.limit as u32,
        }
    }

    /// The estimate of a text of which only the units, and the parts of a walk, are known.
    pub(crate) const fn bill_walk(
        &self,
        encoding: Encoding,
        units: usize,
        parts: usize,
    ) -> Estimate {
        let charge = if units <= self.room_alone(encoding) {
            1
        } else if matches!(self.packing, Packing::Sum) {
            self.fewest_parts(encoding, units)
        } else {
            parts
        };
        self.bill(encoding, units, charge)
    }
}

/// The same as [`Profile::new`].
impl Default for Profile {
    fn default() -> Self {
        Self::new()
    }
}
