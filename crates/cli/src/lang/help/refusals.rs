//! The errors of the command line, in the language of the program.

use std::fmt::Write as _;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::lang::ERROR;

/// In one module, because rustfmt would split each row into three lines.
#[rustfmt::skip]
mod phrases {
    use crate::lang::Phrase;
    const fn p(en: &'static str, id: &'static str) -> Phrase { Phrase::new(en, id) }

    pub(super) const UNKNOWN: Phrase = p("unexpected argument {0}", "argumen {0} tidak dikenal");
    pub(super) const CONFLICT: Phrase = p("the argument {0} cannot be used with {1}", "argumen {0} tidak dapat dipakai bersama {1}");
    pub(super) const INVALID: Phrase = p("invalid value {0} for {1}", "nilai {0} tidak berlaku untuk {1}");
    pub(super) const NO_VALUE: Phrase = p("a value is required for {0}", "{0} memerlukan nilai");
    pub(super) const MISSING: Phrase = p("these arguments are missing: {0}", "argumen ini belum diberikan: {0}");
    pub(super) const NO_COMMAND: Phrase = p("a command is missing", "perintah belum diberikan");
    pub(super) const NOT_UTF8: Phrase = p("an argument is not UTF-8", "ada argumen yang bukan UTF-8");
    pub(super) const TWICE: Phrase = p("the argument {0} is given twice", "argumen {0} diberikan dua kali");
    pub(super) const OTHER: Phrase = p("the command line cannot be read", "baris perintah tidak dapat dibaca");
    pub(super) const IS_IT: Phrase = p("did you mean {0}?", "apakah maksud Anda {0}?");
    pub(super) const ONE_OF: Phrase = p("one of {0}", "salah satu dari {0}");
    pub(super) const QUOTES: Phrase = p("a text with blanks needs quotes", "teks yang memuat spasi harus dalam tanda kutip");
    pub(super) const SEE_HELP: Phrase = p("--help says more.", "--help menjelaskan lebih lanjut.");
}
use phrases::{
    CONFLICT, INVALID, IS_IT, MISSING, NO_COMMAND, NO_VALUE, NOT_UTF8, ONE_OF, OTHER, QUOTES,
    SEE_HELP, TWICE, UNKNOWN,
};

/// The help that the user asked for, or what is wrong.
pub(crate) fn error(error: &clap::Error) -> String {
    if !error.use_stderr() {
        return error.render().ansi().to_string();
    }
    let quoted = |kind| error.get(kind).map(quoted).unwrap_or_default();
    let argument = quoted(ContextKind::InvalidArg);
    let what = match error.kind() {
        ErrorKind::UnknownArgument => UNKNOWN.with(&[&argument]),
        // clap reports an option that is given twice as a conflict with itself.
        ErrorKind::ArgumentConflict if quoted(ContextKind::PriorArg) == argument => {
            TWICE.with(&[&argument])
        }
        ErrorKind::ArgumentConflict => CONFLICT.with(&[&argument, &quoted(ContextKind::PriorArg)]),
        ErrorKind::InvalidValue if quoted(ContextKind::InvalidValue) == "''" => {
            NO_VALUE.with(&[&argument])
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            INVALID.with(&[&quoted(ContextKind::InvalidValue), &argument])
        }
        ErrorKind::MissingRequiredArgument => MISSING.with(&[&argument]),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            NO_COMMAND.text().to_owned()
        }
        ErrorKind::InvalidUtf8 => NOT_UTF8.text().to_owned(),
        _ => OTHER.text().to_owned(),
    };
    let mut said = format!("{}: {what}", ERROR.text());
    // The message of the parser of a value.
    if let Some(why) = std::error::Error::source(error) {
        let _ = write!(said, ": {why}");
    }
    said.push('\n');
    for (kind, phrase) in [
        (ContextKind::ValidValue, ONE_OF),
        (ContextKind::SuggestedArg, IS_IT),
        (ContextKind::SuggestedValue, IS_IT),
    ] {
        let words = quoted(kind);
        if !words.is_empty() {
            said += &aside(&phrase.with(&[&words]));
        }
    }
    if error.kind() == ErrorKind::UnknownArgument && !argument.starts_with("'-") {
        said += &aside(QUOTES.text());
    }
    said + SEE_HELP.text() + "\n"
}

fn aside(words: &str) -> String {
    format!("  {words}\n")
}

/// The arguments that an error is about, each in quotes.
fn quoted(value: &ContextValue) -> String {
    let spelled = |word: &str| format!("'{}'", crate::visible::spelled(word));
    match value {
        ContextValue::String(word) => spelled(word),
        ContextValue::Strings(words) => {
            let words: Vec<_> = words.iter().map(|word| spelled(word)).collect();
            words.join(", ")
        }
        _ => String::new(),
    }
}
