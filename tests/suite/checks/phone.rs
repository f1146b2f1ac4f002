//! What must hold for the phone parsers, for any input. The fuzz target runs it, over its stored
//! inputs, and so does proptest.

use sms_charge::PhoneNumber;
use sms_charge::phone::{ParseOptions, PhoneNumberError};

/// Checks any bytes. Invalid UTF-8 is replaced.
pub(crate) fn check_phone(data: &[u8]) {
    let input = &*String::from_utf8_lossy(data);
    let strict = PhoneNumber::parse(input);
    let lenient = PhoneNumber::parse_lenient(input);
    let bare = ParseOptions::new().bare_eight(true).parse(input);
    let unwrapped = ParseOptions::new().unwrapped(true).parse(input);

    // Each parser accepts what the one before it accepts, and returns the same number.
    if let Ok(number) = strict {
        assert_eq!(number.to_string(), input);
        assert_eq!(lenient, Ok(number));
    }
    assert_eq!(PhoneNumber::const_parse(input), strict.ok());
    if let Ok(number) = lenient {
        assert_eq!(bare, Ok(number));
        assert_eq!(unwrapped, Ok(number));
        check_separators(input);
    }
    for result in [strict, lenient, bare, unwrapped] {
        match result {
            Ok(number) => check_number(number, input),
            Err(error) => check_error(error, input),
        }
    }
}

fn check_number(number: PhoneNumber, input: &str) {
    let nsn = &*number.msisdn().to_string().split_off(2);
    assert!((9..=12).contains(&nsn.len()));
    assert_eq!(number.e164().as_str(), format!("+62{nsn}"));
    assert_eq!(number.national().as_str(), format!("0{nsn}"));
    assert_eq!(PhoneNumber::parse(&number.e164()), Ok(number));
    for form in [number.e164(), number.msisdn(), number.national()] {
        assert_eq!(PhoneNumber::parse_lenient(&form), Ok(number));
    }

    // Only the digits of a prefix are removed from the input, and none is added.
    let digits: String = input.chars().filter_map(plain_digit).collect();
    let prefix = digits.strip_suffix(nsn);
    assert!(
        matches!(prefix, Some("" | "0" | "62" | "620" | "0062" | "00620")),
        "{prefix:?}"
    );

    let digits: u64 = format!("62{nsn}").parse().unwrap();
    assert_eq!(u64::from(number), digits);
    assert_eq!(PhoneNumber::try_from(digits), Ok(number));
    let mask = format!("+62 {}-****-{}", &nsn[..3], &nsn[nsn.len() - 4..]);
    assert_eq!(number.masked(4).as_str(), mask);

    assert_eq!(number.range().operator, number.operator());
    assert_eq!(format!("{number:?}"), "PhoneNumber(+62 8**)");
}

/// The separators of a number: no two dots or hyphens, no third space, no empty brackets, and
/// nothing that reverses the displayed order.
fn check_separators(input: &str) {
    let visible = |c: char| plain_digit(c).is_some() || c.is_whitespace() || "+().".contains(c);
    let is_hyphen =
        |c: char| "-\u{2212}\u{FF0D}".contains(c) || ('\u{2010}'..='\u{2015}').contains(&c);
    let seen: String = input
        .chars()
        .filter(|&c| visible(c) || is_hyphen(c))
        .collect();
    let number = seen.trim();
    for joint in number.split(|c| plain_digit(c).is_some()) {
        let count = |is: &dyn Fn(char) -> bool| joint.chars().filter(|&c| is(c)).count();
        assert!(count(&|c| c == '.' || is_hyphen(c)) <= 1, "{input:?}");
        assert!(
            count(&char::is_whitespace) <= 2 || number.ends_with(joint),
            "{input:?}"
        );
        assert!(
            !joint.replace(char::is_whitespace, "").contains("()"),
            "{input:?}"
        );
    }
    assert!(
        !input.contains(['\u{61C}', '\u{200F}', '\u{202B}', '\u{202E}', '\u{2067}']),
        "{input:?}"
    );
}

fn check_error(error: PhoneNumberError, input: &str) {
    let span = error.span();
    assert!(
        input.get(span.clone()).is_some(),
        "{span:?} is not in the input"
    );
    assert!(
        error
            .to_string()
            .ends_with(|c: char| c.is_ascii_digit() || c == ')')
    );
    assert!(
        error
            .code()
            .bytes()
            .all(|b| b == b'-' || b.is_ascii_alphanumeric())
    );
}

fn plain_digit(c: char) -> Option<char> {
    let value = match c {
        '0'..='9' => return Some(c),
        '\u{660}'..='\u{669}' => u32::from(c) - 0x660,
        '\u{6F0}'..='\u{6F9}' => u32::from(c) - 0x6F0,
        '\u{FF10}'..='\u{FF19}' => u32::from(c) - 0xFF10,
        _ => return None,
    };
    char::from_digit(value, 10)
}
