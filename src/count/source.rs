//! A text that goes into segments bit by bit: the user's, or what the gateway adds.

use super::added::Added;
#[cfg(feature = "graphemes")]
use super::clusters::Clusters;
use super::line_ends::LineEnds;
use super::profile::Profile;
use crate::national::coding::Coding;

/// What is still to be sent of a text, in one encoding.
#[derive(Clone)]
pub(super) struct Source<'t> {
    /// Empty where only a number of characters is known.
    rest: &'t str,
    /// The units still to be sent.
    units: usize,
    coding: Coding,
    /// Every byte is a character of one unit, so that a cut is found by counting bytes.
    is_flat: bool,
    line_ends: LineEnds,
    /// A segment may end between CR and LF.
    splits_cr_lf: bool,
    edge: Edge,
    #[cfg(feature = "graphemes")]
    clusters: Option<Clusters>,
}

/// What was before `rest`, as far as it says how that is sent.
#[derive(Clone, Copy)]
enum Edge {
    Plain,
    /// A CR.
    FollowsCr,
    /// The CR that is sent for the LF at the start of `rest`.
    HalfSent,
}

impl<'t> Source<'t> {
    /// The user's text, and its units as they are sent.
    #[inline]
    pub(super) const fn of_text(
        text: &'t str,
        profile: &Profile,
        coding: Coding,
        units: usize,
        is_flat: bool,
    ) -> Self {
        Self {
            rest: text,
            units,
            coding,
            is_flat,
            line_ends: profile.line_ends,
            splits_cr_lf: !profile.keeps_clusters(),
            edge: Edge::Plain,
            #[cfg(feature = "graphemes")]
            clusters: if profile.keeps_clusters() {
                Some(Clusters::no_wider_than(profile.capacity(coding).multi()))
            } else {
                None
            },
        }
    }

    /// What the gateway adds.
    pub(super) fn of_added(added: &'t Added, profile: &Profile, coding: Coding) -> Self {
        let rest = added.as_text().unwrap_or_default();
        let ones = added.as_characters().map_or(0, usize::from);
        Self {
            line_ends: LineEnds::AsIs,
            ..Self::of_text(
                rest,
                profile,
                coding,
                ones + rest.chars().map(|c| coding.width(c)).sum::<usize>(),
                false,
            )
        }
    }

    /// The units still to be sent.
    #[inline]
    pub(super) const fn units(&self) -> usize {
        self.units
    }

    #[inline]
    pub(super) const fn is_empty(&self) -> bool {
        self.units == 0
    }

    /// Takes what fits into some units: the text, and the units that it takes.
    #[inline]
    pub(super) fn fill(&mut self, room: usize) -> (&'t str, usize) {
        if self.units <= room {
            return (
                core::mem::take(&mut self.rest),
                core::mem::take(&mut self.units),
            );
        }
        let (bytes, units) = if self.rest.is_empty() {
            (0, room)
        } else {
            self.cut(room)
        };
        let (text, after) = self.rest.split_at_checked(bytes).unwrap_or((self.rest, ""));
        self.rest = after;
        self.units -= units;
        (text, units)
    }

    /// Where a segment ends that can't hold all of `rest`: its bytes and its units.
    #[inline]
    fn cut(&mut self, room: usize) -> (usize, usize) {
        let (bytes, units) = if !self.line_ends.are_kept() {
            self.cut_by_pieces(room)
        } else if self.is_flat {
            (room, room)
        } else {
            self.coding.fill(self.rest, room)
        };
        #[cfg(feature = "graphemes")]
        if let Some(clusters) = &mut self.clusters {
            return clusters.settle(self.rest, self.coding, bytes, units);
        }
        (bytes, units)
    }

    /// The same where line ends are sent otherwise.
    #[cold]
    fn cut_by_pieces(&mut self, room: usize) -> (usize, usize) {
        let (mut bytes, mut units) = (0, 0);
        let follows_cr = matches!(self.edge, Edge::FollowsCr);
        let mut cr_sent = matches!(self.edge, Edge::HalfSent);
        for piece in self.line_ends.pieces(self.rest, follows_cr) {
            let of_character = self.coding.width(piece.character);
            let needs_cr = piece.has_cr_added && !core::mem::take(&mut cr_sent);
            let whole = of_character + usize::from(needs_cr);
            if units + whole <= room {
                bytes += piece.bytes;
                units += whole;
                self.edge = match piece.character {
                    '\r' => Edge::FollowsCr,
                    _ => Edge::Plain,
                };
                continue;
            }
            let splits = needs_cr && units < room && self.splits_cr_lf;
            // The CR alone still fits.
            if splits {
                self.edge = Edge::HalfSent;
                units += 1;
            }
            break;
        }
        (bytes, units)
    }
}
