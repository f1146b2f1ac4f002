//! `sms-charge` against `rlibphonenumber`, a port of google/libphonenumber, region ID.
//!
//! The port searches for a number and this crate checks one, so each accepts inputs that the other
//! refuses. Two things must hold: if both accept, they mean the same number; and what only this
//! crate accepts is in one of three classes, which the test finds from the input. `meanings.rs`
//! checks whether both are wrong together.

use std::collections::BTreeMap;

use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumberFormat, PhoneNumberType, Region};
use sms_charge::PhoneNumber;

#[path = "random/mod.rs"]
mod random;
use random::Random;

/// Its answer, if that is a valid Indonesian mobile number.
fn theirs(input: &str) -> Option<String> {
    let number = PHONE_NUMBER_UTIL.parse(input, Some(Region::ID)).ok()?;
    let mobile = number.country_code == 62
        && number.is_valid()
        && number.get_type() == PhoneNumberType::Mobile;
    mobile.then(|| number.format_as(PhoneNumberFormat::E164).into_owned())
}

#[test]
fn strict_is_their_rule_without_satellites() {
    for prefix in 0..1000 {
        for length in 7..=14 {
            let text = format!("+62{prefix:03}{}", &"12345678901"[..length - 3]);
            let expected = theirs(&text).filter(|_| prefix != 868);
            // The port drops a trunk zero.
            let expected = expected.filter(|e164| *e164 == text);
            assert_eq!(
                PhoneNumber::parse(&text).ok().map(|n| n.to_string()),
                expected,
                "{text}"
            );
        }
    }
}

/// The classes that only this crate accepts.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum OursAlone {
    /// `0062…`: the port's only international prefixes are 008 and 009.
    InternationalPrefix,
    /// `62…` with nine more digits and no plus: the port reads area code 0628.
    NineDigits,
    /// Invisible characters or thin spaces inside.
    Invisible,
}

/// The class of an input that only this crate reads, if it is in one.
fn class(input: &str, number: PhoneNumber) -> Option<OursAlone> {
    if input.contains(INVISIBLE) {
        // Without these characters, both must read the input, or it is in another class.
        let seen = input.replace(THIN_SPACES, " ").replace(INVISIBLE, "");
        let read = theirs(&seen) == Some(number.to_string()) || class(&seen, number).is_some();
        return read.then_some(OursAlone::Invisible);
    }
    let digits: String = input.chars().filter_map(plain_digit).collect();
    if input.contains(['+', '\u{FF0B}']) {
        None
    } else if digits.starts_with("0062") {
        Some(OursAlone::InternationalPrefix)
    } else if digits.starts_with("62") && number.msisdn().len() == 11 {
        Some(OursAlone::NineDigits)
    } else {
        None
    }
}

fn plain_digit(c: char) -> Option<char> {
    let zero = match c {
        '0'..='9' => '0',
        '\u{660}'..='\u{669}' => '\u{660}',
        '\u{6F0}'..='\u{6F9}' => '\u{6F0}',
        '\u{FF10}'..='\u{FF19}' => '\u{FF10}',
        _ => return None,
    };
    char::from_digit(u32::from(c) - u32::from(zero), 10)
}

const THIN_SPACES: [char; 5] = ['\u{2000}', '\u{2007}', '\u{2009}', '\u{202F}', '\u{205F}'];

const INVISIBLE: [char; 14] = [
    '\u{AD}', '\u{200B}', '\u{200D}', '\u{200E}', '\u{202A}', '\u{202C}', '\u{2060}', '\u{2066}',
    '\u{FEFF}', '\u{2000}', '\u{2007}', '\u{2009}', '\u{202F}', '\u{205F}',
];

const STARTS: &[&str] = &[
    "+6281234567890",
    "+62 812-3456-7890",
    "(+62) 812 3456 7890",
    "+62(0)812.3456.7890",
    "6281234567890",
    "62812345678",
    "62-812-345-678",
    "081234567890",
    "0812-3456-7890",
    "(0812) 3456 7890",
    "006281234567890",
    "00 62 812 3456 7890",
    "81234567890",
    "812-3456-7890",
    "tel:+62-812-3456-7890",
    "tel:081234567890",
    "\u{FF0B}６２８１２３４５６７８９０",
    "٠٨١٢٣٤٥٦٧٨٩٠",
    "۰۸۱۲۳۴۵۶۷۸۹۰",
    "+62895123456789",
    "0868123456789",
    "0811234567",
    "+62 21 5550123",
    "+6285155123456",
    "081234567890; 081298765432",
    "081234567890 ext 12",
    "081234567890.0",
    "6.281234568E12",
    "+6281234567890\n",
    "\u{202A}+6281234567890\u{202C}",
    "0828 1234 5678",
];

const PIECES: &[&str] = &[
    "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "00", "62", "+62", "8", "+", "\u{FF0B}", "(",
    ")", "()", "-", ".", " ", ".0", "/", ",", ";", "#", "*", "~", "x", "O", "l", "E", "abc", "ext",
    "tel:", "\t", "\n", "\u{A0}", "\u{3000}", "\u{2009}", "\u{202F}", "\u{2011}", "\u{2212}",
    "\u{FF0D}", "\u{200B}", "\u{200D}", "\u{200E}", "\u{2060}", "\u{FEFF}", "\u{AD}", "\u{202A}",
    "\u{2066}", "\u{2067}", "\u{61C}", "\u{205F}", "\u{2000}", "１", "٣", "۴", "०",
];

fn input(random: &mut Random) -> String {
    let mut input = random.pick(STARTS).to_owned();
    for _ in 0..random.below(5) {
        let places: Vec<usize> = input
            .char_indices()
            .map(|(at, _)| at)
            .chain([input.len()])
            .collect();
        let at = random.pick(&places);
        let next = input[at..].chars().next().map_or(at, |c| at + c.len_utf8());
        match random.below(4) {
            0 => input.replace_range(at..next, ""),
            1 => input.replace_range(at..next, random.pick(PIECES)),
            2 => input.replace_range(at..next, random.pick(&PIECES[..10])),
            _ => input.insert_str(at, random.pick(PIECES)),
        }
    }
    input
}

#[test]
fn both_mean_the_same_number() {
    const INPUTS: usize = 400_000;
    let mut random = Random(20_261_122);
    let (mut both, mut theirs_alone, mut alone) = (0, 0, BTreeMap::<_, usize>::new());
    for _ in 0..INPUTS {
        let input = input(&mut random);
        match (PhoneNumber::parse_lenient(&input), theirs(&input)) {
            (Ok(number), Some(e164)) => {
                assert_eq!(number.to_string(), e164, "{input:?}");
                both += 1;
            }
            (Ok(number), None) => match class(&input, number) {
                Some(class) => *alone.entry(class).or_default() += 1,
                None => panic!("we alone accept {input:?}"),
            },
            (Err(_), Some(_)) => theirs_alone += 1,
            (Err(_), None) => {}
        }
    }
    println!("of {INPUTS}: both {both}, theirs alone {theirs_alone}, ours alone {alone:?}");
    assert!(both > INPUTS / 20);
    assert_eq!(alone.len(), 3);
}
