//! Cuts between grapheme clusters (Unicode Standard Annex #29, extended clusters).
//!
//! The text is first cut between characters. Then only the cluster around that cut is examined, so
//! most of the text needs no look-up in the Unicode tables.
//!
//! Boundaries are those of the whole text, but a search never goes back before the current segment.
//! That is exact: whether a position is a boundary depends only on the text since the boundary
//! before it (the number of regional indicators, an emoji before a joiner, a consonant before a
//! linker). Without this limit, 64 KiB of flags would take quadratic time.

use unicode_segmentation::GraphemeCursor;

use crate::national::coding::Coding;

#[derive(Clone, Copy)]
pub(crate) struct Clusters {
    /// The widest cluster that stays whole, in units: the capacity of each of several segments.
    widest: usize,
    /// The bytes that remain of a wider cluster, which is cut between characters. A boundary
    /// follows them.
    broken: usize,
}

impl Clusters {
    pub(crate) const fn no_wider_than(units: usize) -> Self {
        Self {
            widest: units,
            broken: 0,
        }
    }

    /// Moves a cut back to the start of the cluster that it splits. The cut is `bytes` and `units`
    /// from the start of `rest`, between two characters.
    pub(crate) fn move_to_boundary(
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
            .and_then(|text| split_cluster(text, bytes - bounded))
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

/// Whether the position is between two ASCII characters other than CR LF. If so, it is a boundary.
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

/// The two pieces of the cluster that a cut at `at` splits; `None` at a boundary. The text must
/// begin at a boundary.
fn split_cluster(text: &str, at: usize) -> Option<(&str, &str)> {
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

/// The last cluster boundary at or before a position. The position is between two characters, and
/// the text must begin at a boundary.
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
