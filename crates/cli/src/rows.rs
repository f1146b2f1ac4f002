//! Writes the rows of a report: a label, and words.

use std::fmt::Display;
use std::io::{self, Write};
use std::ops::Range;

use anstyle::Style;

use crate::style::{CULPRIT, EXPENSIVE, FAINT};
use crate::{caret, lang, width};

/// The column where the words of a row begin. Labels have nine characters at most.
const WORDS_AT: usize = 12;

/// A row of plain words. Long words continue on the next lines, in the same column.
pub(crate) fn write(out: &mut impl Write, label: &str, words: &str) -> io::Result<()> {
    write_styled(out, label, Style::new(), words)
}

pub(crate) fn write_styled(
    out: &mut impl Write,
    label: &str,
    style: Style,
    words: &str,
) -> io::Result<()> {
    let mut label = label;
    for line in width::wrapped(words, width::columns() - WORDS_AT) {
        writeln!(out, "  {FAINT}{label:<10}{FAINT:#}{style}{line}{style:#}")?;
        label = "";
    }
    Ok(())
}

/// A sentence below a heading, in lines of whole words.
pub(crate) fn write_prose(out: &mut impl Write, style: Style, prose: &str) -> io::Result<()> {
    for line in width::wrapped(prose, width::columns() - 2) {
        writeln!(out, "  {style}{line}{style:#}")?;
    }
    Ok(())
}

/// A warning about an input, with carets under the place.
pub(crate) fn write_warning(
    out: &mut impl Write,
    input: &str,
    warning: &str,
    span: Range<usize>,
) -> io::Result<()> {
    write(out, lang::WARNING.text(), warning)?;
    caret::write(out, input, span, EXPENSIVE)
}

/// What is refused and why, with carets under the place if there is one.
pub(crate) fn write_problem(
    out: &mut impl Write,
    label: &str,
    input: &str,
    problem: &dyn Display,
    span: Option<Range<usize>>,
) -> io::Result<()> {
    let refused = lang::REFUSED.text();
    let words = format!("{refused}: {problem}");
    let mut label = label;
    for line in width::wrapped(&words, width::columns() - WORDS_AT) {
        write!(out, "  {FAINT}{label:<10}{FAINT:#}")?;
        match line.strip_prefix(refused).filter(|_| !label.is_empty()) {
            Some(why) => writeln!(out, "{CULPRIT}{refused}{CULPRIT:#}{why}")?,
            None => writeln!(out, "{line}")?,
        }
        label = "";
    }
    match span {
        Some(span) => caret::write(out, input, span, CULPRIT),
        None => Ok(()),
    }
}
