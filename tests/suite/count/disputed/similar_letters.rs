//! Letters that look like those of the default alphabet.

use sms_charge::{Encoding::Gsm7, Encoding::Ucs2};

use super::cost;

/// Code 0x09 is the capital letter in the standard. A well-known mapping file has the small letter.
#[test]
fn only_the_capital_c_with_cedilla_is_listed() {
    assert_eq!(cost("Ç"), (Gsm7, 1, vec![1]));
    assert_eq!(cost(&"ç".repeat(71)), (Ucs2, 71, vec![67, 4]));
}

#[test]
fn only_ten_greek_capitals_are_listed() {
    assert_eq!(cost("ΔΦΓΛΩΠΨΣΘΞ"), (Gsm7, 10, vec![10]));
    for missing in "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ".chars() {
        assert_eq!(cost(&missing.to_string()), (Ucs2, 1, vec![1]));
    }
}

#[test]
fn omega_is_listed_and_the_ohm_sign_is_not() {
    assert_eq!(cost("\u{3a9}"), (Gsm7, 1, vec![1]));
    assert_eq!(cost("\u{2126}"), (Ucs2, 1, vec![1]));
}

/// A table that is often copied has a backtick in place of the section sign.
#[test]
fn the_section_sign_is_listed_and_the_backtick_is_not() {
    assert_eq!(cost("§"), (Gsm7, 1, vec![1]));
    assert_eq!(cost("`"), (Ucs2, 1, vec![1]));
}

#[test]
fn a_no_break_space_is_not_a_space() {
    assert_eq!(cost("a\u{a0}b"), (Ucs2, 3, vec![3]));
}

/// Their length in UTF-8 does not matter.
#[test]
fn accented_letters_of_the_table_cost_one() {
    assert_eq!(cost(&"é".repeat(160)), (Gsm7, 160, vec![160]));
}

#[test]
fn extension_characters_cost_one_in_ucs2() {
    assert_eq!(cost("[я]"), (Ucs2, 3, vec![3]));
}
