//! The catalogue of the program's messages, in English and in Indonesian.
//!
//! Every message appears once, with both languages next to each other. Reports are in
//! [`report`](self::report), refusals in [`problems`](self::problems), the library's errors by their codes in
//! [`localized`](self::localized), and the help in [`help`](self::help). The messages of a single command are in a
//! module with its name. Like a locale, the language belongs to the whole process.

pub(crate) mod campaign;
mod choice;
pub(crate) mod help;
mod localized;
mod phrase;
mod problems;
mod report;

pub(crate) use choice::{Lang, choose};
pub(crate) use localized::{Localized, io, json, toml};
pub(crate) use phrase::{Noun, Phrase};
pub(crate) use problems::*;
pub(crate) use report::*;
