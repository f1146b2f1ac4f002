//! What property tests of several rooms share: the number of cases, random texts and random rules.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::Config;

use crate::checks::segments::CAPACITIES;
use crate::oracle;
use crate::oracle::Rules;
use crate::oracle::twin::PACKINGS;

/// A failing case becomes a test or a corpus file with a name. So none is stored by its number.
/// `TIMES=100 cargo test` tries a hundred times as many.
pub(crate) fn cases(cases: u32) -> Config {
    let times = std::env::var("TIMES").ok();
    let times: u32 = times.and_then(|times| times.parse().ok()).unwrap_or(1);
    Config {
        cases: cases.saturating_mul(times),
        max_global_rejects: times.saturating_mul(1_024),
        failure_persistence: None,
        ..Config::default()
    }
}

/// One and two units in either encoding, in one to four bytes.
const SINGLES: [&str; 16] = [
    "a", " ", "@", "é", "Δ", "€", "[", "\u{c}", "я", "中", "ç", "’", "`", "\u{1b}", "😀", "𝔸",
];

/// Clusters by the rule that joins them, and characters that join their neighbours.
const CLUSTERS: [&str; 20] = [
    "\r\n",
    "\r",
    "\n",
    "e\u{301}",
    "\u{301}",
    "\u{200d}",
    "\u{fe0f}",
    "🇮🇩",
    "🇮",
    "👨‍👩‍👧‍👦",
    "👩‍🚀",
    "👍🏽",
    "1\u{fe0f}\u{20e3}",
    "क्षि",
    "क्",
    "ক্ষ",
    "각",
    "\u{1100}\u{1161}\u{11a8}",
    "\u{600}1",
    "\u{110bd}",
];

/// The capacity of a single segment and of several, in each encoding and with each header.
const EDGES: [usize; 12] = [66, 67, 70, 132, 134, 152, 153, 160, 201, 304, 306, 459];

fn single() -> impl Strategy<Value = String> {
    select(&SINGLES[..]).prop_map(str::to_owned)
}

/// Only GSM-7: with the others, a long text would hardly ever be GSM-7.
fn gsm7_single() -> impl Strategy<Value = String> {
    select(&["a", "1", "\n", "\r", "é", "Ω", "[", "~", "\u{c}", "€"][..]).prop_map(str::to_owned)
}

fn combining_run() -> impl Strategy<Value = String> {
    (
        select(vec!["e", "я", "क", "👩"]),
        select(vec!["\u{301}", "\u{94d}क", "\u{200d}👩"]),
        1..90_usize,
    )
        .prop_map(|(base, joined, times)| format!("{base}{}", joined.repeat(times)))
}

fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => single(),
        4 => select(&CLUSTERS[..]).prop_map(str::to_owned),
        1 => combining_run(),
        1 => any::<char>().prop_map(String::from),
    ]
}

/// A run of one piece that ends a few units before a boundary.
fn run_to_an_edge() -> impl Strategy<Value = String> {
    let filler = select(vec![
        "a",
        "[",
        "é",
        "€",
        "я",
        "😀",
        "🇮🇩",
        "e\u{301}",
        "क्षि",
        "\r\n",
    ]);
    (filler, select(&EDGES[..]), 0..8_usize).prop_map(|(filler, edge, short)| {
        let widest = filler.encode_utf16().count().max(filler.chars().count());
        filler.repeat((edge / widest).saturating_sub(short))
    })
}

/// A few pieces of any kind, alone or after a run, and perhaps another run after them.
pub(crate) fn text() -> impl Strategy<Value = String> {
    let pieces = || vec(piece(), 0..12).prop_map(|pieces| pieces.concat());
    prop_oneof![
        2 => pieces(),
        1 => vec(single(), 0..200).prop_map(|singles| singles.concat()),
        2 => vec(gsm7_single(), 0..400).prop_map(|singles| singles.concat()),
        1 => vec(piece(), 0..60).prop_map(|pieces| pieces.concat()),
        4 => (run_to_an_edge(), pieces()).prop_map(|(run, pieces)| run + &pieces),
        2 => (run_to_an_edge(), pieces(), run_to_an_edge(), pieces())
            .prop_map(|(run, pieces, again, last)| [run, pieces, again, last].concat()),
    ]
}

pub(crate) fn rules() -> impl Strategy<Value = Rules> {
    let capacities = prop_oneof![
        3 => select(&CAPACITIES[..]),
        1 => (custom_capacity(), custom_capacity()),
    ];
    let reserve = prop_oneof![3 => Just(0), 2 => 0..70_usize, 1 => 0..=700_usize];
    let limit = prop_oneof![2 => Just(255), 1 => 0..6_u8];
    (capacities, select(PACKINGS), reserve, limit).prop_map(
        |(capacities, packing, reserve, limit)| {
            Rules::with(capacities)
                .packing(packing)
                .reserve(reserve)
                .limit(limit)
        },
    )
}

fn custom_capacity() -> impl Strategy<Value = oracle::Capacity> {
    (
        prop_oneof![3 => 2..90_usize, 1 => 90..700_usize],
        0..20_usize,
    )
        .prop_map(|(multi, more)| (multi + more, multi))
}
