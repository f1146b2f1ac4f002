//! What a run comes to, and why the program stops with status 2.

use std::fmt;
use std::io;
use std::path::Path;

use crate::input::NotText;
use crate::lang;

/// What a run that was not stopped comes to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Status 0.
    Fine,
    /// Status 1: something in the input was refused, is over a limit, or costs more than it did.
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
    /// What was read, and how that failed.
    Read(String, io::Error),
    /// What was read, and why it is no text.
    NotText(String, NotText),
    Write(io::Error),
    /// A summary on standard error.
    Summary(io::Error),
    /// A file that was to be written, and how that failed.
    WriteFile(String, io::Error),
    /// Neither an argument nor a pipe.
    NoText,
    NoNumber,
    /// Anything else, as a person is to read it.
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
