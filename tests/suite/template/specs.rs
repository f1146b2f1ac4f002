//! The text form of a specification: what is read, and what is written.

use core::ops::Range;

use proptest::prelude::*;
use sms_charge::template::{Class, VarSpec, VarSpecErrorKind as Kind};

use crate::properties::cases;

#[test]
fn words_are_read_as_specifications() {
    let table = [
        ("digits:4-8", Class::Digits, 4, 8),
        ("gsm7-basic:1-15", Class::Gsm7Basic, 1, 15),
        ("gsm7:1-60", Class::Gsm7, 1, 60),
        ("any:1-40", Class::Any, 1, 40),
        ("digits:6", Class::Digits, 6, 6),
        ("any:0", Class::Any, 0, 0),
        ("any:0-65535", Class::Any, 0, 65_535),
        ("code", Class::Digits, 4, 8),
        ("minutes", Class::Digits, 1, 3),
        ("amount", Class::Gsm7Basic, 1, 15),
        ("date", Class::Gsm7Basic, 4, 17),
        ("name", Class::Any, 1, 40),
        ("url", Class::Gsm7, 1, 60),
        ("Code", Class::Digits, 4, 8),
    ];
    for (word, class, min, max) in table {
        let spec: VarSpec = word.parse().unwrap();
        assert_eq!(spec, VarSpec::new(class, min..=max), "{word}");
        assert_eq!((spec.class(), spec.characters()), (class, min..=max));
        let written = spec.to_string();
        assert_eq!(written.parse(), Ok(spec));
        if word.contains(':') {
            assert_eq!(written, word);
        }
    }
    assert_eq!("GSM7-Basic:1-15".parse(), Ok(VarSpec::AMOUNT));
    assert_eq!("digits:7-7".parse(), Ok(VarSpec::digits(7..=7)));
    assert_eq!("digits:007".parse(), Ok(VarSpec::digits(7..=7)));
    assert_eq!(format!("{:>7}|", Class::Any), "    any|");
}

#[test]
fn each_error_has_its_span_and_its_words() {
    let unknown = "expected code, minutes, amount, date, name, url, or a class and a number of \
        characters such as digits:4-8 (digits, gsm7-basic, gsm7 or any)";
    let length = |at| format!("expected a number of characters from 0 to 65535 at byte {at}");
    let none = |at| format!("expected a number of characters at byte {at}, such as digits:4-8");
    let first = |at| format!("expected the lower number first at byte {at}");
    let table: [(&str, Kind, Range<usize>, &str, String); 17] = [
        ("", Kind::Unknown, 0..0, "unknown-spec", unknown.into()),
        ("kode", Kind::Unknown, 0..4, "unknown-spec", unknown.into()),
        ("codes", Kind::Unknown, 0..5, "unknown-spec", unknown.into()),
        ("é:4", Kind::Unknown, 0..2, "unknown-spec", unknown.into()),
        (":4", Kind::Unknown, 0..0, "unknown-spec", unknown.into()),
        (
            "code:4",
            Kind::Unknown,
            0..4,
            "unknown-spec",
            unknown.into(),
        ),
        (
            "digits",
            Kind::NoLength,
            6..6,
            "spec-without-length",
            none(6),
        ),
        ("digits:", Kind::BadLength, 7..7, "spec-length", length(7)),
        ("digits:x", Kind::BadLength, 7..8, "spec-length", length(7)),
        ("digits:+4", Kind::BadLength, 7..9, "spec-length", length(7)),
        ("digits: 4", Kind::BadLength, 7..9, "spec-length", length(7)),
        (
            "digits:４",
            Kind::BadLength,
            7..10,
            "spec-length",
            length(7),
        ),
        ("any:65536", Kind::BadLength, 4..9, "spec-length", length(4)),
        ("any:-8", Kind::BadLength, 4..4, "spec-length", length(4)),
        ("any:4-", Kind::BadLength, 6..6, "spec-length", length(6)),
        ("any:4-5-6", Kind::BadLength, 6..9, "spec-length", length(6)),
        (
            "digits:8-4",
            Kind::Reversed,
            7..10,
            "spec-reversed",
            first(7),
        ),
    ];
    for (text, kind, span, code, words) in table {
        let error = text.parse::<VarSpec>().unwrap_err();
        assert!(text.get(error.span()).is_some(), "{text}");
        assert_eq!(
            (error.kind(), error.span(), error.code(), error.to_string()),
            (kind, span, code, words),
            "{text}"
        );
    }
}

#[cfg(feature = "serde")]
#[test]
fn serde_has_the_words() {
    let spec: VarSpec = serde_json::from_str(r#""digits:4-8""#).unwrap();
    assert_eq!(spec, VarSpec::CODE);
    let url: VarSpec = serde_json::from_value(serde_json::json!("url")).unwrap();
    assert_eq!(url, VarSpec::URL);
    assert_eq!(serde_json::to_string(&url).unwrap(), r#""gsm7:1-60""#);
    let error = serde_json::from_str::<VarSpec>(r#""digits:8-4""#).unwrap_err();
    assert!(
        error
            .to_string()
            .starts_with("expected the lower number first at byte 7")
    );
    assert!(serde_json::from_str::<VarSpec>("4").is_err());
}

fn class() -> impl Strategy<Value = Class> {
    prop_oneof![
        Just(Class::Digits),
        Just(Class::Gsm7Basic),
        Just(Class::Gsm7),
        Just(Class::Any),
    ]
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn what_is_written_is_read(class in class(), a: u16, b: u16) {
        let spec = VarSpec::new(class, a.min(b)..=a.max(b));
        prop_assert_eq!(spec.to_string().parse(), Ok(spec));
    }

    #[test]
    fn any_text_is_read_or_refused(text in "(digits|gsm7|gsm7-basic|any|code)?:?\\PC{0,8}|[0-9:-]{0,8}") {
        match text.parse::<VarSpec>() {
            Ok(spec) => prop_assert!(spec.characters().start() <= spec.characters().end()),
            Err(error) => prop_assert!(text.get(error.span()).is_some()),
        }
    }
}
