//! What can be wrong with a phone number, and the messages.
//!
//! A phone number is personal data, and errors end up in logs. So an error says where the input is
//! wrong and not what was there. There are three exceptions: one character that is not a digit, an
//! international prefix, and the country code of a number that is not Indonesian.

use core::fmt;
use core::ops::Range;

use crate::character::name::Shown;

/// Why an input is not an Indonesian mobile number, and at which bytes.
///
/// It holds no digits of the number. `&input[error.span()]` is the text at that place.
///
/// ```
/// use sms_charge::phone::PhoneNumberErrorKind;
/// use sms_charge::PhoneNumber;
///
/// let input = "+62812345O7890"; // a letter O
/// let error = PhoneNumber::parse_lenient(input).unwrap_err();
/// assert_eq!(error.kind(), PhoneNumberErrorKind::Letter('O'));
/// assert_eq!(error.span(), 9..10);
/// assert_eq!(error.code(), "letter");
/// assert_eq!(
///     error.to_string(),
///     "expected a digit, found the letter 'O' at byte 9 (it looks like 0)"
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PhoneNumberError {
    kind: PhoneNumberErrorKind,
    start: usize,
    end: usize,
}

impl PhoneNumberError {
    pub(super) const fn new(kind: PhoneNumberErrorKind, span: Range<usize>) -> Self {
        Self {
            kind,
            start: span.start,
            end: span.end,
        }
    }

    /// What was wrong.
    ///
    /// ```
    /// use sms_charge::phone::PhoneNumberErrorKind;
    /// use sms_charge::PhoneNumber;
    ///
    /// let error = PhoneNumber::parse_lenient("021-5550123").unwrap_err();
    /// assert_eq!(error.kind(), PhoneNumberErrorKind::FixedLine);
    /// ```
    #[must_use]
    pub const fn kind(&self) -> PhoneNumberErrorKind {
        self.kind
    }

    /// The place in bytes of the whole input, before anything is removed. Both ends are character
    /// boundaries.
    ///
    /// The span is the first wrong character, or both digits of a second 62. If the input ends too
    /// early, the span is empty and at the end. If the input has more than 64 bytes or no digits,
    /// the span goes to the end.
    ///
    /// ```
    /// use sms_charge::PhoneNumber;
    ///
    /// assert_eq!(PhoneNumber::parse("+62 81234567890").unwrap_err().span(), 3..4);
    /// ```
    #[must_use]
    pub const fn span(&self) -> Range<usize> {
        self.start..self.end
    }

    /// The stable code of the kind: see [`PhoneNumberErrorKind::code`].
    ///
    /// ```
    /// use sms_charge::PhoneNumber;
    ///
    /// assert_eq!(PhoneNumber::parse("081234567890").unwrap_err().code(), "missing-plus");
    /// ```
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.kind.code()
    }
}

/// The kind of a phone number's error.
///
/// If an input has several errors, the first in this order is reported:
///
/// 1. The input is too long, unless emoji make it so, or it has an exponent.
/// 2. The leftmost wrong character.
/// 3. What only the end shows: an open bracket, a separator at the end.
/// 4. The input is not a number at all: a date, a row number.
/// 5. The prefix.
/// 6. The meaning of the separators.
/// 7. The class of the number, then its length.
///
/// Digits are counted **after +62**: a number of 13 digits with its leading 0 has 12.
///
/// ```
/// use sms_charge::phone::PhoneNumberErrorKind;
/// use sms_charge::PhoneNumber;
///
/// let error = PhoneNumber::parse_lenient("0812-3456").unwrap_err();
/// assert_eq!(error.kind(), PhoneNumberErrorKind::TooShort { digits: 7 });
/// assert_eq!(
///     error.to_string(),
///     "expected 9 to 12 digits after +62, found the end after 7 at byte 9"
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PhoneNumberErrorKind {
    /// The input is empty, or has only blanks.
    Empty,
    /// The input has no digit: `+`.
    NoDigits,
    /// The input is longer than 64 bytes. The span starts at the first character after them.
    InputTooLong,
    /// A letter: `+62812345O7890`. Skipping it, or reading it as a digit, would give another
    /// person's number.
    Letter(char),
    /// A character that cannot be seen. The strict parser refuses all of them. The lenient parser
    /// skips those that copied numbers often have, and refuses the others. It also refuses marks
    /// that display text from right to left, because another number may be displayed.
    InvisibleCharacter(char),
    /// A digit in a script that is not supported, such as Devanagari, or another numeral: `²`, `①`,
    /// `½`, a keycap emoji. In a strict parse every digit except `0` to `9`.
    UnsupportedDigit,
    /// A digit in another script than the digits before it.
    MixedDigits,
    /// Any other character that is not allowed at its place: `/`, `*`, a quote, a separator before
    /// the first digit.
    InvalidCharacter(char),
    /// A plus that is not before the number.
    MisplacedPlus,
    /// No plus at the start: in a strict parse, or after `tel:`.
    MissingPlus,
    /// A bracket without its partner, or one inside another.
    UnbalancedBracket,
    /// A hyphen or dot after the last digit: the end of the number may be missing.
    TrailingSeparator,
    /// More than one dot or hyphen between two digits, more than two spaces, or empty brackets:
    /// `0812345...7890`, `0812345( )7890`. Digits may be missing there.
    DigitsLeftOut,
    /// A decimal point: `081234567890.0`, `0811234567.000`, `0.8123456789`. A spreadsheet read the
    /// number as an amount, or it is an amount.
    DecimalTail,
    /// `6.28123E+12`: a spreadsheet rounded the number, and its last digits are lost.
    ScientificNotation,
    /// After a complete number: an extension, a `tel:` parameter, the end of a range or a second
    /// number: `x12`, `;ext=12`, `#`, `,`, `0811234567-8`, `0811234567 (021)`.
    Extension,
    /// A date and a time: `08-12-2024 1030`.
    DateOrTime,
    /// The number of a row before a complete number: `81. 0812345678`.
    RowNumber,
    /// The number of another country: a plus or `00`, and a country code other than 62. Only the
    /// code was read, so that a program can send it by another route.
    UnsupportedCountry {
        /// The country calling code of ITU-T E.164: 65 for `+65…`, Singapore. `None` if there are
        /// too few digits.
        code: Option<u16>,
    },
    /// A 0 after the plus: `+0812…`.
    ZeroAfterPlus,
    /// An international prefix other than `00`: `011` is used in North America. `001`, `007`, `008`
    /// and `009` are prefixes of carriers in Indonesia, but also `00` and the beginning of a
    /// country code. So it is not known which country is meant.
    InternationalPrefix {
        /// Its three digits as an integer: 8 for `008`, 11 for `011`.
        prefix: u8,
    },
    /// A 0 before the country code: `0628…`.
    ZeroBeforeCountryCode,
    /// The trunk prefix 0 after +62, in a strict parse: `+620812…`.
    TrunkZero,
    /// A second 0 after 62: `+6200812…`.
    ExtraZero,
    /// A second 62 after the first: `+62 62 812…`.
    DuplicateCountryCode,
    /// No +62, 62, 0062 or 0 at the start: `812…`. It may be a number of Hong Kong, Cambodia or
    /// Japan.
    MissingPrefix,
    /// A fixed line, such as 021 in Jakarta. Fixed wireless ranges are included.
    FixedLine,
    /// A service number, `0800…`, `1500…`, or a short code, `112`.
    Service,
    /// A satellite phone, 0868.
    Satellite,
    /// A range that was planned for mobile networks and never opened, 084.
    NeverOpened,
    /// Fewer than nine digits after +62.
    TooShort {
        /// The digits found after +62, without the trunk zero.
        digits: u8,
    },
    /// Thirteen digits after +62. E.164 allows them, but the Indonesian mobile plan does not.
    TooLong {
        /// The digits found after +62, without the trunk zero.
        digits: u8,
    },
    /// More than thirteen digits after +62. ITU-T E.164 (11/2010), 6.2, allows 15 with the country
    /// code.
    BeyondE164 {
        /// The digits found after +62, without the trunk zero.
        digits: u8,
    },
}

impl PhoneNumberErrorKind {
    /// The stable code of the kind, in kebab case. It is unique in this crate.
    ///
    /// ```
    /// use sms_charge::phone::PhoneNumberErrorKind;
    ///
    /// assert_eq!(PhoneNumberErrorKind::TooShort { digits: 7 }.code(), "number-too-short");
    /// ```
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty-number",
            Self::NoDigits => "no-digits",
            Self::InputTooLong => "input-too-long",
            Self::Letter(_) => "letter",
            Self::InvisibleCharacter(_) => "invisible-in-number",
            Self::UnsupportedDigit => "unsupported-digit",
            Self::MixedDigits => "mixed-digits",
            Self::InvalidCharacter(_) => "invalid-character",
            Self::MisplacedPlus => "misplaced-plus",
            Self::MissingPlus => "missing-plus",
            Self::UnbalancedBracket => "unbalanced-bracket",
            Self::TrailingSeparator => "trailing-separator",
            Self::DigitsLeftOut => "digits-left-out",
            Self::DecimalTail => "decimal-tail",
            Self::ScientificNotation => "scientific-notation",
            Self::Extension => "extension",
            Self::DateOrTime => "date-or-time",
            Self::RowNumber => "row-number",
            Self::UnsupportedCountry { .. } => "unsupported-country",
            Self::ZeroAfterPlus => "zero-after-plus",
            Self::InternationalPrefix { .. } => "international-prefix",
            Self::ZeroBeforeCountryCode => "zero-before-country-code",
            Self::TrunkZero => "trunk-zero",
            Self::ExtraZero => "extra-zero",
            Self::DuplicateCountryCode => "duplicate-country-code",
            Self::MissingPrefix => "missing-prefix",
            Self::FixedLine => "fixed-line",
            Self::Service => "service",
            Self::Satellite => "satellite",
            Self::NeverOpened => "never-opened",
            Self::TooShort { .. } => "number-too-short",
            Self::TooLong { .. } => "number-too-long",
            Self::BeyondE164 { .. } => "beyond-e164",
        }
    }

    /// What was expected and what was found. The detail that the kind carries follows.
    const fn words(self) -> (&'static str, &'static str) {
        const DIGIT: &str = "a digit";
        const MOBILE: &str = "a mobile number (8 after +62)";
        const COUNT: &str = "9 to 12 digits after +62";
        match self {
            Self::Empty => ("a phone number", "nothing"),
            Self::NoDigits => ("digits", "none"),
            Self::InputTooLong => ("at most 64 bytes", "more"),
            Self::Letter(_) => (DIGIT, "the letter "),
            Self::InvisibleCharacter(_) | Self::InvalidCharacter(_) => (DIGIT, ""),
            Self::UnsupportedDigit => ("a digit from 0 to 9", "another numeral"),
            Self::MixedDigits => ("all digits in one script", "one of another"),
            Self::MisplacedPlus => ("a plus before the first digit only", "one"),
            Self::MissingPlus => ("a plus and 62", "no plus"),
            Self::UnbalancedBracket => ("brackets in simple pairs", "one without a partner"),
            Self::TrailingSeparator => (
                "a digit after every separator",
                "none (the number may be cut off)",
            ),
            Self::DigitsLeftOut => (
                "a simple separator between digits",
                "a gap (digits may be left out)",
            ),
            Self::DecimalTail => (
                "digits only",
                "a fraction (a spreadsheet took the number for an amount)",
            ),
            Self::ScientificNotation => (
                "all the digits",
                "an exponent (a spreadsheet rounded the number: its last digits are lost)",
            ),
            Self::Extension => (
                "the end of the number",
                "an extension, a parameter or a second number",
            ),
            Self::DateOrTime => ("a phone number", "a date and a time"),
            Self::RowNumber => ("the phone number alone", "the number of a row before it"),
            Self::UnsupportedCountry { code: Some(_) } => ("+62 (Indonesia)", "country code "),
            Self::UnsupportedCountry { code: None } => ("+62 (Indonesia)", "another country code"),
            Self::ZeroAfterPlus => ("+62", "a 0 after the plus"),
            Self::InternationalPrefix { .. } => ("+62 or 0062", "the prefix "),
            Self::ZeroBeforeCountryCode => ("+62, 62 or 0", "a 0 before 62"),
            Self::TrunkZero => ("an 8 after +62", "the trunk prefix 0"),
            Self::ExtraZero => ("at most one 0 after 62", "another"),
            Self::DuplicateCountryCode => ("the number after 62", "a second 62"),
            Self::MissingPrefix => ("+62, 62 or 0 in front of the number", "none"),
            Self::FixedLine => (MOBILE, "a fixed line"),
            Self::Service => (MOBILE, "a service number or short code"),
            Self::Satellite => (MOBILE, "a satellite number (868)"),
            Self::NeverOpened => (MOBILE, "a range that was never opened (84)"),
            Self::TooShort { .. } => (COUNT, "the end after "),
            Self::TooLong { .. } => (COUNT, ""),
            Self::BeyondE164 { .. } => ("9 to 12 digits after +62 (E.164 allows 13)", ""),
        }
    }
}

impl fmt::Display for PhoneNumberError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        use PhoneNumberErrorKind as Kind;

        let (expected, found) = self.kind.words();
        write!(f, "expected {expected}, found {found}")?;
        match self.kind {
            Kind::Letter(c) | Kind::InvisibleCharacter(c) | Kind::InvalidCharacter(c) => {
                write!(f, "{}", Shown(c))?;
            }
            Kind::UnsupportedCountry { code: Some(code) } => write!(f, "{code}")?,
            Kind::InternationalPrefix { prefix } => write!(f, "{prefix:03}")?,
            Kind::TooShort { digits } => write!(f, "{digits}")?,
            Kind::TooLong { digits } | Kind::BeyondE164 { digits } => {
                write!(f, "{digits}, the first extra one")?;
            }
            _ => {}
        }
        write!(f, " at byte {}", self.start)?;
        match self.kind {
            Kind::Letter('O' | 'o') => f.write_str(" (it looks like 0)"),
            Kind::Letter('I' | 'l') => f.write_str(" (it looks like 1)"),
            Kind::InvisibleCharacter(c) if is_right_to_left(c) => {
                f.write_str(" (what is displayed may be another number)")
            }
            _ => Ok(()),
        }
    }
}

/// Whether the character displays what follows from right to left: Unicode Standard Annex #9, 2.1
/// to 2.6.
const fn is_right_to_left(c: char) -> bool {
    matches!(
        c,
        '\u{61C}' | '\u{200F}' | '\u{202B}' | '\u{202E}' | '\u{2067}'
    )
}

impl core::error::Error for PhoneNumberError {}
