//! Lists of messages as people have them, tables and lines of JSON, row by row.
//!
//! This is what the program `sms-charge` does a million times in a run. It is a package of its own so that it
//! alone is compiled for speed. It says nothing: what goes wrong is data here, and the program has the words.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a place is always what a search of the same bytes has found"
)]
#![expect(
    clippy::cast_possible_truncation,
    reason = "places in a block and digits are small, and a mixed number is cut on purpose"
)]
#![expect(
    clippy::missing_errors_doc,
    missing_debug_implementations,
    reason = "it has one user, and what it holds is somebody's texts and numbers"
)]

pub mod batch;
pub mod cell;
pub mod characters;
pub mod counts;
mod encoding;
pub mod formula;
pub mod json;
pub mod layout;
pub mod phone;
pub mod problem;
pub mod recipients;
pub mod rows;
pub mod sheet;
pub mod source;
pub mod split;
