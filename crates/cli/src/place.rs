//! The place in a file where something is wrong.

use std::fmt::Display;
use std::ops::Range;

use crate::lang;

/// What is wrong, and where in the file.
#[derive(Debug)]
pub(crate) struct Problem {
    pub(crate) what: String,
    pub(crate) span: Range<usize>,
}

impl Problem {
    pub(crate) fn new(what: impl Display, span: Range<usize>) -> Self {
        let what = what.to_string();
        Self { what, span }
    }

    pub(crate) fn of_toml(error: &toml::de::Error) -> Self {
        Self::new(
            lang::toml(error.message()),
            error.span().unwrap_or_default(),
        )
    }

    /// `templates.toml:3:12: what`.
    pub(crate) fn at(&self, name: &str, source: &str) -> String {
        let (line, column) = line_and_column(source, self.span.start);
        format!("{name}:{line}:{column}: {}", self.what)
    }
}

/// The line and the column of a byte, both from 1. Columns count characters.
pub(crate) fn line_and_column(source: &str, byte: usize) -> (usize, usize) {
    let before = source.get(..byte).unwrap_or(source);
    let line = before.matches('\n').count() + 1;
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let column = before.get(start..).unwrap_or_default().chars().count() + 1;
    (line, column)
}

/// Converts a span in the value of a string to a span in the file. The string is written in `literal`. If
/// there are escapes before the span, the result is the whole literal.
pub(crate) fn within(
    source: &str,
    literal: Range<usize>,
    value: &str,
    span: Range<usize>,
) -> Range<usize> {
    let written = source.get(literal.clone()).unwrap_or_default();
    let inner = ["\"\"\"", "'''", "\"", "'"].iter().find_map(|quotes| {
        written
            .strip_prefix(quotes)
            .map(|inner| (quotes.len(), inner))
    });
    let Some((quotes, inner)) = inner else {
        return literal;
    };
    // A newline directly after three quotes does not belong to the value.
    let newline = inner.len() - inner.trim_start_matches(['\r', '\n']).len();
    let skipped = if quotes == 3 {
        newline.min(inner.find('\n').map_or(0, |at| at + 1))
    } else {
        0
    };
    let inner = inner.get(skipped..).unwrap_or_default();
    let as_is = value
        .get(..span.end)
        .is_some_and(|start| inner.starts_with(start));
    if as_is {
        let start = literal.start + quotes + skipped;
        start + span.start..start + span.end
    } else {
        literal
    }
}
