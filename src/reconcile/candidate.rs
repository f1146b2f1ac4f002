//! The profiles that are tried. A number of characters before the text is added to each.

use core::fmt;

use crate::count::added::Added;
use crate::count::alphabet::{Alphabet, Encodings};
use crate::count::capacities::{Capacities, Capacity};
use crate::count::line_ends::LineEnds;
use crate::count::profile::{Billing, Profile, STANDARD};

/// The largest number of characters before a text that is tried.
pub(super) const MAX_BEFORE: u16 = 80;

/// The number of ways of billing, and the number of ways to change a text before it is sent.
pub(super) const BILLS: usize = 4;
const TREATMENTS: usize = 6;

/// Every profile that is tried, with nothing before the text. The most usual ones come first. The
/// first [`BILLS`] profiles send texts unchanged.
pub(super) static PROFILES: [Profile; COUNT] = {
    let mut profiles = [Profile::new(); COUNT];
    let mut treatment = 0;
    let mut rest: &mut [Profile] = &mut profiles;
    while let Some((first, after)) = rest.split_first_chunk_mut::<BILLS>() {
        *first = bills_of(&treat(treatment));
        treatment += 1;
        rest = after;
    }
    profiles
};

pub(super) const COUNT: usize = BILLS * TREATMENTS;

/// The profile that bills in the same way and sends texts unchanged.
pub(super) fn without_treatment(profile: usize) -> &'static Profile {
    PROFILES.get(profile % BILLS).unwrap_or(STANDARD)
}

/// Whether a profile sends texts unchanged.
pub(super) const fn has_no_treatment(profile: usize) -> bool {
    profile < BILLS
}

const fn bills_of(profile: &Profile) -> [Profile; BILLS] {
    let quotient = profile.with_billing(Billing::Quotient);
    [
        *profile,
        profile.with_capacities(Capacities::CONCAT16),
        quotient,
        quotient.with_capacities(FLAT),
    ]
}

const fn treat(treatment: usize) -> Profile {
    const LATIN1: &[Alphabet] = &[Alphabet::Gsm7, Alphabet::Latin1, Alphabet::Ucs2];
    let profile = Profile::new();
    match treatment {
        1 => profile.with_encodings(Encodings::UCS2),
        2 => profile.with_line_ends(LineEnds::CrLfAsLf),
        3 => profile.with_line_ends(LineEnds::LfAsCrLf),
        4 => profile.with_encodings(Encodings::ASCII_UCS2),
        5 => match Encodings::new(LATIN1) {
            Ok(encodings) => profile.with_encodings(encodings),
            Err(_) => profile,
        },
        _ => profile,
    }
}

/// Each of several segments has the capacity of a single one: to divide by 160 and 70.
const FLAT: Capacities = {
    const fn flat(capacity: Capacity) -> Capacity {
        #[expect(clippy::cast_possible_truncation, reason = "it was made of u16")]
        let single = capacity.single() as u16;
        match Capacity::new(single, single) {
            Ok(flat) => flat,
            Err(_) => capacity,
        }
    }
    let Capacities { gsm7, ucs2, latin1 } = Capacities::CONCAT8;
    Capacities {
        gsm7: flat(gsm7),
        ucs2: flat(ucs2),
        latin1: flat(latin1),
    }
};

/// The numbers of characters before a text with which a profile explains a bill. The first is
/// included, the second is not.
pub(super) fn explaining(profile: &Profile, text: &str, charge: u32) -> (u16, u16) {
    let charged = |before| {
        let added = Added::characters(before);
        profile.with_before(added).estimate(text).charge
    };
    let from = first(|before| charged(before) >= charge);
    let to = first(|before| charged(before) > charge);
    (from, to)
}

/// The first number up to [`MAX_BEFORE`] for which the condition is true, or the number after
/// `MAX_BEFORE`. The condition must stay true for larger numbers.
fn first(is_true: impl Fn(u16) -> bool) -> u16 {
    if is_true(0) {
        return 0;
    }
    if !is_true(MAX_BEFORE) {
        return MAX_BEFORE + 1;
    }
    let (mut before, mut first) = (0, MAX_BEFORE);
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

/// Writes how a profile of the list differs from the standard.
pub(super) fn describe(profile: &Profile, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let capacities = match profile.capacities() {
        Capacities::CONCAT8 => "",
        Capacities::CONCAT16 => "16-bit reference",
        _ => "160 and 70 in each of several segments",
    };
    let billing = match profile.billing() {
        Billing::Segments => "",
        Billing::Quotient => "units divided",
    };
    let encodings = match profile.encodings() {
        Encodings::GSM7_UCS2 => "",
        Encodings::UCS2 => "all sent as UCS-2",
        Encodings::ASCII_UCS2 => "only ASCII sent as GSM-7",
        _ => "Latin-1 tried before UCS-2",
    };
    let line_ends = match profile.line_ends() {
        LineEnds::AsIs => "",
        LineEnds::CrLfAsLf => "CR LF sent as LF",
        LineEnds::LfAsCrLf => "LF sent as CR LF",
    };
    let mut said = [billing, capacities, encodings, line_ends]
        .into_iter()
        .filter(|said| !said.is_empty());
    f.write_str(said.next().unwrap_or("standard"))?;
    said.try_for_each(|said| write!(f, ", {said}"))
}
