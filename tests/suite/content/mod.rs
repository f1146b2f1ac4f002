//! Content strings: reading, problems and writing.

mod commas;
mod exhaustive;
mod keys;
mod kinds;
mod properties;
mod reading;
mod redaction;
mod rows;
mod writer;

use std::ops::Range;

use sms_charge::content::Content;

type Found = (sms_charge::content::Severity, &'static str, Range<usize>);

fn found(text: &str) -> Vec<Found> {
    Content::problems(text)
        .map(|problem| (problem.severity(), problem.code(), problem.span()))
        .collect()
}
