//! Cutting a text into segments.
//!
//! # Decisions
//!
//! - An escape pair and a surrogate pair stay whole. No clause of the standard forbids splitting a
//!   surrogate pair, but a phone that shows one segment alone would show half a character.
//! - An empty text is one empty segment, because it is sent and billed.
//! - No grapheme cluster joins the text and what the gateway adds.

use core::fmt;
use core::iter::FusedIterator;

use super::profile::Profile;
use super::sent::Sent;
use super::source::Source;
use crate::encoding::Encoding;
use crate::national::coding::Coding;
use crate::national::tables::ShiftTables;

/// One segment of a message; see [`segments`](crate::segments()).
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Segment<'t> {
    /// The part of the text in this segment. Empty if the segment holds only what the gateway adds.
    pub text: &'t str,
    /// The units of that part. If the gateway sends LF as CR LF, the added CR may be in this
    /// segment and its LF in the next.
    pub units: usize,
    /// The units in this segment that the gateway adds.
    pub added: usize,
    /// The units left free.
    pub remaining: usize,
    /// The encoding of the whole message.
    pub encoding: Encoding,
    /// The national tables of the whole message, if it is GSM-7.
    pub tables: ShiftTables,
}

/// Shows lengths only, because the text may contain a one-time password.
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

/// An iterator over the segments of a text, in order; see [`segments`](crate::segments()).
///
/// The texts of all segments, joined, are the input. A segment is empty only if the whole message
/// is empty, and never holds more than its capacity. Linear time for all segments, no allocation.
///
/// The iterator borrows the profile and the text. Each [`Segment`] borrows the text only.
#[derive(Clone)]
pub struct Segments<'p, 't> {
    before: Source<'p>,
    text: Source<'t>,
    after: Source<'p>,
    coding: Coding,
    /// The capacity of each segment.
    capacity: usize,
    is_done: bool,
}

impl Profile {
    /// The segments of a text, in order.
    ///
    /// ```
    /// use sms_charge::{Packing, Profile};
    ///
    /// # #[cfg(feature = "graphemes")] {
    /// let flags = "🇮🇩".repeat(33); // 132 units, four each
    /// let profile = Profile::new().with_packing(Packing::Graphemes);
    /// let units = profile.segments(&flags).map(|segment| segment.units);
    ///
    /// // Without whole clusters: 66 and 66, and one flag is split.
    /// assert!(units.eq([64, 64, 4]));
    /// # }
    /// ```
    #[must_use]
    pub fn segments<'p, 't>(&'p self, text: &'t str) -> Segments<'p, 't> {
        self.segments_of_sent(&self.sent(text))
    }

    /// The segments of a message.
    pub(crate) fn segments_of_sent<'p, 't>(&'p self, sent: &Sent<'t>) -> Segments<'p, 't> {
        let capacity = self.capacity(sent.coding);
        let each = if sent.whole_units() <= capacity.single() {
            capacity.single()
        } else {
            capacity.multi()
        };
        self.segments_of(sent, each)
    }

    /// The message cut into segments of this capacity.
    pub(super) fn segments_of<'p, 't>(
        &'p self,
        sent: &Sent<'t>,
        capacity: usize,
    ) -> Segments<'p, 't> {
        Segments::new(self, self.source_of(sent), sent.coding, capacity)
    }
}

impl<'p, 't> Segments<'p, 't> {
    /// The user's text and what the gateway adds, in segments of this capacity.
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

    /// The encoding of the whole message.
    ///
    /// ```
    /// use sms_charge::{Encoding, segments};
    ///
    /// assert_eq!(segments("Rp\u{A0}50.000").encoding(), Encoding::Ucs2);
    /// ```
    #[must_use]
    pub const fn encoding(&self) -> Encoding {
        self.coding.encoding()
    }

    /// The national tables of the whole message, if it is GSM-7.
    ///
    /// ```
    /// use sms_charge::{Language, Languages, Profile};
    ///
    /// let turkish = Languages::of(Language::Turkish);
    /// let profile = Profile::new().with_languages(turkish);
    /// let tables = profile.segments("Şifreniz").tables();
    /// assert_eq!(tables.locking, Some(Language::Turkish));
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
        // Every segment has at least one unit, unless the message is empty.
        (1, Some(units.max(1)))
    }
}

impl FusedIterator for Segments<'_, '_> {}

/// Shows lengths only, because the text may contain a one-time password.
impl fmt::Debug for Segments<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Segments")
            .field("encoding", &self.encoding())
            .field("units_left", &self.text.units())
            .field("is_done", &self.is_done)
            .finish_non_exhaustive()
    }
}
