//! Every check for texts of characters that have replacements, under every kind of profile.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use sms_charge::explain::Tier;
use sms_charge::{Added, Profile};

use crate::checks::explain::{self as checks, COUNTS, STANDARD, TIERS, capacity};
use crate::properties::cases;

const PIECES: &[&str] = &[
    "a",
    "e",
    "C",
    "1",
    " ",
    "\n",
    "\r",
    "\r\n",
    "é",
    "[",
    "]",
    "{",
    "}",
    "[x]",
    "€",
    "~",
    "`",
    "\u{c}",
    "\t",
    "\u{b}",
    "\u{85}",
    "\u{1b}",
    "\u{2028}",
    "\u{a0}",
    "\u{200b}",
    "\u{feff}",
    "\u{ad}",
    "\u{200e}",
    "\u{3000}",
    "“",
    "’",
    "–",
    "…",
    "•",
    "½",
    "²",
    "™",
    "™\u{fe0f}",
    "ﬁ",
    "Ａ",
    "ｅ",
    "［",
    "，",
    "／",
    "Å",
    "Ω",
    "Α",
    "ª",
    "e\u{301}",
    "\u{300}",
    "\u{301}",
    "\u{302}",
    "\u{30a}",
    "\u{327}",
    "\u{341}",
    "\u{34f}",
    "\u{200d}",
    "\u{200c}",
    "\u{fe0f}",
    "\u{180b}",
    "\u{e0100}",
    "1\u{fe0f}\u{20e3}",
    "\u{20e3}",
    "👩",
    "👨‍👩‍👧‍👦",
    "❤\u{fe0f}",
    "🏴\u{e0067}\u{e0062}\u{e007f}",
    "\u{e0067}",
    "🎉",
    "✅",
    "я",
    "á",
    "ō",
    "中",
    "क्‍ष",
    "क",
    "\u{94d}",
    "ا",
    "\u{1160}",
    "\u{3164}",
    "\u{17b4}",
    "\u{e000}",
    "Ⅳ",
    "一",
    "①",
    "【",
    "Թ",
    "ʭ",
    "٣",
    "𝐀",
];

fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        30 => select(PIECES).prop_map(str::to_owned),
        2 => any::<char>().prop_map(String::from),
        1 => (0x20_u32..0x3000).prop_filter_map("surrogate", char::from_u32).prop_map(String::from),
    ]
}

fn text() -> impl Strategy<Value = String> {
    let run = (
        select(&["a", "[", "é", "”", "\u{a0}"][..]),
        select(&[0_usize, 60, 66, 70, 130, 152, 160][..]),
    )
        .prop_map(|(filler, times)| filler.repeat(times));
    let pieces = |most| vec(piece(), 0..most).prop_map(|pieces| pieces.concat());
    prop_oneof![
        4 => pieces(8),
        2 => pieces(30),
        2 => (run, pieces(8)).prop_map(|(run, pieces)| run + &pieces),
    ]
}

/// A message that is a few units too long, with a few characters whose replacements change it in
/// different ways: shorter, longer, or into GSM-7.
fn a_little_too_long() -> impl Strategy<Value = String> {
    const PIECES: &[&str] = &[
        "…", "½", "№", "e\u{301}", "\u{200b}", "\r\n", "[", "]", "’", "я", "🎉",
    ];
    let run = (
        select(&["a", "é", "я"][..]),
        prop_oneof![60..71_usize, 125..135_usize, 150..161_usize],
    )
        .prop_map(|(filler, times)| filler.repeat(times));
    (run, vec(select(PIECES), 1..9)).prop_map(|(run, pieces)| run + &pieces.concat())
}

fn profile() -> impl Strategy<Value = Profile> {
    (select(COUNTS), 0..7_usize, prop_oneof![Just(0), 0..40_u16]).prop_map(
        |(count, choice, reserve)| {
            count
                .with_capacities(capacity(choice))
                .with_before(Added::characters(reserve))
        },
    )
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn every_property_holds(text in text(), profile in profile(), tier in select(TIERS)) {
        checks::check(&text, &profile, tier);
    }

    #[test]
    fn no_choice_of_replacements_costs_less_than_savings(
        text in a_little_too_long(),
        count in select(COUNTS),
        choice in 0..STANDARD,
        reserve in prop_oneof![Just(0), 0..70_u16],
        tier in select(TIERS),
    ) {
        let profile = count.with_capacities(capacity(choice)).with_before(Added::characters(reserve));
        checks::no_choice_costs_less(&text, &profile, tier);
    }
}

/// A text that stays UCS-2 becomes longer when three dots replace an ellipsis. The dots came before
/// the accents in every order that was tried.
#[test]
fn a_replacement_that_makes_the_text_longer_kept_a_more_expensive_one_out() {
    let text = format!("{}я…e\u{301}e\u{301}", "a".repeat(66));
    let cheaper = sms_charge::explain::savings(&text, Tier::Equivalent);
    assert_eq!((cheaper.before.charge, cheaper.after.charge), (2, 1));
    assert_eq!(cheaper.to_string(), format!("{}я…éé", "a".repeat(66)));
    checks::check(&text, &Profile::new(), Tier::Equivalent);
}

#[test]
fn every_property_holds_of_any_two_pieces() {
    for first in PIECES {
        for second in PIECES {
            for &tier in TIERS {
                checks::check(
                    &format!("{first}{second}"),
                    &Profile::new().with_capacities(capacity(2)),
                    tier,
                );
            }
        }
    }
}
