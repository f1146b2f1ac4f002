//! Every property of counting, for random texts under random rules.

use proptest::collection::vec;
use proptest::prelude::*;

use crate::checks::segments as checks;
use crate::oracle;
use crate::properties::{cases, rules, text};

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
    fn bytes_that_are_not_text_are_refused(
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
    fn segments_have_the_encoding_and_hide_the_text(text in text(), rules in rules()) {
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
fn defaults_are_the_standard() {
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
    fn fit_is_the_longest_prefix_within_a_charge(
        text in text().prop_filter("the oracle is slow", |text| text.chars().count() <= 500),
        rules in rules(),
        messages in prop_oneof![4 => 0..5_u32, 1 => 0..100_u32],
    ) {
        checks::check_fit(&text, &rules, messages);
    }
}

#[test]
fn unequal_settings_have_unequal_hashes() {
    use std::collections::HashSet;
    use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};

    use sms_charge::{Added, Language, Languages};

    let builder = BuildHasherDefault::<DefaultHasher>::default();
    let added = ["a", "b", "ab"].map(Added::text);
    let added = added.into_iter().chain([1, 2].map(Added::characters));
    let languages = Language::ALL.into_iter().map(Languages::of);
    let hashes: HashSet<u64> = added
        .map(|added| builder.hash_one(added))
        .chain(languages.map(|languages| builder.hash_one(languages)))
        .collect();
    assert_eq!(hashes.len(), 5 + Language::ALL.len());
}

#[test]
fn limits_are_those_that_were_set() {
    use sms_charge::Encoding::{self, Gsm7, Latin1, Ucs2};
    use sms_charge::Limits;

    let get = |limits: Limits| {
        let by_encoding = |get: fn(Limits, Encoding) -> Option<u32>| {
            [Gsm7, Ucs2, Latin1].map(|encoding| get(limits, encoding))
        };
        (by_encoding(Limits::characters), by_encoding(Limits::units))
    };
    let none = [None; 3];
    assert_eq!(get(Limits::new()), (none, none));
    assert_eq!(get(Limits::new().with_characters(3)), ([Some(3); 3], none));
    assert_eq!(get(Limits::new().with_units(4)), (none, [Some(4); 3]));
    let limits = Limits::new()
        .with_characters_in(Ucs2, 5)
        .with_units_in(Latin1, 6);
    assert_eq!(get(limits), ([None, Some(5), None], [None, None, Some(6)]));
    let limits = limits.with_characters_in(Gsm7, 7).with_units(8);
    assert_eq!(get(limits), ([Some(7), Some(5), None], [Some(8); 3]));
    assert_eq!(
        get(limits.with_units_in(Gsm7, u32::MAX)).1,
        [None, Some(8), Some(8)]
    );
}
