//! The ways of counting that are tried.
//!
//! None of them has a rule of its own: they are profiles, and texts fed to the meter and the walk
//! in another shape.

use core::fmt;

use crate::count::fill::Walk;
use crate::count::meter::Meter;
use crate::count::profile::{Packing, Profile};
use crate::count::segments::Capacities;
use crate::encoding::Encoding;
use crate::scan::scan;

/// What a gateway does to a text before it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Treatment {
    /// Nothing.
    AsIs,
    /// It sends everything as UCS-2.
    ForcedUcs2,
    /// It sends CR LF as LF: one unit instead of two.
    CrLfAsLf,
    /// It sends a lone LF as CR LF: two units instead of one.
    LfAsCrLf,
}

impl fmt::Display for Treatment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::AsIs => "as it is",
            Self::ForcedUcs2 => "all sent as UCS-2",
            Self::CrLfAsLf => "CR LF sent as LF",
            Self::LfAsCrLf => "LF sent as CR LF",
        })
    }
}

impl Treatment {
    pub(super) const ALL: [Self; 4] =
        [Self::AsIs, Self::ForcedUcs2, Self::CrLfAsLf, Self::LfAsCrLf];

    /// Whether it makes another message of a text.
    pub(super) fn changes(self, text: &str) -> bool {
        match self {
            Self::AsIs => false,
            Self::ForcedUcs2 => scan(text).encoding() == Encoding::Gsm7,
            Self::CrLfAsLf => line_ends(text).any(|has_cr| has_cr),
            Self::LfAsCrLf => line_ends(text).any(|has_cr| !has_cr),
        }
    }
}

/// How a bill is made of units.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Standard,
    Concat16,
    Sum,
    Flat,
}

/// The reserves from none to the most that any candidate can have, which is the one with the widest
/// parts.
pub(super) const RESERVES: usize = Way::Flat.most_reserve() as usize + 1;

/// Parts as wide as a message alone: what dividing by 160 and 70 comes to.
#[expect(clippy::cast_possible_truncation, reason = "they were made of u16")]
const FLAT: Capacities = {
    let gsm7 = Capacities::CONCAT8.single(Encoding::Gsm7) as u16;
    let ucs2 = Capacities::CONCAT8.single(Encoding::Ucs2) as u16;
    match Capacities::new((gsm7, gsm7), (ucs2, ucs2)) {
        Ok(flat) => flat,
        Err(_) => Capacities::CONCAT8,
    }
};

impl Way {
    /// The more usual first.
    pub(super) const ALL: [Self; 4] = [Self::Standard, Self::Concat16, Self::Sum, Self::Flat];

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Standard => "standard",
            Self::Concat16 => "16-bit reference",
            Self::Sum => "sum",
            Self::Flat => "flat",
        }
    }

    pub(super) const fn profile(self, reserve: u16) -> Profile {
        let profile = Profile::new().reserve(reserve);
        match self {
            Self::Standard => profile,
            Self::Concat16 => profile.capacities(Capacities::CONCAT16),
            Self::Sum => profile.packing(Packing::Sum),
            Self::Flat => profile.capacities(FLAT).packing(Packing::Sum),
        }
    }

    /// A profile takes a higher one for this.
    #[expect(clippy::cast_possible_truncation, reason = "it is less than a part")]
    pub(super) const fn most_reserve(self) -> u16 {
        self.profile(u16::MAX).reserve_units() as u16
    }

    /// The reserves that explain the bill of a text that the treatment [changes](Treatment::changes),
    /// or of any as it is: from the first, to before the second.
    pub(super) fn explaining(self, treatment: Treatment, text: &str, actual: u32) -> (u16, u16) {
        let most = self.most_reserve();
        let charge = |reserve| self.charge(treatment, text, reserve);
        let from = first(most, |reserve| charge(reserve) >= actual);
        let to = first(most, |reserve| charge(reserve) > actual);
        (from, to)
    }

    fn charge(self, treatment: Treatment, text: &str, reserve: u16) -> u32 {
        let profile = self.profile(reserve);
        match treatment {
            Treatment::AsIs => profile.estimate(text).charge,
            Treatment::ForcedUcs2 => {
                // The text is GSM-7, or this would not change it; so every character is one code unit.
                let scan = scan(text);
                let mut walk = Walk::new(&profile, Encoding::Ucs2);
                walk.push_ones(scan.units() - scan.pairs());
                let (units, parts) = (walk.units(), walk.parts());
                profile.bill_walk(Encoding::Ucs2, units, parts).charge
            }
            Treatment::CrLfAsLf => with_line_ends(text, &profile, "\n"),
            Treatment::LfAsCrLf => with_line_ends(text, &profile, "\r\n"),
        }
    }
}

/// Of each LF, whether a CR stands before it.
fn line_ends(text: &str) -> impl Iterator<Item = bool> {
    let mut last = 0;
    text.bytes().filter_map(move |byte| {
        let before = last;
        last = byte;
        (byte == b'\n').then_some(before == b'\r')
    })
}

/// The charge of a text in which every LF and CR LF is replaced.
fn with_line_ends(text: &str, profile: &Profile, line_end: &str) -> u32 {
    let mut meter = Meter::with(*profile);
    let mut rest = text;
    while let Some((line, after)) = split_line(rest) {
        meter.push(line);
        meter.push(line_end);
        rest = after;
    }
    meter.push(rest);
    meter.estimate().charge
}

/// What stands before the first LF or CR LF, and what after it. (`str::split` would do, but has
/// panics that the optimiser can't remove.)
fn split_line(text: &str) -> Option<(&str, &str)> {
    let lf = text.bytes().position(|byte| byte == b'\n')?;
    let (line, after) = (text.get(..lf)?, text.get(lf + 1..)?);
    Some((line.strip_suffix('\r').unwrap_or(line), after))
}

/// The first number up to `most` of which something is true that stays true from then on; the one
/// after `most` if there is none.
fn first(most: u16, is_true: impl Fn(u16) -> bool) -> u16 {
    if is_true(0) {
        return 0;
    }
    if !is_true(most) {
        return most + 1;
    }
    let (mut before, mut first) = (0, most);
    while first - before > 1 {
        let half = before.midpoint(first);
        if is_true(half) {
            first = half;
        } else {
            before = half;
        }
    }
    first
}
