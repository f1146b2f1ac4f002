//! Why the program stops with status 2.

use std::fmt;
use std::io;

pub(crate) enum Failure {
    /// What was read, and how that failed.
    Read(String, io::Error),
    Write(io::Error),
    /// Neither an argument nor a pipe.
    NoText,
}

impl Failure {
    pub(crate) fn is_broken_pipe(&self) -> bool {
        matches!(self, Self::Write(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Read(what, error) => write!(f, "cannot read {what}: {error}"),
            Self::Write(error) => write!(f, "cannot write to standard output: {error}"),
            Self::NoText => {
                f.write_str("no text: give it as an argument in quotes, or pipe it in; see --help")
            }
        }
    }
}
