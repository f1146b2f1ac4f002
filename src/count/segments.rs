//! Where a text is cut.
//!
//! # Decisions
//!
//! - An escape pair and a surrogate pair stay whole. No clause forbids to split a surrogate pair,
//!   but a phone that shows one segment alone would show half a character.
//! - An empty text is one empty segment: something is sent, and billed.
//! - No cluster reaches from the text into what the gateway adds, or back.

use core::fmt;
use core::iter::FusedIterator;

use super::profile::Profile;
use super::sent::Sent;
use super::source::Source;
use crate::encoding::Encoding;
use crate::national::coding::Coding;
use crate::national::tables::ShiftTables;

/// One segment of a message, as it goes over the air.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Segment<'t> {
    /// The characters of the text in this segment, borrowed from it. Empty in a segment that holds
    /// only what the gateway adds.
    pub text: &'t str,
    /// The units that they take. Where the gateway sends LF as CR LF, a CR may be here and its LF in
    /// the next segment.
    pub units: usize,
    /// The units of what the gateway adds in this segment.
    pub added: usize,
    /// The units left free.
    pub remaining: usize,
    /// The encoding of the whole message.
    pub encoding: Encoding,
    /// The tables of the whole message, where that is GSM-7.
    pub tables: ShiftTables,
}

/// Shows lengths only: the text may hold somebody's code.
impl fmt::Debug for Segment<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Segment")
            .field("bytes", &self.text.len())
            .field("units", &self.units)
            .field("added", &self.added)
            .field("remaining", &self.remaining)
            .field("encoding", &self.encoding)
            .field("tables", &self.tables)
            .finish()
    }
}

/// The segments of a text in order; see [`segments`](crate::segments).
///
/// It borrows the profile for what the gateway adds. Each [`Segment`] borrows the text alone.
///
/// Joined, their texts are the input. No segment is empty unless text and additions are, none holds
/// more than its capacity. Going through all of them takes linear time and no allocation.
#[derive(Clone)]
pub struct Segments<'p, 't> {
    before: Source<'p>,
    text: Source<'t>,
    after: Source<'p>,
    coding: Coding,
    /// What each segment holds.
    capacity: usize,
    is_done: bool,
}

impl Profile {
    /// The segments of a text.
    ///
    /// ```
    /// use sms_charge::{Packing, Profile};
    ///
    /// # #[cfg(feature = "graphemes")] {
    /// let flags = "🇮🇩".repeat(33); // 132 units, four each
    /// let profile = Profile::new().with_packing(Packing::Graphemes);
    /// let units: Vec<usize> = profile.segments(&flags).map(|segment| segment.units).collect();
    /// assert_eq!(units, [64, 64, 4]); // between characters it would be 66 and 66, with a flag split
    /// # }
    /// ```
    #[must_use]
    pub fn segments<'p, 't>(&'p self, text: &'t str) -> Segments<'p, 't> {
        self.segments_of_sent(&self.sent(text))
    }

    /// The segments of a text as it is sent.
    pub(crate) fn segments_of_sent<'p, 't>(&'p self, sent: &Sent<'t>) -> Segments<'p, 't> {
        let capacity = self.capacity(sent.coding);
        let each = if sent.whole_units() <= capacity.single() {
            capacity.single()
        } else {
            capacity.multi()
        };
        self.segments_of(sent, each)
    }

    /// The message cut into segments of a capacity.
    pub(super) fn segments_of<'p, 't>(
        &'p self,
        sent: &Sent<'t>,
        capacity: usize,
    ) -> Segments<'p, 't> {
        Segments::new(self, self.source_of(sent), sent.coding, capacity)
    }
}

impl<'p, 't> Segments<'p, 't> {
    /// The user's text as the gateway sends it, in segments of a capacity.
    #[inline]
    pub(super) fn new(
        profile: &'p Profile,
        text: Source<'t>,
        coding: Coding,
        capacity: usize,
    ) -> Self {
        let of_added = |added| Source::of_added(added, profile, coding);
        Self {
            before: of_added(&profile.before),
            text,
            after: of_added(&profile.after),
            coding,
            capacity,
            is_done: false,
        }
    }

    /// The encoding of the whole text.
    ///
    /// ```
    /// # use sms_charge::{Encoding, segments};
    /// assert_eq!(segments("Rp\u{A0}50.000").encoding(), Encoding::Ucs2);
    /// ```
    #[must_use]
    pub const fn encoding(&self) -> Encoding {
        self.coding.encoding()
    }

    /// The tables of the whole text, where that is GSM-7.
    ///
    /// ```
    /// use sms_charge::{Language, Languages, Profile};
    ///
    /// let profile = Profile::new().with_languages(Languages::of(Language::Turkish));
    /// assert_eq!(profile.segments("Şifreniz").tables().locking, Some(Language::Turkish));
    /// ```
    #[must_use]
    pub const fn tables(&self) -> ShiftTables {
        self.coding.tables()
    }
}

impl<'t> Iterator for Segments<'_, 't> {
    type Item = Segment<'t>;

    #[inline]
    fn next(&mut self) -> Option<Segment<'t>> {
        if self.is_done {
            return None;
        }
        let (_, before) = self.before.fill(self.capacity);
        let mut remaining = self.capacity - before;
        let (mut text, mut units, mut after) = ("", 0, 0);
        if self.before.is_empty() {
            (text, units) = self.text.fill(remaining);
            remaining -= units;
            if self.text.is_empty() {
                (_, after) = self.after.fill(remaining);
                remaining -= after;
                self.is_done = self.after.is_empty();
            }
        }
        Some(Segment {
            text,
            units,
            added: before + after,
            remaining,
            encoding: self.coding.encoding(),
            tables: self.coding.tables(),
        })
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        if self.is_done {
            return (0, Some(0));
        }
        let units = self.before.units() + self.text.units() + self.after.units();
        // A segment but the last has at least one unit.
        (1, Some(units.max(1)))
    }
}

impl FusedIterator for Segments<'_, '_> {}

/// Shows lengths only: the text may hold somebody's code.
impl fmt::Debug for Segments<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Segments")
            .field("encoding", &self.encoding())
            .field("units_left", &self.text.units())
            .field("is_done", &self.is_done)
            .finish_non_exhaustive()
    }
}
