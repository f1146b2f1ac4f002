//! What both parsers share: the digits of an input, and the rules that depend only on digits.

use super::country::calling_code;
use super::joint::Joint;
use super::{
    NSN_MAX, NSN_MIN, PhoneNumber, PhoneNumberError, PhoneNumberErrorKind as Kind, meaning,
};
use crate::character::class::is_unseen;
use crate::phone::operator::{self, Plan};

/// The zeros of the supported scripts. In each, the other nine digits follow in code order.
const ZEROS: [char; 4] = ['0', '\u{FF10}', '\u{660}', '\u{6F0}'];

/// A digit of a supported script: the zero of its script, and the same digit in ASCII.
pub(super) fn digit(c: char) -> Option<(char, u8)> {
    ZEROS.into_iter().find_map(|zero| {
        let value = u8::try_from(u32::from(c).checked_sub(u32::from(zero))?).ok()?;
        (value < 10).then(|| (zero, b'0' + value))
    })
}

/// What may come before the national significant number, other than +62.
#[derive(Clone, Copy)]
pub(super) struct Rules {
    /// One 0 after 62 is removed.
    pub(super) trunk_zero: bool,
    /// A number may start with its 8.
    pub(super) bare_eight: bool,
}

impl Rules {
    /// Only +62.
    pub(super) const STRICT: Self = Self {
        trunk_zero: false,
        bare_eight: false,
    };
}

/// The digits of an input, from the left to the end or to the first character that is not allowed.
pub(super) struct Reading<'a> {
    input: &'a str,
    /// Where the number ends in the input, if it ends too early.
    pub(super) end: usize,
    pub(super) plus: bool,
    /// In ASCII, for every script.
    digits: [u8; PhoneNumber::MAX_INPUT_BYTES],
    /// The separator before each digit.
    joints: [Joint; PhoneNumber::MAX_INPUT_BYTES],
    count: usize,
}

impl<'a> Reading<'a> {
    pub(super) const fn new(input: &'a str) -> Self {
        Self {
            input,
            end: input.len(),
            plus: false,
            digits: [0; PhoneNumber::MAX_INPUT_BYTES],
            joints: [Joint::NONE; PhoneNumber::MAX_INPUT_BYTES],
            count: 0,
        }
    }

    /// Adds a digit.
    pub(super) fn push(&mut self, digit: u8) {
        self.push_behind(Joint::NONE, digit);
    }

    /// Adds a digit and the separator before it. The array has space for one digit for each byte of
    /// an input.
    pub(super) fn push_behind(&mut self, joint: Joint, digit: u8) {
        let place = self.digits.get_mut(self.count);
        if let (Some(free), Some(before)) = (place, self.joints.get_mut(self.count)) {
            (*free, *before) = (digit, joint);
            self.count += 1;
        }
    }

    pub(super) fn digits(&self) -> &[u8] {
        self.digits.get(..self.count).unwrap_or_default()
    }

    /// The separator before each digit.
    pub(super) fn joints(&self) -> &[Joint] {
        self.joints.get(..self.count).unwrap_or_default()
    }

    /// The number, or the first rule that the input breaks. The order is: whether it is a number at
    /// all, the prefix, the result of `scanned`, the meaning of the separators, the class of the
    /// number, its length.
    pub(super) fn number(
        &self,
        rules: Rules,
        scanned: Result<(), PhoneNumberError>,
    ) -> Result<PhoneNumber, PhoneNumberError> {
        if scanned.is_ok() {
            meaning::a_number(self, rules)?;
        }
        let nsn = self.nsn(rules, scanned.is_ok())?;
        scanned?;
        meaning::one_number(self, self.count - nsn.len())?;
        PhoneNumber::from_nsn(nsn).ok_or_else(|| self.refusal(nsn))
    }

    /// Whether the digits so far could be a complete number.
    pub(super) fn is_complete(&self, rules: Rules) -> bool {
        self.nsn(rules, false).is_ok_and(|nsn| nsn.len() >= NSN_MIN)
    }

    /// The digits after the prefix. They are the national significant number if the rest of the
    /// input is correct. An incomplete prefix is not an error here.
    fn nsn(&self, rules: Rules, complete: bool) -> Result<&[u8], PhoneNumberError> {
        match (self.plus, self.digits()) {
            (true, [b'6', b'2', rest @ ..])
            | (false, [b'6', b'2', rest @ ..] | [b'0', b'0', b'6', b'2', rest @ ..]) => {
                self.after_country_code(rest, rules)
            }
            (true, [b'0', ..]) => Err(self.error(0, Kind::ZeroAfterPlus)),
            (_, [] | [b'6']) | (false, [b'0', b'0'] | [b'0', b'0', b'6']) => Ok(&[]),
            (true, whole) => Err(self.foreign(0, whole)),
            // 001, 007, 008 and 009 are or were prefixes of Indonesian carriers, so what follows
            // them may not be a country code.
            (false, [b'0', b'0', abroad @ ..])
                if matches!(abroad, [b'2'..=b'6', ..]) && calling_code(abroad).is_some() =>
            {
                Err(self.foreign(2, abroad))
            }
            (false, [b'0', b'0', third, ..]) => Err(self.international(third.wrapping_sub(b'0'))),
            (false, [b'0', b'1', third @ (b'0' | b'1'), rest @ ..]) if rest.len() >= NSN_MIN => {
                Err(self.international(10 + third.wrapping_sub(b'0')))
            }
            (false, [b'0', rest @ ..]) => Ok(rest),
            (false, whole @ [b'8', ..]) if rules.bare_eight => Ok(whole),
            (false, whole) if complete && is_short_code(whole) => Err(self.error(0, Kind::Service)),
            (false, _) => Err(self.error(0, Kind::MissingPrefix)),
        }
    }

    fn after_country_code<'d>(
        &self,
        digits: &'d [u8],
        rules: Rules,
    ) -> Result<&'d [u8], PhoneNumberError> {
        let nsn = match digits {
            [b'0', ..] if !rules.trunk_zero => {
                return Err(self.error(self.count - digits.len(), Kind::TrunkZero));
            }
            [b'0', rest @ ..] => rest,
            _ => digits,
        };
        let first = self.count - nsn.len();
        match nsn {
            [b'0', ..] => Err(self.error(first, Kind::ExtraZero)),
            [b'6', b'2', ..] => Err(self.error_over(first, 2, Kind::DuplicateCountryCode)),
            _ => Ok(nsn),
        }
    }

    /// The error for another country's number. `digits` begins with its country code, and `index`
    /// is the first of them.
    fn foreign(&self, index: usize, digits: &[u8]) -> PhoneNumberError {
        let (code, length) = calling_code(digits).map_or((None, 1), |(code, n)| (Some(code), n));
        self.error_over(index, length, Kind::UnsupportedCountry { code })
    }

    fn international(&self, prefix: u8) -> PhoneNumberError {
        self.error(0, Kind::InternationalPrefix { prefix })
    }

    /// Why the digits after +62 are not a mobile number: their class or their length.
    fn refusal(&self, nsn: &[u8]) -> PhoneNumberError {
        let first = self.count - nsn.len();
        let class = match nsn {
            [b'8', second, third, ..] => {
                match operator::plan(second.wrapping_sub(b'0'), third.wrapping_sub(b'0')) {
                    Some(Plan::Service) => Some(Kind::Service),
                    Some(Plan::Satellite) => Some(Kind::Satellite),
                    Some(Plan::NeverOpened) => Some(Kind::NeverOpened),
                    Some(Plan::Mobile(..)) | None => None,
                }
            }
            [b'1', ..] => Some(Kind::Service),
            [b'2'..=b'7' | b'9', ..] => Some(Kind::FixedLine),
            _ => None,
        };
        if class == Some(Kind::FixedLine) && first == 1 && has_country_code(nsn) {
            return self.error(0, Kind::ZeroBeforeCountryCode);
        }
        if let Some(class) = class {
            return self.error(first, class);
        }
        // The length of the input keeps this far below 255.
        let digits = u8::try_from(nsn.len()).unwrap_or(u8::MAX);
        match nsn.len() {
            0 if self.count == 0 => PhoneNumberError::new(Kind::NoDigits, 0..self.input.len()),
            // E.164 has 15 digits, and two of them are the country code.
            14.. => self.error(first + 13, Kind::BeyondE164 { digits }),
            13 => self.error(first + NSN_MAX, Kind::TooLong { digits }),
            _ => PhoneNumberError::new(Kind::TooShort { digits }, self.end..self.end),
        }
    }

    /// An error at the digit with this index.
    pub(super) fn error(&self, index: usize, kind: Kind) -> PhoneNumberError {
        self.error_over(index, 1, kind)
    }

    /// An error at `digits` digits, at least one, from the one with this index.
    fn error_over(&self, index: usize, digits: usize, kind: Kind) -> PhoneNumberError {
        let mut spans = self
            .input
            .char_indices()
            .filter(|&(_, c)| digit(c).is_some())
            .map(|(at, c)| at..at + c.len_utf8())
            .skip(index);
        let end = self.input.len();
        let mut span = spans.next().unwrap_or(end..end);
        if let Some(last) = spans.take(digits - 1).last() {
            span.end = last.end;
        }
        PhoneNumberError::new(kind, span)
    }

    /// The kind of a character that is not allowed after these digits. `rest` follows it.
    pub(super) fn stranger(&self, c: char, rest: &str, rules: Rules) -> Kind {
        let after_digit = self.count > 0;
        match c {
            '.' if after_digit && is_fraction(rest) => Kind::DecimalTail,
            // The decimal comma of an Indonesian spreadsheet. Two other digits after it may be an
            // extension.
            ',' if after_digit && is_zeros(rest) => Kind::DecimalTail,
            ',' | ';' | '#' if self.is_complete(rules) => Kind::Extension,
            'x' | 'X' | 'e' | 'E' if self.is_complete(rules) && is_extension(c, rest) => {
                Kind::Extension
            }
            ' ' => Kind::InvalidCharacter(c),
            _ if is_unseen(c) => Kind::InvisibleCharacter(c),
            _ if c.is_numeric() => Kind::UnsupportedDigit,
            _ if c.is_alphabetic() => Kind::Letter(c),
            _ => Kind::InvalidCharacter(c),
        }
    }
}

/// The number of bytes that make a keycap emoji of the digit before them: `1` U+FE0F U+20E3, or the
/// same without U+FE0F. It is 0 for a digit.
pub(super) fn keycap(rest: &str) -> usize {
    let selected = rest.strip_prefix('\u{FE0F}').unwrap_or(rest);
    selected
        .strip_prefix('\u{20E3}')
        .map_or(0, |behind| rest.len() - behind.len())
}

/// Whether these digits of a national number are a country code and a mobile number. Fixed lines
/// with area code 0628 have at most 11 digits.
const fn has_country_code(nsn: &[u8]) -> bool {
    nsn.len() > 11 && matches!(nsn, [b'6', b'2', b'8', ..] | [b'6', b'2', b'0', b'8', ..])
}

/// Refuses an input with more bytes than any number, from the first character after the limit.
///
/// Ten keycap emoji have more bytes, too. Their error is the emoji, not the length.
pub(super) fn within_bounds(input: &str) -> Result<(), PhoneNumberError> {
    if input.len() <= PhoneNumber::MAX_INPUT_BYTES {
        return Ok(());
    }
    let start = (0..=PhoneNumber::MAX_INPUT_BYTES)
        .rfind(|&at| input.is_char_boundary(at))
        .unwrap_or_default();
    let mut digits = input.char_indices().take_while(|(at, _)| *at < start);
    let emoji = digits.find_map(|(at, c)| {
        let end = at + c.len_utf8();
        let keycap = keycap(input.get(end..)?);
        (keycap > 0 && digit(c).is_some()).then_some(at..end + keycap)
    });
    Err(match emoji {
        Some(span) => PhoneNumberError::new(Kind::UnsupportedDigit, span),
        None => PhoneNumberError::new(Kind::InputTooLong, start..input.len()),
    })
}

/// One or two digits, or only zeros, up to the end.
fn is_fraction(text: &str) -> bool {
    is_zeros(text) || matches!(text.len(), 1 | 2) && all_digits(text)
}

fn is_zeros(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte == b'0')
}

/// `x12`, `x. 12`, `ext…`. `xxxx` is not one: it hides digits.
fn is_extension(c: char, rest: &str) -> bool {
    if c.eq_ignore_ascii_case(&'e') {
        rest.get(..2)
            .is_some_and(|word| word.eq_ignore_ascii_case("xt"))
    } else {
        let number = rest.trim_start_matches([' ', '.', ':']);
        !number.is_empty() && all_digits(number)
    }
}

/// The error of an input in scientific notation, `6.28123E+12` or `6,28123E+12`, at its exponent.
///
/// It is checked before the other errors, which would report a letter or a comma.
pub(super) fn exponent(input: &str) -> Option<PhoneNumberError> {
    let (mantissa, exponent) = input.trim().split_once(['e', 'E'])?;
    let mantissa = mantissa.strip_prefix('+').unwrap_or(mantissa);
    let (whole, fraction) = mantissa.split_once(['.', ',']).unwrap_or((mantissa, ""));
    let power = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
    let scientific = matches!((whole.len(), power.len()), (1, 1 | 2))
        && [whole, fraction, power].into_iter().all(all_digits);
    let at = input.find(['e', 'E'])?;
    scientific.then_some(PhoneNumberError::new(Kind::ScientificNotation, at..at + 1))
}

/// Emergency numbers and short codes of at most six digits, and universal access numbers: 1500 and
/// three more digits.
const fn is_short_code(digits: &[u8]) -> bool {
    digits.len() <= 6 || matches!(digits, [b'1', _, _, _, _, _, _])
}

fn all_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}
