//! Every Unicode scalar before, inside and after a number.

use sms_charge::PhoneNumber;
use sms_charge::phone::{PhoneNumberError, PhoneNumberErrorKind as Kind};

use crate::oracle::unseen::{invisible, joiner};

/// The role of a character for the lenient reader.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    /// Skipped anywhere.
    Ignored,
    /// Allowed only at both ends.
    Edge,
    Space,
    Hyphen,
    Dot,
    Open,
    Close,
    Plus,
    /// ASCII or another supported script.
    Digit(char),
    OtherDigit(char),
    Stranger,
}

fn class(c: char) -> Class {
    let value = |zero: u32| char::from_digit(u32::from(c) - zero, 10).unwrap();
    match u32::from(c) {
        // Of the direction marks, the right-to-left ones change what is displayed.
        0x61C | 0x200F | 0x202B | 0x202E | 0x2067 => Class::Stranger,
        0xAD | 0x200B..=0x200E | 0x202A..=0x202D | 0x2060..=0x2064 | 0x2066..=0x2069 | 0xFEFF => {
            Class::Ignored
        }
        0x09 | 0x0A | 0x0D => Class::Edge,
        0x20 | 0xA0 | 0x2000..=0x200A | 0x202F | 0x205F | 0x3000 => Class::Space,
        0x2D | 0x2010..=0x2015 | 0x2212 | 0xFF0D => Class::Hyphen,
        0x2E => Class::Dot,
        0x28 => Class::Open,
        0x29 => Class::Close,
        0x2B | 0xFF0B => Class::Plus,
        0x30..=0x39 => Class::Digit(c),
        0xFF10..=0xFF19 => Class::OtherDigit(value(0xFF10)),
        0x660..=0x669 => Class::OtherDigit(value(0x660)),
        0x6F0..=0x6F9 => Class::OtherDigit(value(0x6F0)),
        _ => Class::Stranger,
    }
}

/// The error of a character that is not allowed, if no digit is before it.
fn stranger(c: char) -> Kind {
    let is_unseen = c.is_whitespace() || c.is_control() || invisible(c) || joiner(c);
    if is_unseen && c != ' ' {
        Kind::InvisibleCharacter(c)
    } else if c.is_numeric() {
        Kind::UnsupportedDigit
    } else if c.is_alphabetic() {
        Kind::Letter(c)
    } else {
        Kind::InvalidCharacter(c)
    }
}

/// The same after a complete number.
fn stranger_behind(c: char) -> Kind {
    match c {
        ',' | ';' | '#' => Kind::Extension,
        _ => stranger(c),
    }
}

/// It makes a keycap emoji of the digit before it.
const KEYCAP: char = '\u{20E3}';

type Outcome = Result<String, (Kind, usize)>;

fn outcome(result: Result<PhoneNumber, PhoneNumberError>) -> Outcome {
    result
        .map(|number| number.to_string())
        .map_err(|error| (error.kind(), error.span().start))
}

const NUMBER: &str = "+6281234567890";

/// Puts each scalar into a form at the mark.
fn every_scalar(form: &str, check: impl Fn(char, &str)) {
    let (before, after) = form.split_once('|').unwrap();
    let mut text = String::new();
    for c in '\0'..=char::MAX {
        text.clear();
        text.push_str(before);
        text.push(c);
        text.push_str(after);
        check(c, &text);
    }
}

#[test]
fn inside_a_number() {
    every_scalar("0812|34567890", |c, text| {
        let expected = match class(c) {
            Class::Ignored | Class::Space | Class::Hyphen | Class::Dot => Ok(NUMBER.to_owned()),
            Class::Digit(c) => Ok(format!("+62812{c}34567890")),
            Class::OtherDigit(_) => Err((Kind::MixedDigits, 4)),
            Class::Open | Class::Close => Err((Kind::UnbalancedBracket, 4)),
            Class::Plus => Err((Kind::MisplacedPlus, 4)),
            Class::Stranger if c == KEYCAP => Err((Kind::UnsupportedDigit, 3)),
            Class::Edge | Class::Stranger => Err((stranger(c), 4)),
        };
        assert_eq!(outcome(PhoneNumber::parse_lenient(text)), expected, "{c:?}");
    });
}

#[test]
fn after_a_number() {
    every_scalar("081234567890|", |c, text| {
        let expected = match class(c) {
            Class::Ignored | Class::Space | Class::Edge => Ok(NUMBER.to_owned()),
            Class::Hyphen | Class::Dot => Err((Kind::TrailingSeparator, 12)),
            Class::Digit(c) => Ok(format!("+6281234567890{c}")),
            Class::OtherDigit(_) => Err((Kind::MixedDigits, 12)),
            Class::Open | Class::Close => Err((Kind::UnbalancedBracket, 12)),
            Class::Plus => Err((Kind::MisplacedPlus, 12)),
            Class::Stranger if c == KEYCAP => Err((Kind::UnsupportedDigit, 11)),
            Class::Stranger => Err((stranger_behind(c), 12)),
        };
        assert_eq!(outcome(PhoneNumber::parse_lenient(text)), expected, "{c:?}");
    });
}

#[test]
fn before_a_number() {
    every_scalar("|081234567890", |c, text| {
        let expected = match class(c) {
            Class::Ignored | Class::Space | Class::Edge => Ok(NUMBER.to_owned()),
            Class::Open | Class::Close => Err((Kind::UnbalancedBracket, 0)),
            Class::Plus => Err((Kind::ZeroAfterPlus, c.len_utf8())),
            Class::Digit('0') => Err((Kind::InternationalPrefix { prefix: 8 }, 0)),
            // A 6 or a 0 of another script may still belong to a prefix.
            Class::OtherDigit('0' | '6') => Err((Kind::MixedDigits, c.len_utf8())),
            Class::Digit(_) | Class::OtherDigit(_) => Err((Kind::MissingPrefix, 0)),
            Class::Hyphen | Class::Dot | Class::Stranger => Err((stranger(c), 0)),
        };
        assert_eq!(outcome(PhoneNumber::parse_lenient(text)), expected, "{c:?}");
    });
}

#[test]
fn inside_the_strict_form() {
    every_scalar("+62812|34567890", |c, text| {
        let expected = match class(c) {
            Class::Digit(c) => Ok(format!("+62812{c}34567890")),
            _ if c == '+' => Err((Kind::MisplacedPlus, 6)),
            _ if c == KEYCAP => Err((Kind::UnsupportedDigit, 5)),
            _ => Err((stranger(c), 6)),
        };
        assert_eq!(outcome(PhoneNumber::parse(text)), expected, "{c:?}");
    });
}

#[test]
fn before_and_after_the_strict_form() {
    every_scalar("|+6281234567890", |c, text| {
        let expected = match c {
            '0'..='9' => (Kind::MissingPlus, 0),
            '+' => (Kind::MisplacedPlus, 1),
            _ => (stranger(c), 0),
        };
        assert_eq!(outcome(PhoneNumber::parse(text)), Err(expected), "{c:?}");
    });
    every_scalar("+6281234567890|", |c, text| {
        let expected = match c {
            '0'..='9' => Ok(format!("+6281234567890{c}")),
            '+' => Err((Kind::MisplacedPlus, 14)),
            _ if c == KEYCAP => Err((Kind::UnsupportedDigit, 13)),
            _ => Err((stranger_behind(c), 14)),
        };
        assert_eq!(outcome(PhoneNumber::parse(text)), expected, "{c:?}");
    });
}
