//! Where the text comes from.

use std::io::{self, IsTerminal as _};

use crate::Failure;

/// The argument, or standard input if there is none or it is `-`.
pub(crate) fn text(argument: Option<String>) -> Result<String, Failure> {
    match argument {
        Some(text) if text != "-" => Ok(text),
        None if io::stdin().is_terminal() => Err(Failure::NoText),
        _ => io::read_to_string(io::stdin().lock())
            .map(without_newline)
            .map_err(|error| Failure::Read("standard input".to_owned(), error)),
    }
}

/// `echo` and editors end a text with a newline that nobody means to send.
fn without_newline(mut text: String) -> String {
    if text.ends_with('\n') {
        text.pop();
        if text.ends_with('\r') {
            text.pop();
        }
    }
    text
}
