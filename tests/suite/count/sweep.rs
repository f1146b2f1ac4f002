//! Where a text is cut depends on how full the part is and how wide the next piece is. These meet
//! every such pair, against the oracle.

use crate::checks::segments::{
    self as checks, CAPACITIES, agrees_with_the_oracle, one_unit, two_units,
};
use crate::oracle::twin::PACKINGS;
use crate::oracle::{Encoding, Rules};

const ENCODINGS: [Encoding; 2] = [Encoding::Gsm7, Encoding::Ucs2];
/// None, one, several small segments, and more than a large one.
const RESERVES: [usize; 4] = [0, 1, 20, 161];

/// Every packing with every reserve, for some capacities.
fn rules_for(capacities: usize) -> impl Iterator<Item = Rules> {
    RESERVES.into_iter().flat_map(move |reserve| {
        PACKINGS.iter().map(move |&packing| {
            Rules::with(CAPACITIES[capacities])
                .packing(packing)
                .reserve(reserve)
        })
    })
}

/// As many units as three parts hold.
const fn three_parts(rules: &Rules, encoding: Encoding) -> usize {
    3 * rules.capacity(encoding).1
}

/// So many one-unit characters, one of two units, and so many of one again.
fn a_two_between(encoding: Encoding, before: usize, after: usize) -> String {
    let one = one_unit(encoding);
    let two = two_units(encoding);
    format!("{}{two}{}", one.repeat(before), one.repeat(after))
}

/// The two-unit character at every position of texts that end in it, and of texts of three parts, a
/// unit more and a unit less.
fn sweep_a_two_through_three_parts(capacities: usize) {
    for rules in rules_for(capacities) {
        for encoding in ENCODINGS {
            let whole = three_parts(&rules, encoding);
            for before in 0..whole {
                agrees_with_the_oracle(&a_two_between(encoding, before, 0), &rules);
                for length in whole.saturating_sub(1)..=whole + 1 {
                    let after = length.saturating_sub(before + 2);
                    agrees_with_the_oracle(&a_two_between(encoding, before, after), &rules);
                }
            }
        }
    }
}

#[test]
fn a_two_through_three_parts_with_an_8_bit_reference() {
    assert_eq!(CAPACITIES[0], ((160, 153), (70, 67)));
    sweep_a_two_through_three_parts(0);
}

#[test]
fn a_two_through_three_parts_with_a_16_bit_reference() {
    assert_eq!(CAPACITIES[1], ((160, 152), (70, 66)));
    sweep_a_two_through_three_parts(1);
}

#[test]
fn a_two_through_three_parts_of_custom_capacities() {
    (2..CAPACITIES.len()).for_each(sweep_a_two_through_three_parts);
}

#[test]
fn every_length_of_ones() {
    for capacities in 0..CAPACITIES.len() {
        for rules in rules_for(capacities) {
            for encoding in ENCODINGS {
                for length in 0..=three_parts(&rules, encoding) + 2 {
                    agrees_with_the_oracle(&one_unit(encoding).repeat(length), &rules);
                }
            }
        }
    }
}

#[test]
fn every_length_of_twos_and_of_twos_shifted_by_one() {
    for capacities in 0..CAPACITIES.len() {
        for rules in rules_for(capacities) {
            for encoding in ENCODINGS {
                for length in 0..=three_parts(&rules, encoding) / 2 + 2 {
                    let twos = two_units(encoding).repeat(length);
                    agrees_with_the_oracle(&twos, &rules);
                    agrees_with_the_oracle(&format!("{}{twos}", one_unit(encoding)), &rules);
                }
            }
        }
    }
}

/// Each way a character can look to a kernel that reads blocks: one to four bytes, one unit or two,
/// in the tables or out of them.
const LOOKS: [&str; 14] = [
    "€", "é", "Δ", "[", "\u{c}", "\u{1b}", "`", "\t", "\0", "ç", "я", "’", "😀", "\u{7f}",
];

#[test]
fn every_look_at_every_place_of_a_block() {
    let rules = Rules::default();
    for look in LOOKS {
        for before in 0..=140 {
            for after in [0, 1, 30] {
                let text = format!("{}{look}{}", "a".repeat(before), "a".repeat(after));
                agrees_with_the_oracle(&text, &rules);
            }
        }
    }
}

/// What was counted before the kernel changes its way of counting has to be kept.
#[test]
fn every_look_so_far_behind_every_other() {
    let rules = Rules::default();
    for first in LOOKS {
        for second in LOOKS {
            for between in 0..=70 {
                let text = format!("a{first}{}{second}", "a".repeat(between));
                agrees_with_the_oracle(&text, &rules);
            }
        }
    }
}

/// 306 septets, which a bracket on the edge makes three parts, however late something else than
/// ASCII turns up; and a meter that is fed them whole or by halves.
#[test]
fn a_bracket_at_every_place_before_an_accent() {
    let rules = Rules::default();
    for before in 0..=303 {
        let text = format!("{}[{}é", "a".repeat(before), "a".repeat(303 - before));
        agrees_with_the_oracle(&text, &rules);
        checks::check_meter(&text, &rules, std::iter::repeat(text.len()));
        checks::check_meter(&text, &rules, std::iter::repeat(text.len() / 2));
    }
}

/// Behind letters of every width, for the way the kernel finds where GSM-7 ends: so little fits
/// in UCS-2 that a prefix without the look is longer.
#[cfg(feature = "graphemes")]
#[test]
fn every_look_at_every_place_ends_a_fit() {
    let rules = Rules::with(((160, 153), (4, 4)));
    for look in LOOKS {
        for letter in ["a", "é", "[", "€"] {
            for before in 0..=75 {
                let text = format!("{}{look}яяяяя", letter.repeat(before));
                checks::check_fit(&text, &rules, 1);
            }
        }
    }
}

/// Long enough for counters of a byte to overflow, however many bytes they are fed at a time.
#[test]
fn long_texts() {
    for letter in ["a", "[", "é", "€", "я", "中", "😀", "👍🏽"] {
        for bytes in [8_000, 8_128, 8_160, 8_192, 16_384, 70_000] {
            for &packing in PACKINGS {
                let text = letter.repeat(bytes / letter.len() + 1);
                let rules = Rules::default().packing(packing);
                agrees_with_the_oracle(&text, &rules);
                agrees_with_the_oracle(&format!("aaa{text}\u{301}"), &rules);
            }
        }
    }
}

/// One of every class that the rules tell apart, CR and LF since together they are one cluster.
const CLASSES: [&str; 7] = ["a", "€", "я", "😀", "\u{301}", "\r", "\n"];

/// One of every class that the rules of clusters tell apart: a letter, a mark, a spacing mark, a
/// mark put before, a joiner, a consonant and the linker of conjuncts, an emoji and its skin tone,
/// half a flag, a control.
#[cfg(feature = "graphemes")]
const CLUSTER_CLASSES: [&str; 11] = [
    "я", "\u{301}", "\u{93e}", "\u{600}", "\u{200d}", "क", "\u{94d}", "👩", "🏽", "🇮", "\n",
];

/// Every text of so many pieces, each one of some.
fn texts_of(classes: &[&str], pieces: u32) -> impl Iterator<Item = String> {
    let count = classes.len();
    (0..count.pow(pieces)).map(move |number| {
        (0..pieces)
            .map(|digit| classes[number / count.pow(digit) % count])
            .collect()
    })
}

/// Capacities under which seven pieces make several parts.
const SMALL: [usize; 4] = [2, 3, 4, 5];

fn small_rules() -> Vec<Rules> {
    SMALL.into_iter().flat_map(rules_for).collect()
}

#[test]
fn every_text_of_up_to_four_pieces_under_all_small_rules() {
    let all = small_rules();
    for pieces in 0..=4 {
        for text in texts_of(&CLASSES, pieces) {
            for rules in &all {
                agrees_with_the_oracle(&text, rules);
            }
        }
    }
}

/// All texts, each under rules that take turns: the number of rules has no factor in common with
/// the number of classes, so that each of them meets texts of every shape.
#[test]
fn every_text_of_five_to_seven_pieces_under_some_small_rules() {
    let all = small_rules();
    assert_ne!(all.len() % CLASSES.len(), 0);
    for pieces in 5..=7 {
        for (text, rules) in texts_of(&CLASSES, pieces).zip(all.iter().cycle()) {
            agrees_with_the_oracle(&text, rules);
        }
    }
}

#[cfg(feature = "graphemes")]
#[test]
fn every_text_of_up_to_five_pieces_of_clusters() {
    let by_clusters: Vec<_> = small_rules()
        .into_iter()
        .filter(|rules| rules.packing == crate::oracle::Packing::Graphemes)
        .collect();
    assert_ne!(by_clusters.len() % CLUSTER_CLASSES.len(), 0);
    for pieces in 0..=5 {
        let texts = texts_of(&CLUSTER_CLASSES, pieces);
        for (text, rules) in texts.zip(by_clusters.iter().cycle()) {
            agrees_with_the_oracle(&text, rules);
        }
    }
}

#[cfg(feature = "graphemes")]
#[test]
fn every_fit_of_up_to_four_pieces() {
    let all = small_rules();
    for pieces in 0..=4 {
        for classes in [&CLASSES[..], &CLUSTER_CLASSES[..]] {
            for (text, rules) in texts_of(classes, pieces).zip(all.iter().cycle()) {
                checks::check_fit(&text, rules, 1);
                checks::check_fit(&text, rules, 2);
            }
        }
    }
}
