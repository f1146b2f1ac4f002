//! Every property for texts that live at the edges, under every kind of profile.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::Config;

use crate::checks::segments::{self as checks, CAPACITIES};
use crate::oracle::twin::PACKINGS;
use crate::oracle::{self, Rules};

/// A failing case becomes a test or a corpus file with a name, so none is kept by number.
pub(crate) fn cases(cases: u32) -> Config {
    Config {
        cases,
        failure_persistence: None,
        ..Config::default()
    }
}

/// One and two units in either encoding, in one to four bytes.
const SINGLES: [&str; 16] = [
    "a", " ", "@", "é", "Δ", "€", "[", "\u{c}", "я", "中", "ç", "’", "`", "\u{1b}", "😀", "𝔸",
];

/// Clusters by the rule that joins them, and characters that join what stands beside them.
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

/// What one message or so many parts hold, in each encoding and under each header.
const EDGES: [usize; 12] = [66, 67, 70, 132, 134, 152, 153, 160, 201, 304, 306, 459];

fn single() -> impl Strategy<Value = String> {
    select(&SINGLES[..]).prop_map(str::to_owned)
}

/// Of GSM-7 only: among the others a long text would never stay so.
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

/// A run of one piece that comes within a few units of an edge.
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

/// A few pieces of any kind, alone or where a run leaves off, and perhaps another run behind them.
fn text() -> impl Strategy<Value = String> {
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

proptest! {
    #![proptest_config(cases(1_000))]

    #[test]
    fn every_property_holds(text in text(), rules in rules()) {
        checks::check(&text, &rules);
    }

    #[test]
    fn a_meter_fed_in_any_pieces_is_the_estimate(
        text in text(),
        rules in rules(),
        lengths in vec(0..40_usize, 0..40),
    ) {
        checks::check_meter(&text, &rules, lengths.into_iter());
    }

    #[test]
    fn a_batch_is_its_texts_one_by_one(
        text in text(),
        rules in rules(),
        lengths in vec(0..200_usize, 0..100),
    ) {
        checks::check_batch(&text, &rules, lengths.into_iter());
    }

    #[test]
    fn bytes_that_are_no_text_are_refused(
        text in text(),
        wrong in vec((any::<prop::sample::Index>(), any::<u8>()), 0..3),
    ) {
        let mut bytes = text.into_bytes();
        for (at, byte) in wrong {
            bytes.insert(at.index(bytes.len() + 1), byte);
        }
        crate::checks::gateway::check_bytes(&bytes);
    }

    #[test]
    fn a_new_meter_has_the_default_profile(text in text()) {
        let mut meter = sms_charge::Meter::new();
        prop_assert_eq!(meter.estimate(), Ok(sms_charge::estimate("")));
        meter.push(&text);
        prop_assert_eq!(meter.estimate(), Ok(sms_charge::estimate(&text)));
    }

    #[test]
    fn the_parts_know_the_encoding_and_show_no_text(text in text(), rules in rules()) {
        let profile = oracle::twin::profile(&rules);
        let mut segments = profile.segments(&text);
        let encoding = profile.estimate(&text).encoding;
        loop {
            prop_assert_eq!(segments.encoding(), encoding);
            let left = format!("{segments:?}");
            let Some(part) = segments.next() else {
                prop_assert!(left.ends_with("units_left: 0, is_done: true, .. }"), "{}", left);
                break;
            };
            let shown = format!(
                "Segment {{ bytes: {}, units: {}, added: {}, remaining: {}, encoding: {encoding:?}, \
                 tables: {:?} }}",
                part.text.len(), part.units, part.added, part.remaining, part.tables,
            );
            prop_assert_eq!(format!("{part:?}"), shown);
        }
    }

    #[test]
    fn bytes_of_any_kind_are_checked_as_the_fuzzer_does(bytes in vec(any::<u8>(), 0..300)) {
        checks::check_segments(&bytes);
    }
}

#[test]
fn what_is_not_said_is_the_standard() {
    use sms_charge::{
        Added, Billing, Capacities, Encodings, Limits, LineEnds, Meter, Packing, Profile,
    };

    assert_eq!(Profile::default(), Profile::new());
    let said = Profile::new()
        .with_capacities(Capacities::default())
        .with_packing(Packing::default())
        .with_billing(Billing::default())
        .with_encodings(Encodings::default())
        .with_excluded("")
        .with_before(Added::characters(0))
        .with_after(Added::text(""))
        .with_line_ends(LineEnds::default())
        .with_limits(Limits::default());
    assert_eq!(said, Profile::new());
    assert_eq!(Capacities::default(), Capacities::CONCAT8);
    let mut meter = Meter::default();
    meter.push(&"a".repeat(160));
    assert_eq!(meter.estimate().unwrap().charge, 1);
    meter.push("a");
    assert_eq!(meter.estimate().unwrap().charge, 2);
}

#[cfg(feature = "graphemes")]
proptest! {
    #![proptest_config(cases(800))]

    #[test]
    fn fit_is_the_longest_prefix_that_costs_so_much(
        text in text().prop_filter("the oracle is slow", |text| text.chars().count() <= 500),
        rules in rules(),
        messages in prop_oneof![4 => 0..5_u32, 1 => 0..100_u32],
    ) {
        checks::check_fit(&text, &rules, messages);
    }
}
