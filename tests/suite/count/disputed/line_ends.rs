//! CR LF is two units, unless the profile says otherwise.

use sms_charge::{Encoding::Gsm7, Encoding::Ucs2};

use super::{charge, cost, text};

#[test]
fn cr_lf_is_two_units() {
    assert_eq!(cost("\r\n"), (Gsm7, 2, vec![2]));
    assert_eq!(cost("я\r\n"), (Ucs2, 3, vec![3]));
    assert_eq!(
        cost(&text([("a", 159), ("\r\n", 1)])),
        (Gsm7, 161, vec![153, 8])
    );
}

/// When only characters stay whole, one segment may end with CR and the next begin with LF.
#[test]
fn a_cut_may_separate_cr_and_lf() {
    let broken = text([("я", 66), ("\r\n", 1), ("я", 10)]);
    assert_eq!(cost(&broken), (Ucs2, 78, vec![67, 11]));
}

/// Some services remove it before they bill. The text as given has 161 units.
#[test]
fn a_line_end_at_the_end_counts() {
    assert_eq!(charge(&text([("a", 160), ("\n", 1)])), 2);
}
