//! Control characters: only the line ends and the form feed are GSM-7.

use sms_charge::{Encoding::Gsm7, Encoding::Ucs2};

use super::cost;

/// The phone would read an escape and the next septet as one extension character.
#[test]
fn the_escape_is_not_gsm7() {
    assert_eq!(cost("a\u{1b}b"), (Ucs2, 3, vec![3]));
    assert_eq!(cost(&"\u{1b}".repeat(161)), (Ucs2, 161, vec![67, 67, 27]));
}

#[test]
fn the_form_feed_is_an_extension_character() {
    assert_eq!(cost("a\u{c}b"), (Gsm7, 4, vec![4]));
}

#[test]
fn no_other_control_character_than_a_line_end_is_gsm7() {
    for control in [
        "\t", "\u{b}", "\0", "\u{7f}", "\u{85}", "\u{2028}", "\u{ffff}",
    ] {
        assert_eq!(cost(control), (Ucs2, 1, vec![1]));
    }
}
