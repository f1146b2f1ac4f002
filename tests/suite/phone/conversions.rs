//! Numbers as integers, as constants, as texts and as masks.

use proptest::prelude::*;
use sms_charge::PhoneNumber;
use sms_charge::phone::{PhoneNumberErrorKind as Kind, PhoneText};

use crate::properties::cases;

const HELPDESK: PhoneNumber = PhoneNumber::const_parse("+6281234567890").unwrap();

#[test]
fn literals_are_read_at_compile_time() {
    assert_eq!(Ok(HELPDESK), PhoneNumber::parse("+6281234567890"));
    const { assert!(PhoneNumber::const_parse("081234567890").is_none()) };
    const { assert!(PhoneNumber::const_parse("+6281234567").is_none()) };
    const { assert!(PhoneNumber::const_parse("+62812345678x").is_none()) };
    const { assert!(PhoneNumber::const_parse("+62868123456").is_none()) };
    const { assert!(PhoneNumber::const_parse("").is_none()) };
}

#[test]
fn try_from_is_strict() {
    assert_eq!(PhoneNumber::try_from("+6281234567890"), Ok(HELPDESK));
    let error = PhoneNumber::try_from("0812-3456-7890").unwrap_err();
    assert_eq!(error.kind(), Kind::MissingPlus);
}

#[test]
fn integers_are_read_strictly() {
    assert_eq!(PhoneNumber::try_from(6_281_234_567_890), Ok(HELPDESK));
    #[rustfmt::skip]
    let rows = [
        (0_u64, Kind::ZeroAfterPlus, 0..1),
        (6, Kind::TooShort { digits: 0 }, 1..1),
        (62, Kind::TooShort { digits: 0 }, 2..2),
        (6_281_234_567, Kind::TooShort { digits: 8 }, 10..10),
        (628_123_456_789_012, Kind::TooLong { digits: 13 }, 14..15),
        (6_281_234_567_890_123, Kind::BeyondE164 { digits: 14 }, 15..16),
        (81_234_567_890, Kind::UnsupportedCountry { code: Some(81) }, 0..2),
        (6_591_234_567, Kind::UnsupportedCountry { code: Some(65) }, 0..2),
        (62_081_234_567_890, Kind::TrunkZero, 2..3),
        (62_215_550_123, Kind::FixedLine, 2..3),
        (62_868_123_456, Kind::Satellite, 2..3),
        (u64::MAX, Kind::UnsupportedCountry { code: Some(1) }, 0..1),
    ];
    for (digits, kind, span) in rows {
        let error = PhoneNumber::try_from(digits).unwrap_err();
        assert_eq!((error.kind(), error.span()), (kind, span), "{digits}");
    }
}

/// Twelve digits in binary-coded decimal, and their count.
#[test]
fn every_digit_at_every_place_of_every_length_comes_back() {
    for length in 9..=12 {
        for place in 3..length {
            for digit in '0'..='9' {
                let mut nsn: Vec<char> = "812345678901".chars().take(length).collect();
                nsn[place] = digit;
                let msisdn = format!("62{}", nsn.into_iter().collect::<String>());
                let number = PhoneNumber::parse(&format!("+{msisdn}")).unwrap();
                assert_eq!(number.to_string(), format!("+{msisdn}"));
                assert_eq!(u64::from(number).to_string(), msisdn);
                assert_eq!(PhoneNumber::try_from(u64::from(number)), Ok(number));
            }
        }
    }
}

#[test]
fn masks_show_the_range_and_the_last_digits() {
    let shown = |number: &str, last| PhoneNumber::parse(number).unwrap().masked(last).to_string();
    for (last, mask) in [
        (0, "+62 812-****"),
        (1, "+62 812-****-0"),
        (2, "+62 812-****-90"),
        (3, "+62 812-****-890"),
        (4, "+62 812-****-7890"),
        (5, "+62 812-****-7890"),
        (usize::MAX, "+62 812-****-7890"),
    ] {
        assert_eq!(shown("+6281234567890", last), mask);
        assert_eq!(shown("+62812000567890", last), mask);
        let debug = format!("{:?}", HELPDESK.masked(last));
        assert_eq!(debug, format!("Masked({mask})"));
    }
    assert_eq!(shown("+62812345678", 4), "+62 812-****-5678");
    assert_eq!(
        format!("{:>20}|", HELPDESK.masked(4)),
        "   +62 812-****-7890|"
    );
    assert_eq!(HELPDESK.masked(2).as_str(), "+62 812-****-90");
}

#[test]
fn texts_compare_with_strings() {
    let text = HELPDESK.national();
    assert_eq!(text, "081234567890");
    assert_eq!("081234567890", text);
    assert_eq!(text, *"081234567890");
    assert_eq!(*"081234567890", text);
    assert_ne!(text, "081234567891");
    assert_ne!("081234567891", text);
    assert_ne!(text, *"081234567891");
    assert_ne!(*"081234567891", text);
    assert_ne!(HELPDESK.e164(), HELPDESK.msisdn());
    assert!(text < *"0813" && text > *"0811" && text > *"08123");
}

fn nsn() -> impl Strategy<Value = String> {
    "8[1235-9][0-9]{7,10}".prop_filter("satellite", |nsn| !nsn.starts_with("868"))
}

proptest! {
    #![proptest_config(cases(1_000))]

    #[test]
    fn integers_are_the_digits(nsn in nsn()) {
        let number = PhoneNumber::parse(&format!("+62{nsn}")).unwrap();
        let digits: u64 = format!("62{nsn}").parse().unwrap();
        prop_assert_eq!(u64::from(number), digits);
        prop_assert_eq!(PhoneNumber::try_from(digits), Ok(number));
        prop_assert_eq!(PhoneNumber::const_parse(&number.e164()), Some(number));
    }

    #[test]
    fn any_integer_is_read_as_its_text(digits in prop_oneof![any::<u64>(), 0..700_000_000_000_000_u64, 62_810_000_000..62_900_000_000_u64]) {
        let strict = PhoneNumber::parse(&format!("+{digits}"));
        let integer = PhoneNumber::try_from(digits);
        prop_assert_eq!(integer.map_err(|e| e.kind()), strict.map_err(|e| e.kind()));
    }

    #[test]
    fn texts_sort_as_strings(a in nsn(), b in nsn()) {
        let forms = |nsn: &str| {
            let number = PhoneNumber::parse(&format!("+62{nsn}")).unwrap();
            [number.e164(), number.msisdn(), number.national()]
        };
        for one in forms(&a) {
            for other in forms(&b) {
                prop_assert_eq!(one.cmp(&other), one.as_str().cmp(other.as_str()));
                prop_assert_eq!(PhoneText::eq(&one, &other), one.as_str() == other.as_str());
            }
        }
    }
}
