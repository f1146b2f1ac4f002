//! What is wrong with a row.

use sms_charge::campaign::{CampaignError, Rejected};
use sms_charge::content::ContentError;
use sms_charge::phone::{PhoneNumberError, PhoneNumberErrorKind};

/// What is wrong with a row. Columns count from 0.
#[derive(Clone, Copy)]
pub enum Problem {
    /// It has fewer cells than the header.
    TooFewCells {
        /// How many it has.
        found: usize,
    },
    /// It has more.
    TooManyCells {
        /// How many it has.
        found: usize,
    },
    /// A quote is opened and never closed.
    NeverClosed,
    /// A cell is not UTF-8.
    NotUtf8 {
        /// The cell's.
        column: usize,
    },
    /// It was no character in the encoding of the list.
    Undecoded {
        /// The cell's.
        column: usize,
    },
    /// A value of the template is empty.
    EmptyValue {
        /// The cell's.
        column: usize,
    },
    /// The API's `content`, in which the value would be sent, can't carry it.
    Value {
        /// The cell's.
        column: usize,
        /// Why.
        error: ContentError,
    },
    /// The text is over a limit.
    OverLimit {
        /// The cell's.
        column: Option<usize>,
    },
    /// The number is none.
    Number {
        /// The cell's.
        column: usize,
        /// Why.
        error: PhoneNumberError,
    },
    /// What a spreadsheet or an export did to a number, and what mends it.
    Damaged {
        /// The cell's.
        column: usize,
        /// What was done.
        damage: Damage,
    },
    /// A sum would be too large.
    Sum(CampaignError),
}

impl Problem {
    /// The problem of a number, by what is left of it.
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

/// What a spreadsheet or an export did to a number.
#[derive(Clone, Copy)]
pub enum Damage {
    /// It rounded it.
    Rounded,
    /// It took it for an amount.
    Amount,
    /// It dropped the zero in front.
    NoZero,
    /// The column was too narrow.
    Narrow,
    /// It wrote a formula around it.
    Formula,
    /// It put its mark for text in front.
    Apostrophe,
}
