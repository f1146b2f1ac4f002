//! `remaining`: how many one-unit characters may follow.

/// A two-unit character would not fit, but one of one unit does.
#[test]
fn remaining_counts_one_unit_characters() {
    assert_eq!(sms_charge::remaining(&"€".repeat(76 * 3)), 1);
    assert_eq!(sms_charge::remaining(&"😀".repeat(33 * 3)), 1);
    assert_eq!(sms_charge::remaining(&"a".repeat(153 * 2)), 0);
    assert_eq!(sms_charge::remaining(&"я".repeat(70)), 0);
    assert_eq!(sms_charge::remaining(&"я".repeat(71)), 63);
}
