//! What a text costs.
//!
//! The charge is computed without a cut where that is exact. Each of `k` segments except the last
//! wastes at most one unit, and only before a two-unit character. So if the units and that waste
//! fit `k` segments, the charge is `k`. Otherwise the text is cut and the segments are counted.

use core::str::{Utf8Error, from_utf8};

use super::capacities::Capacity;
use super::fill::Fill;
use super::profile::{Billing, Profile};
use super::sent::Sent;
use crate::encoding::Encoding;
use crate::national::coding::Coding;
use crate::national::tables::ShiftTables;
use crate::scan::{Scan, is_flat, scan};

/// What a text costs: its encoding, its units and its charge.
///
/// [`estimate`](crate::estimate()) returns it. It takes sixteen bytes, so it is passed in
/// registers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Estimate {
    /// The encoding of the whole message: the text and what the gateway adds.
    pub encoding: Encoding,
    /// The units of the text as it is sent: septets in GSM-7, UTF-16 code units in UCS-2, octets in
    /// Latin-1. They do not include what the gateway adds.
    pub units: usize,
    /// The number of billed segments, at least 1.
    pub charge: u32,
    /// The message is over one of the profile's [`Limits`](crate::Limits): the gateway would refuse
    /// or shorten it.
    pub over_limit: bool,
    /// The national tables of the whole message. Without [`Languages`](crate::Languages) in the
    /// profile, always the default tables.
    pub tables: ShiftTables,
}

#[cfg(feature = "serde")]
crate::record::record!(Estimate, "a table that holds an estimate" {
    encoding: Encoding, units: usize, charge: u32, over_limit: bool, tables: ShiftTables,
} with |encoding, units, charge, over_limit, tables| Estimate { encoding, units, charge, over_limit, tables });

impl Profile {
    /// What a text costs.
    ///
    /// Linear time, no allocation.
    ///
    /// ```
    /// use sms_charge::{Capacities, Profile};
    ///
    /// let text = "a".repeat(305);
    /// assert_eq!(Profile::new().estimate(&text).charge, 2);
    ///
    /// let gateway = Profile::new().with_capacities(Capacities::CONCAT16);
    /// assert_eq!(gateway.estimate(&text).charge, 3);
    /// ```
    #[must_use]
    #[expect(
        clippy::inline_always,
        reason = "with a constant profile the compiler does half of the work, but does not inline by itself"
    )]
    #[inline(always)]
    pub fn estimate(&self, text: &str) -> Estimate {
        if self.is_plain {
            self.estimate_plain(text, scan(text))
        } else {
            self.estimate_with_settings(text)
        }
    }

    /// What a text in UTF-8 bytes costs.
    ///
    /// For ASCII bytes, one pass both checks and counts. For a one-time password it takes a fifth
    /// of the time of [`core::str::from_utf8`] followed by [`estimate`](Self::estimate). Other
    /// bytes take no longer than these two calls. Linear time, no allocation.
    ///
    /// # Errors
    ///
    /// If the bytes are not UTF-8. The standard library's error says where.
    ///
    /// ```
    /// use sms_charge::Profile;
    ///
    /// let profile = Profile::new();
    /// let bytes = "Rp\u{A0}50.000".as_bytes();
    /// assert_eq!(profile.estimate_utf8(bytes)?.units, 9);
    ///
    /// let error = profile.estimate_utf8(b"Rp\xA050.000").unwrap_err();
    /// assert_eq!(error.valid_up_to(), 2);
    /// # Ok::<(), core::str::Utf8Error>(())
    /// ```
    #[inline]
    pub fn estimate_utf8(&self, bytes: &[u8]) -> Result<Estimate, Utf8Error> {
        if self.is_plain
            && is_flat(bytes)
            && let Some(estimate) = self.estimate_plain_unseen(Scan::of_flat(bytes.len()))
        {
            return Ok(estimate);
        }
        from_utf8(bytes).map(|text| self.estimate(text))
    }

    /// The estimate of a scanned text by a plain profile.
    #[inline]
    pub(crate) fn estimate_plain(&self, text: &str, scan: Scan) -> Estimate {
        let (encoding, units) = (scan.encoding(), scan.units());
        if units <= self.single(encoding) {
            return self.estimate_of(encoding, units, 1);
        }
        let capacity = self.capacities.of(encoding);
        // The settings are passed one by one, so that a constant profile needs no memory.
        estimate_plain_several(text, scan, capacity, self.billing, self.limits.segments())
    }

    /// The estimate by a plain profile from the scan alone, without the text; `None` if only a cut
    /// of the text can tell.
    #[inline]
    pub(crate) fn estimate_plain_unseen(&self, scan: Scan) -> Option<Estimate> {
        let (encoding, units) = (scan.encoding(), scan.units());
        let segments = if units <= self.single(encoding) {
            1
        } else {
            let capacity = self.capacities.of(encoding);
            several_without_cut(capacity, self.billing, units, scan.pairs())?
        };
        Some(self.estimate_of(encoding, units, segments))
    }

    /// The charge by a plain profile from the counts alone; `None` if only a cut of the text can
    /// tell.
    pub(crate) fn charge_plain_unseen(
        &self,
        encoding: Encoding,
        units: usize,
        pairs: usize,
    ) -> Option<u32> {
        if units <= self.single(encoding) {
            return Some(1);
        }
        let capacity = self.capacities.of(encoding);
        let segments = several_without_cut(capacity, self.billing, units, pairs)?;
        Some(self.estimate_of(encoding, units, segments).charge)
    }

    /// The estimate by a profile of any kind.
    #[inline(never)]
    fn estimate_with_settings(&self, text: &str) -> Estimate {
        self.estimate_sent(&self.sent(text))
    }

    /// The estimate of a text as it is sent.
    pub(crate) fn estimate_sent(&self, sent: &Sent<'_>) -> Estimate {
        self.estimate_measured(
            sent.coding,
            sent.units,
            sent.whole_units(),
            sent.characters,
            self.charge_of(sent),
        )
    }

    /// The number of billed segments of a message.
    pub(super) fn charge_of(&self, sent: &Sent<'_>) -> usize {
        if let Some(charge) = sent.charge {
            return charge;
        }
        let capacity = self.capacity(sent.coding);
        let units = sent.whole_units();
        if units <= capacity.single() {
            return 1;
        }
        let is_certain = !self.keeps_clusters() || matches!(self.billing, Billing::Quotient);
        let segments = is_certain
            .then(|| several_without_cut(capacity, self.billing, units, sent.pairs))
            .flatten();
        segments.unwrap_or_else(|| self.segments_of(sent, capacity.multi()).count())
    }

    /// The same from the message's units, and from the number of segments that it fills if it needs
    /// several.
    pub(super) const fn charge_from_counts(
        &self,
        capacity: Capacity,
        units: usize,
        segments: usize,
    ) -> usize {
        if units <= capacity.single() {
            return 1;
        }
        match self.billing {
            Billing::Segments => segments,
            Billing::Quotient => units.div_ceil(capacity.multi()),
        }
    }

    /// The estimate from the units of the text (`own`), and from the units, characters and charge
    /// of the whole message.
    pub(super) const fn estimate_measured(
        &self,
        coding: Coding,
        own: usize,
        whole: usize,
        characters: usize,
        charge: usize,
    ) -> Estimate {
        let encoding = coding.encoding();
        let mut estimate = self.estimate_of(encoding, own, charge);
        estimate.tables = coding.tables();
        estimate.over_limit |= self.limits.is_exceeded(encoding, characters, whole);
        estimate
    }

    /// The estimate without limits of characters or units and without national tables.
    #[inline]
    const fn estimate_of(&self, encoding: Encoding, units: usize, segments: usize) -> Estimate {
        estimate_of(encoding, units, segments, self.limits.segments())
    }

    /// Whether the scan of a text is enough to estimate it by this profile.
    pub(crate) const fn is_plain(&self) -> bool {
        self.is_plain
    }

    /// Whether this profile is plain and one segment holds this number of septets.
    pub(crate) const fn fits_one_segment(&self, septets: usize) -> bool {
        self.is_plain && septets <= self.single(Encoding::Gsm7)
    }
}

/// The estimate of a text that needs several segments, by a plain profile.
#[inline(never)]
fn estimate_plain_several(
    text: &str,
    scan: Scan,
    capacity: Capacity,
    billing: Billing,
    limit: u32,
) -> Estimate {
    let (encoding, units) = (scan.encoding(), scan.units());
    match several_without_cut(capacity, billing, units, scan.pairs()) {
        Some(segments) => estimate_of(encoding, units, segments, limit),
        None => estimate_plain_by_cut(text, scan, capacity, limit),
    }
}

/// A separate function, so that texts that need no cut don't pay for saving registers.
#[cold]
#[inline(never)]
fn estimate_plain_by_cut(text: &str, scan: Scan, capacity: Capacity, limit: u32) -> Estimate {
    let encoding = scan.encoding();
    let mut fill = Fill::new(capacity);
    fill.push(text, encoding, scan);
    estimate_of(encoding, scan.units(), fill.segments(), limit)
}

/// The charge of a message that needs several segments and is cut between characters; `None` if it
/// depends on where the segments end. `pairs` is the number of characters of two units.
const fn several_without_cut(
    capacity: Capacity,
    billing: Billing,
    units: usize,
    pairs: usize,
) -> Option<usize> {
    let multi = capacity.divisor();
    let segments = units.div_ceil(multi.get());
    match billing {
        Billing::Quotient => Some(segments),
        Billing::Segments => {
            let edges = segments - 1;
            let waste = if pairs < edges { pairs } else { edges };
            if units + waste <= segments * multi.get() {
                Some(segments)
            } else {
                None
            }
        }
    }
}

#[inline]
#[expect(clippy::cast_possible_truncation, reason = "the bound is tested")]
const fn estimate_of(encoding: Encoding, units: usize, segments: usize, limit: u32) -> Estimate {
    let charge = if segments > u32::MAX as usize {
        u32::MAX
    } else {
        segments as u32
    };
    Estimate {
        encoding,
        units,
        charge,
        over_limit: charge > limit,
        tables: ShiftTables::DEFAULT,
    }
}
