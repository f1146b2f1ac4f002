//! Every short text behind every prefix, in every packing: what is counted, cut, left and metered.
//!
//! A text here is a prefix, so many of one letter, and a tail of up to seven units: septets if all
//! of it is GSM-7, otherwise code units. Tails are made of one piece for each class that the rules
//! tell apart: `a` (one septet), `€` (two septets), `я` (one code unit), `😀` (two code units),
//! U+0301 (a mark, which stays with the letter before it) and CR LF (two characters that stay
//! together). Where a tail is cut depends on how full the part is when it begins, and on nothing
//! before it, so prefixes of every length up to a capacity lead to every cut there is.
//!
//! What is exhausted, under each packing:
//!
//! | prefixes | tails | capacities |
//! |---|---|---|
//! | `a` × 0 to 306: two parts | all of GSM-7: `a € CRLF` | both headers |
//! | `a` × 0 to 70: a message alone | all | 8-bit reference |
//! | `я` × 0 to 134: two parts | all of `я 😀 U+0301 CRLF`, since `a` and `€` are as `я` here | both headers |
//! | `a` × 0 to the larger capacity | all | (5, 4) for both; (4, 2) and (9, 7) |
//! | `a` × 0 to 4 | all | (9, 8) and (4, 3) |
//! | `a` × 0 to 5 | all | (7, 5) and (5, 4) behind a reserve of 1, and of 2 |
//! | `a` × 0 to 5 | all of up to five units, with a CR and an LF that may stand alone | (5, 4) for both |
//!
//! Capacities are a message alone and a part; of septets, then of code units.

mod filled;

use core::ops::RangeInclusive;

use filled::{ASTRAL, BASIC, BEYOND, CR, ESCAPED, LF, Letter, MARK, Text};
use sms_charge::{Estimate, Meter, Profile};

use crate::oracle::twin::{PACKINGS, profile};
use crate::oracle::{self, CONCAT8, CONCAT16, Capacity, Encoding, Packing, Rules};

type Class = &'static [Letter];

const OF_GSM7: &[Class] = &[&[BASIC], &[ESCAPED], &[CR, LF]];
const OF_UCS2: &[Class] = &[&[BEYOND], &[ASTRAL], &[MARK], &[CR, LF]];
const ALL: &[Class] = &[
    &[BASIC],
    &[ESCAPED],
    &[BEYOND],
    &[ASTRAL],
    &[MARK],
    &[CR, LF],
];
const WITH_LONE_LINE_ENDS: &[Class] = &[
    &[BASIC],
    &[ESCAPED],
    &[BEYOND],
    &[ASTRAL],
    &[MARK],
    &[CR],
    &[LF],
];

/// What a sweep goes through.
struct Space {
    prefixes: RangeInclusive<usize>,
    of: Letter,
    classes: &'static [Class],
    /// The most units of a tail.
    longest: usize,
}

impl Space {
    const fn new(prefixes: RangeInclusive<usize>, of: Letter, classes: &'static [Class]) -> Self {
        Self {
            prefixes,
            of,
            classes,
            longest: 7,
        }
    }
}

/// Every packing with some reserves.
fn rules(capacities: (Capacity, Capacity), reserves: &[usize]) -> Vec<Rules> {
    let rules = |reserve: &usize| {
        let rules = Rules::with(capacities).reserve(*reserve);
        PACKINGS.iter().map(move |packing| rules.packing(*packing))
    };
    reserves.iter().flat_map(rules).collect()
}

/// A rule, the library's profile for it, and a meter.
type Counted<'p> = (Rules, &'p Profile, Meter<'p>);

/// Checks all texts of a space, and tells how many there were.
fn sweep(space: &Space, rules: &[Rules]) -> usize {
    let mut sweep = Sweep {
        space,
        prefix: 0,
        text: String::new(),
        tail: Vec::new(),
        seen: 0,
    };
    let profiles: Vec<_> = rules.iter().map(profile).collect();
    for prefix in space.prefixes.clone() {
        sweep.prefix = prefix;
        sweep.text = space.of.c.to_string().repeat(prefix);
        let counted = rules.iter().zip(&profiles);
        let counted: Vec<_> = counted
            .map(|(rules, profile)| (*rules, profile, fed(profile.meter(), &sweep.text)))
            .collect();
        sweep.go_on(&counted);
    }
    sweep.seen
}

fn fed<'p>(mut meter: Meter<'p>, piece: &str) -> Meter<'p> {
    meter.push(piece);
    meter
}

struct Sweep<'s> {
    space: &'s Space,
    prefix: usize,
    text: String,
    tail: Vec<Letter>,
    seen: usize,
}

impl Sweep<'_> {
    /// The text so far, and all that are longer.
    fn go_on(&mut self, counted: &[Counted<'_>]) {
        let units = filled::units(&self.tail, Encoding::Ucs2);
        self.check(counted);
        for class in self.space.classes {
            // No letter has fewer septets than code units.
            if units + filled::units(class, Encoding::Ucs2) > self.space.longest {
                continue;
            }
            let (start, letters) = (self.text.len(), self.tail.len());
            self.text.extend(class.iter().map(|letter| letter.c));
            self.tail.extend(*class);
            let piece = &self.text[start..];
            let counted: Vec<_> = counted
                .iter()
                .map(|&(rules, profile, meter)| (rules, profile, fed(meter, piece)))
                .collect();
            self.go_on(&counted);
            self.text.truncate(start);
            self.tail.truncate(letters);
        }
    }

    fn check(&mut self, counted: &[Counted<'_>]) {
        let text = Text {
            prefix: self.prefix,
            of: self.space.of,
            tail: &self.tail,
        };
        let encoding = text.encoding();
        if encoding == Encoding::Gsm7 && filled::units(&self.tail, encoding) > self.space.longest {
            return;
        }
        self.seen += 1;
        for (rules, profile, meter) in counted {
            let estimate = agrees(&self.text, text, rules, profile);
            let whole = fed(profile.meter(), &self.text).estimate();
            assert_eq!(meter.estimate(), whole, "{rules:?} {:?}", self.text);
            if let Ok(whole) = whole {
                assert_eq!(whole, estimate, "{rules:?} {:?}", self.text);
            } else {
                let may_join = rules.packing == Packing::Graphemes && encoding == Encoding::Ucs2;
                assert!(may_join, "{rules:?} {:?}", self.text);
            }
        }
    }
}

/// The estimate, if it and the rest is what the rules say.
fn agrees(text: &str, letters: Text<'_>, rules: &Rules, profile: &Profile) -> Estimate {
    let expected = letters.answer(rules);
    let estimate = profile.estimate(text);
    let mut parts = Vec::with_capacity(expected.parts.len());
    let mut at = text.as_ptr();
    for part in profile.segments(text) {
        assert_eq!(
            part.text.as_ptr(),
            at,
            "each begins where the last one ended"
        );
        at = part.text.as_bytes().as_ptr_range().end;
        parts.push((part.text.len(), part.units, part.remaining));
    }
    let seen = filled::Answer {
        encoding: estimate.encoding.into(),
        units: estimate.units,
        charge: estimate.charge as usize,
        parts,
        remaining: profile.remaining(text),
    };
    assert_eq!(seen, expected, "{rules:?} {text:?}");
    assert_eq!(at, text.as_bytes().as_ptr_range().end);
    assert!(!estimate.over_limit);
    estimate
}

/// How many tails of up to seven units there are.
const TAILS_OF_GSM7: usize = 170;
const TAILS_OF_UCS2: usize = 1413;
const TAILS: usize = 39_925;

#[test]
fn of_gsm7_through_two_parts() {
    for capacities in [CONCAT8, CONCAT16] {
        let space = Space::new(0..=306, BASIC, OF_GSM7);
        let seen = sweep(&space, &rules(capacities, &[0]));
        assert_eq!(seen, 307 * TAILS_OF_GSM7);
    }
}

#[test]
fn of_ucs2_through_two_parts() {
    for capacities in [CONCAT8, CONCAT16] {
        let space = Space::new(0..=134, BEYOND, OF_UCS2);
        let seen = sweep(&space, &rules(capacities, &[0]));
        assert_eq!(seen, 135 * TAILS_OF_UCS2);
    }
}

/// Of all classes behind ASCII: with the first character of them outside GSM-7, all turns UCS-2.
fn of_all(prefixes: RangeInclusive<usize>, rules: &[Rules]) {
    let space = Space::new(prefixes.clone(), BASIC, ALL);
    assert_eq!(sweep(&space, rules), prefixes.count() * TAILS);
}

#[test]
fn of_all_behind_the_first_half_of_a_message() {
    of_all(0..=34, &rules(CONCAT8, &[0]));
}

#[test]
fn of_all_behind_more_than_half_a_message() {
    of_all(35..=70, &rules(CONCAT8, &[0]));
}

#[test]
fn of_all_in_parts_of_four() {
    of_all(0..=5, &rules(((5, 4), (5, 4)), &[0]));
}

#[test]
fn of_all_where_ucs2_holds_more() {
    of_all(0..=9, &rules(((4, 2), (9, 7)), &[0]));
}

#[test]
fn of_all_where_gsm7_holds_more() {
    of_all(0..=4, &rules(((9, 8), (4, 3)), &[0]));
}

#[test]
fn of_all_behind_a_reserve() {
    let rules = rules(((7, 5), (5, 4)), &[1, 2]);
    assert_eq!(rules.iter().map(|rules| rules.reserve).max(), Some(2));
    of_all(0..=5, &rules);
}

#[test]
fn of_all_and_lone_line_ends() {
    let space = Space {
        longest: 5,
        ..Space::new(0..=5, BASIC, WITH_LONE_LINE_ENDS)
    };
    let seen = sweep(&space, &rules(((5, 4), (5, 4)), &[0]));
    assert_eq!(seen, 6 * 9486);
}

/// The quick rules are the slow ones.
#[test]
fn the_oracle_says_the_same() {
    fn extend(tail: &mut Vec<Letter>, left: usize, check: &mut impl FnMut(&[Letter])) {
        check(tail);
        if left > 0 {
            for letter in WITH_LONE_LINE_ENDS.iter().copied().flatten() {
                tail.push(*letter);
                extend(tail, left - 1, check);
                tail.pop();
            }
        }
    }
    let mut all = rules(((5, 4), (5, 4)), &[0, 1]);
    all.extend(rules(((4, 2), (9, 7)), &[0]));
    extend(&mut Vec::new(), 4, &mut |tail| {
        for prefix in 0..=6 {
            for of in [BASIC, BEYOND] {
                let letters = Text { prefix, of, tail };
                let text: String = core::iter::repeat_n(&of, prefix)
                    .chain(tail)
                    .map(|letter| letter.c)
                    .collect();
                for rules in &all {
                    let quick = letters.answer(rules);
                    let slow = oracle::answer(rules, &text);
                    let parts = slow.segments.iter();
                    let parts = parts.map(|part| (part.text.len(), part.units, part.remaining));
                    let slow = filled::Answer {
                        encoding: slow.estimate.encoding,
                        units: slow.estimate.units,
                        charge: slow.estimate.charge as usize,
                        parts: parts.collect(),
                        remaining: slow.remaining,
                    };
                    assert_eq!(quick, slow, "{rules:?} {text:?}");
                }
            }
        }
    });
}
