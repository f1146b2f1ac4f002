//! A text that fills segments one by one: the user's text, or what the gateway adds.

use super::added::Added;
#[cfg(feature = "graphemes")]
use super::clusters::Clusters;
use super::line_ends::LineEnds;
use super::profile::Profile;
use crate::national::coding::Coding;

/// The rest of a text that is still to be sent, in one encoding.
#[derive(Clone)]
pub(super) struct Source<'t> {
    /// Empty if only a number of characters is known.
    rest: &'t str,
    /// The units still to be sent.
    units: usize,
    coding: Coding,
    /// Whether every byte is a character of one unit, so that a cut is found by counting bytes.
    is_flat: bool,
    line_ends: LineEnds,
    /// Whether a segment may end between CR and LF.
    splits_cr_lf: bool,
    edge: Edge,
    #[cfg(feature = "graphemes")]
    clusters: Option<Clusters>,
}

/// What was sent just before `rest`, which decides how a LF at its start is sent.
#[derive(Clone, Copy)]
enum Edge {
    Plain,
    /// A CR of the text.
    FollowsCr,
    /// The added CR for the LF at the start of `rest`.
    HalfSent,
}

impl<'t> Source<'t> {
    /// The user's text. `units` is its units as it is sent.
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

    /// The gateway's prefix or suffix.
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

    /// Takes as much as fits in `room` units. Returns the text taken and its units.
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

    /// The bytes and units that fit in `room` units, if `rest` doesn't fit as a whole.
    #[inline]
    fn cut(&mut self, room: usize) -> (usize, usize) {
        let (bytes, units) = if !self.line_ends.are_unchanged() {
            self.cut_by_pieces(room)
        } else if self.is_flat {
            (room, room)
        } else {
            self.coding.fill(self.rest, room)
        };
        #[cfg(feature = "graphemes")]
        if let Some(clusters) = &mut self.clusters {
            return clusters.move_to_boundary(self.rest, self.coding, bytes, units);
        }
        (bytes, units)
    }

    /// The same for a gateway that changes line ends.
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
            let cr_fits_alone = needs_cr && units < room && self.splits_cr_lf;
            if cr_fits_alone {
                self.edge = Edge::HalfSent;
                units += 1;
            }
            break;
        }
        (bytes, units)
    }
}
