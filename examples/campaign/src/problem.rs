//! What is wrong with a row, in words for the person who mends the list.

use std::fmt;

use sms_charge::campaign::Rejected;
use sms_charge::content::ContentError;
use sms_charge::phone::{PhoneNumberError, PhoneNumberErrorKind};

#[derive(Clone, Copy)]
pub(crate) enum Problem {
    TooFewCells,
    TooManyCells,
    NotUtf8 {
        column: usize,
    },
    EmptyValue {
        column: usize,
    },
    /// The API's `content`, in which the value would be sent, can't carry it.
    Value {
        column: usize,
        error: ContentError,
    },
    TooManySegments,
    Number(PhoneNumberError),
    /// What a spreadsheet did to a number.
    Spreadsheet(&'static str),
}

impl Problem {
    /// The problem of a number, by what is left of it.
    pub(crate) fn of_number(input: &str, error: PhoneNumberError) -> Self {
        use PhoneNumberErrorKind as Kind;

        let digits = input.trim();
        let damage = match error.kind() {
            Kind::ScientificNotation => "it rounded the number, and the last digits are lost",
            Kind::DecimalTail => "it took the number for an amount",
            Kind::MissingPrefix if digits.bytes().all(|b| b.is_ascii_digit()) => {
                "it dropped the leading 0 or +62, if this is an Indonesian number"
            }
            _ if digits.starts_with('#') => {
                "it shows an error or a column too narrow, not a number"
            }
            _ if digits.starts_with("=\"") => "it wrote a formula around the number",
            _ if digits.starts_with('\'') => "its mark for text stands before the number",
            _ => return Self::Number(error),
        };
        Self::Spreadsheet(damage)
    }

    pub(crate) const fn rejected(self) -> Rejected {
        match self {
            Self::TooFewCells | Self::TooManyCells | Self::NotUtf8 { .. } => Rejected::Row,
            Self::EmptyValue { .. } => Rejected::MissingValue,
            Self::Value { .. } | Self::TooManySegments => Rejected::Other,
            Self::Number(_) | Self::Spreadsheet(_) => Rejected::Number,
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooFewCells => f.write_str("row: fewer cells than the header has"),
            Self::TooManyCells => {
                f.write_str("row: more cells than the header has, which are left out")
            }
            Self::NotUtf8 { column } => write!(f, "row: column {column} is not UTF-8"),
            Self::EmptyValue { column } => write!(f, "value: column {column} is empty"),
            Self::Value { column, error } => {
                write!(f, "value: content can't carry column {column}: {error}")
            }
            Self::TooManySegments => f.write_str("text: more segments than a message can have"),
            Self::Number(error) => write!(f, "number: {error}"),
            Self::Spreadsheet(damage) => write!(f, "number damaged by a spreadsheet: {damage}"),
        }
    }
}
