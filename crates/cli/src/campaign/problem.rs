//! What is wrong with a row, in words for the person who mends the list.

use sms_charge::campaign::{CampaignError, Rejected};
use sms_charge::content::ContentError;
use sms_charge::phone::{PhoneNumberError, PhoneNumberErrorKind};

use super::layout::Layout;
use crate::gateway::has_limit;
use crate::lang::campaign as words;
use crate::lang::{Phrase, Told as _};

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
        damage: Phrase,
    },
    Sum(CampaignError),
}

impl Problem {
    /// The problem of a number, by what is left of it.
    pub(super) fn of_number(input: &str, column: usize, error: PhoneNumberError) -> Self {
        use PhoneNumberErrorKind as Kind;

        let digits = input.trim();
        let damage = match error.kind() {
            Kind::ScientificNotation => words::ROUNDED,
            Kind::DecimalTail => words::AMOUNT,
            Kind::MissingPrefix if digits.bytes().all(|b| b.is_ascii_digit()) => words::NO_ZERO,
            _ if digits.starts_with('#') => words::NARROW,
            _ if digits.starts_with("=\"") => words::FORMULA,
            _ if digits.starts_with('\'') => words::APOSTROPHE,
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

    /// What is wrong, with the name of the column in front.
    pub(super) fn told(&self, layout: &Layout) -> String {
        let name = |column: usize| layout.names.get(column).map_or("", String::as_str);
        let count = layout.names.len();
        match *self {
            Self::TooFewCells { found } => {
                words::TOO_FEW_CELLS.with(&[&words::CELLS.counted(found), &count])
            }
            Self::TooManyCells { found } => {
                words::TOO_MANY_CELLS.with(&[&words::CELLS.counted(found), &count, &layout.kept])
            }
            Self::NeverClosed => words::NEVER_CLOSED.text().to_owned(),
            Self::NotUtf8 { column } => words::NOT_UTF8.with(&[&name(column)]),
            Self::Undecoded { column } => words::UNDECODED.with(&[&name(column)]),
            Self::EmptyValue { column } => words::EMPTY.with(&[&name(column)]),
            Self::Value { column, error } => words::VALUE.with(&[&name(column), &error.told()]),
            Self::OverLimit { column } => {
                let phrase = if has_limit(&layout.profile) {
                    words::OVER_LIMIT
                } else {
                    words::TOO_LONG
                };
                phrase.with(&[&column.map_or("text", name)])
            }
            Self::Number { column, error } => words::NUMBER.with(&[&name(column), &error.told()]),
            Self::Damaged { column, damage } => {
                words::DAMAGED.with(&[&name(column), &damage.text()])
            }
            Self::Sum(error) => words::SUM.with(&[&error.told()]),
        }
    }
}

/// What is said where the recipient of a row has had one before.
pub(super) fn repeated(layout: &Layout) -> String {
    let name = layout.names.get(layout.phone).map_or("", String::as_str);
    words::REPEATED.with(&[&name])
}
