//! Writes pieces of an answer.

use std::fmt;
use std::io::Write as _;

use serde::Serialize;

/// Writes `,"name":value`.
pub(super) fn write_field(out: &mut Vec<u8>, name: &str, value: &impl Serialize) {
    write_piece(out, format_args!(r#","{name}":"#));
    // Writing to a vector can't fail.
    let _ = serde_json::to_writer(out, value);
}

pub(super) fn write_piece(out: &mut Vec<u8>, piece: fmt::Arguments<'_>) {
    // Writing to a vector can't fail.
    let _ = out.write_fmt(piece);
}
