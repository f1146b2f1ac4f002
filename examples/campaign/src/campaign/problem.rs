//! What is wrong with a row, in words for the person who mends the list.

use std::io::{self, Write};

use sms_charge::campaign::{CampaignError, Rejected};
use sms_charge::content::ContentError;
use sms_charge::phone::{PhoneNumberError, PhoneNumberErrorKind};

use super::layout::Layout;

/// Columns count from 0.
#[derive(Clone, Copy)]
pub(super) enum Problem {
    TooFewCells {
        found: usize,
    },
    TooManyCells {
        found: usize,
    },
    NeverClosed,
    NotUtf8 {
        column: usize,
    },
    /// It was no character in the encoding of the list.
    Undecoded {
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
    OverLimit {
        column: Option<usize>,
    },
    Number {
        column: usize,
        error: PhoneNumberError,
    },
    /// What a spreadsheet or an export did to a number, and what mends it.
    Damaged {
        column: usize,
        damage: &'static str,
    },
    Sum(CampaignError),
}

impl Problem {
    /// The problem of a number, by what is left of it.
    pub(super) fn of_number(input: &str, column: usize, error: PhoneNumberError) -> Self {
        use PhoneNumberErrorKind as Kind;

        let digits = input.trim();
        let damage = match error.kind() {
            Kind::ScientificNotation => "it rounded the number, and the last digits are lost",
            Kind::DecimalTail => "it took the number for an amount (--repair decimal)",
            Kind::MissingPrefix if digits.bytes().all(|b| b.is_ascii_digit()) => {
                "it dropped the leading 0 or +62, if this is an Indonesian number (--repair zero)"
            }
            _ if digits.starts_with('#') => {
                "it shows an error or a column too narrow, not a number"
            }
            _ if digits.starts_with("=\"") => "it wrote a formula around the number",
            _ if digits.starts_with('\'') => {
                "its mark for text stands before the number (--repair apostrophe)"
            }
            _ => return Self::Number { column, error },
        };
        Self::Damaged { column, damage }
    }

    pub(super) const fn rejected(self) -> Rejected {
        match self {
            Self::TooFewCells { .. }
            | Self::TooManyCells { .. }
            | Self::NeverClosed
            | Self::NotUtf8 { .. }
            | Self::Undecoded { .. } => Rejected::Row,
            Self::EmptyValue { .. } => Rejected::MissingValue,
            Self::Value { .. } | Self::OverLimit { .. } | Self::Sum(_) => Rejected::Other,
            Self::Number { .. } | Self::Damaged { .. } => Rejected::Number,
        }
    }

    /// Writes what is wrong, with the name of the column in front.
    pub(super) fn write(&self, out: &mut impl Write, layout: &Layout) -> io::Result<()> {
        let name = |column: usize| layout.names.get(column).map_or("", String::as_str);
        let count = layout.names.len();
        match self {
            Self::TooFewCells { found } => {
                let cells = if *found == 1 { "cell" } else { "cells" };
                write!(out, "row: {found} {cells}, and the header has {count}")
            }
            Self::TooManyCells { found } => {
                write!(
                    out,
                    "row: {found} cells, and the header has {count}; those from {} on are one here: \
                     put quotes around a cell with a delimiter in it",
                    layout.kept
                )
            }
            Self::NeverClosed => write!(out, "row: a quote is opened and never closed"),
            Self::NotUtf8 { column } => write!(
                out,
                "{}: not UTF-8; --encoding names another encoding",
                name(*column)
            ),
            Self::Undecoded { column } => {
                write!(out, "{}: a character could not be read", name(*column))
            }
            Self::EmptyValue { column } => write!(out, "{}: empty", name(*column)),
            Self::Value { column, error } => {
                write!(out, "{}: content can't carry it: {error}", name(*column))
            }
            Self::OverLimit { column } => write!(
                out,
                "{}: more than a message can have",
                column.map_or("text", name)
            ),
            Self::Number { column, error } => write!(out, "{}: {error}", name(*column)),
            Self::Damaged { column, damage } => {
                write!(out, "{}: damaged by a spreadsheet: {damage}", name(*column))
            }
            Self::Sum(error) => write!(out, "cost: {error}"),
        }
    }
}

/// Writes that the recipient of a row has had one before, with the name of the column in front.
pub(super) fn write_repeated(out: &mut impl Write, layout: &Layout) -> io::Result<()> {
    let name = &layout.names[layout.phone];
    write!(out, "{name}: the recipient of an earlier row")
}
