//! Reads lists of messages (tables and lines of JSON), and says what each row costs as SMS.
//!
//! The program `sms-charge` does this work a million times in a run. It is a separate package, because only
//! this package is compiled for speed. It prints nothing: it returns problems as data, and the program puts
//! them into words.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "every position was found by a search of the same bytes"
)]
#![expect(
    clippy::cast_possible_truncation,
    reason = "positions in a block and digits are small, and a mixed number is truncated on purpose"
)]
#![expect(
    clippy::missing_errors_doc,
    missing_debug_implementations,
    reason = "only the program uses it, and its values hold the texts and numbers of customers"
)]

pub mod batch;
pub mod cell;
pub mod characters;
pub mod counts;
mod encoding;
pub mod formula;
pub mod json;
pub mod layout;
pub mod name;
pub mod offer;
pub mod phone;
pub mod problem;
pub mod recipients;
pub mod rows;
pub mod sheet;
pub mod source;
pub mod split;
