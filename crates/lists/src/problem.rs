//! What is wrong with a row.

use sms_charge::campaign::{CampaignError, Rejected};
use sms_charge::content::ContentError;
use sms_charge::phone::{PhoneNumberError, PhoneNumberErrorKind};

/// What is wrong with a row. Columns count from 0.
#[derive(Clone, Copy)]
pub enum Problem {
    /// It has fewer cells than the header.
    TooFewCells {
        /// How many cells it has.
        found: usize,
    },
    /// It has more cells than the header.
    TooManyCells {
        /// How many cells it has.
        found: usize,
    },
    /// A quote is opened and never closed.
    NeverClosed,
    /// A cell is not UTF-8.
    NotUtf8 {
        /// The column of the cell.
        column: usize,
    },
    /// Some bytes of the cell are not a character in the encoding of the list.
    Undecoded {
        /// The column of the cell.
        column: usize,
    },
    /// A value of the template is empty.
    EmptyValue {
        /// The column of the cell.
        column: usize,
    },
    /// The value can't be sent in the API's `content`.
    Value {
        /// The column of the cell.
        column: usize,
        /// Why.
        error: ContentError,
    },
    /// The text is over a limit.
    OverLimit {
        /// The column of the cell.
        column: Option<usize>,
    },
    /// The cell is not a valid number.
    Number {
        /// The column of the cell.
        column: usize,
        /// Why.
        error: PhoneNumberError,
    },
    /// A spreadsheet or an export damaged the number.
    Damaged {
        /// The column of the cell.
        column: usize,
        /// The kind of damage.
        damage: Damage,
    },
    /// A sum would be too large.
    Sum(CampaignError),
}

impl Problem {
    /// The problem of a number. What is left of the number shows the kind of damage.
    pub(crate) fn of_number(input: &str, column: usize, error: PhoneNumberError) -> Self {
        use PhoneNumberErrorKind as Kind;

        let digits = input.trim();
        let damage = match error.kind() {
            Kind::ScientificNotation => Damage::Rounded,
            Kind::DecimalTail => Damage::Amount,
            Kind::MissingPrefix if digits.bytes().all(|b| b.is_ascii_digit()) => Damage::NoZero,
            _ if digits.starts_with('#') => Damage::Narrow,
            _ if digits.starts_with("=\"") => Damage::Formula,
            _ if digits.starts_with('\'') => Damage::Apostrophe,
            _ => return Self::Number { column, error },
        };
        Self::Damaged { column, damage }
    }

    pub(crate) const fn rejected(self) -> Rejected {
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
}

/// How a spreadsheet or an export damaged a number.
#[derive(Clone, Copy)]
pub enum Damage {
    /// It rounded the number.
    Rounded,
    /// It treated the number as an amount.
    Amount,
    /// It removed the leading zero.
    NoZero,
    /// The column was too narrow.
    Narrow,
    /// It wrote a formula around the number.
    Formula,
    /// It put its mark for text before the number.
    Apostrophe,
}
