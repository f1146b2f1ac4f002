//! Reads a number as people type, copy and export it, and never changes it into another number.
//!
//! The grammar and the decisions are in the docs of [`ParseOptions`].

use super::joint::Pending;
use super::reading::{Reading, Rules, digit, exponent, keycap, within_bounds};
use super::wrapping::{self, Form};
use super::{PhoneNumber, PhoneNumberError, PhoneNumberErrorKind as Kind};

/// How a typed number is read: the rules of [`PhoneNumber::parse_lenient`], and further options
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
///
/// # Grammar
///
/// Characters of `ignored` may be anywhere and are not shown here. The input has at most 64 bytes.
///
/// ```text
/// input   = *edge ["tel:"] number *edge
///           ; "tel:" in any case, and only before a plus (RFC 3966, 3)
/// number  = lead digit *( [joint] digit ) *( space / ")" )
/// lead    = [plus] ["("] / "(" plus
/// plus    = "+" / U+FF0B
/// joint   = one of hyphen and ".", at most two of space, and brackets, in any order
///           ; brackets in pairs, never nested, never empty
/// space   = " " / U+00A0 / U+2000-200A / U+202F / U+205F / U+3000
/// hyphen  = "-" / U+2010-2015 / U+2212 / U+FF0D
/// digit   = 0-9 in ASCII, full-width, Arabic-Indic or extended Arabic-Indic
///           ; all in the same script
/// edge    = space / TAB / CR / LF
/// ignored = U+00AD / U+200B-200E / U+202A / U+202C / U+202D / U+2060-2064 / U+2066
///         / U+2068 / U+2069 / U+FEFF
/// ```
///
/// The digits must then be one of these, in which `nsn` is that of the strict parser:
///
/// ```text
/// with a plus    = "62" ["0"] nsn
/// without        = ["00"] "62" ["0"] nsn / "0" nsn / nsn     ; the last by option only
/// ```
///
/// Last, the separators are checked: see
/// [What a separator means](crate::phone#what-a-separator-means).
///
/// # Decisions
///
/// - `628…` without a plus is +62 8…, never area code 0628: nobody sends an SMS to a fixed line.
/// - `0086281…` is refused, although 008 and 009 are Indonesian international prefixes: it may
///   equally be country 86.
/// - `/` and `,` are refused, because they may also separate two numbers.
/// - Marks that display text from right to left are refused everywhere (Unicode Standard Annex #9,
///   2.1 to 2.6: U+061C, U+200F, U+202B, U+202E, U+2067). They reverse the order of digits or
///   groups of digits on the screen, so a person who checks the list sees another number. The
///   left-to-right marks change nothing and are skipped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct ParseOptions {
    bare_eight: bool,
    unwrapped: bool,
}

impl ParseOptions {
    /// The rules of [`PhoneNumber::parse_lenient`].
    ///
    /// ```
    /// use sms_charge::phone::ParseOptions;
    ///
    /// let number = ParseOptions::new().parse("0812 3456 7890")?;
    /// assert_eq!(number.to_string(), "+6281234567890");
    /// # Ok::<(), sms_charge::phone::PhoneNumberError>(())
    /// ```
    #[must_use]
    pub const fn new() -> Self {
        Self {
            bare_eight: false,
            unwrapped: false,
        }
    }

    /// Whether a number may start with its 8, as in a column that lost its leading zeros. Off by
    /// default.
    ///
    /// Use it only for numbers that are known to be Indonesian. Without a plus, numbers of Hong
    /// Kong (852), Macau (853), Cambodia (855), Taiwan (886), Japan (81) and Korea (82) look the
    /// same, and the message would go to a stranger. A row number before the number is refused:
    /// `81. 0812345678`.
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

    /// Whether a number may have one of these around it. Off by default.
    ///
    /// | around the number | the number |
    /// |---|---|
    /// | `'` before it, a spreadsheet's mark for text | as [`PhoneNumber::parse_lenient`] reads it |
    /// | `WA:`, `HP:` or `Telp:` before it, in any case; also with a dot, `Telp.` | as [`PhoneNumber::parse_lenient`] reads it |
    /// | `wa.me/` or `https://wa.me/` before it | digits only, 62 first |
    /// | `@c.us` or `@s.whatsapp.net` after it, an account of that service | digits only, 62 first |
    ///
    /// The rest must be the number. It is not searched for in other text. A second wrapping and a
    /// link with `?text=` are refused.
    ///
    /// ```
    /// use sms_charge::phone::ParseOptions;
    ///
    /// const EXPORT: ParseOptions = ParseOptions::new().unwrapped(true);
    /// let cells = [
    ///     "'081234567890",
    ///     "WA: 0812-3456-7890",
    ///     "https://wa.me/6281234567890",
    ///     "6281234567890@c.us",
    /// ];
    /// for cell in cells {
    ///     assert_eq!(EXPORT.parse(cell)?.to_string(), "+6281234567890");
    ///     assert!(ParseOptions::new().parse(cell).is_err());
    /// }
    /// assert!(EXPORT.parse("WA saya: 081234567890").is_err());
    /// # Ok::<(), sms_charge::phone::PhoneNumberError>(())
    /// ```
    #[must_use]
    pub const fn unwrapped(mut self, accepted: bool) -> Self {
        self.unwrapped = accepted;
        self
    }

    /// Reads a number with these options: see [`PhoneNumber::parse_lenient`].
    ///
    /// # Errors
    ///
    /// As for [`PhoneNumber::parse_lenient`], except what the options allow: `812-3456-7890` with
    /// [`bare_eight`](Self::bare_eight), a wrapping with [`unwrapped`](Self::unwrapped).
    ///
    /// ```
    /// use sms_charge::phone::{ParseOptions, PhoneNumberErrorKind};
    ///
    /// let error = ParseOptions::new().bare_eight(true).parse("812345678.0").unwrap_err();
    /// assert_eq!(error.kind(), PhoneNumberErrorKind::DecimalTail);
    /// ```
    pub fn parse(self, input: &str) -> Result<PhoneNumber, PhoneNumberError> {
        if let Some(number) = usual(input.as_bytes()) {
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
        let rules = Rules {
            trunk_zero: true,
            bare_eight: self.bare_eight,
        };
        if self.unwrapped
            && let Some(wrapped) = wrapping::unwrap(text)
        {
            let (text, start) = (wrapped.inner, start + wrapped.at);
            return match wrapped.form {
                Form::Typed => {
                    let scanned = read_digits(&mut reading, text, start, rules);
                    reading.number(rules, scanned)
                }
                Form::Msisdn => {
                    reading.end = start + text.len();
                    let scanned = read_msisdn(&mut reading, text, start);
                    reading.number(Rules::STRICT, scanned)
                }
            };
        }
        let scanned = match address(text) {
            Some(rest) => starts_with_plus(rest, start + 4)
                .and_then(|()| read_digits(&mut reading, rest, start + 4, rules)),
            None => read_digits(&mut reading, text, start, rules),
        };
        reading.number(rules, scanned)
    }
}

/// A number in one of the usual forms: E.164, or only digits after `62` or `0`. Without separators
/// it has one meaning.
fn usual(input: &[u8]) -> Option<PhoneNumber> {
    match input {
        [b'+', b'6', b'2', nsn @ ..] | [b'6', b'2', nsn @ ..] | [b'0', nsn @ ..] => {
            PhoneNumber::from_nsn(nsn)
        }
        _ => None,
    }
}

/// Reads the digits of `text`, which has no blanks at its ends. `start` is its place in the input.
fn read_digits(
    reading: &mut Reading<'_>,
    text: &str,
    start: usize,
    rules: Rules,
) -> Result<(), PhoneNumberError> {
    let error = |kind, at, c: char| Err(PhoneNumberError::new(kind, at..at + c.len_utf8()));
    let mut script = None;
    // The place of an open bracket, and the number of digits before it.
    let mut open_bracket = None;
    let mut pending = Pending::NONE;

    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        let rest = rest.as_str();
        let at = start + text.len() - rest.len() - c.len_utf8();
        let after_digit = script.is_some();
        if let Some((zero, digit)) = digit(c) {
            let keycap = keycap(rest);
            if keycap > 0 {
                let end = at + c.len_utf8() + keycap;
                return Err(PhoneNumberError::new(Kind::UnsupportedDigit, at..end));
            }
            if *script.get_or_insert(zero) != zero {
                return error(Kind::MixedDigits, at, c);
            }
            if let Some((at, c)) = pending.gap {
                return error(Kind::DigitsLeftOut, at, c);
            }
            reading.push_behind(pending.joint, digit);
            pending = Pending::NONE;
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
                open_bracket = Some((at, reading.digits().len()));
                pending.open(at);
            }
            ')' if after_digit && open_bracket.is_some() => {
                let is_empty =
                    open_bracket.is_some_and(|(_, before)| before == reading.digits().len());
                pending.close(at, is_empty);
                open_bracket = None;
            }
            '(' | ')' => return error(Kind::UnbalancedBracket, at, c),
            '.' if after_digit => pending.mark(at, c),
            _ if after_digit && is_hyphen(c) => pending.mark(at, c),
            _ if after_digit && is_space(c) => pending.space(at, c),
            _ if is_ignored(c) => {}
            _ => return error(reading.stranger(c, rest, rules), at, c),
        }
    }

    if let Some((at, _)) = open_bracket {
        return error(Kind::UnbalancedBracket, at, '(');
    }
    match pending.separator {
        Some((at, c)) => error(Kind::TrailingSeparator, at, c),
        None => Ok(()),
    }
}

/// Reads the digits of an MSISDN: it begins with a country code without a plus, and has no
/// separators.
fn read_msisdn(
    reading: &mut Reading<'_>,
    text: &str,
    start: usize,
) -> Result<(), PhoneNumberError> {
    reading.plus = true;
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        let at = start + text.len() - rest.as_str().len() - c.len_utf8();
        let kind = match digit(c) {
            Some(('0', digit)) => {
                reading.push(digit);
                continue;
            }
            _ if c == '+' => Kind::MisplacedPlus,
            _ => reading.stranger(c, rest.as_str(), Rules::STRICT),
        };
        return Err(PhoneNumberError::new(kind, at..at + c.len_utf8()));
    }
    Ok(())
}

/// The text after `tel:` in an address. With a space after it, `tel:` is a label, as in
/// `Tel: 0812…`.
fn address(text: &str) -> Option<&str> {
    let (scheme, rest) = text.split_at_checked(4)?;
    let is_address = scheme.eq_ignore_ascii_case("tel:") && !rest.starts_with(is_space);
    is_address.then_some(rest)
}

/// RFC 3966 requires a plus after `tel:` in every number that can be understood without context.
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

pub(super) const fn is_space(c: char) -> bool {
    matches!(
        c,
        ' ' | '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}'
    )
}

const fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FF0D}')
}

/// Characters from contacts, chats and documents that nobody typed and that do not change what is
/// displayed.
const fn is_ignored(c: char) -> bool {
    matches!(
        c,
        '\u{AD}'
            | '\u{200B}'..='\u{200E}'
            | '\u{202A}'
            | '\u{202C}'..='\u{202D}'
            | '\u{2060}'..='\u{2064}'
            | '\u{2066}'
            | '\u{2068}'..='\u{2069}'
            | '\u{FEFF}'
    )
}
