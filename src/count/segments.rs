//! The parts of a message: how much each holds, and where a text is cut.
//!
//! Source: 3GPP TS 23.040, clauses 9.2.3.24 (user data and its header), 9.2.3.24.1 and 9.2.3.24.8
//! (concatenation with an 8-bit and a 16-bit reference).
//!
//! # Decisions
//!
//! - A part ends where the next piece would not fit: greedy, as phones and gateways cut. Dividing
//!   the total by 153 or 67 instead is off by one whenever a two-unit character falls on an edge.
//! - An escape pair and a surrogate pair stay whole. No clause forbids parting a surrogate pair,
//!   but a phone that shows a part alone would show half a character.
//! - An empty text is one empty part: something is sent, and billed.

use core::fmt;
use core::iter::FusedIterator;
use core::num::{NonZeroU16, NonZeroUsize};

#[cfg(feature = "graphemes")]
use crate::count::profile::Packing;
use crate::count::profile::Profile;
use crate::encoding::Encoding;
use crate::scan::{self, Scan};

#[cfg(feature = "graphemes")]
use crate::count::clusters::Clusters;

/// The user data of one message, in octets.
const USER_DATA: u16 = 140;

/// How many units a message holds: alone, and as one of several parts, in each encoding.
///
/// The standard's own are [`CONCAT8`](Self::CONCAT8) and [`CONCAT16`](Self::CONCAT16). A gateway
/// that documents others gets [`new`](Self::new).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Capacities {
    gsm7: Capacity,
    ucs2: Capacity,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Capacity {
    single: u16,
    /// Not zero, which the compiler must know to divide by it without a panic.
    multi: NonZeroU16,
}

impl Capacities {
    /// Concatenation with an 8-bit reference, a header of 6 octets: 160 and 153 septets, 70 and 67
    /// code units. What nearly every gateway uses.
    pub const CONCAT8: Self = Self::with_header(6);

    /// Concatenation with a 16-bit reference, a header of 7 octets: 160 and 152 septets, 70 and 66
    /// code units.
    pub const CONCAT16: Self = Self::with_header(7);

    /// What is left of the user data beside a header, its own length octet included. The text
    /// begins on a septet's boundary, so that the header's last septet may be partly fill bits.
    #[expect(clippy::unwrap_used, reason = "it is called at compile time only")]
    const fn with_header(octets: u16) -> Self {
        const fn septets(octets: u16) -> u16 {
            octets * 8 / 7
        }
        const fn code_units(octets: u16) -> u16 {
            octets / 2
        }
        let part = USER_DATA - octets;
        let gsm7 = Capacity::new((septets(USER_DATA), septets(part)));
        let ucs2 = Capacity::new((code_units(USER_DATA), code_units(part)));
        Self {
            gsm7: gsm7.unwrap(),
            ucs2: ucs2.unwrap(),
        }
    }

    /// Another gateway's capacities, each as (alone, in each of several parts): septets, then
    /// UTF-16 code units.
    ///
    /// # Errors
    ///
    /// If in either encoding the part holds less than 2 units, since a two-unit character could
    /// never be sent, or more than a message alone.
    ///
    /// ```
    /// use sms_charge::{Capacities, Profile};
    ///
    /// // A carrier that cuts at 150.
    /// let capacities = Capacities::new((160, 150), (70, 67))?;
    /// assert_eq!(Profile::new().capacities(capacities).estimate(&"a".repeat(301)).charge, 3);
    ///
    /// assert!(Capacities::new((160, 161), (70, 67)).is_err());
    /// # Ok::<(), sms_charge::CapacitiesError>(())
    /// ```
    pub const fn new(gsm7: (u16, u16), ucs2: (u16, u16)) -> Result<Self, CapacitiesError> {
        let (gsm7, ucs2) = match (Capacity::new(gsm7), Capacity::new(ucs2)) {
            (Some(gsm7), Some(ucs2)) => (gsm7, ucs2),
            (None, _) => {
                return Err(CapacitiesError {
                    encoding: Encoding::Gsm7,
                });
            }
            (_, None) => {
                return Err(CapacitiesError {
                    encoding: Encoding::Ucs2,
                });
            }
        };
        Ok(Self { gsm7, ucs2 })
    }

    /// The units that a message alone holds.
    ///
    /// ```
    /// # use sms_charge::{Capacities, Encoding};
    /// assert_eq!(Capacities::CONCAT8.single(Encoding::Gsm7), 160);
    /// ```
    #[must_use]
    #[inline]
    pub const fn single(self, encoding: Encoding) -> usize {
        self.of(encoding).single as usize
    }

    /// The units that each of several parts holds.
    ///
    /// ```
    /// # use sms_charge::{Capacities, Encoding};
    /// assert_eq!(Capacities::CONCAT8.multi(Encoding::Ucs2), 67);
    /// ```
    #[must_use]
    #[inline]
    pub const fn multi(self, encoding: Encoding) -> usize {
        self.divisor(encoding).get()
    }

    /// The same, for a division that can't panic.
    #[inline]
    pub(crate) const fn divisor(self, encoding: Encoding) -> NonZeroUsize {
        // The conversion of the standard library is not const.
        match NonZeroUsize::new(self.of(encoding).multi.get() as usize) {
            Some(multi) => multi,
            None => NonZeroUsize::MIN,
        }
    }

    #[inline]
    const fn of(self, encoding: Encoding) -> Capacity {
        match encoding {
            Encoding::Gsm7 => self.gsm7,
            Encoding::Ucs2 => self.ucs2,
        }
    }
}

impl Capacity {
    const fn new((single, multi): (u16, u16)) -> Option<Self> {
        match NonZeroU16::new(multi) {
            Some(part) if 2 <= multi && multi <= single => Some(Self {
                single,
                multi: part,
            }),
            _ => None,
        }
    }
}

/// The standard's, [`Capacities::CONCAT8`].
impl Default for Capacities {
    fn default() -> Self {
        Self::CONCAT8
    }
}

/// Why [`Capacities::new`] refused: it is not 2 ≤ part ≤ message alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct CapacitiesError {
    encoding: Encoding,
}

impl CapacitiesError {
    /// The encoding whose capacities are wrong; the first, if both are.
    #[must_use]
    pub const fn encoding(self) -> Encoding {
        self.encoding
    }

    /// `capacities-out-of-order`, which stays what it is.
    #[must_use]
    pub const fn code(self) -> &'static str {
        "capacities-out-of-order"
    }
}

impl fmt::Display for CapacitiesError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let encoding = self.encoding;
        write!(
            f,
            "a {encoding} part must hold at least 2 units and no more than a message alone"
        )
    }
}

impl core::error::Error for CapacitiesError {}

/// One part of a message, as it goes over the air.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Segment<'t> {
    /// The characters of this part, borrowed from the text.
    pub text: &'t str,
    /// What they take: septets in GSM-7, UTF-16 code units in UCS-2.
    pub units: usize,
    /// The units left free: the part's capacity, less the reserve if it is the first, less
    /// `units`.
    pub remaining: usize,
}

/// Shows lengths only: the text may hold somebody's code.
impl fmt::Debug for Segment<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Segment")
            .field("bytes", &self.text.len())
            .field("units", &self.units)
            .field("remaining", &self.remaining)
            .finish()
    }
}

/// The parts of a text in order; see [`segments`](crate::segments).
///
/// Joined, their texts are the input. No part is empty unless the text is, none holds more than its
/// capacity. Going through all of them takes linear time and no allocation.
#[derive(Clone)]
pub struct Segments<'t> {
    /// `None` when the last part is out.
    rest: Option<&'t str>,
    /// The units of `rest`.
    units: usize,
    encoding: Encoding,
    /// Every byte is a character of one unit, so that parts can be cut by counting bytes.
    flat: bool,
    /// What the next part holds, and those after it.
    room: usize,
    multi: usize,
    #[cfg(feature = "graphemes")]
    clusters: Option<Clusters>,
}

impl<'t> Segments<'t> {
    pub(crate) fn new(text: &'t str, profile: &Profile) -> Self {
        let scan = scan::scan(text);
        let segments = Self::of_several(text, scan, profile);
        let alone = profile.room_alone(scan.encoding());
        if scan.units() <= alone {
            Self {
                room: alone,
                ..segments
            }
        } else {
            segments
        }
    }

    /// The text cut as one of several parts, though it may fit a message alone.
    #[inline]
    pub(crate) const fn of_several(text: &'t str, scan: Scan, profile: &Profile) -> Self {
        let encoding = scan.encoding();
        let multi = profile.multi(encoding);
        let room = multi - profile.reserve_units();
        Self {
            rest: Some(text),
            units: scan.units(),
            encoding,
            flat: scan.is_flat(text),
            room,
            multi,
            #[cfg(feature = "graphemes")]
            clusters: match profile.packing {
                Packing::Graphemes => Some(Clusters::no_wider_than(room)),
                Packing::Characters | Packing::Sum => None,
            },
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
        self.encoding
    }

    /// Where a part ends that can't hold all of `rest`: its bytes and its units.
    #[inline]
    fn cut(&mut self, rest: &str) -> (usize, usize) {
        let (bytes, units) = if self.flat {
            (self.room, self.room)
        } else {
            scan::fill(rest, self.encoding, self.room)
        };
        #[cfg(feature = "graphemes")]
        if let Some(clusters) = &mut self.clusters {
            return clusters.settle(rest, self.encoding, bytes, units);
        }
        (bytes, units)
    }
}

impl<'t> Iterator for Segments<'t> {
    type Item = Segment<'t>;

    #[inline]
    fn next(&mut self) -> Option<Segment<'t>> {
        let rest = self.rest?;
        if self.units <= self.room {
            self.rest = None;
            let remaining = self.room - self.units;
            return Some(Segment {
                text: rest,
                units: self.units,
                remaining,
            });
        }
        let (bytes, units) = self.cut(rest);
        let (text, after) = rest.split_at_checked(bytes).unwrap_or((rest, ""));
        let remaining = self.room - units;
        self.rest = Some(after);
        self.units -= units;
        self.room = self.multi;
        Some(Segment {
            text,
            units,
            remaining,
        })
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        match self.rest {
            None => (0, Some(0)),
            // A part but the last has at least one character.
            Some(rest) => (1, Some(rest.len().max(1))),
        }
    }
}

impl FusedIterator for Segments<'_> {}

/// Shows lengths only: the text may hold somebody's code.
impl fmt::Debug for Segments<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Segments")
            .field("encoding", &self.encoding)
            .field("bytes_left", &self.rest.map(str::len))
            .field("units_left", &self.rest.map(|_| self.units))
            .finish()
    }
}
