//! The questions, and what refuses one.

use core::fmt::{self, Write};

use crate::json::Json;
use crate::options::Options;
use crate::{advice, count, phone, template};

/// Why a question has no answer: an option is wrong, or there is no memory for the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The option.
    pub key: &'static str,
    /// What it has to be.
    pub expected: &'static str,
}

impl Refusal {
    const MEMORY: Self = Self {
        key: "memory",
        expected: "enough for the answer",
    };

    const UNKNOWN: Self = Self {
        key: "question",
        expected: "a number of the list",
    };
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for piece in [self.key, ": expected ", self.expected] {
            f.write_str(piece)?;
        }
        Ok(())
    }
}

impl core::error::Error for Refusal {}

/// Answers a question about a text. The numbers are those of `js/questions.js`, and the options are written as
/// `js/value.js` writes them.
///
/// # Errors
///
/// If there is no such question, if the options are wrong, or if the output takes no more. Then something may have been
/// written.
pub fn answer(
    question: usize,
    options: &[u8],
    text: &str,
    out: &mut dyn Write,
) -> Result<(), Refusal> {
    let options = Options::read(options)?;
    let mut json = Json::new(out);
    match question {
        0 => count::report(&options, text, &mut json),
        1 => advice::findings(&options, text, &mut json),
        2 => advice::savings(&options, text, &mut json),
        3 => advice::savings_by_tier(&options, text, &mut json),
        4 => advice::replaced(&options, text, &mut json),
        5 => advice::lints(text, &mut json),
        6 => advice::language(&options, text, &mut json),
        7 => template::template(&options, text, &mut json),
        8 => template::message(&options, text, &mut json)?,
        9 => template::bounds(&options, text, &mut json)?,
        10 => template::content(&options, &mut json)?,
        11 => phone::number(&options, text, &mut json),
        _ => return Err(Refusal::UNKNOWN),
    }
    json.finish().map_err(|_| Refusal::MEMORY)
}
