//! Why a question has no answer.

use core::fmt;

/// Why a question has no answer: an option is wrong, or there is no memory for the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The option.
    pub key: &'static str,
    /// What it has to be.
    pub expected: &'static str,
}

impl Refusal {
    #[cfg(feature = "questions")]
    pub(crate) const MEMORY: Self = Self {
        key: "memory",
        expected: "enough for the answer",
    };

    #[cfg(feature = "questions")]
    pub(crate) const UNKNOWN: Self = Self {
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
