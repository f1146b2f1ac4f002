//! Totals over many texts; what each costs is held against the oracle in `tests/suite/checks/segments.rs`.

use sms_charge::{Estimate, Limits, Profile, Total};

#[test]
fn the_total_of_no_text_is_nothing() {
    let none: [&str; 0] = [];
    assert_eq!(Profile::new().total(none), Total::default());
}

#[test]
fn a_total_is_the_sum_of_its_texts() {
    let profile = Profile::new().with_limits(Limits::new().with_segments(1));
    let [long, dear] = ["a".repeat(161), "✅".repeat(71)];
    let texts = ["a", &long, "✅", &dear];
    let total = profile.total(texts);
    assert_eq!((total.texts, total.charge), (4, 6));
    assert_eq!((total.ucs2, total.over_limit), (2, 2));

    let each = texts.map(|text| Total::from(profile.estimate(text)));
    assert_eq!(each.into_iter().sum::<Total>(), total);
    let mut sum = Total::default();
    for one in each {
        sum += one;
    }
    assert_eq!(sum, total);
}

#[test]
fn sums_stay_at_the_highest() {
    let mut most = Total::default();
    (most.texts, most.charge) = (u64::MAX, u64::MAX - 1);
    (most.ucs2, most.over_limit) = (u64::MAX, u64::MAX);
    let dear: Estimate = Profile::new()
        .with_limits(Limits::new().with_segments(0))
        .estimate("Rp\u{A0}50.000");
    let sum = most + Total::from(dear);
    assert_eq!((sum.texts, sum.charge), (u64::MAX, u64::MAX));
    assert_eq!((sum.ucs2, sum.over_limit), (u64::MAX, u64::MAX));
}
