//! The questions.

use core::fmt::Write;

#[cfg(feature = "advice")]
use crate::advice;
use crate::count;
use crate::json::Json;
use crate::options::Options;
use crate::refusal::Refusal;
#[cfg(feature = "templates")]
use crate::{phone, template};

/// Answers a question about a text. The numbers are those of `js/questions.js`, and the options are written as
/// `js/value.js` writes them.
///
/// # Errors
///
/// If there is no such question, if the options are wrong, or if the output is full. In each case
/// something may have been written.
pub fn answer(
    question: usize,
    options: &[u8],
    text: &str,
    out: &mut dyn Write,
) -> Result<(), Refusal> {
    let options = Options::read(options)?;
    let mut json = Json::new(out);
    match question {
        0 => count::report(&options, text, &mut json)?,
        #[cfg(feature = "advice")]
        1 => advice::findings(&options, text, &mut json)?,
        #[cfg(feature = "advice")]
        2 => advice::savings(&options, text, &mut json)?,
        #[cfg(feature = "advice")]
        3 => advice::savings_by_tier(&options, text, &mut json)?,
        #[cfg(feature = "advice")]
        4 => advice::replaced(&options, text, &mut json)?,
        #[cfg(feature = "advice")]
        5 => advice::lints(text, &mut json),
        #[cfg(feature = "advice")]
        6 => advice::language(&options, text, &mut json),
        #[cfg(feature = "templates")]
        7 => template::template(&options, text, &mut json)?,
        #[cfg(feature = "templates")]
        8 => template::message(&options, text, &mut json)?,
        #[cfg(feature = "templates")]
        9 => template::bounds(&options, text, &mut json)?,
        #[cfg(feature = "templates")]
        10 => template::content(&options, &mut json)?,
        #[cfg(feature = "templates")]
        11 => phone::number(&options, text, &mut json)?,
        _ => return Err(Refusal::UNKNOWN),
    }
    json.finish().map_err(|_| Refusal::MEMORY)
}
