//! What both parsers share: the digits found in an input, and the rules that look at nothing but
//! digits.

use super::{NSN_DIGITS, PhoneNumber, PhoneNumberError, PhoneNumberErrorKind as Kind};
use crate::character::class::is_unseen;
use crate::phone::operator::{self, Plan};

/// The zeros of the scripts whose digits are read; each is followed by its nine others in code
/// order.
const ZEROS: [char; 4] = ['0', '\u{FF10}', '\u{660}', '\u{6F0}'];

/// A digit of a script that is read: the zero of its script, and the same digit in ASCII.
pub(super) fn digit(c: char) -> Option<(char, u8)> {
    ZEROS.into_iter().find_map(|zero| {
        let value = u8::try_from(u32::from(c).checked_sub(u32::from(zero))?).ok()?;
        (value < 10).then(|| (zero, b'0' + value))
    })
}

/// What stands before the national significant number, other than +62.
#[derive(Clone, Copy)]
pub(super) struct Rules {
    /// One 0 after 62 is dropped.
    pub(super) trunk_zero: bool,
    /// A number may start with its 8.
    pub(super) bare_eight: bool,
}

impl Rules {
    /// Nothing but +62.
    pub(super) const STRICT: Self = Self {
        trunk_zero: false,
        bare_eight: false,
    };
}

/// The digits of an input, from the left up to its end or to the first character that has no place
/// in it.
pub(super) struct Reading<'a> {
    input: &'a str,
    pub(super) plus: bool,
    /// In ASCII, whatever the script.
    digits: [u8; PhoneNumber::MAX_INPUT_BYTES],
    count: usize,
}

impl<'a> Reading<'a> {
    pub(super) const fn new(input: &'a str) -> Self {
        Self {
            input,
            plus: false,
            digits: [0; PhoneNumber::MAX_INPUT_BYTES],
            count: 0,
        }
    }

    /// Adds a digit. An input has no more bytes than there is room for digits.
    pub(super) fn push(&mut self, digit: u8) {
        if let Some(free) = self.digits.get_mut(self.count) {
            *free = digit;
            self.count += 1;
        }
    }

    pub(super) fn digits(&self) -> &[u8] {
        self.digits.get(..self.count).unwrap_or_default()
    }

    /// The number, or the first rule from left to right that the input breaks: a prefix, then what
    /// `scanned` says, then the class of the number, then its length.
    pub(super) fn number(
        &self,
        rules: Rules,
        scanned: Result<(), PhoneNumberError>,
    ) -> Result<PhoneNumber, PhoneNumberError> {
        let nsn = self.nsn(rules, scanned.is_ok())?;
        scanned?;
        PhoneNumber::from_nsn(nsn).ok_or_else(|| self.refusal(nsn))
    }

    /// The digits after the prefix: the national significant number if the rest of the input
    /// agrees. A prefix that is not complete is no error here.
    fn nsn(&self, rules: Rules, complete: bool) -> Result<&[u8], PhoneNumberError> {
        match (self.plus, self.digits()) {
            (true, [b'6', b'2', rest @ ..])
            | (false, [b'6', b'2', rest @ ..] | [b'0', b'0', b'6', b'2', rest @ ..]) => {
                self.after_country_code(rest, rules)
            }
            (true, [b'0', ..]) => Err(self.error(0, Kind::ZeroAfterPlus)),
            (_, [] | [b'6']) | (false, [b'0', b'0'] | [b'0', b'0', b'6']) => Ok(&[]),
            (true, _) => Err(self.error(0, Kind::UnsupportedCountry)),
            (false, [b'0', b'0', third, ..]) => Err(self.error(
                0,
                Kind::InternationalPrefix {
                    third: third.wrapping_sub(b'0'),
                },
            )),
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
        match nsn {
            [b'0', ..] => Err(self.error(self.count - nsn.len(), Kind::ExtraZero)),
            [b'6', b'2', ..] => Err(self.error(self.count - nsn.len(), Kind::DuplicateCountryCode)),
            _ => Ok(nsn),
        }
    }

    /// Why the digits after +62 are not a mobile number: by class, or by length.
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
        if let Some(class) = class {
            return self.error(first, class);
        }
        // The input bounds the count far below 255.
        let digits = u8::try_from(nsn.len()).unwrap_or(u8::MAX);
        let max = *NSN_DIGITS.end();
        match nsn.len() {
            0 if self.count == 0 => PhoneNumberError::new(Kind::NoDigits, 0..self.input.len()),
            // E.164 has 15 digits, two of them the country code.
            14.. => self.error(first + 13, Kind::BeyondE164 { digits }),
            13 => self.error(first + max, Kind::TooLong { digits }),
            _ => {
                let end = self.input.len();
                PhoneNumberError::new(Kind::TooShort { digits }, end..end)
            }
        }
    }

    /// An error at the digit with this index, spanning both digits for a second 62.
    fn error(&self, index: usize, kind: Kind) -> PhoneNumberError {
        let mut spans = self
            .input
            .char_indices()
            .filter(|&(_, c)| digit(c).is_some())
            .map(|(at, c)| at..at + c.len_utf8())
            .skip(index);
        let end = self.input.len();
        let mut span = spans.next().unwrap_or(end..end);
        if kind == Kind::DuplicateCountryCode {
            span.end = spans.next().map_or(span.end, |second| second.end);
        }
        PhoneNumberError::new(kind, span)
    }
}

/// Refuses what has more bytes than any number, from the first character past them.
pub(super) fn within_bounds(input: &str) -> Result<(), PhoneNumberError> {
    if input.len() <= PhoneNumber::MAX_INPUT_BYTES {
        return Ok(());
    }
    let start = (0..=PhoneNumber::MAX_INPUT_BYTES)
        .rfind(|&at| input.is_char_boundary(at))
        .unwrap_or_default();
    Err(PhoneNumberError::new(
        Kind::InputTooLong,
        start..input.len(),
    ))
}

/// What a character is called that has no place in a number, given what follows it.
pub(super) fn stranger(c: char, rest: &str, after_digit: bool) -> Kind {
    match c {
        '.' if after_digit && matches!(rest.len(), 1 | 2) && all_digits(rest) => Kind::DecimalTail,
        // The decimal comma of an Indonesian spreadsheet.
        ',' if after_digit && matches!(rest, "0" | "00") => Kind::DecimalTail,
        ',' | ';' | '#' if after_digit => Kind::Extension,
        'x' | 'X' | 'e' | 'E' if after_digit && is_extension(c, rest) => Kind::Extension,
        ' ' => Kind::InvalidCharacter(c),
        _ if is_unseen(c) => Kind::InvisibleCharacter(c),
        _ if c.is_numeric() => Kind::UnsupportedDigit,
        _ if c.is_alphabetic() => Kind::Letter(c),
        _ => Kind::InvalidCharacter(c),
    }
}

/// `x12`, `x. 12`, `ext…`; not `xxxx`, which hides digits.
fn is_extension(c: char, rest: &str) -> bool {
    if c.eq_ignore_ascii_case(&'e') {
        rest.get(..2)
            .is_some_and(|word| word.eq_ignore_ascii_case("xt"))
    } else {
        let number = rest.trim_start_matches([' ', '.', ':']);
        !number.is_empty() && all_digits(number)
    }
}

/// The error of an input in scientific notation, `6.28123E+12` or `6,28123E+12`: at its exponent.
///
/// It stands above the order of the other errors, which would find a stray letter or comma.
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

/// Emergency numbers and short codes, of at most six digits, and universal access numbers, 1500 and
/// three more.
const fn is_short_code(digits: &[u8]) -> bool {
    digits.len() <= 6 || matches!(digits, [b'1', _, _, _, _, _, _])
}

fn all_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}
