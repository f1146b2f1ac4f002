//! What is wrong with a line, in the language of the program. It never shows the line, because the line may
//! contain a code or a phone number.

use sms_charge_lists::json::{BadLine, Half, LONGEST};

use crate::lang;
use crate::lang::Localized;

impl Localized for BadLine {
    fn localized(&self) -> String {
        match self {
            Self::TooLong => lang::LINE_TOO_LONG.with(&[&(LONGEST >> 20)]),
            Self::NotUtf8(error) => lang::LINE_NOT_UTF8.with(&[&error.valid_up_to()]),
            Self::NotJson { problem, column } => {
                lang::LINE_NOT_JSON.with(&[&lang::json(problem), column])
            }
            Self::LoneHalf { half, column } => match half {
                Half::Leading => lang::LEADING_HALF.with(&[column]),
                Half::Trailing => lang::TRAILING_HALF.with(&[column]),
            },
            Self::NoText(names) => lang::LINE_NO_TEXT.with(&[&names.first().unwrap_or(&"")]),
            Self::Twice(names) => lang::LINE_TWICE.with(&[&names.first().unwrap_or(&"")]),
        }
    }
}
