//! The catalogue of the program's messages, in English and in Indonesian.
//!
//! Every message appears once, with both languages next to each other. Reports are in
//! [`report`](self::report), refusals in [`problems`](self::problems), the library's errors by their codes in
//! [`told`](self::told), and the help in [`help`](self::help). The messages of a single command are in a
//! module with its name. Like a locale, the language belongs to the whole process.

pub(crate) mod campaign;
mod choice;
pub(crate) mod help;
mod phrase;
mod problems;
mod report;
mod told;

pub(crate) use choice::{Lang, choose};
pub(crate) use phrase::{Noun, Phrase};
pub(crate) use problems::*;
pub(crate) use report::*;
pub(crate) use told::{Told, io, json, toml};
