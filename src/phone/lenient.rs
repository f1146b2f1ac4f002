//! Cleans up a number as people type, copy and export it, and never makes it another number.
//!
//! # Grammar
//!
//! Characters of `ignored` may stand anywhere and are left out here; the input has at most 64
//! bytes.
//!
//! ```text
//! input   = *edge ["tel:"] number *edge          ; "tel:" in any case, and only before a plus (RFC 3966, 3)
//! number  = lead digit *( *sep digit ) *( space / ")" )
//! lead    = [plus] ["("] / "(" plus
//! plus    = "+" / U+FF0B
//! sep     = space / hyphen / "." / "(" / ")"     ; brackets in pairs, never nested
//! space   = " " / U+00A0 / U+2000-200A / U+202F / U+205F / U+3000
//! hyphen  = "-" / U+2010-2015 / U+2212 / U+FF0D
//! digit   = 0-9 in ASCII, full-width, Arabic-Indic or extended Arabic-Indic; one of these throughout
//! edge    = space / TAB / CR / LF
//! ignored = U+00AD / U+061C / U+200B-200F / U+202A-202E / U+2060-2064 / U+2066-2069 / U+FEFF
//! ```
//!
//! The digits are then one of these, in which `nsn` is the strict parser's:
//!
//! ```text
//! with a plus    = "62" ["0"] nsn
//! without        = ["00"] "62" ["0"] nsn / "0" nsn / nsn     ; the last by option only
//! ```
//!
//! # Decisions
//!
//! - At least three digits follow the last dot: what is shorter is a fraction that a spreadsheet
//!   has added.
//! - `628…` without a plus is +62 8…, never area code 0628: nobody sends an SMS to a fixed line.
//! - `0086281…` is not read, though 008 and 009 are Indonesian international prefixes: it is as
//!   likely country 86.
//! - A `/` is refused: it also stands between two numbers. So is `,`, and for the same reason.

use super::reading::{Reading, Rules, digit, exponent, stranger, within_bounds};
use super::{PhoneNumber, PhoneNumberError, PhoneNumberErrorKind as Kind};

/// How a number is read that people typed: the rules of [`PhoneNumber::parse_lenient`], and options
/// that are off there.
///
/// ```
/// use sms_charge::phone::{ParseOptions, PhoneNumberErrorKind};
/// use sms_charge::PhoneNumber;
///
/// let error = ParseOptions::new().parse("812-3456-7890").unwrap_err();
/// assert_eq!(error.kind(), PhoneNumberErrorKind::MissingPrefix);
///
/// let number = ParseOptions::new().bare_eight(true).parse("812-3456-7890")?;
/// assert_eq!(number, PhoneNumber::parse("+6281234567890")?);
/// # Ok::<(), sms_charge::phone::PhoneNumberError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct ParseOptions {
    bare_eight: bool,
}

impl ParseOptions {
    /// The rules of [`PhoneNumber::parse_lenient`].
    ///
    /// ```
    /// use sms_charge::phone::ParseOptions;
    ///
    /// assert_eq!(ParseOptions::new().parse("0812 3456 7890")?.to_string(), "+6281234567890");
    /// # Ok::<(), sms_charge::phone::PhoneNumberError>(())
    /// ```
    #[must_use]
    pub const fn new() -> Self {
        Self { bare_eight: false }
    }

    /// Whether a number may start with its 8, as in a column that lost its leading zeros. Off
    /// by default.
    ///
    /// Only for numbers known to be Indonesian: typed without a plus, numbers of Hong Kong (852),
    /// Macau (853), Cambodia (855), Taiwan (886), Japan (81) and Korea (82) look the same and
    /// would go to a stranger.
    ///
    /// ```
    /// use sms_charge::phone::ParseOptions;
    ///
    /// const COLUMN: ParseOptions = ParseOptions::new().bare_eight(true);
    /// assert_eq!(COLUMN.parse("81234567890")?.to_string(), "+6281234567890");
    /// # Ok::<(), sms_charge::phone::PhoneNumberError>(())
    /// ```
    #[must_use]
    pub const fn bare_eight(mut self, accepted: bool) -> Self {
        self.bare_eight = accepted;
        self
    }

    /// Reads a number by these rules; see [`PhoneNumber::parse_lenient`].
    ///
    /// # Errors
    ///
    /// As for [`PhoneNumber::parse_lenient`]. With [`bare_eight`](Self::bare_eight), `812-3456-7890`
    /// is no error.
    ///
    /// ```
    /// use sms_charge::phone::{ParseOptions, PhoneNumberErrorKind};
    ///
    /// let error = ParseOptions::new().bare_eight(true).parse("812345678.0").unwrap_err();
    /// assert_eq!(error.kind(), PhoneNumberErrorKind::DecimalTail);
    /// ```
    pub fn parse(self, input: &str) -> Result<PhoneNumber, PhoneNumberError> {
        if let Some(number) = PhoneNumber::from_e164(input.as_bytes()) {
            return Ok(number);
        }
        within_bounds(input)?;
        self.read(input)
            .map_err(|error| exponent(input).unwrap_or(error))
    }

    fn read(self, input: &str) -> Result<PhoneNumber, PhoneNumberError> {
        let from = input.trim_start_matches(is_trimmed);
        let start = input.len() - from.len();
        let text = from.trim_end_matches(is_trimmed);
        if text.is_empty() {
            return Err(PhoneNumberError::new(Kind::Empty, 0..input.len()));
        }
        let mut reading = Reading::new(input);
        let scanned = match text.split_at_checked(4) {
            Some((scheme, rest)) if scheme.eq_ignore_ascii_case("tel:") => {
                starts_with_plus(rest, start + 4)
                    .and_then(|()| read_digits(&mut reading, rest, start + 4))
            }
            _ => read_digits(&mut reading, text, start),
        };
        let rules = Rules {
            trunk_zero: true,
            bare_eight: self.bare_eight,
        };
        reading.number(rules, scanned)
    }
}

/// Reads the digits of `text`, which starts at byte `start` of the input and is trimmed.
fn read_digits(
    reading: &mut Reading<'_>,
    text: &str,
    start: usize,
) -> Result<(), PhoneNumberError> {
    let error = |kind, at, c: char| Err(PhoneNumberError::new(kind, at..at + c.len_utf8()));
    let mut script = None;
    let mut open_bracket = None;
    // The first separator since the last digit that asks for another, and the last dot with the
    // digits counted before it.
    let mut separator = None;
    let mut dot = None;

    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        let rest = rest.as_str();
        let at = start + text.len() - rest.len() - c.len_utf8();
        let after_digit = script.is_some();
        if let Some((zero, digit)) = digit(c) {
            if *script.get_or_insert(zero) != zero {
                return error(Kind::MixedDigits, at, c);
            }
            separator = None;
            reading.push(digit);
            continue;
        }
        match c {
            '+' | '\u{FF0B}' if !after_digit && !reading.plus => reading.plus = true,
            '+' if reading.digits() == b"62" && rest.starts_with("62") => {
                return Err(PhoneNumberError::new(
                    Kind::DuplicateCountryCode,
                    at + 1..at + 3,
                ));
            }
            '+' | '\u{FF0B}' => return error(Kind::MisplacedPlus, at, c),
            '(' if open_bracket.is_none() => {
                open_bracket = Some(at);
                separator = separator.or(Some((at, c)));
            }
            ')' if open_bracket.is_some() && after_digit => open_bracket = None,
            '(' | ')' => return error(Kind::UnbalancedBracket, at, c),
            '.' if after_digit => {
                separator = separator.or(Some((at, c)));
                dot = Some((at, reading.digits().len()));
            }
            _ if after_digit && is_hyphen(c) => separator = separator.or(Some((at, c))),
            _ if after_digit && is_space(c) => {}
            _ if is_ignored(c) => {}
            _ => return error(stranger(c, rest, after_digit), at, c),
        }
    }

    if let Some(at) = open_bracket {
        return error(Kind::UnbalancedBracket, at, '(');
    }
    if let Some((at, c)) = separator {
        return error(Kind::TrailingSeparator, at, c);
    }
    match dot {
        Some((at, before)) if reading.digits().len() < before + 3 => {
            error(Kind::DecimalTail, at, '.')
        }
        _ => Ok(()),
    }
}

/// RFC 3966 has a plus after `tel:` in every number that needs no context to be understood.
fn starts_with_plus(text: &str, start: usize) -> Result<(), PhoneNumberError> {
    let number = text.trim_start_matches(is_ignored);
    let at = start + text.len() - number.len();
    match number.chars().next() {
        Some('+' | '\u{FF0B}') => Ok(()),
        first => {
            let end = at + first.map_or(0, char::len_utf8);
            Err(PhoneNumberError::new(Kind::MissingPlus, at..end))
        }
    }
}

const fn is_trimmed(c: char) -> bool {
    matches!(c, '\t' | '\r' | '\n') || is_space(c) || is_ignored(c)
}

const fn is_space(c: char) -> bool {
    matches!(
        c,
        ' ' | '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}'
    )
}

const fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FF0D}')
}

/// Characters that come along from contacts, chats and documents, and that nobody typed.
const fn is_ignored(c: char) -> bool {
    matches!(
        c,
        '\u{AD}'
            | '\u{61C}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{2064}'
            | '\u{2066}'..='\u{2069}'
            | '\u{FEFF}'
    )
}
