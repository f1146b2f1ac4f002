//! What separators mean: the digits of these inputs would be a number, but the inputs are not one
//! number.
//!
//! The rows are written by hand. The meaning of a generated input is known, and the parser does not
//! see it. No input may be read as another number.

use proptest::prelude::*;
use sms_charge::PhoneNumber;
use sms_charge::phone::{ParseOptions, PhoneNumberErrorKind as Kind};

use super::outcome;
use crate::properties::cases;

/// An input, and the kind and the first byte of the error that it has to give.
type Refused = (&'static str, Kind, usize);

#[rustfmt::skip]
const LEFT_OUT: &[Refused] = &[
    ("0812345...7890", Kind::DigitsLeftOut, 8),
    ("081234 . . . 7890", Kind::DigitsLeftOut, 9),
    ("0812-345---7890", Kind::DigitsLeftOut, 9),
    ("0812345--7890", Kind::DigitsLeftOut, 8),
    ("0812345( )7890", Kind::DigitsLeftOut, 9),
    ("0812345()7890", Kind::DigitsLeftOut, 8),
    ("0812 345    7890", Kind::DigitsLeftOut, 10),
    ("+62 812 345\u{2002}\u{2002}\u{2002}7890", Kind::DigitsLeftOut, 17),
    ("0812345-.7890", Kind::DigitsLeftOut, 8),
    ("0812345 - - 7890", Kind::DigitsLeftOut, 10),
    ("0812345–—7890", Kind::DigitsLeftOut, 10),
    ("0812345-\u{200B}-7890", Kind::DigitsLeftOut, 11),
    ("0812345-()-7890", Kind::DigitsLeftOut, 9),
    ("0812345…7890", Kind::InvalidCharacter('…'), 7),
    ("0812345****7890", Kind::InvalidCharacter('*'), 7),
    ("0812345xxxx7890", Kind::Letter('x'), 7),
    ("0812345x7890", Kind::Letter('x'), 7),
    ("0812345____7890", Kind::InvalidCharacter('_'), 7),
];

#[rustfmt::skip]
const TAILS: &[Refused] = &[
    ("0811234567-8", Kind::Extension, 11),
    ("0811234567-70", Kind::Extension, 11),
    ("0811234567 - 568", Kind::Extension, 13),
    ("0811234567–8", Kind::Extension, 13),
    ("0811234567 (2)", Kind::Extension, 12),
    ("0811234567(2)", Kind::Extension, 11),
    ("0811234567 123", Kind::Extension, 11),
    ("0811234567 (021)", Kind::Extension, 12),
    ("+62811234567 8", Kind::Extension, 13),
    ("62 811234567 8", Kind::Extension, 13),
    ("(0)811234567-8", Kind::Extension, 13),
    ("(0811234567) 8", Kind::Extension, 13),
    // The last digit is separate from the groups.
    ("0811-234-567 8", Kind::Extension, 13),
    ("0811-234-567 (2)", Kind::Extension, 14),
    ("0811-234-567 - 8", Kind::Extension, 15),
    ("0811-234-567–8", Kind::Extension, 15),
    ("0811 234 567-8", Kind::Extension, 13),
    ("0811 234 567 (8)", Kind::Extension, 14),
    ("0811-234-567.8.9", Kind::Extension, 13),
    ("(0811-234-567)-8", Kind::Extension, 15),
    // Another complete number.
    ("081234567890 081298765432", Kind::Extension, 13),
    ("081234567890 - 081298765432", Kind::Extension, 15),
    ("081234567890 12345", Kind::Extension, 13),
];

#[rustfmt::skip]
const DECIMALS: &[Refused] = &[
    ("0811234567.000", Kind::DecimalTail, 10),
    ("62811234567.000", Kind::DecimalTail, 11),
    ("+62811234567.000", Kind::DecimalTail, 12),
    ("0811234567.0000", Kind::DecimalTail, 10),
    ("0811234567.125", Kind::DecimalTail, 10),
    ("+62 811-234-567.0", Kind::DecimalTail, 15),
    ("0811-234-567.890", Kind::DecimalTail, 12),
    ("0811234567,000", Kind::DecimalTail, 10),
    ("6281234567890,00", Kind::DecimalTail, 13),
    ("0.81234567890", Kind::DecimalTail, 1),
    ("6.281234567890", Kind::DecimalTail, 1),
    ("08.1234567890", Kind::DecimalTail, 2),
];

#[rustfmt::skip]
const NO_NUMBERS: &[Refused] = &[
    ("08-12-2024 1030", Kind::DateOrTime, 0),
    ("08-12-2024 10.30", Kind::DateOrTime, 0),
    ("08.12.2024 10.30", Kind::DateOrTime, 0),
    ("08.12.2024 10.30.15", Kind::DateOrTime, 0),
    ("08 12 2024 10 30", Kind::DateOrTime, 0),
    ("08-12-2024", Kind::DateOrTime, 0),
    ("08-12-2024-1030", Kind::DateOrTime, 0),
    ("08-31-2024 1030", Kind::DateOrTime, 0),
    ("08-12-24 1030", Kind::DateOrTime, 0),
    ("08 12 24 - 1030", Kind::DateOrTime, 0),
    ("(08-12-24) 1030", Kind::DateOrTime, 1),
    ("08.12.24 10-30", Kind::DateOrTime, 0),
    ("08.12 10-12-2024", Kind::DateOrTime, 0),
    ("0812 10-12-2024", Kind::DateOrTime, 0),
    ("0812 2024-10-12", Kind::DateOrTime, 0),
    ("08.12.30 - 10.45.00", Kind::DateOrTime, 0),
    ("08-12-2024 - 10-12-2024", Kind::DateOrTime, 0),
    ("12-08-2024 1030", Kind::DateOrTime, 0),
    ("1. 081234567890", Kind::RowNumber, 0),
    ("12 0812-3456-7890", Kind::RowNumber, 0),
    ("7. 6281234567890", Kind::RowNumber, 0),
];

/// These matter only with a bare eight.
#[rustfmt::skip]
const NO_BARE_NUMBERS: &[Refused] = &[
    ("81. 0812345678", Kind::RowNumber, 0),
    ("82 0812345678", Kind::RowNumber, 0),
    ("8. 62812345678", Kind::RowNumber, 0),
    ("81. 812345678", Kind::RowNumber, 0),
    ("81 812345678", Kind::RowNumber, 0),
    ("812. 812345678", Kind::RowNumber, 0),
    ("8-12-2024 1030", Kind::DateOrTime, 0),
    ("8.12.2024 10.30", Kind::DateOrTime, 0),
    ("812345678-9", Kind::Extension, 10),
    ("8.1234567890", Kind::DecimalTail, 1),
    ("81.23456789", Kind::DecimalTail, 2),
    ("812345678.000", Kind::DecimalTail, 9),
];

/// The digits were missing for another reason than the wrong character had.
#[rustfmt::skip]
const REASONS: &[Refused] = &[
    ("06281234567890", Kind::ZeroBeforeCountryCode, 0),
    ("062 812-3456-7890", Kind::ZeroBeforeCountryCode, 0),
    ("0620 81234567890", Kind::ZeroBeforeCountryCode, 0),
    ("0628 1234 5678", Kind::FixedLine, 1),
    ("011 62 812-3456-7890", Kind::InternationalPrefix { prefix: 11 }, 0),
    ("010 62 812-3456-7890", Kind::InternationalPrefix { prefix: 10 }, 0),
    ("01112345678", Kind::Service, 1),
    ("08.12 (10-12-2024)", Kind::DateOrTime, 0),
    ("0016281234567890", Kind::InternationalPrefix { prefix: 1 }, 0),
    ("00861381234567", Kind::InternationalPrefix { prefix: 8 }, 0),
    ("0️⃣8️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣", Kind::UnsupportedDigit, 0),
    ("8️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣9️⃣", Kind::UnsupportedDigit, 0),
    ("+6️⃣2️⃣812345678", Kind::UnsupportedDigit, 1),
    ("08\u{20E3}12345678", Kind::UnsupportedDigit, 1),
    ("Tel: 0812-3456-7890", Kind::Letter('T'), 0),
    ("tel: +6281234567890", Kind::Letter('t'), 0),
    ("0x812345678", Kind::Letter('x'), 1),
    ("0812;34567890", Kind::InvalidCharacter(';'), 4),
    ("1234 081234567890", Kind::MissingPrefix, 0),
];

/// Right-to-left marks reverse what is displayed.
#[rustfmt::skip]
const REVERSED: &[Refused] = &[
    ("\u{202E}081516091180\u{202C}", Kind::InvisibleCharacter('\u{202E}'), 0),
    ("\u{2067}0817 8971 0881\u{2069}", Kind::InvisibleCharacter('\u{2067}'), 0),
    ("\u{202B}0817 8971 0881\u{202C}", Kind::InvisibleCharacter('\u{202B}'), 0),
    ("0817\u{200F} 8971 0881", Kind::InvisibleCharacter('\u{200F}'), 4),
    ("0817 \u{61C}8971 0881", Kind::InvisibleCharacter('\u{61C}'), 5),
    ("081789710881\u{200F}", Kind::InvisibleCharacter('\u{200F}'), 12),
];

#[test]
fn an_input_that_is_not_one_number_is_refused() {
    let bare = ParseOptions::new().bare_eight(true);
    for (input, kind, at) in [LEFT_OUT, TAILS, DECIMALS, NO_NUMBERS, REASONS, REVERSED].concat() {
        for options in [ParseOptions::new(), bare] {
            let error = options.parse(input).unwrap_err();
            assert_eq!((error.kind(), error.span().start), (kind, at), "{input:?}");
        }
        assert!(PhoneNumber::parse(input).is_err(), "{input:?}");
    }
    for &(input, kind, at) in NO_BARE_NUMBERS {
        let error = bare.parse(input).unwrap_err();
        assert_eq!((error.kind(), error.span().start), (kind, at), "{input:?}");
        assert!(PhoneNumber::parse_lenient(input).is_err(), "{input:?}");
    }
    let error = outcome(PhoneNumber::parse_lenient("81. 812345678"));
    assert_eq!(error, Err(("missing-prefix", 0)));
}

#[test]
fn a_strict_parse_names_decimals_too() {
    for (input, at) in [
        ("+62811234567.000", 12),
        ("+6281234567890.0", 14),
        ("+6281234567890,00", 14),
    ] {
        assert_eq!(
            outcome(PhoneNumber::parse(input)),
            Err(("decimal-tail", at)),
            "{input}"
        );
    }
    for (input, at) in [
        ("+62811.222.333", 6),
        ("+62811.222333", 6),
        ("+62811234567.ab", 12),
        ("+.5", 1),
        ("+,00", 1),
    ] {
        let error = outcome(PhoneNumber::parse(input));
        assert_eq!(error, Err(("invalid-character", at)), "{input}");
    }
}

#[test]
fn a_strict_parse_names_extensions_too() {
    for (tail, code) in [
        ("x12", "extension"),
        ("x. 12", "extension"),
        ("ext 12", "extension"),
        ("EXT", "extension"),
        ("x", "letter"),
        ("xx", "letter"),
        ("xxxx", "letter"),
        ("x 1a", "letter"),
        ("e12a", "letter"),
    ] {
        let input = format!("+6281234567890{tail}");
        let error = outcome(PhoneNumber::parse(&input));
        assert_eq!(error, Err((code, 14)), "{input}");
    }
}

/// How people write their numbers.
#[rustfmt::skip]
const ORDINARY: &[(&str, &str)] = &[
    ("0811-234-567-8", "+628112345678"),
    ("0811 234 567 8", "+628112345678"),
    ("0811-234-567-89", "+6281123456789"),
    ("+62 811.222.333.44", "+6281122233344"),
    ("0811.222.333.4", "+628112223334"),
    ("0812.34.56.78.9", "+628123456789"),
    ("0812.34.56.78.90", "+6281234567890"),
    ("08 12 34 56 78 90", "+6281234567890"),
    ("08-12-34-56-78-90", "+6281234567890"),
    ("0812 3456 7890", "+6281234567890"),
    ("0812 345 67890", "+6281234567890"),
    ("08123 45678 90", "+6281234567890"),
    ("081234 567890", "+6281234567890"),
    ("0812 34567890", "+6281234567890"),
    ("0812.34567890", "+6281234567890"),
    ("0812 3456-7890", "+6281234567890"),
    ("0812 - 3456 - 7890", "+6281234567890"),
    ("0812  3456  7890", "+6281234567890"),
    ("(0812) 3456-7890", "+6281234567890"),
    ("(0812)-3456-7890", "+6281234567890"),
    ("(0812) 345 678 90", "+6281234567890"),
    ("+62 812-3456-7890", "+6281234567890"),
    ("+62-812-3456-7890", "+6281234567890"),
    ("+62 812 3456 78901", "+62812345678901"),
    ("+62 8 1234 567 890", "+6281234567890"),
    ("+62 (812) 3456 7890", "+6281234567890"),
    ("+62 (0) 812 3456 7890", "+6281234567890"),
    ("(+62) 812 345 678 90", "+6281234567890"),
    ("62.812.3456.7890", "+6281234567890"),
    ("62.81234567890", "+6281234567890"),
    ("08-12 2024 1030", "+6281220241030"),
    ("08.12-30 10.45.00", "+6281230104500"),
    ("6.281.234.567.890", "+6281234567890"),
    ("6 2 8 1 2 3 4 5 6 7 8 9 0", "+6281234567890"),
    ("0 8 1 2 3 4 5 6 7 8 9 0", "+6281234567890"),
    ("0812 2024 1030", "+6281220241030"),
    ("(0812) 10-12-2024", "+6281210122024"),
    ("0810-12-20-24", "+62810122024"),
    // Too many decimals, and too many digits before them.
    ("0812345.67890", "+6281234567890"),
    ("08123456.789", "+628123456789"),
    ("081.234567890", "+6281234567890"),
    // No day 32, no year 3456, no hour 0812, no minute 1256 or 99, and no date after a plus.
    ("08-32-1998-1234", "+6283219981234"),
    ("08-12-3456-7890", "+6281234567890"),
    ("0812-34 10.11.20", "+6281234101120"),
    ("08-1256 10.11.20", "+6281256101120"),
    ("08-99 10.11.2012", "+6289910112012"),
    ("+6-2-81 10.12.2024", "+628110122024"),
    // No time 08, 2400 or 1060, and no date with the year 0812.
    ("08 10-12-2024", "+62810122024"),
    ("08-12-20 2400", "+62812202400"),
    ("08-12-20 1060", "+62812201060"),
    ("0812-10-12 1030", "+6281210121030"),
    ("\u{202A}0812 3456 7890\u{202C}", "+6281234567890"),
    ("\u{202D}0812 3456 7890\u{202C}", "+6281234567890"),
    ("\u{200E}0812 3456 7890\u{200E}", "+6281234567890"),
    ("\u{2066}0812 3456 7890\u{2069}", "+6281234567890"),
    ("\u{2068}0812 3456 7890\u{2069}", "+6281234567890"),
];

#[test]
fn ordinary_forms_are_read() {
    for &(input, e164) in ORDINARY {
        assert_eq!(
            outcome(PhoneNumber::parse_lenient(input)),
            Ok(e164.to_owned()),
            "{input:?}"
        );
    }
    let bare = ParseOptions::new().bare_eight(true);
    for input in [
        "812-3456-7890",
        "812 3456 7890",
        "81 2345 67890",
        "8123 4567 890",
        "8 1 2 3 4 5 6 7 8 9 0",
    ] {
        assert_eq!(
            outcome(bare.parse(input)),
            Ok("+6281234567890".to_owned()),
            "{input:?}"
        );
    }
    let no_hour = outcome(bare.parse("8112 10-12-2024"));
    assert_eq!(no_hour, Ok("+62811210122024".to_owned()));
    let long = outcome(bare.parse("812 812345678"));
    assert_eq!(long, Ok("+62812812345678".to_owned()));
    // The second group could be a number, but is not separate.
    assert_eq!(
        outcome(bare.parse("895 8123 45678")),
        Ok("+62895812345678".to_owned())
    );
}

#[test]
fn another_country_is_named_by_its_code() {
    let code = |input| PhoneNumber::parse_lenient(input).unwrap_err().kind();
    for (input, expected) in [
        ("+65 9123 4567", 65),
        ("0065 9123 4567", 65),
        ("+60 12-345 6789", 60),
        ("0060123456789", 60),
        ("+1 415 555 0100", 1),
        ("+7 912 345 67 89", 7),
        ("+852 5123 4567", 852),
        ("+86 138 1234 5678", 86),
        ("+880 1712 345678", 880),
        ("+44 7911 123456", 44),
        ("+353 85 012 3456", 353),
        ("+66 85 012 3456", 66),
        ("+670 7723 4567", 670),
        ("00673 712 3456", 673),
        ("+971 50 123 4567", 971),
        ("+81234567890", 81),
    ] {
        assert_eq!(
            code(input),
            Kind::UnsupportedCountry {
                code: Some(expected)
            },
            "{input}"
        );
        assert_eq!(
            PhoneNumber::parse_lenient(input).unwrap_err().code(),
            "unsupported-country"
        );
    }
    assert_eq!(code("+85"), Kind::UnsupportedCountry { code: None });
    let strict = PhoneNumber::parse("+6591234567").unwrap_err().kind();
    assert_eq!(strict, Kind::UnsupportedCountry { code: Some(65) });
    // A number that may belong to two countries, and one that lost its plus.
    assert_eq!(
        code("0086 138 1234 5678"),
        Kind::InternationalPrefix { prefix: 8 }
    );
    assert_eq!(code("6591234567"), Kind::MissingPrefix);
}

/// A number without separators after a prefix, and its E.164 form.
fn number() -> impl Strategy<Value = (String, String)> {
    let nsn = "8[1235-9][0-9]{7,10}".prop_filter("satellite", |nsn| !nsn.starts_with("868"));
    let prefix = prop::sample::select(vec!["0", "62", "+62", "+62 ", "0062", "(0)"]);
    (prefix, nsn).prop_map(|(prefix, nsn)| (format!("{prefix}{nsn}"), format!("+62{nsn}")))
}

/// In groups with the same separator.
fn grouped(number: &str, joint: &str, widths: [usize; 2]) -> String {
    let at = number.find('8').unwrap();
    let (prefix, nsn) = number.split_at(at);
    let cut = nsn.split_at(widths[0]);
    let (second, third) = cut.1.split_at(widths[1]);
    format!("{prefix}{}{joint}{second}{joint}{third}", cut.0)
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn no_tail_is_read(
        (number, _) in number(),
        sign in "[ –—-]| - | to | s/d |/|, ?| ?\\(| ext\\.? ?| ?x|;ext=|#",
        tail in "[0-9]{1,4}",
    ) {
        let closing = if sign.contains('(') { ")" } else { "" };
        let input = format!("{number}{sign}{tail}{closing}");
        prop_assert!(PhoneNumber::parse_lenient(&input).is_err(), "{}", input);
    }

    #[test]
    fn no_separate_tail_is_read((number, _) in number(), joints in prop::sample::select(vec![
        ("-", " "), (" ", "-"), (".", " "), ("-", " - "), ("-", "–"), (" ", " ("), ("-", " ("), (".", "-"), ("-", "."),
    ]), tail in "[0-9]{1,3}") {
        let closing = if joints.1.contains('(') { ")" } else { "" };
        let input = format!("{}{}{tail}{closing}", grouped(&number, joints.0, [3, 4]), joints.1);
        prop_assert!(PhoneNumber::parse_lenient(&input).is_err(), "{}", input);
    }

    #[test]
    fn no_mask_is_read((number, _) in number(), place in 4_usize..9, hidden in 2_usize..5, mask in "[*xX•_?#]{1,4}|[.]{2,4}|-{2,4}|( \\.){2,4}| {3,6}|\\( {0,3}\\)|…") {
        let end = (place + hidden).min(number.len());
        let input = format!("{}{mask}{}", &number[..place], &number[end..]);
        prop_assert!(PhoneNumber::parse_lenient(&input).is_err(), "{}", input);
    }

    #[test]
    fn no_decimal_is_read((number, _) in number(), decimals in "[.][0-9]{1,4}|,0{1,4}|[.][0-9]{1,4}[eE][+]?1[0-3]") {
        let input = format!("{number}{decimals}");
        prop_assert!(PhoneNumber::parse_lenient(&input).is_err(), "{}", input);
    }

    #[test]
    fn no_pair_is_read((one, _) in number(), (other, _) in number(), joint in "[ .,;/–-]| - | / | dan ") {
        let input = format!("{one}{joint}{other}");
        prop_assert!(PhoneNumber::parse_lenient(&input).is_err(), "{}", input);
    }

    #[test]
    fn no_row_number_is_read(row in 1_u16..1000, sign in "[.] ?|[)] | - | ", (number, _) in number(), bare in any::<bool>()) {
        let number = number.trim_start_matches(if bare { "\0" } else { "+" });
        prop_assume!(row != 62);
        let input = format!("{row}{sign}{number}");
        let options = ParseOptions::new().bare_eight(bare);
        prop_assert!(options.parse(&input).is_err(), "{}", input);
    }

    #[test]
    fn no_date_is_read(day in 1..=31, month in 1..=12, year in 1990..2040, hour in 0..24, minute in 0..60, sign in "[.-]", form in 0..4) {
        let input = match form {
            0 => format!("{day:02}{sign}{month:02}{sign}{year} {hour:02}{minute:02}"),
            1 => format!("{day}{sign}{month}{sign}{year} {hour:02}.{minute:02}"),
            2 => format!("{hour:02}.{minute:02} {day:02}-{month:02}-{year}"),
            _ => format!("{day:02}{sign}{month:02}{sign}{:02} {hour:02}{minute:02}", year % 100),
        };
        for bare in [false, true] {
            prop_assert!(ParseOptions::new().bare_eight(bare).parse(&input).is_err(), "{}", input);
        }
    }

    #[test]
    fn groups_are_read((number, e164) in number(), joint in "[ .-]|  | - ", first in 2_usize..5, second in 2_usize..5) {
        let input = grouped(&number, &joint, [first, second]);
        let dotted = grouped(&number, ".", [first, second]);
        for input in [input, dotted] {
            prop_assert_eq!(outcome(PhoneNumber::parse_lenient(&input)), Ok(e164.clone()), "{}", input);
        }
    }
}
