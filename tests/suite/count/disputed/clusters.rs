//! Grapheme clusters, which `Packing::Graphemes` keeps whole.

use sms_charge::{Added, Encoding::Gsm7, Encoding::Ucs2, Packing, Profile};

use super::{cost, cost_by, text};

const CLUSTERS: Profile = Profile::new().with_packing(Packing::Graphemes);

/// 11 units: four people and three joiners.
const FAMILY: &str = "👨‍👩‍👧‍👦";
const FLAG: &str = "🇮🇹";
/// A consonant, a virama, a consonant and a vowel sign: one cluster since Unicode 15.1.
const CONJUNCT: &str = "क्षि";

/// A cluster of `units` units: a letter and its marks.
fn cluster_of(units: usize) -> String {
    text([("e", 1), ("\u{301}", units - 1)])
}

fn whole(text: &str) -> Vec<usize> {
    let (encoding, _, segments) = cost_by(&CLUSTERS, text);
    assert_eq!(encoding, Ucs2);
    segments
}

fn by_characters(text: &str) -> Vec<usize> {
    cost(text).2
}

#[test]
fn a_family_stays_together() {
    let joined = text([("я", 60), (FAMILY, 1), ("я", 10)]);
    assert_eq!(whole(&joined), [60, 21]);
    assert_eq!(by_characters(&joined), [66, 15]);
}

/// A segment of whole flags leaves three units unused. So 33 flags need three segments, not two.
#[test]
fn flags_stay_whole_and_may_cost_a_segment() {
    assert_eq!(by_characters(&FLAG.repeat(33)), [66, 66]);
    assert_eq!(whole(&FLAG.repeat(33)), [64, 64, 4]);
    assert_eq!(by_characters(&FLAG.repeat(34)), [66, 66, 4]);
    assert_eq!(whole(&FLAG.repeat(34)), [64, 64, 8]);
}

/// Pairing the letters again from the start of each segment would give other flags.
#[test]
fn flags_are_paired_from_the_start_of_the_text() {
    let shifted = text([("🇮", 1), (FLAG, 33)]);
    assert_eq!(shifted.chars().count(), 67);
    assert_eq!(whole(&shifted), [64, 64, 6]);
    let shifted = text([("я", 65), (FLAG, 2), ("🇮", 1), ("я", 3)]);
    assert_eq!(whole(&shifted), [65, 13]);
}

#[test]
fn a_skin_tone_stays_with_its_hand() {
    let toned = text([("я", 65), ("👍🏽", 1), ("я", 10)]);
    assert_eq!(whole(&toned), [65, 14]);
    assert_eq!(by_characters(&toned), [67, 12]);
}

#[test]
fn an_accent_stays_with_its_letter() {
    let accented = text([("я", 66), ("e\u{301}", 1), ("я", 10)]);
    assert_eq!(whole(&accented), [66, 12]);
    assert_eq!(by_characters(&accented), [67, 11]);
}

#[test]
fn a_conjunct_stays_together() {
    assert_eq!(whole(&CONJUNCT.repeat(18)), [64, 8]);
    assert_eq!(by_characters(&CONJUNCT.repeat(18)), [67, 5]);
}

#[test]
fn emoji_of_unicode_11_and_12_stay_together() {
    let red_hair = text([("я", 62), ("🧑🏿‍🦰", 1), ("я", 10)]);
    assert_eq!(whole(&red_hair), [62, 17]);
    assert_eq!(by_characters(&red_hair), [67, 12]);
    let hand_in_hand = text([("я", 62), ("🧑‍🤝‍🧑", 1), ("я", 10)]);
    assert_eq!(whole(&hand_in_hand), [62, 18]);
}

#[test]
fn a_cluster_as_wide_as_a_segment_fills_one_segment() {
    let full = format!("я{}яяя", cluster_of(67));
    assert_eq!(whole(&full), [1, 67, 3]);
}

/// No cluster makes a segment empty or larger than its capacity.
#[test]
fn a_cluster_wider_than_a_segment_counts_as_its_characters() {
    assert_eq!(whole(&cluster_of(70)), [70]);
    assert_eq!(whole(&cluster_of(71)), [67, 4]);
    assert_eq!(whole(&cluster_of(150)), [67, 67, 16]);
    assert_eq!(whole(&format!("я{}яя", cluster_of(68))), [67, 4]);
}

/// The wide cluster begins in the segment of the first five letters and ends in that of the last five.
#[test]
fn filling_goes_on_around_a_wide_cluster() {
    let between = format!("яяяяя{}яяяяя", cluster_of(80));
    assert_eq!(whole(&between), [67, 23]);
}

/// Other calculators put both clusters into a second segment of 90 units.
#[test]
fn clusters_that_do_not_fit_together_get_a_segment_each() {
    let two = format!("{}{}{}", "x".repeat(8), cluster_of(60), cluster_of(30));
    assert_eq!(whole(&two), [68 - 60, 60, 30]);
}

/// A cluster that does not fit after the added characters begins the next segment.
#[test]
fn what_is_added_before_makes_no_cluster_too_wide() {
    let with_ten = CLUSTERS.with_before(Added::characters(10));
    let segments = |text: &str| cost_by(&with_ten, text).2;
    assert_eq!(segments(&format!("{}яяяя", cluster_of(57))), [57, 4]);
    assert_eq!(segments(&format!("{}яяяя", cluster_of(58))), [0, 62]);
    assert_eq!(segments(&format!("{}яяяя", cluster_of(68))), [57, 15]);
    let later = format!("{}{}", "я".repeat(60), cluster_of(58));
    assert_eq!(segments(&later), [57, 61]);
    let later = format!("{}{}", "я".repeat(60), cluster_of(57));
    assert_eq!(segments(&later), [57, 60]);
    let later = format!("{}{}", "я".repeat(70), cluster_of(58));
    assert_eq!(segments(&later), [57, 13, 58]);
}

#[test]
fn one_segment_is_one_segment_in_every_packing() {
    for one in [cluster_of(70), FLAG.repeat(17), FAMILY.repeat(6)] {
        assert_eq!(whole(&one).len(), 1);
    }
}

#[test]
fn the_only_gsm7_cluster_of_two_characters_is_cr_lf() {
    let broken = text([("a", 152), ("\r\n", 1), ("a", 10)]);
    assert_eq!(cost(&broken), (Gsm7, 164, vec![153, 11]));
    assert_eq!(cost_by(&CLUSTERS, &broken), (Gsm7, 164, vec![152, 12]));
    let turned = text([("a", 152), ("\n\r", 1), ("a", 10)]);
    assert_eq!(cost_by(&CLUSTERS, &turned), (Gsm7, 164, vec![153, 11]));
}

#[test]
fn fit_ends_between_clusters() {
    let fit = |text: &str, messages| sms_charge::fit(text, messages).chars().count();
    assert_eq!(fit(&FLAG.repeat(33), 1), 17 * 2);
    assert_eq!(fit(&FLAG.repeat(33), 2), 33 * 2);
    assert_eq!(fit(&cluster_of(150), 2), 0);
    assert_eq!(fit(&cluster_of(150), 3), 150);
    assert_eq!(fit(&text([("a", 159), ("\r\n", 1)]), 1), 159);
}
