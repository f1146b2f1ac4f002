//! An extension character is an escape and a septet. No cut comes between the two.

use sms_charge::Encoding::Gsm7;

use super::{CONCAT16, cost, cost_by, text};

#[test]
fn a_pair_moves_to_the_next_segment_whole() {
    let straddling = text([("a", 152), ("€", 1), ("a", 152)]);
    assert_eq!(cost(&straddling), (Gsm7, 306, vec![152, 153, 1]));
}

/// 306 is twice 153, so a division gives two. But 153 is odd, and no segment holds half a pair.
#[test]
fn a_segment_of_pairs_leaves_one_septet_unused() {
    assert_eq!(cost(&"€".repeat(153)), (Gsm7, 306, vec![152, 152, 2]));
    assert_eq!(cost(&"]".repeat(153)), (Gsm7, 306, vec![152, 152, 2]));
}

#[test]
fn a_pair_at_the_end_of_a_segment_costs_nothing_more() {
    let ending = text([("a", 151), ("€", 1), ("a", 153)]);
    assert_eq!(cost(&ending), (Gsm7, 306, vec![153, 153]));
}

#[test]
fn the_cut_may_move_while_the_count_stays() {
    let straddling = text([("a", 152), ("€", 1), ("a", 7)]);
    assert_eq!(cost(&straddling), (Gsm7, 161, vec![152, 9]));
}

#[test]
fn a_pair_fills_a_single_segment_or_splits_the_text() {
    assert_eq!(cost(&text([("a", 158), ("€", 1)])), (Gsm7, 160, vec![160]));
    assert_eq!(
        cost(&text([("a", 159), ("€", 1)])),
        (Gsm7, 161, vec![153, 8])
    );
}

#[test]
fn with_a_16_bit_reference_segments_are_even() {
    assert_eq!(
        cost_by(&CONCAT16, &"€".repeat(152)),
        (Gsm7, 304, vec![152, 152])
    );
}
