//! What the cuts of a text cost: units that no piece would fit, and a segment for the last few.

use core::ops::Range;

use super::FindingKind;
use crate::count::profile::{Billing, Profile};
use crate::count::segments::Segments;

#[derive(Clone)]
pub(super) struct Cuts<'t> {
    text: &'t str,
    /// `None` where nothing is billed for units left free.
    segments: Option<Segments<'t, 't>>,
    at: usize,
    /// Where the last segment begins to be needed.
    over: Option<usize>,
}

impl<'t> Cuts<'t> {
    pub(super) fn new(profile: &'t Profile, text: &'t str) -> Self {
        let charge = profile.estimate(text).charge;
        Self {
            text,
            segments: match profile.billing() {
                Billing::Segments => Some(profile.segments(text)),
                Billing::Quotient => None,
            },
            at: 0,
            over: profile.reach_of(text, charge - 1),
        }
    }

    /// The next cut at which units are left free.
    fn wasteful(&mut self) -> Option<(Range<usize>, FindingKind)> {
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
        // The last cut is never behind the point from where the last segment is needed.
        self.wasteful().or_else(|| {
            let over = self.over.take()?;
            Some((over..self.text.len(), FindingKind::TipsOver))
        })
    }
}
