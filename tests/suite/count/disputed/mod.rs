//! Texts about which calculators disagree, with the right answers and why. Every number is
//! typed by hand. Nothing here uses the oracle.

mod capacities;
#[cfg(feature = "graphemes")]
mod clusters;
mod control_characters;
mod empty_text;
mod escape_pairs;
#[cfg(feature = "graphemes")]
mod fit;
mod limit;
mod line_ends;
mod quotient;
mod remaining;
mod reserve;
mod similar_letters;
mod surrogate_pairs;

use sms_charge::{Billing, Capacities, Encoding, Encoding::Ucs2, Profile};

/// What a text costs: its encoding, its units and the units of each segment.
type Cost = (Encoding, usize, Vec<usize>);

fn cost_by(profile: &Profile, text: &str) -> Cost {
    let seen = profile.estimate(text);
    let segments: Vec<_> = profile
        .segments(text)
        .map(|segment| segment.units)
        .collect();
    assert_eq!(usize::try_from(seen.charge), Ok(segments.len()), "{text:?}");
    assert_eq!(segments.iter().sum::<usize>(), seen.units, "{text:?}");
    (seen.encoding, seen.units, segments)
}

fn cost(text: &str) -> Cost {
    cost_by(&Profile::new(), text)
}

fn charge(text: &str) -> u32 {
    sms_charge::estimate(text).charge
}

/// `[("a", 152), ("€", 1)]` is 152 times `a` and then one `€`.
fn text<const N: usize>(runs: [(&str, usize); N]) -> String {
    runs.map(|(piece, times)| piece.repeat(times)).concat()
}

const QUOTIENT: Profile = Profile::new().with_billing(Billing::Quotient);
const CONCAT16: Profile = Profile::new().with_capacities(Capacities::CONCAT16);

/// Inputs that were sent through a live service, and what it billed. All bills equal the count by
/// characters. From <https://github.com/TwilioDevEd/message-segment-calculator/issues/66> (July 2026),
/// without the two inputs that ask the service to replace characters. The last is from its issue 39.
#[test]
fn a_live_service_bills_the_count_by_characters() {
    let billed = [
        (text([("a", 80), ("\r\n", 1), ("a", 79)]), 2),
        (text([("a", 80), ("\n", 1), ("a", 79)]), 1),
        (text([("a", 200), ("\r\n", 1), ("a", 105)]), 3),
        (text([("\u{e9}", 70)]), 1),
        (text([("e\u{301}", 70)]), 3),
        (text([("e\u{301}", 1)]), 1),
        ("“Hi”".to_owned(), 1),
        ("a„b\u{200c}c".to_owned(), 1),
        ("😀|".to_owned(), 1),
        (text([("a", 160)]), 1),
        (text([("a", 161)]), 2),
        (text([("中", 70)]), 1),
        (text([("中", 71)]), 2),
        ("|".to_owned(), 1),
        (text([("]", 153)]), 3),
    ];
    for (text, expected) in billed {
        assert_eq!(charge(&text), expected, "{text:?}");
    }
}

/// The compiler checks these answers.
const _: () = {
    assert!(sms_charge::const_estimate("").charge == 1);
    assert!(sms_charge::const_estimate("Harga €45").units == 10);
    assert!(sms_charge::const_estimate("😀я").units == 3);
    assert!(matches!(sms_charge::const_estimate("ç").encoding, Ucs2));
};
