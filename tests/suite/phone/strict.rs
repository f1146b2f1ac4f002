//! The strict rule against a second, slower form of it.

use sms_charge::PhoneNumber;
use sms_charge::phone::PhoneNumberErrorKind as Kind;

/// What may be sent, in a sentence: libphonenumber's valid Indonesian mobile numbers without the
/// satellite range.
fn may_be_sent(text: &str) -> bool {
    let Some(nsn) = text.strip_prefix("+62") else {
        return false;
    };
    nsn.chars().all(|c| "0123456789".contains(c))
        && [9, 10, 11, 12].contains(&nsn.len())
        && nsn.starts_with('8')
        && !nsn.starts_with("80")
        && !nsn.starts_with("84")
        && !nsn.starts_with("868")
}

/// The expected kind for each prefix and length: the class comes before the length.
const fn expected_kind(prefix: u32, digits: u8) -> Option<Kind> {
    match (prefix, digits) {
        (800..=809, _) => Some(Kind::Service),
        (840..=849, _) => Some(Kind::NeverOpened),
        (868, _) => Some(Kind::Satellite),
        (_, ..=8) => Some(Kind::TooShort { digits }),
        (_, 9..=12) => None,
        (_, 13) => Some(Kind::TooLong { digits }),
        (_, _) => Some(Kind::BeyondE164 { digits }),
    }
}

#[test]
fn every_prefix_at_every_length() {
    let mut accepted = 0;
    for prefix in 800..=899 {
        for length in 7..=14_u8 {
            for fill in ["0", "7", "9081726354"] {
                let tail: String = fill.chars().cycle().take(usize::from(length) - 3).collect();
                let text = format!("+62{prefix}{tail}");
                let result = PhoneNumber::parse(&text);
                assert_eq!(result.is_ok(), may_be_sent(&text), "{text}");
                assert_eq!(
                    result.map_err(|error| error.kind()).err(),
                    expected_kind(prefix, length)
                );
                accepted += usize::from(result.is_ok());
            }
        }
    }
    assert_eq!(accepted, 79 * 4 * 3);
}

#[test]
fn a_keycap_is_one_unsupported_digit() {
    for (keycap, end) in [("6\u{FE0F}\u{20E3}", 8), ("6\u{20E3}", 5), ("\u{666}", 3)] {
        let text = format!("+{keycap}281234567890");
        let error = PhoneNumber::parse(&text).unwrap_err();
        assert_eq!(
            (error.kind(), error.span()),
            (Kind::UnsupportedDigit, 1..end)
        );
    }
}

#[test]
fn only_a_keycap_within_64_bytes_is_named() {
    let keycap = "6\u{FE0F}\u{20E3}";
    let beyond = format!("{}{keycap}", "1".repeat(64));
    for (text, kind, span) in [
        (keycap.repeat(10), Kind::UnsupportedDigit, 0..7),
        (beyond[1..].to_owned(), Kind::UnsupportedDigit, 63..70),
        (
            format!("+{}", keycap.repeat(10)),
            Kind::UnsupportedDigit,
            1..8,
        ),
        (beyond, Kind::InputTooLong, 64..71),
    ] {
        let error = PhoneNumber::parse(&text).unwrap_err();
        assert_eq!((error.kind(), error.span()), (kind, span), "{text}");
    }
}

#[test]
fn every_byte_in_every_place() {
    let base = "+6281234567890";
    for at in 0..base.len() {
        for byte in 0..=0x7F_u8 {
            let mut text = base.to_owned();
            text.replace_range(at..=at, char::from(byte).encode_utf8(&mut [0; 4]));
            assert_eq!(
                PhoneNumber::parse(&text).is_ok(),
                may_be_sent(&text),
                "{text:?}"
            );
        }
    }
}

#[test]
fn every_short_digit_string() {
    for digits in 0..20_000 {
        for text in [
            format!("+{digits}"),
            format!("+62{digits}"),
            format!("+628{digits:09}"),
        ] {
            assert_eq!(
                PhoneNumber::parse(&text).is_ok(),
                may_be_sent(&text),
                "{text}"
            );
        }
    }
}

#[test]
fn a_number_and_an_optional_number_are_eight_bytes() {
    assert_eq!(size_of::<PhoneNumber>(), 8);
    assert_eq!(size_of::<Option<PhoneNumber>>(), 8);
    assert_eq!(size_of::<sms_charge::phone::PhoneText>(), 16);
    assert!(size_of::<sms_charge::phone::PhoneNumberError>() <= 24);
}

#[test]
fn length_errors_point_and_count() {
    // Counted after +62 and without the trunk zero. Places are in the input as given.
    let rows = [
        ("+6281234567", Kind::TooShort { digits: 8 }, 11..11),
        (" 0812-3456 ", Kind::TooShort { digits: 7 }, 11..11),
        ("+628123456789012", Kind::TooLong { digits: 13 }, 15..16),
        ("0812 3456 7890 12", Kind::TooLong { digits: 13 }, 16..17),
        ("+6281234567890123", Kind::BeyondE164 { digits: 14 }, 16..17),
        (
            "+628123456789012345",
            Kind::BeyondE164 { digits: 16 },
            16..17,
        ),
        (
            "０８１２３４５６７８９０１２",
            Kind::TooLong { digits: 13 },
            39..42,
        ),
    ];
    for (input, kind, span) in rows {
        let error = PhoneNumber::parse_lenient(input).unwrap_err();
        assert_eq!((error.kind(), error.span()), (kind, span), "{input}");
    }
}

#[test]
fn from_str_is_strict() {
    assert_eq!(
        "+6281234567890".parse::<PhoneNumber>(),
        PhoneNumber::parse("+6281234567890")
    );
    assert!("081234567890".parse::<PhoneNumber>().is_err());
}
