//! Why the API refused a request, where its wording is known.
//!
//! One of the forms is in the provider's documentation. The others were found in public tests and
//! clients of its sister services. A text that matches none of them exactly stays text.

use core::fmt;

use super::Field;
use super::text::Hidden;

/// The `reason` of a response, parsed if its wording is known.
///
/// `Display` writes the original text. `Debug` does not show a [`Text`](Self::Text), or an argument
/// that is not a field of the request: both may quote the request.
///
/// ```
/// use sms_charge::otp::Reason;
///
/// let reason = Reason::parse("argument 'phone_number': not found");
/// assert_eq!(reason, Reason::NotFound { argument: "phone_number" });
///
/// let reason = Reason::parse("key expired at 2026-11-01T00:00:00+07:00");
/// assert_eq!(reason, Reason::KeyExpired { at: "2026-11-01T00:00:00+07:00" });
///
/// assert!(matches!(Reason::parse("Input parameter error"), Reason::Text(_)));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Reason<'a> {
    /// `argument 'x': not found`: the field is missing.
    NotFound {
        /// The field's name.
        argument: &'a str,
    },
    /// `argument 'x': blank string`: the field is present and empty.
    BlankString {
        /// The field's name.
        argument: &'a str,
    },
    /// `Invalid x`: the value of the field is not valid.
    Invalid {
        /// The field's name.
        argument: &'a str,
    },
    /// `key expired at t`.
    KeyExpired {
        /// The time as received: RFC 3339, but the offset may be missing.
        at: &'a str,
    },
    /// Anything else.
    Text(&'a str),
}

impl<'a> Reason<'a> {
    /// Reads a reason. Every text is one.
    #[must_use]
    pub fn parse(text: &'a str) -> Self {
        Self::known(text).unwrap_or(Self::Text(text))
    }

    fn known(text: &'a str) -> Option<Self> {
        if let Some(rest) = text.strip_prefix("argument '") {
            let (argument, problem) = rest.split_once("': ")?;
            return match problem {
                _ if !is_name(argument) => None,
                "not found" => Some(Self::NotFound { argument }),
                "blank string" => Some(Self::BlankString { argument }),
                _ => None,
            };
        }
        if let Some(argument) = text.strip_prefix("Invalid ") {
            return is_name(argument).then_some(Self::Invalid { argument });
        }
        let at = text.strip_prefix("key expired at ")?;
        is_time(at).then_some(Self::KeyExpired { at })
    }
}

/// Whether this can be the name of a field. A number or a code cannot.
fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.' | b'-'))
}

/// Whether this is a time, and not a number in its place.
fn is_time(text: &str) -> bool {
    const SECOND: &str = "0000-00-00T00:00:00";
    const OFFSET: &str = "+00:00";
    let Some((second, rest)) = text.split_at_checked(SECOND.len()) else {
        return false;
    };
    let offset = match rest.strip_prefix('.') {
        Some(fraction) => fraction.trim_start_matches(|c: char| c.is_ascii_digit()),
        None => rest,
    };
    let most_digits = "123456".len();
    has_shape(second, SECOND)
        && rest.len() - offset.len() <= 1 + most_digits
        && (matches!(offset, "" | "Z") || has_shape(offset, OFFSET))
}

/// Whether the text has digits for the zeros of the shape and is otherwise equal. A blank may
/// replace T, and a minus may replace the plus.
fn has_shape(text: &str, shape: &str) -> bool {
    text.len() == shape.len()
        && text.bytes().zip(shape.bytes()).all(|(b, like)| match like {
            b'0' => b.is_ascii_digit(),
            b'T' => matches!(b, b'T' | b' '),
            b'+' => matches!(b, b'+' | b'-'),
            _ => b == like,
        })
}

/// Whether this is the name of a field of the request.
fn is_field(argument: &str) -> bool {
    let fields = [Field::PhoneNumber, Field::TemplateId, Field::Content];
    fields.iter().any(|field| field.name() == argument)
}

impl fmt::Display for Reason<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFound { argument } => write!(f, "argument '{argument}': not found"),
            Self::BlankString { argument } => write!(f, "argument '{argument}': blank string"),
            Self::Invalid { argument } => write!(f, "Invalid {argument}"),
            Self::KeyExpired { at } => write!(f, "key expired at {at}"),
            Self::Text(text) => f.write_str(text),
        }
    }
}

impl fmt::Debug for Reason<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (name, text, is_shown) = match *self {
            Self::NotFound { argument } => ("NotFound", argument, is_field(argument)),
            Self::BlankString { argument } => ("BlankString", argument, is_field(argument)),
            Self::Invalid { argument } => ("Invalid", argument, is_field(argument)),
            Self::KeyExpired { at } => ("KeyExpired", at, is_time(at)),
            Self::Text(text) => ("Text", text, false),
        };
        let hidden = Hidden(text);
        let value: &dyn fmt::Debug = if is_shown { &text } else { &hidden };
        f.debug_tuple(name).field(value).finish()
    }
}
