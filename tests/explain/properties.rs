//! Every check for texts made of what replacements meet, under every kind of profile.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::Config;
use sms_charge::{Profile, Tier};

use super::checks::{self, PACKINGS, capacity};

/// A failing case becomes a test or a corpus file with a name, so none is kept by number.
fn cases(cases: u32) -> Config {
    Config {
        cases,
        failure_persistence: None,
        ..Config::default()
    }
}

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

fn profile() -> impl Strategy<Value = Profile> {
    (
        select(PACKINGS),
        0..7_usize,
        prop_oneof![Just(0), 0..40_u16],
    )
        .prop_map(|(packing, choice, reserve)| {
            Profile::new()
                .packing(packing)
                .capacities(capacity(choice))
                .reserve(reserve)
        })
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn every_property_holds(text in text(), profile in profile(), tier in select(Tier::ALL)) {
        checks::check(&text, &profile, tier);
    }
}

#[test]
fn every_property_holds_of_any_two_pieces() {
    for first in PIECES {
        for second in PIECES {
            for &tier in Tier::ALL {
                checks::check(
                    &format!("{first}{second}"),
                    &Profile::new().capacities(capacity(2)),
                    tier,
                );
            }
        }
    }
}
