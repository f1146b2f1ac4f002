//! The forms in which numbers arrive, one row each: the results of the strict and the lenient
//! parser.
//!
//! libphonenumber 9.0.43, region ID, accepts every input of `WRONG_RECIPIENTS` as a valid mobile
//! number.

use sms_charge::PhoneNumber;
use sms_charge::phone::{ParseOptions, PhoneNumberErrorKind as Kind};

use super::outcome;

const N: &str = "+6281234567890";

/// An input and the result of each parser: the E.164 text, or the error's code and first byte.
type Row = (
    &'static str,
    Result<&'static str, (&'static str, usize)>,
    Result<&'static str, (&'static str, usize)>,
);

#[rustfmt::skip]
const FORMS: &[Row] = &[
    ("+6281234567890", Ok(N), Ok(N)),
    // Separators and brackets.
    ("+62 812-3456-7890", Err(("invalid-character", 3)), Ok(N)),
    ("+62.812.3456.7890", Err(("invalid-character", 3)), Ok(N)),
    ("+62 812 3456 7890", Err(("invalid-character", 3)), Ok(N)),
    ("+62 (812) 3456-7890", Err(("invalid-character", 3)), Ok(N)),
    ("(+62) 812 3456 7890", Err(("invalid-character", 0)), Ok(N)),
    ("(62)81234567890", Err(("invalid-character", 0)), Ok(N)),
    ("+(62)81234567890", Err(("invalid-character", 1)), Ok(N)),
    ("(0812) 3456 7890", Err(("invalid-character", 0)), Ok(N)),
    ("(081234567890)", Err(("invalid-character", 0)), Ok(N)),
    ("0812 - 3456 - 7890", Err(("missing-plus", 0)), Ok(N)),
    // Prefixes.
    ("6281234567890", Err(("missing-plus", 0)), Ok(N)),
    ("62812345678", Err(("missing-plus", 0)), Ok("+62812345678")),
    ("081234567890", Err(("missing-plus", 0)), Ok(N)),
    ("0812-3456-7890", Err(("missing-plus", 0)), Ok(N)),
    ("81234567890", Err(("missing-plus", 0)), Err(("missing-prefix", 0))),
    ("006281234567890", Err(("missing-plus", 0)), Ok(N)),
    ("00 62 (0) 812 3456 7890", Err(("missing-plus", 0)), Ok(N)),
    ("00862812345678", Err(("missing-plus", 0)), Err(("international-prefix", 0))),
    ("00962812345678", Err(("missing-plus", 0)), Err(("international-prefix", 0))),
    ("00861381234567", Err(("missing-plus", 0)), Err(("international-prefix", 0))),
    ("0016281234567890", Err(("missing-plus", 0)), Err(("international-prefix", 0))),
    ("0076281234567890", Err(("missing-plus", 0)), Err(("international-prefix", 0))),
    ("006512345678", Err(("missing-plus", 0)), Err(("unsupported-country", 2))),
    ("01017 6281234567", Err(("missing-plus", 0)), Err(("international-prefix", 0))),
    ("+62081234567890", Err(("trunk-zero", 3)), Ok(N)),
    ("+62 081234567890", Err(("invalid-character", 3)), Ok(N)),
    ("+62(0)81234567890", Err(("invalid-character", 3)), Ok(N)),
    ("62 081234567890", Err(("missing-plus", 0)), Ok(N)),
    ("+620081234567890", Err(("trunk-zero", 3)), Err(("extra-zero", 4))),
    ("62 0 0 81234567890", Err(("missing-plus", 0)), Err(("extra-zero", 5))),
    ("+6262 81234567890", Err(("duplicate-country-code", 3)), Err(("duplicate-country-code", 3))),
    ("626281234567890", Err(("missing-plus", 0)), Err(("duplicate-country-code", 2))),
    ("+62 0 62 81234567890", Err(("invalid-character", 3)), Err(("duplicate-country-code", 6))),
    ("+62 +62 81234567890", Err(("invalid-character", 3)), Err(("duplicate-country-code", 5))),
    ("+081234567890", Err(("zero-after-plus", 1)), Err(("zero-after-plus", 1))),
    ("+006281234567890", Err(("zero-after-plus", 1)), Err(("zero-after-plus", 1))),
    ("0081234567890", Err(("missing-plus", 0)), Err(("international-prefix", 0))),
    ("++6281234567890", Err(("misplaced-plus", 1)), Err(("misplaced-plus", 1))),
    ("62+81234567890", Err(("missing-plus", 0)), Err(("misplaced-plus", 2))),
    // Digits.
    ("\u{FF0B}６２８１２３４５６７８９０", Err(("invalid-character", 0)), Ok(N)),
    ("+６２８１２３４５６７８９０", Err(("unsupported-digit", 1)), Ok(N)),
    ("٠٨١٢٣٤٥٦٧٨٩٠", Err(("unsupported-digit", 0)), Ok(N)),
    ("۰۸۱۲۳۴۵۶۷۸۹۰", Err(("unsupported-digit", 0)), Ok(N)),
    ("०८१२३४५६७८९०", Err(("unsupported-digit", 0)), Err(("unsupported-digit", 0))),
    ("꧐꧘꧑꧒꧓꧔꧕꧖꧗꧘꧙꧐", Err(("unsupported-digit", 0)), Err(("unsupported-digit", 0))),
    ("᭐᭘᭑᭒᭓᭔᭕᭖᭗᭘᭙᭐", Err(("unsupported-digit", 0)), Err(("unsupported-digit", 0))),
    ("𝟎𝟖𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗𝟎", Err(("unsupported-digit", 0)), Err(("unsupported-digit", 0))),
    ("+62812345６7890", Err(("unsupported-digit", 9)), Err(("mixed-digits", 9))),
    ("٠٨١٢٣٤٥٦٧٨٩0", Err(("unsupported-digit", 0)), Err(("mixed-digits", 22))),
    ("٠٨١٢٣٤٥٦٧۸۹۰", Err(("unsupported-digit", 0)), Err(("mixed-digits", 18))),
    // Spaces and invisible characters.
    ("+62\u{A0}812\u{A0}34567890", Err(("invisible-in-number", 3)), Ok(N)),
    ("+62\u{3000}81234567890", Err(("invisible-in-number", 3)), Ok(N)),
    ("0812\u{2009}3456\u{202F}7890", Err(("missing-plus", 0)), Ok(N)),
    ("+62812\t34567890", Err(("invisible-in-number", 6)), Err(("invisible-in-number", 6))),
    ("+62812\n34567890", Err(("invisible-in-number", 6)), Err(("invisible-in-number", 6))),
    ("\u{202A}+6281234567890\u{202C}", Err(("invisible-in-number", 0)), Ok(N)),
    ("\u{200E}+6281234567890", Err(("invisible-in-number", 0)), Ok(N)),
    ("\u{2066}081234567890\u{2069}", Err(("invisible-in-number", 0)), Ok(N)),
    ("+62812\u{202A}345\u{202C}67890", Err(("invisible-in-number", 6)), Ok(N)),
    ("+62812\u{200D}345\u{FEFF}67890", Err(("invisible-in-number", 6)), Ok(N)),
    ("+62812\u{200B}34\u{2060}567\u{AD}890", Err(("invisible-in-number", 6)), Ok(N)),
    ("+62812\u{FE0F}34567890", Err(("invisible-in-number", 6)), Err(("invisible-in-number", 6))),
    (" 081234567890\r\n", Err(("invalid-character", 0)), Ok(N)),
    ("+6281234567890\n", Err(("invisible-in-number", 14)), Ok(N)),
    ("\u{200E} \t+6281234567890 \u{200E}\t", Err(("invisible-in-number", 0)), Ok(N)),
    ("+6281234567890\0", Err(("invisible-in-number", 14)), Err(("invisible-in-number", 14))),
    ("\0+6281234567890", Err(("invisible-in-number", 0)), Err(("invisible-in-number", 0))),
    ("   ", Err(("invalid-character", 0)), Err(("empty-number", 0))),
    // Hyphens, and characters that are not separators.
    ("0812\u{2010}3456\u{2011}7890", Err(("missing-plus", 0)), Ok(N)),
    ("0812\u{2012}3456\u{2013}7890", Err(("missing-plus", 0)), Ok(N)),
    ("0812\u{2014}3456\u{2015}7890", Err(("missing-plus", 0)), Ok(N)),
    ("0812\u{2212}3456\u{FF0D}7890", Err(("missing-plus", 0)), Ok(N)),
    ("+62812\u{B7}34567890", Err(("invalid-character", 6)), Err(("invalid-character", 6))),
    ("+62812\u{2022}34567890", Err(("invalid-character", 6)), Err(("invalid-character", 6))),
    ("+62812_34567890", Err(("invalid-character", 6)), Err(("invalid-character", 6))),
    ("+62812,34567890", Err(("invalid-character", 6)), Err(("invalid-character", 6))),
    ("+62812/34567890", Err(("invalid-character", 6)), Err(("invalid-character", 6))),
    ("+62812~34567890", Err(("invalid-character", 6)), Err(("invalid-character", 6))),
    ("-081234567890", Err(("invalid-character", 0)), Err(("invalid-character", 0))),
    ("+ 6281234567890", Err(("invalid-character", 1)), Err(("invalid-character", 1))),
    // Addresses with a scheme.
    ("tel:+6281234567890", Err(("letter", 0)), Ok(N)),
    ("TEL:+62-812-3456-7890", Err(("letter", 0)), Ok(N)),
    ("tel:081234567890", Err(("letter", 0)), Err(("missing-plus", 4))),
    ("tel:", Err(("letter", 0)), Err(("missing-plus", 4))),
    ("tel:+6281234567890;phone-context=+62", Err(("letter", 0)), Err(("extension", 18))),
    ("tel:+6281234567890;ext=12", Err(("letter", 0)), Err(("extension", 18))),
    ("tel:+6281234567890;isub=12", Err(("letter", 0)), Err(("extension", 18))),
    ("sms:+6281234567890", Err(("letter", 0)), Err(("letter", 0))),
    ("callto:+6281234567890", Err(("letter", 0)), Err(("letter", 0))),
    ("whatsapp:+6281234567890", Err(("letter", 0)), Err(("letter", 0))),
    ("wa.me/6281234567890", Err(("letter", 0)), Err(("letter", 0))),
    ("HP: 081234567890", Err(("letter", 0)), Err(("letter", 0))),
    ("6281234567890@s.whatsapp.net", Err(("missing-plus", 0)), Err(("invalid-character", 13))),
    ("6281234567890@c.us", Err(("missing-plus", 0)), Err(("invalid-character", 13))),
    // Extensions and dial strings.
    ("081234567890 ext 12", Err(("missing-plus", 0)), Err(("extension", 13))),
    ("081234567890 x12", Err(("missing-plus", 0)), Err(("extension", 13))),
    ("081234567890x. 12", Err(("missing-plus", 0)), Err(("extension", 12))),
    ("081234567890#12", Err(("missing-plus", 0)), Err(("extension", 12))),
    ("081234567890#", Err(("missing-plus", 0)), Err(("extension", 12))),
    ("081234567890,12", Err(("missing-plus", 0)), Err(("extension", 12))),
    ("081234567890;12", Err(("missing-plus", 0)), Err(("extension", 12))),
    ("0812345xxxxx", Err(("missing-plus", 0)), Err(("letter", 7))),
    ("*081234567890", Err(("invalid-character", 0)), Err(("invalid-character", 0))),
    ("081234567890*", Err(("missing-plus", 0)), Err(("invalid-character", 12))),
    ("0812*34567890", Err(("missing-plus", 0)), Err(("invalid-character", 4))),
    ("*123#", Err(("invalid-character", 0)), Err(("invalid-character", 0))),
    // Spreadsheets and mail.
    ("'081234567890", Err(("invalid-character", 0)), Err(("invalid-character", 0))),
    ("\"081234567890\"", Err(("invalid-character", 0)), Err(("invalid-character", 0))),
    ("=081234567890", Err(("invalid-character", 0)), Err(("invalid-character", 0))),
    ("<081234567890>", Err(("invalid-character", 0)), Err(("invalid-character", 0))),
    ("6.28123E+12", Err(("scientific-notation", 7)), Err(("scientific-notation", 7))),
    ("6,28123E+12", Err(("scientific-notation", 7)), Err(("scientific-notation", 7))),
    ("+6.28123e12", Err(("scientific-notation", 8)), Err(("scientific-notation", 8))),
    ("8.12346E+11", Err(("scientific-notation", 7)), Err(("scientific-notation", 7))),
    ("081234567890,0", Err(("missing-plus", 0)), Err(("decimal-tail", 12))),
    ("+6281234567890.0", Err(("decimal-tail", 14)), Err(("decimal-tail", 14))),
    // Other countries and other numbers.
    ("+6591234567", Err(("unsupported-country", 1)), Err(("unsupported-country", 1))),
    ("+60123456789", Err(("unsupported-country", 1)), Err(("unsupported-country", 1))),
    ("+81234567890", Err(("unsupported-country", 1)), Err(("unsupported-country", 1))),
    ("110", Err(("missing-plus", 0)), Err(("service", 0))),
    ("112", Err(("missing-plus", 0)), Err(("service", 0))),
    ("71400", Err(("missing-plus", 0)), Err(("service", 0))),
    ("1500888", Err(("missing-plus", 0)), Err(("service", 0))),
    ("+621500888", Err(("service", 3)), Err(("service", 3))),
    ("+62215550123", Err(("fixed-line", 3)), Err(("fixed-line", 3))),
    ("(021) 555-0123", Err(("invalid-character", 0)), Err(("fixed-line", 2))),
    ("+6262812345678", Err(("duplicate-country-code", 3)), Err(("duplicate-country-code", 3))),
    ("0628 1234 5678", Err(("missing-plus", 0)), Err(("fixed-line", 1))),
    ("+628001234567", Err(("service", 3)), Err(("service", 3))),
    ("0809-123-4567", Err(("missing-plus", 0)), Err(("service", 1))),
    ("+6286812345678", Err(("satellite", 3)), Err(("satellite", 3))),
    ("+628412345678", Err(("never-opened", 3)), Err(("never-opened", 3))),
    // Almost nothing.
    ("", Err(("empty-number", 0)), Err(("empty-number", 0))),
    ("+", Err(("no-digits", 0)), Err(("no-digits", 0))),
    ("()", Err(("invalid-character", 0)), Err(("unbalanced-bracket", 1))),
    ("+6", Err(("number-too-short", 2)), Err(("number-too-short", 2))),
    ("+62", Err(("number-too-short", 3)), Err(("number-too-short", 3))),
    ("+620", Err(("trunk-zero", 3)), Err(("number-too-short", 4))),
    ("+621", Err(("service", 3)), Err(("service", 3))),
    ("abc", Err(("letter", 0)), Err(("letter", 0))),
    // Brackets that do not pair.
    ("(0812 34567890", Err(("invalid-character", 0)), Err(("unbalanced-bracket", 0))),
    ("0812) 34567890", Err(("missing-plus", 0)), Err(("unbalanced-bracket", 4))),
    ("((0812) 34567890", Err(("invalid-character", 0)), Err(("unbalanced-bracket", 1))),
    ("(0812)) 34567890", Err(("invalid-character", 0)), Err(("unbalanced-bracket", 6))),
    ("()081234567890", Err(("invalid-character", 0)), Err(("unbalanced-bracket", 1))),
    ("081234567890 ()", Err(("missing-plus", 0)), Err(("trailing-separator", 13))),
    ("081234567890 (", Err(("missing-plus", 0)), Err(("unbalanced-bracket", 13))),
    ("[0812] 34567890", Err(("invalid-character", 0)), Err(("invalid-character", 0))),
];

#[test]
fn forms_one_by_one() {
    for &(input, strict, lenient) in FORMS {
        let own = |result: Result<&str, _>| result.map(str::to_owned);
        assert_eq!(
            outcome(PhoneNumber::parse(input)),
            own(strict),
            "strict {input:?}"
        );
        assert_eq!(
            outcome(PhoneNumber::parse_lenient(input)),
            own(lenient),
            "lenient {input:?}"
        );
    }
}

/// A parser that searches for a number in these inputs sends the message to another person.
#[rustfmt::skip]
const WRONG_RECIPIENTS: &[(&str, Kind, usize)] = &[
    // A column of floats: the zero is not a digit of the number.
    ("081234567890.0", Kind::DecimalTail, 12),
    ("6281234567890.0", Kind::DecimalTail, 13),
    ("08123456789.00", Kind::DecimalTail, 11),
    ("(08123456789.0)", Kind::DecimalTail, 12),
    ("08123456789. 0", Kind::DecimalTail, 11),
    // Letters that such a parser skips or reads as on a keypad.
    ("+62812345O7890", Kind::Letter('O'), 9),
    ("0812345678l0", Kind::Letter('l'), 10),
    ("08123456789O", Kind::Letter('O'), 11),
    ("0812ABCDEFG", Kind::Letter('A'), 4),
    ("+62812345678ABC", Kind::Letter('A'), 12),
    ("+62812345678A", Kind::Letter('A'), 12),
    // Rounded by a spreadsheet.
    ("6.281234568E12", Kind::ScientificNotation, 11),
    // Two numbers, the second read as an extension.
    ("081234567890; 081298765432", Kind::Extension, 12),
    ("081234567890, 081298765432", Kind::Extension, 12),
    ("081234567890,,081298765432", Kind::Extension, 12),
    ("081234567890/081298765432", Kind::InvalidCharacter('/'), 12),
    // Other countries without their plus.
    ("85212345678", Kind::MissingPrefix, 0),
    ("85312345678", Kind::MissingPrefix, 0),
    ("85512345678", Kind::MissingPrefix, 0),
    ("819012345678", Kind::MissingPrefix, 0),
    ("821012345678", Kind::MissingPrefix, 0),
    ("886912345678", Kind::MissingPrefix, 0),
    // Cut off.
    ("0812-3456-789-", Kind::TrailingSeparator, 13),
    ("0812-3456-789.", Kind::TrailingSeparator, 13),
    ("0812-3456-789 - ", Kind::TrailingSeparator, 14),
];

#[test]
fn wrong_recipients_are_refused() {
    for &(input, kind, at) in WRONG_RECIPIENTS {
        let error = PhoneNumber::parse_lenient(input).unwrap_err();
        assert_eq!((error.kind(), error.span().start), (kind, at), "{input:?}");
        assert!(PhoneNumber::parse(input).is_err());
    }
}

#[test]
fn a_bare_eight_by_option_only() {
    let lenient = ParseOptions::new().bare_eight(true);
    assert_eq!(outcome(lenient.parse("81234567890")), Ok(N.to_owned()));
    assert_eq!(outcome(lenient.parse("812-3456-7890")), Ok(N.to_owned()));
    assert_eq!(outcome(lenient.parse("(812) 34567890")), Ok(N.to_owned()));
    // It starts nothing else.
    assert_eq!(
        outcome(lenient.parse("+81234567890")),
        Err(("unsupported-country", 1))
    );
    assert_eq!(
        outcome(lenient.parse("81234567890.0")),
        Err(("decimal-tail", 11))
    );
    assert_eq!(
        outcome(lenient.parse("91234567890")),
        Err(("missing-prefix", 0))
    );
    assert_eq!(outcome(lenient.parse("80012345678")), Err(("service", 0)));
    assert_eq!(
        outcome(lenient.parse("81234567")),
        Err(("number-too-short", 8))
    );
    assert_eq!(
        ParseOptions::new().bare_eight(false),
        ParseOptions::default()
    );
}

#[test]
fn at_most_64_bytes() {
    let padded = |spaces: usize| " ".repeat(spaces) + N;
    assert_eq!(
        outcome(PhoneNumber::parse_lenient(&padded(50))),
        Ok(N.to_owned())
    );
    let error = PhoneNumber::parse_lenient(&padded(51)).unwrap_err();
    assert_eq!((error.kind(), error.span()), (Kind::InputTooLong, 64..65));
    // From the start of the character that contains byte 64.
    let error = PhoneNumber::parse(&"\u{3000}".repeat(30)).unwrap_err();
    assert_eq!((error.kind(), error.span()), (Kind::InputTooLong, 63..90));
}

#[test]
fn only_usual_invisible_characters_are_skipped() {
    let seen =
        |input: &str| PhoneNumber::parse_lenient(input).map_err(|e| (e.code(), e.span().start));
    let number = PhoneNumber::parse(N).unwrap();
    for along in ["\u{AD}", "\u{200B}", "\u{202D}", "\u{2066}", "\u{FEFF}"] {
        assert_eq!(seen(&format!("0812{along}34567890")), Ok(number));
        assert_eq!(seen(&format!("081234567890{along}")), Ok(number));
    }
    for other in ["\0", "\u{FE0F}", "\u{180E}", "\u{2028}", "\u{2065}"] {
        let (inside, behind) = (
            format!("0812{other}34567890"),
            format!("081234567890{other}"),
        );
        assert_eq!(seen(&inside), Err(("invisible-in-number", 4)));
        assert_eq!(seen(&behind), Err(("invisible-in-number", 12)));
    }
}

#[test]
fn errors_at_the_end_come_after_errors_at_a_character() {
    let seen = |input| {
        let error = PhoneNumber::parse_lenient(input).unwrap_err();
        (error.code(), error.span())
    };
    assert_eq!(seen("0812-345-(x"), ("letter", 10..11));
    assert_eq!(seen("0812-345-("), ("unbalanced-bracket", 9..10));
    assert_eq!(seen("0812.34-"), ("trailing-separator", 7..8));
    assert_eq!(seen("0812.34"), ("decimal-tail", 4..5));
    assert_eq!(seen("(812"), ("missing-prefix", 1..2));
    assert_eq!(seen("(6.2E+12"), ("letter", 4..5));
    assert_eq!(seen("6.2E+12"), ("scientific-notation", 3..4));
}

#[test]
fn a_span_is_one_character_with_two_exceptions() {
    let span = |input: &str| PhoneNumber::parse_lenient(input).unwrap_err().span();
    assert_eq!(span("+628123456789012"), 15..16);
    assert_eq!(span("+62812345678901234"), 16..17);
    assert_eq!(span("+62 6-2 812"), 4..7);
    assert_eq!(span("+62+62812"), 4..6);
    assert_eq!(span("+6 5 9123 4567"), 1..4);
    assert_eq!(span("+1 415 555 0100"), 1..2);
    assert_eq!(span("+855 12 345 678"), 1..4);
    assert_eq!(span("00 65 9123 4567"), 3..5);
    assert_eq!(span("08\u{FE0F}\u{20E3}12"), 1..8);
    assert_eq!(span("tel:0812"), 4..5);
    assert_eq!(span(" + "), 0..3);
    assert_eq!(span(&"1".repeat(66)), 64..66);
}

#[test]
fn messages_say_what_was_expected_and_where() {
    #[rustfmt::skip]
    let rows = [
        ("", "expected a phone number, found nothing at byte 0"),
        ("+", "expected digits, found none at byte 0"),
        ("+62 812\u{FE0F}345", "expected a digit, found U+FE0F VARIATION SELECTOR-16 at byte 7"),
        ("0812\t345", "expected a digit, found U+0009 CHARACTER TABULATION at byte 4"),
        ("0812/345", "expected a digit, found '/' at byte 4"),
        ("0812·345", "expected a digit, found U+00B7 MIDDLE DOT at byte 4"),
        ("- 812", "expected a digit, found '-' at byte 0"),
        ("08l2", "expected a digit, found the letter 'l' at byte 2 (it looks like 1)"),
        ("08O2", "expected a digit, found the letter 'O' at byte 2 (it looks like 0)"),
        ("08А2", "expected a digit, found the letter 'А' (U+0410) at byte 2"),
        ("०८१२", "expected a digit from 0 to 9, found another numeral at byte 0"),
        ("08½2", "expected a digit from 0 to 9, found another numeral at byte 2"),
        ("08１2", "expected all digits in one script, found one of another at byte 2"),
        ("62+812", "expected a plus before the first digit only, found one at byte 2"),
        ("tel:0812", "expected a plus and 62, found no plus at byte 4"),
        ("(0812", "expected brackets in simple pairs, found one without a partner at byte 0"),
        ("0812-", "expected a digit after every separator, found none (the number may be cut off) at byte 4"),
        ("081234567890.0", "expected digits only, found a fraction (a spreadsheet took the number for an amount) at byte 12"),
        ("6.28123E+12", "expected all the digits, found an exponent (a spreadsheet rounded the number: its last digits are lost) at byte 7"),
        ("0812345678;ext=1", "expected the end of the number, found an extension, a parameter or a second number at byte 10"),
        ("+65812", "expected +62 (Indonesia), found country code 65 at byte 1"),
        ("+85", "expected +62 (Indonesia), found another country code at byte 1"),
        ("+0812", "expected +62, found a 0 after the plus at byte 1"),
        ("008628", "expected +62 or 0062, found the prefix 008 at byte 0"),
        ("011628123456789", "expected +62 or 0062, found the prefix 011 at byte 0"),
        ("06281234567890", "expected +62, 62 or 0, found a 0 before 62 at byte 0"),
        ("0812345--7890", "expected a simple separator between digits, found a gap (digits may be left out) at byte 8"),
        ("08-12-2024 1030", "expected a phone number, found a date and a time at byte 0"),
        ("1. 081234567890", "expected the phone number alone, found the number of a row before it at byte 0"),
        ("\u{202E}081234567890", "expected a digit, found U+202E RIGHT-TO-LEFT OVERRIDE at byte 0 (what is displayed may be another number)"),
        ("+62008", "expected at most one 0 after 62, found another at byte 4"),
        ("6262", "expected the number after 62, found a second 62 at byte 2"),
        ("81234567890", "expected +62, 62 or 0 in front of the number, found none at byte 0"),
        ("+6221", "expected a mobile number (8 after +62), found a fixed line at byte 3"),
        ("112", "expected a mobile number (8 after +62), found a service number or short code at byte 0"),
        ("0868", "expected a mobile number (8 after +62), found a satellite number (868) at byte 1"),
        ("0841", "expected a mobile number (8 after +62), found a range that was never opened (84) at byte 1"),
        ("+62812345", "expected 9 to 12 digits after +62, found the end after 6 at byte 9"),
        ("+628123456789012", "expected 9 to 12 digits after +62, found 13, the first extra one at byte 15"),
        ("+6281234567890123", "expected 9 to 12 digits after +62 (E.164 allows 13), found 14, the first extra one at byte 16"),
    ];
    for (input, message) in rows {
        let error = PhoneNumber::parse_lenient(input).unwrap_err();
        assert_eq!(error.to_string(), message, "{input:?}");
    }
    let error = PhoneNumber::parse("+620812").unwrap_err();
    assert_eq!(
        error.to_string(),
        "expected an 8 after +62, found the trunk prefix 0 at byte 3"
    );
    let error = PhoneNumber::parse_lenient(&"0".repeat(65)).unwrap_err();
    assert_eq!(
        error.to_string(),
        "expected at most 64 bytes, found more at byte 64"
    );
}
