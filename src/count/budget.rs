//! Budgets of segments: how many characters may still follow a text ([`Profile::remaining`]), and
//! the longest prefix that a budget pays for (`Profile::fit`).
//!
//! Both need the last position where the gateway's suffix may start. A binary search finds it: a
//! later start never needs fewer segments.
//!
//! Within one encoding a longer prefix never costs less. A prefix that includes the first character
//! outside GSM-7 can cost less than a shorter one, because a gateway's UCS-2 segments may hold
//! more. So prefixes that include that character are tried first, and shorter ones only if none of
//! those is cheap enough.

use core::num::NonZeroUsize;

#[cfg(feature = "graphemes")]
use super::clusters::floor_cluster;
use super::profile::{Billing, Profile};
use super::sent::Sent;
use super::source::Source;
use crate::encoding::Encoding;
use crate::national::coding::Coding;
use crate::scan::gsm7_prefix;

impl Profile {
    /// How many more characters a text may have before the charge rises.
    ///
    /// The characters follow the text, before what the gateway adds after it. They are characters
    /// of one unit in the encoding of the message, and join no grapheme cluster. An empty text has
    /// 160 by the default profile. Linear time.
    ///
    /// ```
    /// use sms_charge::{Added, Profile};
    ///
    /// assert_eq!(Profile::new().remaining("Kode 4417"), 151);
    ///
    /// let signed = Profile::new().with_before(Added::text("PasarRia: "));
    /// assert_eq!(signed.remaining("Kode 4417"), 141);
    /// ```
    #[must_use]
    pub fn remaining(&self, text: &str) -> usize {
        let sent = self.sent(text);
        let charge = self.charge_of(&sent);
        let room = if self.uses_national_tables() {
            let ways = self.by_every_pair(text);
            ways.filter_map(|sent| self.remaining_within(&sent, charge))
                .max()
        } else {
            self.remaining_within(&sent, charge)
        };
        room.unwrap_or_default()
    }

    /// [`remaining`](Self::remaining) by one pair of tables; `None` if the message costs more than
    /// this charge by them.
    fn remaining_within(&self, sent: &Sent<'_>, charge: usize) -> Option<usize> {
        let units = sent.whole_units();
        let capacity = self.capacity(sent.coding);
        if charge == 1 {
            return capacity.single().checked_sub(units);
        }
        let room = charge.saturating_mul(capacity.multi()).checked_sub(units)?;
        if matches!(self.billing, Billing::Quotient) {
            return Some(room);
        }
        let latest = self.latest_start(sent.coding, charge)?;
        latest.checked_sub(self.end_of_text(sent))
    }

    /// The position where the text ends when the message is cut into several segments: the units
    /// before it, including units left free at the ends of segments.
    fn end_of_text(&self, sent: &Sent<'_>) -> usize {
        let mut message = Several::new(self, sent);
        message.fill_up_to(usize::MAX);
        message.position
    }

    /// The last position where the gateway's suffix may start so that it ends within a number of
    /// segments; `None` if it is too long for them.
    fn latest_start(&self, coding: Coding, segments: usize) -> Option<usize> {
        let multi = self.capacity(coding).divisor();
        let end = segments.saturating_mul(multi.get());
        let after = Source::of_added(&self.after, self, coding);
        if let Some(characters) = self.after.as_characters() {
            return end.checked_sub(usize::from(characters));
        }
        let fits_from = |start| {
            let mut rest = after.clone();
            let mut position = start;
            while !rest.is_empty() {
                let edge = edge_after(position, multi);
                let (_, units) = rest.fill(edge - position);
                position = if rest.is_empty() {
                    position + units
                } else {
                    edge
                };
            }
            position <= end
        };
        // In the worst case, half of each segment stays free.
        let most = after.units().saturating_mul(2).saturating_add(multi.get());
        let earliest = end.saturating_sub(most);
        let (mut fits, mut too_late) = if fits_from(earliest) {
            (earliest, end.saturating_add(1))
        } else if fits_from(0) {
            (0, earliest)
        } else {
            return None;
        };
        while too_late - fits > 1 {
            let half = fits.midpoint(too_late);
            if fits_from(half) {
                fits = half;
            } else {
                too_late = half;
            }
        }
        Some(fits)
    }

    /// The length in bytes of the longest prefix that costs at most a number of segments.
    pub(crate) fn affordable_bytes(&self, text: &str, segments: u32) -> usize {
        self.longest_prefix(text, segments, |end| end)
    }

    /// The longest prefix that costs at most this number of segments and does not split a grapheme
    /// cluster.
    ///
    /// The cost is the [`estimate`](Self::estimate) of the prefix alone: if the rest needs UCS-2,
    /// the prefix may still be GSM-7. Empty if no prefix is cheap enough. Linear time, no
    /// allocation.
    ///
    /// To replace expensive characters first and to cut at a word, use [`fitted`](Self::fitted).
    ///
    /// ```
    /// use sms_charge::Profile;
    ///
    /// let text = format!("{} Terima kasih 🙏🏽", "a".repeat(160));
    /// assert_eq!(Profile::new().fit(&text, 1), "a".repeat(160));
    /// assert_eq!(Profile::new().fit(&text, 2), text.trim_end_matches("🙏🏽"));
    /// assert_eq!(Profile::new().fit(&text, 3), text);
    /// ```
    #[cfg(feature = "graphemes")]
    #[must_use]
    pub fn fit<'t>(&self, text: &'t str, segments: u32) -> &'t str {
        let end = self.longest_prefix(text, segments, |end| floor_cluster(text, end));
        text.get(..end).unwrap_or_default()
    }

    /// The end of the longest prefix that costs at most this number of segments. `floor` moves a
    /// position back to where a prefix may end.
    fn longest_prefix(&self, text: &str, segments: u32, floor: impl Fn(usize) -> usize) -> usize {
        let mut whole = text;
        loop {
            let sent = self.sent(whole);
            let encoding = sent.coding.encoding();
            if encoding == Encoding::Gsm7 && self.tally().is_some() {
                return self.longest_by_tables(whole, segments, floor);
            }
            let end = floor(self.prefix_within(&sent, segments).unwrap_or_default());
            let other = self.prefix_in_another_encoding(whole, encoding);
            match whole.get(..other) {
                Some(shorter) if end <= other && other < whole.len() => whole = shorter,
                _ => return end,
            }
        }
    }

    /// The same for a text that is sent in septets, if the route may use national tables. Each pair
    /// of tables can write a prefix of the text, and some of that prefix is cheap enough.
    fn longest_by_tables(
        &self,
        text: &str,
        segments: u32,
        floor: impl Fn(usize) -> usize,
    ) -> usize {
        let prefixes = self.prefixes(text);
        let ends = prefixes.filter_map(|prefix| self.prefix_within(&prefix, segments));
        ends.map(floor).max().unwrap_or_default()
    }

    /// How many bytes of a text can be written in the alphabet that the gateway tries first, or in
    /// national tables.
    pub(crate) fn preferred_prefix(&self, text: &str) -> usize {
        if self.has_standard_alphabets() {
            return gsm7_prefix(text);
        }
        if self.tally().is_some() {
            let prefixes = self.prefixes(text).map(|prefix| prefix.text.len());
            return prefixes.max().unwrap_or_default();
        }
        let outside = text.char_indices().find(|&(_, c)| !self.prefers(c));
        outside.map_or(text.len(), |(at, _)| at)
    }

    /// The longest prefix that the gateway would send in an encoding that it tries before this one.
    /// The whole text, if what the gateway adds allows no earlier encoding.
    fn prefix_in_another_encoding(&self, text: &str, encoding: Encoding) -> usize {
        if self.has_standard_alphabets()
            && self.line_ends.are_unchanged()
            && self.added.is_seven_bit()
        {
            return gsm7_prefix(text);
        }
        let septets = if self.tally().is_some() {
            self.prefixes(text).map(|prefix| prefix.text.len()).max()
        } else {
            self.added.is_seven_bit().then(|| {
                // An empty prefix if the gateway sends nothing in septets.
                self.prefix(text, |c| self.septets(c).is_some())
            })
        };
        let tries_octets = encoding == Encoding::Ucs2 && self.tries_latin1();
        let octets = (tries_octets && self.added.is_latin1())
            .then(|| self.prefix(text, |c| Encoding::Latin1.units(c).is_some()));
        septets.max(octets).unwrap_or(text.len())
    }

    /// The length in bytes of the longest prefix whose characters, as they are sent, all match.
    fn prefix(&self, text: &str, matches: impl Fn(char) -> bool) -> usize {
        let pieces = self.line_ends.pieces(text, false);
        let prefix = pieces
            .take_while(|piece| matches(piece.character) && (!piece.has_cr_added || matches('\r')));
        prefix.map(|piece| piece.bytes).sum()
    }

    /// How many bytes of a text this number of segments holds, in the encoding of the whole
    /// message; `None` if the segments can't hold what the gateway adds.
    pub(crate) fn affordable_bytes_of(&self, sent: &Sent<'_>, segments: u32) -> Option<usize> {
        if self.uses_national_tables() {
            let ways = self.by_every_pair(sent.text);
            ways.filter_map(|sent| self.prefix_within(&sent, segments))
                .max()
        } else {
            self.prefix_within(sent, segments)
        }
    }

    /// The same by one pair of tables.
    fn prefix_within(&self, sent: &Sent<'_>, segments: u32) -> Option<usize> {
        if segments == 0 {
            return None;
        }
        let segments = segments as usize;
        let capacity = self.capacity(sent.coding);
        let held_by = |units: usize| {
            let room = units.checked_sub(sent.added)?;
            let (text, _) = self.source_of(sent).fill(room);
            Some(text.len())
        };
        let alone = held_by(capacity.single());
        let several = match self.billing {
            Billing::Quotient => held_by(capacity.multi().saturating_mul(segments)),
            Billing::Segments => self.latest_start(sent.coding, segments).and_then(|latest| {
                let mut message = Several::new(self, sent);
                message.fill_up_to(latest);
                message.before.is_empty().then_some(message.bytes)
            }),
        };
        let end = alone.max(several)?;
        // A cluster wider than a segment is cut between its characters. What the prefix keeps of it
        // may be narrow enough to stay whole and then be cut elsewhere, so the prefix ends before
        // it.
        #[cfg(feature = "graphemes")]
        if self.keeps_clusters() {
            return Some(floor_cluster(sent.text, end));
        }
        Some(end)
    }
}

/// The gateway's prefix and the text, while they fill several segments.
struct Several<'t> {
    before: Source<'t>,
    text: Source<'t>,
    multi: NonZeroUsize,
    /// The units so far, including units left free at the ends of segments.
    position: usize,
    /// The bytes of the text so far.
    bytes: usize,
}

impl<'t> Several<'t> {
    fn new(profile: &'t Profile, sent: &Sent<'t>) -> Self {
        Self {
            before: Source::of_added(&profile.before, profile, sent.coding),
            text: profile.source_of(sent),
            multi: profile.capacity(sent.coding).divisor(),
            position: 0,
            bytes: 0,
        }
    }

    /// Takes pieces as long as they end at or before a position.
    fn fill_up_to(&mut self, limit: usize) {
        while !(self.before.is_empty() && self.text.is_empty()) {
            let edge = edge_after(self.position, self.multi);
            let end = edge.min(limit);
            let Some(room) = end.checked_sub(self.position) else {
                return;
            };
            let (_, before) = self.before.fill(room);
            self.position += before;
            if self.before.is_empty() {
                let (text, units) = self.text.fill(room - before);
                self.position += units;
                self.bytes += text.len();
            }
            if self.before.is_empty() && self.text.is_empty() || limit <= edge {
                return;
            }
            self.position = edge;
        }
    }
}

/// The end of the segment that contains a position. A position on an edge belongs to the next
/// segment.
const fn edge_after(position: usize, multi: NonZeroUsize) -> usize {
    (position - position % multi.get()).saturating_add(multi.get())
}
