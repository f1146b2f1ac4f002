//! What must hold for any number and any text.

use proptest::prelude::*;
use sms_charge::PhoneNumber;
use sms_charge::phone::{ParseOptions, PhoneNumberErrorKind as Kind};

use crate::checks::phone::check_phone;
use crate::properties::cases;

/// A national significant number of any valid range.
fn nsn() -> impl Strategy<Value = String> {
    "8[1235-9][0-9]{7,10}".prop_filter("satellite", |nsn| !nsn.starts_with("868"))
}

/// An accepted input with separators as people use them, and its E.164 form.
fn spelled() -> impl Strategy<Value = (String, String)> {
    let lead = prop::sample::select(vec![
        "+62", "62", "0", "0062", "+62 ", "+62-", "(+62) ", "(0)", "+62 (0)", "62 0", "00 62 ",
    ]);
    let gap = prop::sample::select(vec![
        "", " ", "-", ".", " - ", "\u{A0}", "\u{2011}", "\u{200B}",
    ]);
    (lead, nsn(), gap).prop_map(|(lead, nsn, gap)| {
        let (first, rest) = nsn.split_at(3);
        let (second, third) = rest.split_at(3);
        (
            format!("{lead}{first}{gap}{second}{gap}{third}"),
            format!("+62{nsn}"),
        )
    })
}

/// A character that the lenient rules do not allow anywhere.
fn stranger() -> impl Strategy<Value = char> {
    const WELCOME: &str =
        "+\u{FF0B}().-\t\r\n \u{A0}\u{202F}\u{205F}\u{3000}\u{2212}\u{FF0D}\u{AD}\u{FEFF}";
    let welcome = |c: char| {
        WELCOME.contains(c)
            || matches!(c, '0'..='9' | '\u{660}'..='\u{669}' | '\u{6F0}'..='\u{6F9}' | '\u{FF10}'..='\u{FF19}')
            || matches!(c, '\u{2000}'..='\u{200E}' | '\u{2010}'..='\u{2015}')
            || matches!(c, '\u{202A}' | '\u{202C}' | '\u{202D}' | '\u{2060}'..='\u{2064}' | '\u{2066}' | '\u{2068}' | '\u{2069}')
            // It makes a keycap emoji of the digit before it, and the emoji is refused there.
            || c == '\u{20E3}'
    };
    prop_oneof![
        prop::char::range('!', '~'),
        any::<char>(),
        prop::sample::select(vec![
            'O', 'l', '/', ',', ';', '#', '*', '\0', '\u{7F}', '\u{FE0F}', '\u{200F}', '\u{202E}',
            '٫', '०', '㈠'
        ]),
    ]
    .prop_filter("has its place", move |&c| !welcome(c))
}

proptest! {
    #![proptest_config(cases(1_000))]

    #[test]
    fn spellings_are_read((input, e164) in spelled()) {
        prop_assert_eq!(PhoneNumber::parse_lenient(&input).map(|n| n.to_string()), Ok(e164));
        check_phone(input.as_bytes());
    }

    #[test]
    fn a_wrong_character_is_refused_at_its_place((input, _) in spelled(), place in any::<prop::sample::Index>(), c in stranger()) {
        let places: Vec<usize> = input.char_indices().map(|(at, _)| at).chain([input.len()]).collect();
        let at = *place.get(&places);
        let mut mutated = input;
        mutated.insert(at, c);
        let error = PhoneNumber::parse_lenient(&mutated).unwrap_err();
        prop_assert_eq!(error.span(), at..at + c.len_utf8(), "{:?}", mutated);
    }

    #[test]
    fn the_strict_form_takes_no_other_character(nsn in nsn(), place in any::<prop::sample::Index>(), c in any::<char>()) {
        let e164 = format!("+62{nsn}");
        let at = place.index(e164.len() + 1);
        let mut mutated = e164;
        mutated.insert(at, c);
        prop_assume!(!c.is_ascii_digit() && c != '+');
        let error = PhoneNumber::parse(&mutated).unwrap_err();
        prop_assert_eq!(error.span(), at..at + c.len_utf8(), "{:?}", mutated);
    }

    #[test]
    fn numbers_sort_as_their_texts(a in nsn(), b in nsn()) {
        let number = |nsn: &str| PhoneNumber::parse(&format!("+62{nsn}")).unwrap();
        prop_assert_eq!(number(&a).cmp(&number(&b)), a.cmp(&b));
        // Also if one is the beginning of the other.
        let longer = format!("{a}0");
        if let Ok(longer) = PhoneNumber::parse(&format!("+62{longer}")) {
            prop_assert!(number(&a) < longer);
        }
    }

    #[test]
    fn any_text(text in any::<String>()) {
        check_phone(text.as_bytes());
    }

    #[test]
    fn any_text_of_the_alphabet(text in "[+()０-９٠-٩0-9 .,;xE\u{200B}\u{A0}\t-]{0,30}") {
        check_phone(text.as_bytes());
    }

    #[test]
    fn nothing_shows_the_number((input, _) in spelled(), tail in "[.,;:/xXeE+Ol0( )०-]{0,3}", shift in 1_u8..10) {
        // For inputs that differ only in subscriber digits, errors and `Debug` are equal.
        let given = input + &tail;
        let subscriber = given.char_indices().filter(|(_, c)| c.is_ascii_digit()).nth(9).map_or(given.len(), |(at, _)| at);
        let masked: String = given.char_indices().map(|(at, c)| match c.to_digit(10) {
            Some(value) if at >= subscriber => char::from_digit((value + u32::from(shift)) % 10, 10).unwrap(),
            _ => c,
        }).collect();
        let said = |input: &str| [PhoneNumber::parse(input), PhoneNumber::parse_lenient(input)].map(|result| match result {
            Ok(number) => format!("{number:?} {:?} {:?}", number.national(), number.msisdn()),
            Err(error) => format!("{error:?} {error}"),
        });
        // A comma and two digits are a fraction or an extension, which depends on the digits. The
        // error tells no more than that.
        prop_assume!(!given.contains(','));
        prop_assert_eq!(said(&given), said(&masked));
    }
}

#[test]
fn long_inputs() {
    for unit in ["0", "+", "(", " ", "\u{200B}", "8١", "\u{10FFFF}", "E1"] {
        for bytes in [63, 64, 65, 66, 1 << 16] {
            check_phone(unit.repeat(bytes / unit.len()).as_bytes());
        }
    }
}

#[test]
fn bytes_that_are_not_text() {
    check_phone(b"+62812\xFF34567890");
    check_phone(b"\xF0\x9F\x98");
}

#[test]
fn debug_is_redacted_and_reveal_is_not() {
    let number = PhoneNumber::parse("+6281974653209").unwrap();
    assert_eq!(format!("{number:?}"), "PhoneNumber(+62 8**)");
    assert_eq!(format!("{number:#?}"), "PhoneNumber(+62 8**)");
    for form in [number.e164(), number.msisdn(), number.national()] {
        assert_eq!(format!("{form:?}"), "PhoneText(8**)");
    }
    assert_eq!(
        format!("{:?}", number.reveal()),
        "PhoneNumber(+6281974653209)"
    );
    assert_eq!(format!("{number:>16}|"), "  +6281974653209|");
}

#[test]
fn texts_are_strings() {
    let number = PhoneNumber::parse("+6281974653209").unwrap();
    let national: &str = &number.national();
    assert_eq!(national, "081974653209");
    let msisdn = number.msisdn();
    let msisdn: &str = msisdn.as_ref();
    assert_eq!(msisdn, "6281974653209");
}

#[test]
fn codes_are_stable_and_differ() {
    #[rustfmt::skip]
    let kinds = [
        Kind::Empty, Kind::NoDigits, Kind::InputTooLong, Kind::Letter('a'), Kind::InvisibleCharacter(' '),
        Kind::UnsupportedDigit, Kind::MixedDigits, Kind::InvalidCharacter('/'), Kind::MisplacedPlus,
        Kind::MissingPlus, Kind::UnbalancedBracket, Kind::TrailingSeparator, Kind::DigitsLeftOut, Kind::DecimalTail,
        Kind::ScientificNotation, Kind::Extension, Kind::DateOrTime, Kind::RowNumber,
        Kind::UnsupportedCountry { code: Some(65) }, Kind::ZeroAfterPlus,
        Kind::InternationalPrefix { prefix: 8 }, Kind::ZeroBeforeCountryCode, Kind::TrunkZero, Kind::ExtraZero, Kind::DuplicateCountryCode,
        Kind::MissingPrefix, Kind::FixedLine, Kind::Service, Kind::Satellite, Kind::NeverOpened,
        Kind::TooShort { digits: 1 }, Kind::TooLong { digits: 13 }, Kind::BeyondE164 { digits: 14 },
    ];
    let codes = kinds.map(Kind::code);
    assert_eq!(
        codes.join(" "),
        "empty-number no-digits input-too-long letter invisible-in-number unsupported-digit mixed-digits invalid-character \
         misplaced-plus missing-plus unbalanced-bracket trailing-separator digits-left-out decimal-tail scientific-notation \
         extension date-or-time row-number unsupported-country zero-after-plus international-prefix \
         zero-before-country-code trunk-zero extra-zero duplicate-country-code \
         missing-prefix fixed-line service satellite never-opened number-too-short number-too-long beyond-e164"
    );
}

#[test]
fn types_have_the_usual_traits() {
    fn kept<T: Copy + Ord + std::hash::Hash + Send + Sync + 'static>() {}
    fn thrown<T: Copy + std::error::Error + Send + Sync + 'static>() {}
    kept::<PhoneNumber>();
    thrown::<sms_charge::phone::PhoneNumberError>();
    const { assert!(size_of::<ParseOptions>() == 2) };
}
