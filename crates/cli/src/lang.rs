//! What the program says, in English and in Indonesian: the catalogue of its messages.
//!
//! Every message stands in it once, in both languages side by side: what reports say in
//! [`report`](self::report), what is refused in [`problems`](self::problems), the errors of the library by
//! their codes in [`told`](self::told), and the help in [`help`](self::help). What only one command says stands
//! under its name. The language is the process's, as a locale is.

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
