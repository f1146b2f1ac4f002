//! What is wrong with a row, in words for the person who corrects the list.

use sms_charge_lists::layout::Layout;
use sms_charge_lists::problem::{Damage, Problem};

use crate::gateway::has_limit;
use crate::lang::Localized as _;
use crate::lang::campaign as words;

/// What is wrong. The name of the column comes first.
pub(super) fn told(problem: Problem, layout: &Layout) -> String {
    let name = |column: usize| layout.names.get(column).map_or("", String::as_str);
    let count = layout.names.len();
    match problem {
        Problem::TooFewCells { found } => {
            words::TOO_FEW_CELLS.with(&[&words::CELLS.counted(found), &count])
        }
        Problem::TooManyCells { found } => {
            words::TOO_MANY_CELLS.with(&[&words::CELLS.counted(found), &count, &layout.kept])
        }
        Problem::NeverClosed => words::NEVER_CLOSED.text().to_owned(),
        Problem::NotUtf8 { column } => words::NOT_UTF8.with(&[&name(column)]),
        Problem::Undecoded { column } => words::UNDECODED.with(&[&name(column)]),
        Problem::EmptyValue { column } => words::EMPTY.with(&[&name(column)]),
        Problem::Value { column, error } => words::VALUE.with(&[&name(column), &error.localized()]),
        Problem::OverLimit { column } => {
            let phrase = if has_limit(&layout.profile) {
                words::OVER_LIMIT
            } else {
                words::TOO_LONG
            };
            phrase.with(&[&column.map_or("text", name)])
        }
        Problem::Number { column, error } => {
            words::NUMBER.with(&[&name(column), &error.localized()])
        }
        Problem::Damaged { column, damage } => {
            let damage = match damage {
                Damage::Rounded => words::ROUNDED,
                Damage::Amount => words::AMOUNT,
                Damage::NoZero => words::NO_ZERO,
                Damage::Narrow => words::NARROW,
                Damage::Formula => words::FORMULA,
                Damage::Apostrophe => words::APOSTROPHE,
            };
            words::DAMAGED.with(&[&name(column), &damage.text()])
        }
        Problem::Sum(error) => words::SUM.with(&[&error.localized()]),
    }
}

/// The message for a row whose recipient has an earlier row.
pub(super) fn repeated(layout: &Layout) -> String {
    let name = layout.names.get(layout.phone).map_or("", String::as_str);
    words::REPEATED.with(&[&name])
}
