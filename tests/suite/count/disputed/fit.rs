//! `fit`: the longest prefix that costs no more than a number of segments.

use sms_charge::{Added, Profile};

use super::{QUOTIENT, text};

fn fit(text: &str, segments: u32) -> &str {
    sms_charge::fit(text, segments)
}

#[test]
fn fit_keeps_what_fits() {
    let long = "a".repeat(400);
    assert_eq!(fit(&long, 1).len(), 160);
    assert_eq!(fit(&long, 2).len(), 306);
    assert_eq!(fit(&long, 3), long);
    assert_eq!(fit(&long, u32::MAX), long);
    assert_eq!(fit("", 1), "");
}

#[test]
fn fit_of_no_segment_is_empty() {
    assert_eq!(fit("a", 0), "");
    assert_eq!(fit("", 0), "");
}

/// The text before the first UCS-2 character is GSM-7, and so cheaper.
#[test]
fn fit_may_end_before_the_first_ucs2_character() {
    let late = text([("a", 100), ("я", 1)]);
    assert_eq!(fit(&late, 1), "a".repeat(100));
    let early = text([("a", 69), ("я", 1), ("a", 100)]);
    assert_eq!(fit(&early, 1), text([("a", 69), ("я", 1)]));
    let early = text([("a", 70), ("я", 1), ("a", 100)]);
    assert_eq!(fit(&early, 1), "a".repeat(70));
}

/// A combining mark belongs to the letter before it, so `fit` removes the letter, too.
#[test]
fn fit_keeps_a_letter_and_its_mark_together() {
    let accented = text([("a", 100), ("\u{301}", 1)]);
    assert_eq!(fit(&accented, 1), "a".repeat(99));
}

#[test]
fn fit_takes_a_longer_prefix_that_is_cheaper() {
    let capacities = crate::capacities((4, 2), (9, 7));
    let profile = Profile::new().with_capacities(capacities);
    assert_eq!(profile.estimate("aaaaa").charge, 3);
    assert_eq!(profile.fit("aaaaaяяяяяяя", 1), "aaaaaяяяя");
    assert_eq!(profile.fit("aaaaaa", 1), "aaaa");
}

#[test]
fn fit_counts_what_the_gateway_adds() {
    let signed = Profile::new().with_before(Added::characters(20));
    assert_eq!(signed.fit(&"a".repeat(200), 1).len(), 140);
}

#[test]
fn fit_follows_the_billing_of_the_profile() {
    let twos = "€".repeat(200);
    assert_eq!(fit(&twos, 2).chars().count(), 152);
    assert_eq!(QUOTIENT.fit(&twos, 2).chars().count(), 153);
}
