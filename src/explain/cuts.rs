//! What the cuts of a text cost: units that no piece would fit, and a message for the last few.

use core::ops::Range;

use super::FindingKind;
use crate::count::profile::{Packing, Profile};
use crate::count::segments::Segments;

#[derive(Clone)]
pub(super) struct Cuts<'t> {
    text: &'t str,
    /// `None` where parts waste nothing.
    parts: Option<Segments<'t>>,
    at: usize,
    /// Where the last message begins to be needed.
    over: Option<usize>,
}

impl<'t> Cuts<'t> {
    pub(super) fn new(profile: &Profile, text: &'t str) -> Self {
        let charge = profile.estimate(text).charge;
        Self {
            text,
            parts: match profile.packing {
                Packing::Sum => None,
                _ => Some(profile.segments(text)),
            },
            at: 0,
            over: (charge > 1).then(|| profile.reach(text, charge - 1)),
        }
    }

    /// The next cut at which units are left free.
    fn wasteful(&mut self) -> Option<(Range<usize>, FindingKind)> {
        for part in self.parts.as_mut()? {
            self.at += part.text.len();
            let next = self
                .text
                .get(self.at..)
                .and_then(|rest| rest.chars().next());
            if let Some(next) = next
                && part.remaining > 0
            {
                let units = part.remaining;
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
        // The last cut is never behind the point from where the last message is needed.
        self.wasteful().or_else(|| {
            let over = self.over.take()?;
            Some((over..self.text.len(), FindingKind::TipsOver))
        })
    }
}
