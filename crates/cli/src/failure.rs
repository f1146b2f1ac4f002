//! The outcome of a run, and the failures that end the program with status 2.

use std::fmt;
use std::io;
use std::path::Path;

use crate::input::NotText;
use crate::lang;

/// The outcome of a run that did not fail.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Status 0.
    Fine,
    /// Status 1: something in the input is refused, is over a limit, or costs more than before.
    Findings,
}

impl Outcome {
    pub(crate) const fn of(has_findings: bool) -> Self {
        if has_findings {
            Self::Findings
        } else {
            Self::Fine
        }
    }

    pub(crate) fn and(self, other: Self) -> Self {
        Self::of(self == Self::Findings || other == Self::Findings)
    }
}

#[derive(Debug)]
pub(crate) enum Failure {
    /// The input that could not be read, and the error.
    Read(String, io::Error),
    /// The input that is not text, and why.
    NotText(String, NotText),
    Write(io::Error),
    /// A summary could not be written to standard error.
    Summary(io::Error),
    /// The file that could not be written, and the error.
    WriteFile(String, io::Error),
    /// There is neither an argument nor a pipe.
    NoText,
    NoNumber,
    /// Another message for the user.
    Said(String),
}

impl Failure {
    pub(crate) fn said(what: impl Into<String>) -> Self {
        Self::Said(what.into())
    }

    pub(crate) fn read(path: &Path, error: io::Error) -> Self {
        Self::Read(path.display().to_string(), error)
    }

    pub(crate) fn is_broken_pipe(&self) -> bool {
        matches!(self, Self::Write(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&match self {
            Self::Read(what, error) => lang::CANNOT_READ.with(&[what, &lang::io(error)]),
            Self::NotText(what, why) => lang::CANNOT_READ.with(&[what, why]),
            Self::Write(error) => lang::CANNOT_WRITE.with(&[&lang::io(error)]),
            Self::Summary(error) => lang::CANNOT_WRITE_SUMMARY.with(&[&lang::io(error)]),
            Self::WriteFile(what, error) => lang::CANNOT_WRITE_FILE.with(&[what, &lang::io(error)]),
            Self::NoNumber => lang::NO_NUMBER.text().to_owned(),
            Self::NoText => lang::NO_TEXT.text().to_owned(),
            Self::Said(what) => what.clone(),
        })
    }
}
