//! A gateway that bills by division may bill fewer segments than it sends.

use sms_charge::Added;

use super::{QUOTIENT, text};

fn bill(text: &str) -> (u32, usize) {
    (
        QUOTIENT.estimate(text).charge,
        QUOTIENT.segments(text).count(),
    )
}

#[test]
fn two_are_billed_where_three_are_sent() {
    assert_eq!(bill(&"€".repeat(153)), (2, 3));
    assert_eq!(bill(&text([("a", 152), ("€", 1), ("a", 152)])), (2, 3));
    assert_eq!(bill(&text([("я", 66), ("😀", 1), ("я", 66)])), (2, 3));
    assert_eq!(bill(&"🇮🇹".repeat(33)), (2, 2));
}

#[test]
fn one_is_billed_for_a_single_segment() {
    assert_eq!(bill(""), (1, 1));
    assert_eq!(bill(&"a".repeat(160)), (1, 1));
    assert_eq!(bill(&"a".repeat(161)), (2, 2));
}

/// Each segment of two-unit characters leaves one unit unused. The bill is lower by one segment for
/// every 153 such segments.
#[test]
fn the_bill_may_be_lower_by_more_than_one() {
    assert_eq!(bill(&"€".repeat(76 * 308)), (306, 308));
}

#[test]
fn remaining_reaches_the_next_multiple() {
    assert_eq!(QUOTIENT.remaining(&"€".repeat(153)), 0);
    assert_eq!(QUOTIENT.remaining(&"€".repeat(152)), 2);
    assert_eq!(
        QUOTIENT
            .with_before(Added::characters(1))
            .remaining(&"€".repeat(152)),
        1
    );
    assert_eq!(QUOTIENT.remaining(&"€".repeat(80)), 0);
}

#[test]
fn what_the_gateway_adds_is_billed() {
    assert_eq!(
        QUOTIENT
            .with_before(Added::characters(1))
            .estimate(&"€".repeat(153))
            .charge,
        3
    );
}
