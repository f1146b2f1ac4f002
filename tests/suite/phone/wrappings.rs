//! What a number may have around it with the option, and nothing else.

use sms_charge::PhoneNumber;
use sms_charge::phone::ParseOptions;

use super::outcome;

const N: &str = "+6281234567890";

/// An input and its result: the E.164 text, or the error's code and first byte.
type Row = (&'static str, Result<&'static str, (&'static str, usize)>);

#[rustfmt::skip]
const UNWRAPPED: &[Row] = &[
    ("'081234567890", Ok(N)),
    ("'+62 812-3456-7890", Ok(N)),
    ("wa.me/6281234567890", Ok(N)),
    ("https://wa.me/6281234567890", Ok(N)),
    ("HTTPS://WA.ME/6281234567890", Ok(N)),
    ("6281234567890@c.us", Ok(N)),
    ("6281234567890@s.whatsapp.net", Ok(N)),
    ("6281234567890@S.WhatsApp.net", Ok(N)),
    ("WA: 0812-3456-7890", Ok(N)),
    ("wa:081234567890", Ok(N)),
    ("HP: +62 812 3456 7890", Ok(N)),
    ("Hp. 0812 3456 7890", Ok(N)),
    ("Telp. (0812) 3456-7890", Ok(N)),
    ("telp:\u{A0}6281234567890", Ok(N)),
    (" \u{202A}WA: 081234567890\n", Ok(N)),
    // An input without a wrapping is read as usual.
    ("0812-3456-7890", Ok(N)),
    ("tel:+6281234567890", Ok(N)),
    // An account and a link have a country code, and only digits.
    ("wa.me/081234567890", Err(("zero-after-plus", 6))),
    ("wa.me/6591234567", Err(("unsupported-country", 6))),
    ("wa.me/+6281234567890", Err(("misplaced-plus", 6))),
    ("wa.me/62 812 3456 7890", Err(("invalid-character", 8))),
    ("wa.me/62081234567890", Err(("trunk-zero", 8))),
    ("wa.me/6281234567890?text=Halo", Err(("invalid-character", 19))),
    ("wa.me/628123456", Err(("number-too-short", 15))),
    ("wa.me/", Err(("no-digits", 0))),
    ("wa.me/６２８１２３４５６７８９０", Err(("unsupported-digit", 6))),
    ("https://wa.me/6221555012", Err(("fixed-line", 16))),
    ("0812-3456-7890@c.us", Err(("zero-after-plus", 0))),
    ("+6281234567890@c.us", Err(("misplaced-plus", 0))),
    ("628123456@s.whatsapp.net", Err(("number-too-short", 9))),
    ("@c.us", Err(("no-digits", 0))),
    // Only the listed ones, only one, and only around the whole number.
    ("http://wa.me/6281234567890", Err(("letter", 0))),
    ("https://api.whatsapp.com/send?phone=6281234567890", Err(("letter", 0))),
    ("6281234567890@g.us", Err(("invalid-character", 13))),
    ("'081234567890'", Err(("invalid-character", 13))),
    ("\"081234567890\"", Err(("invalid-character", 0))),
    ("=081234567890", Err(("invalid-character", 0))),
    ("''081234567890", Err(("invalid-character", 1))),
    ("'WA: 081234567890", Err(("letter", 1))),
    ("WA: wa.me/6281234567890", Err(("letter", 4))),
    ("WA: HP: 081234567890", Err(("letter", 4))),
    ("WA saya: 081234567890", Err(("letter", 0))),
    ("WA 081234567890", Err(("letter", 0))),
    ("No. HP: 081234567890", Err(("letter", 0))),
    ("HP:", Err(("no-digits", 0))),
    ("Rani 081234567890", Err(("letter", 0))),
    ("hubungi wa.me/6281234567890", Err(("letter", 0))),
    // The rules for the number itself stay.
    ("'081234567890.0", Err(("decimal-tail", 13))),
    ("WA: 0812...34567890", Err(("digits-left-out", 9))),
    ("HP: 81234567890", Err(("missing-prefix", 4))),
    ("HP: 0811234567-8", Err(("extension", 15))),
];

#[test]
fn wrappings_one_by_one() {
    let options = ParseOptions::new().unwrapped(true);
    for &(input, expected) in UNWRAPPED {
        let expected = expected.map(str::to_owned);
        assert_eq!(outcome(options.parse(input)), expected, "{input:?}");
    }
    let both = options.bare_eight(true);
    assert_eq!(outcome(both.parse("'81234567890")), Ok(N.to_owned()));
}

#[test]
fn an_error_spans_one_character() {
    let options = ParseOptions::new().unwrapped(true);
    for (input, span) in [
        ("+6281234567890@c.us", 0..1),
        ("wa.me/628123a567890", 12..13),
        ("wa.me/６２８１２３４５６７８９０", 6..9),
    ] {
        let error = options.parse(input).unwrap_err();
        assert_eq!(error.span(), span, "{input}");
    }
}

#[test]
fn off_by_default() {
    for &(input, _) in &UNWRAPPED[..15] {
        assert!(PhoneNumber::parse_lenient(input).is_err(), "{input:?}");
        assert!(PhoneNumber::parse(input).is_err(), "{input:?}");
    }
    assert_eq!(
        ParseOptions::new().unwrapped(false),
        ParseOptions::default()
    );
}
