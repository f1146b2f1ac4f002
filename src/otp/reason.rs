//! Why the API refused, as far as its wording is known.
//!
//! One of the forms stands in the provider's documentation; the others were seen in public tests
//! and clients of its sister services. What fits none of them exactly is text.

use core::fmt;

use super::text::Hidden;

/// The `reason` of a response, understood where its wording is known.
///
/// `Display` writes it back as it came. `Debug` does not show a [`Text`](Self::Text), which may
/// quote the request.
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
    /// `argument 'x': blank string`: the field is there and empty.
    BlankString {
        /// The field's name.
        argument: &'a str,
    },
    /// `Invalid x`: the field is not what it has to be.
    Invalid {
        /// The field's name.
        argument: &'a str,
    },
    /// `key expired at t`.
    KeyExpired {
        /// When, as it came: RFC 3339 with an offset as far as was seen.
        at: &'a str,
    },
    /// Anything else.
    Text(&'a str),
}

impl<'a> Reason<'a> {
    /// Reads a reason. Anything is one.
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

/// What may stand for a field's name, and is surely no value of one.
fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.' | b'-'))
}

/// Whether it has nothing but what a point in time is written with.
fn is_time(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
        && text.bytes().all(|b| {
            b.is_ascii_digit() || matches!(b, b'T' | b'Z' | b'+' | b'-' | b':' | b'.' | b' ')
        })
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
        let (name, value): (_, &dyn fmt::Debug) = match self {
            Self::NotFound { argument } => ("NotFound", argument),
            Self::BlankString { argument } => ("BlankString", argument),
            Self::Invalid { argument } => ("Invalid", argument),
            Self::KeyExpired { at } => ("KeyExpired", at),
            Self::Text(text) => ("Text", &Hidden(text)),
        };
        f.debug_tuple(name).field(value).finish()
    }
}
