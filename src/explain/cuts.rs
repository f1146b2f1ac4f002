//! The findings about cuts: units left free at the end of a segment, and the end of the text that
//! needs the last segment.

use core::ops::Range;

use super::FindingKind;
use crate::count::profile::{Billing, Profile};
use crate::count::segments::Segments;
use crate::count::sent::Sent;

#[derive(Clone)]
pub(super) struct Cuts<'t> {
    text: &'t str,
    /// `None` if units left free are not billed.
    segments: Option<Segments<'t, 't>>,
    at: usize,
    /// A cut that was found but not returned yet.
    next: Option<(Range<usize>, FindingKind)>,
    /// Where the end of the text begins that needs the last segment.
    over: Option<usize>,
}

impl<'t> Cuts<'t> {
    pub(super) fn new(profile: &'t Profile, sent: &Sent<'t>) -> Self {
        let charge = profile.estimate_sent(sent).charge;
        Self {
            text: sent.text,
            segments: match profile.billing() {
                Billing::Segments => Some(profile.segments_of_sent(sent)),
                Billing::Quotient => None,
            },
            at: 0,
            next: None,
            over: profile.affordable_bytes_of(sent, charge - 1),
        }
    }

    /// The next cut at which units are left free.
    fn next_wasted_units(&mut self) -> Option<(Range<usize>, FindingKind)> {
        for segment in self.segments.as_mut()? {
            self.at += segment.text.len();
            let next = self
                .text
                .get(self.at..)
                .and_then(|rest| rest.chars().next());
            if let Some(next) = next
                && segment.remaining > 0
            {
                let units = segment.remaining;
                let span = self.at..self.at + next.len_utf8();
                return Some((span, FindingKind::WastedUnits { units }));
            }
        }
        None
    }
}

impl Iterator for Cuts<'_> {
    type Item = (Range<usize>, FindingKind);

    fn next(&mut self) -> Option<Self::Item> {
        let next_wasted_units = self.next.take().or_else(|| self.next_wasted_units());
        // A cut after `over` exists only in a cluster that is wider than a segment.
        let is_first = |&over: &usize| {
            next_wasted_units
                .as_ref()
                .is_none_or(|(span, _)| over < span.start)
        };
        match self.over.take_if(|over| is_first(over)) {
            Some(over) => {
                self.next = next_wasted_units;
                Some((over..self.text.len(), FindingKind::TipsOver))
            }
            None => next_wasted_units,
        }
    }
}
