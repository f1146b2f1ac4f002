//! Cuts between grapheme clusters (Unicode Standard Annex #29, extended clusters).
//!
//! A cut by characters comes first; only the cluster around it is looked at, so that most of the
//! text never meets the Unicode tables.
//!
//! Boundaries are those of the whole text, yet a search never looks back beyond the current segment:
//! what decides about a boundary lies between it and the boundary before it (an even count of
//! flags' halves, an emoji before the joiner, a consonant before the linker), so any true boundary
//! is as good as the text's start. Without that bound, 64 KiB of flags would take quadratic time.

use unicode_segmentation::GraphemeCursor;

use crate::national::coding::Coding;

#[derive(Clone, Copy)]
pub(crate) struct Clusters {
    /// The widest cluster that stays whole: what one of several segments holds.
    widest: usize,
    /// The bytes still to come of a wider cluster, in which cuts fall between characters. Behind
    /// them is a true boundary.
    broken: usize,
}

impl Clusters {
    pub(crate) const fn no_wider_than(units: usize) -> Self {
        Self {
            widest: units,
            broken: 0,
        }
    }

    /// Moves a cut between characters of `rest`, `bytes` and `units` from its start, back to the
    /// start of the cluster that it falls into.
    pub(crate) fn settle(
        &mut self,
        rest: &str,
        coding: Coding,
        bytes: usize,
        units: usize,
    ) -> (usize, usize) {
        if bytes < self.broken {
            self.broken -= bytes;
            return (bytes, units);
        }
        let bounded = self.broken;
        self.broken = 0;
        if between_ascii(rest, bytes) {
            return (bytes, units);
        }
        let Some((before, after)) = rest
            .get(bounded..)
            .and_then(|text| around(text, bytes - bounded))
        else {
            return (bytes, units);
        };
        let cluster = before.len() + after.len();
        let start = bytes - before.len();
        let is_whole = |text: &str| coding.fill(text, self.widest).0 == cluster;
        if rest.get(start..start + cluster).is_some_and(is_whole) {
            let (_, units_before) = coding.fill(before, units);
            (start, units - units_before)
        } else {
            self.broken = after.len();
            (bytes, units)
        }
    }
}

/// Whether the cut is between two ASCII characters other than CR LF, which makes it a boundary.
fn between_ascii(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    match (
        at.checked_sub(1).and_then(|before| bytes.get(before)),
        bytes.get(at),
    ) {
        (Some(b'\r'), Some(b'\n')) => false,
        (Some(before), Some(after)) => before.is_ascii() && after.is_ascii(),
        _ => false,
    }
}

/// The two pieces of the cluster that `at` falls into, or `None` at a boundary. The text begins at
/// one.
fn around(text: &str, at: usize) -> Option<(&str, &str)> {
    let start = floor_cluster(text, at);
    if start == at {
        return None;
    }
    let mut cursor = GraphemeCursor::new(at, text.len(), true);
    let end = cursor
        .next_boundary(text, 0)
        .ok()
        .flatten()
        .unwrap_or(text.len());
    Some((text.get(start..at)?, text.get(at..end)?))
}

/// The last boundary at or before a position between two characters. The text begins at one.
///
/// Time is linear in the distance to that boundary and in the run of joiners, marks or flags before
/// it.
pub(crate) fn floor_cluster(text: &str, at: usize) -> usize {
    let mut cursor = GraphemeCursor::new(at, text.len(), true);
    match cursor.is_boundary(text, 0) {
        Ok(true) => at,
        _ => cursor.prev_boundary(text, 0).ok().flatten().unwrap_or(0),
    }
}
