//! A surrogate pair is two code units. No cut comes between them.

use sms_charge::Encoding::Ucs2;

use super::{cost, text};

#[test]
fn a_pair_moves_to_the_next_segment_whole() {
    let straddling = text([("я", 66), ("😀", 1), ("я", 66)]);
    assert_eq!(cost(&straddling), (Ucs2, 134, vec![66, 67, 1]));
}

#[test]
fn a_segment_of_pairs_leaves_one_unit_unused() {
    assert_eq!(cost(&"😀".repeat(67)), (Ucs2, 134, vec![66, 66, 2]));
    assert_eq!(cost(&"😀".repeat(36)), (Ucs2, 72, vec![66, 6]));
    assert_eq!(cost(&"😀".repeat(35)), (Ucs2, 70, vec![70]));
}

#[test]
fn a_pair_at_the_end_of_a_segment_costs_nothing_more() {
    let ending = text([("я", 65), ("😀", 1), ("я", 67)]);
    assert_eq!(cost(&ending), (Ucs2, 134, vec![67, 67]));
}

/// 201 is three times 67, but the pair at the end of the second segment moves, which makes a fourth.
#[test]
fn one_pair_can_cost_a_segment() {
    let straddling = text([("я", 133), ("😀", 1), ("я", 66)]);
    assert_eq!(cost(&straddling), (Ucs2, 201, vec![67, 66, 67, 1]));
}
