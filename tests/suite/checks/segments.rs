//! What must hold for every count and cut, for any text under any rules. Proptest, the replay of
//! the corpus and the fuzz target `segments` all call these functions.
//!
//! A crate that includes this file must also include `tests/suite/oracle/mod.rs` as `mod oracle`.

#![allow(dead_code, reason = "every test crate uses its own part of the checks")]
#![allow(
    clippy::unwrap_used,
    clippy::string_slice,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a check fails by panicking"
)]

use core::fmt::Write as _;

use sms_charge::{Profile, Total};

use super::oracle::twin::{PACKINGS, profile};
use super::oracle::{self, Answer, Capacity, Encoding, Packing, Part, Rules};

/// The capacities of the two headers, then ones so small that every segment has a boundary nearby,
/// one where each encoding holds more than the other, and a gateway whose segments have no header.
pub(crate) const CAPACITIES: [(Capacity, Capacity); 8] = [
    oracle::CONCAT8,
    oracle::CONCAT16,
    ((7, 5), (5, 4)),
    ((2, 2), (2, 2)),
    ((4, 2), (9, 7)),
    ((9, 8), (4, 3)),
    ((160, 150), (70, 67)),
    ((10, 10), (10, 10)),
];

/// Takes bytes from a fuzzer: five that choose the rules, then the text.
///
/// A seed can be typed: `"00000"` is the default profile. In order: packing, capacities, characters
/// before the text, limit (`0` is 255) and how the text is cut for the meter.
pub(crate) fn check_segments(data: &[u8]) {
    let Some((choice, text)) = data.split_first_chunk::<5>() else {
        return;
    };
    let [packing, capacities, reserve, limit, lengths] = choice.map(|byte| byte.wrapping_sub(b'0'));
    let one_of = |byte: u8, count: usize| usize::from(byte) % count;
    let rules = Rules::with(CAPACITIES[one_of(capacities, CAPACITIES.len())])
        .packing(PACKINGS[one_of(packing, PACKINGS.len())])
        .reserve(usize::from(reserve))
        .limit(if limit == 0 { 255 } else { limit });
    let text = String::from_utf8_lossy(text);

    check(&text, &rules);
    check_meter(&text, &rules, lengths_from(lengths));
    check_batch(&text, &rules, lengths_from(lengths));
    // The oracle tries every prefix.
    #[cfg(feature = "graphemes")]
    if text.len() <= 300 {
        check_fit(&text, &rules, 1 + u32::from(lengths % 4));
    }
}

/// All checks that need one pass, for any text under any rules.
pub(crate) fn check(text: &str, rules: &Rules) {
    agrees_with_the_oracle(text, rules);
    segments_join_to_the_text(text, rules);
    no_segment_is_empty_unless_the_text_is(text, rules);
    segments_keep_to_their_capacity(text, rules);
    segments_have_whole_characters(text, rules);
    the_next_piece_would_not_fit(text, rules);
    charge_is_the_number_of_segments(text, rules);
    remaining_is_what_may_follow(text, rules);
    the_size_hint_is_correct(text, rules);
    defaults_agree(text);
}

/// The same answer as the oracle, rule by rule.
pub(crate) fn agrees_with_the_oracle(text: &str, rules: &Rules) {
    let library = profile(rules);
    let seen = Answer {
        estimate: library.estimate(text).into(),
        segments: library.segments(text).map(Part::from).collect(),
        remaining: library.remaining(text),
    };
    assert_eq!(seen, oracle::answer(rules, text), "{rules:?} {text:?}");
}

fn parts_of<'t>(text: &'t str, rules: &Rules) -> Vec<Part<'t>> {
    profile(rules).segments(text).map(Part::from).collect()
}

fn segments_join_to_the_text(text: &str, rules: &Rules) {
    let joined: String = parts_of(text, rules).iter().map(|part| part.text).collect();
    assert_eq!(joined, text, "{rules:?}");
}

fn no_segment_is_empty_unless_the_text_is(text: &str, rules: &Rules) {
    let parts = parts_of(text, rules);
    let empty = parts.iter().any(|part| part.units + part.added == 0);
    let nothing = text.is_empty() && rules.reserve == 0;
    assert_eq!(empty, nothing, "{rules:?} {parts:?}");
}

fn segments_keep_to_their_capacity(text: &str, rules: &Rules) {
    let (single, multi) = rules.capacity(oracle::encoding(text));
    let parts = parts_of(text, rules);
    let capacity = if parts.len() == 1 { single } else { multi };
    for part in &parts {
        let full = part.added + part.units + part.remaining;
        assert_eq!(full, capacity, "{rules:?} {parts:?}");
    }
    let added: usize = parts.iter().map(|part| part.added).sum();
    assert_eq!(added, rules.reserve, "{rules:?} {parts:?}");
}

/// Half of an escape or surrogate pair would be counted in one of two segments.
fn segments_have_whole_characters(text: &str, rules: &Rules) {
    let encoding = oracle::encoding(text);
    for part in parts_of(text, rules) {
        let whole = oracle::units(encoding, part.text);
        assert_eq!(part.units, whole, "{rules:?} {part:?}");
    }
}

fn the_next_piece_would_not_fit(text: &str, rules: &Rules) {
    let encoding = oracle::encoding(text);
    let mut pieces = oracle::pieces(rules, text).into_iter();
    let parts = parts_of(text, rules);
    let mut cut = 0;
    for pair in parts.windows(2) {
        cut += pair[0].text.len();
        if pair[1].text.is_empty() {
            continue;
        }
        let next = pieces.find(|piece| piece.as_ptr() == text[cut..].as_ptr());
        let next = next.unwrap_or_else(|| panic!("a piece is cut at {cut}: {rules:?} {text:?}"));
        let width = oracle::units(encoding, next);
        assert!(pair[0].remaining < width, "{rules:?} {parts:?}");
    }
}

fn charge_is_the_number_of_segments(text: &str, rules: &Rules) {
    let library = profile(rules);
    let charge = usize::try_from(library.estimate(text).charge).unwrap();
    let parts = library.segments(text).count();
    if rules.packing == Packing::Sum {
        assert!(charge <= parts, "{rules:?} {text:?}");
        // Every segment except the last leaves at most one unit unused, so the bill is lower by at
        // most this number.
        let (_, multi) = rules.capacity(oracle::encoding(text));
        assert!(
            parts == 1 || (parts - 1) * (multi - 1) < charge * multi,
            "{rules:?} {text:?}"
        );
    } else {
        assert_eq!(charge, parts, "{rules:?} {text:?}");
    }
}

/// A longer trial is skipped, because it builds the text.
const LONGEST_TRIAL: usize = 200;

/// Rule 6 by trial, if an `a` after the text is a separate cluster.
fn remaining_is_what_may_follow(text: &str, rules: &Rules) {
    let library = profile(rules);
    let remaining = library.remaining(text);
    let with = |more: usize| format!("{text}{}", "a".repeat(more));
    let stands_alone = oracle::boundaries(&with(1)).contains(&text.len());
    if remaining > LONGEST_TRIAL || !stands_alone {
        return;
    }
    let charge = library.estimate(text).charge;
    let filled = library.estimate(&with(remaining)).charge;
    assert_eq!(filled, charge, "{rules:?} {text:?}");
    let risen = library.estimate(&with(remaining + 1)).charge;
    assert!(risen > charge, "{rules:?} {text:?}");
}

fn the_size_hint_is_correct(text: &str, rules: &Rules) {
    let library = profile(rules);
    let mut segments = library.segments(text);
    for still_to_come in (0..=parts_of(text, rules).len()).rev() {
        let (least, most) = segments.size_hint();
        assert_eq!(least > 0, still_to_come > 0, "{rules:?} {text:?}");
        assert!(least <= still_to_come, "{rules:?} {text:?}");
        assert!(
            most.is_none_or(|most| still_to_come <= most),
            "{rules:?} {text:?}"
        );
        assert_eq!(segments.next().is_some(), still_to_come > 0);
    }
    assert!(segments.next().is_none());
}

/// The free functions use the default profile, and so does the `const` one.
pub(crate) fn defaults_agree(text: &str) {
    let default = Profile::new();
    let estimate = sms_charge::estimate(text);
    assert_eq!(estimate, default.estimate(text), "{text:?}");
    assert_eq!(estimate, sms_charge::const_estimate(text), "{text:?}");
    assert_eq!(
        sms_charge::remaining(text),
        default.remaining(text),
        "{text:?}"
    );
    assert!(
        sms_charge::segments(text)
            .map(Part::from)
            .eq(default.segments(text).map(Part::from)),
        "{text:?}"
    );
}

/// A meter is fed in pieces of these lengths. After every piece its estimate equals that of the
/// text so far. If clusters stay whole it answers at least as long as the text is GSM-7.
pub(crate) fn check_meter(text: &str, rules: &Rules, lengths: impl Iterator<Item = usize>) {
    let library = profile(rules);
    let mut meter = library.meter();
    let mut written = library.meter();
    let mut fed = 0;
    for piece in cut_to_lengths(text, lengths) {
        meter.push(piece);
        write!(written, "{piece}").unwrap();
        fed += piece.len();
        let whole = library.estimate(&text[..fed]);
        assert_eq!(meter.estimate(), written.estimate());
        let Ok(estimate) = meter.estimate() else {
            assert_eq!(rules.packing, Packing::Graphemes);
            assert_eq!(oracle::encoding(&text[..fed]), Encoding::Ucs2);
            return;
        };
        assert_eq!(estimate, whole, "{rules:?} {text:?} at {fed}");
    }
    assert_eq!(meter.estimate(), Ok(library.estimate(text)));
}

/// The pieces of a text as separate messages: one by one, and in total.
pub(crate) fn check_batch(text: &str, rules: &Rules, lengths: impl Iterator<Item = usize>) {
    let library = profile(rules);
    let messages = cut_to_lengths(text, lengths);
    let expected: Vec<_> = messages
        .iter()
        .map(|message| oracle::answer(rules, message).estimate)
        .collect();

    let mut seen: Vec<oracle::Estimate> = Vec::new();
    library.estimate_each(messages.iter().copied(), |estimate| {
        seen.push(estimate.into());
    });
    assert_eq!(seen, expected, "{rules:?} {messages:?}");

    let total = library.total(messages.iter().copied());
    let count = |is: fn(&oracle::Estimate) -> bool| {
        let count = expected.iter().filter(|estimate| is(estimate)).count();
        u64::try_from(count).unwrap()
    };
    let charge: u64 = expected
        .iter()
        .map(|estimate| u64::from(estimate.charge))
        .sum();
    assert_eq!(total.texts, count(|_| true));
    assert_eq!(total.charge, charge);
    assert_eq!(
        total.ucs2,
        count(|estimate| estimate.encoding == Encoding::Ucs2)
    );
    assert_eq!(total.over_limit, count(|estimate| estimate.over_limit));
    let (first, others) = messages.split_at(messages.len() / 3);
    let halves = [first, others].map(|half| library.total(half.iter().copied()));
    assert_eq!(halves.into_iter().sum::<Total>(), total);
}

/// Cuts a text into pieces of these lengths in characters, which may be 0. The last piece is the
/// rest.
fn cut_to_lengths(text: &str, lengths: impl Iterator<Item = usize>) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    for length in lengths {
        if rest.is_empty() {
            break;
        }
        let end = rest
            .char_indices()
            .nth(length)
            .map_or(rest.len(), |at| at.0);
        let (piece, after) = rest.split_at(end);
        pieces.push(piece);
        rest = after;
    }
    pieces.push(rest);
    pieces
}

/// The lengths of pieces from one byte: equal for low bytes, otherwise a pattern of 0 to 12.
fn lengths_from(seed: u8) -> impl Iterator<Item = usize> {
    let mut state = usize::from(seed);
    core::iter::repeat_with(move || {
        if seed < 8 {
            return usize::from(seed) + 1;
        }
        state = (state * 5 + 3) % 256;
        state % 13
    })
}

/// `fit` against the oracle that tries every boundary.
#[cfg(feature = "graphemes")]
pub(crate) fn check_fit(text: &str, rules: &Rules, messages: u32) {
    let library = profile(rules);
    let prefix = library.fit(text, messages);
    assert_eq!(
        prefix,
        oracle::fit(rules, text, messages),
        "{rules:?} {messages} of {text:?}"
    );
    assert_eq!(
        sms_charge::fit(text, messages),
        Profile::new().fit(text, messages)
    );
}

/// A character of one unit in this encoding, to build texts by length.
pub(crate) const fn one_unit(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Gsm7 => "a",
        Encoding::Ucs2 => "я",
    }
}

/// A character of two units in this encoding.
pub(crate) const fn two_units(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Gsm7 => "€",
        Encoding::Ucs2 => "😀",
    }
}
