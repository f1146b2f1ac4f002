//! Characters that the gateway adds before the text.

use sms_charge::{Added, Encoding::Gsm7, Encoding::Ucs2, Profile};

use super::{cost_by, text};

fn remaining_of_each(profile: &Profile, text: &str) -> Vec<usize> {
    profile
        .segments(text)
        .map(|segment| segment.remaining)
        .collect()
}

#[test]
fn added_characters_use_space_in_the_first_segment() {
    let signed = Profile::new().with_before(Added::characters(10));
    assert_eq!(cost_by(&signed, &"a".repeat(150)), (Gsm7, 150, vec![150]));
    assert_eq!(
        cost_by(&signed, &"a".repeat(151)),
        (Gsm7, 151, vec![143, 8])
    );
    assert_eq!(
        cost_by(&signed, &"я".repeat(125)),
        (Ucs2, 125, vec![57, 67, 1])
    );
}

#[test]
fn added_characters_reduce_remaining_in_the_first_segment_only() {
    let signed = Profile::new().with_before(Added::characters(10));
    assert_eq!(signed.remaining("a"), 149);
    assert_eq!(remaining_of_each(&signed, &"a".repeat(151)), [0, 145]);
    let straddling = text([("a", 142), ("€", 10)]);
    assert_eq!(remaining_of_each(&signed, &straddling), [1, 133]);
}

#[test]
fn added_characters_may_be_more_than_a_segment() {
    let long = Profile::new().with_before(Added::characters(200));
    assert_eq!(cost_by(&long, ""), (Gsm7, 0, vec![0, 0]));
    assert_eq!(cost_by(&long, &"a".repeat(106)), (Gsm7, 106, vec![0, 106]));
    assert_eq!(
        cost_by(&long, &"a".repeat(107)),
        (Gsm7, 107, vec![0, 106, 1])
    );
    assert_eq!(cost_by(&long, "яя"), (Ucs2, 2, vec![0, 0, 1, 1]));
    assert_eq!(long.remaining(""), 106);
}

#[test]
fn added_characters_and_capacities_are_set_in_any_order() {
    let small = crate::capacities((7, 5), (5, 4));
    let ten = Added::characters(10);
    let before = Profile::new().with_before(ten).with_capacities(small);
    let after = Profile::new().with_capacities(small).with_before(ten);
    assert_eq!(before, after);
    assert_eq!(cost_by(&before, "aaaaaa"), (Gsm7, 6, vec![0, 0, 5, 1]));
    assert_eq!(cost_by(&after, "яяяя"), (Ucs2, 4, vec![0, 0, 2, 2]));
}
