//! Why a sum fails, and why a row is not sent.

use core::fmt;

use crate::content::ContentError;
use crate::keyword::keywords;
use crate::phone::PhoneNumberError;
use crate::template::RenderError;

/// A sum would exceed `u64::MAX`. Nothing was added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct CampaignError {
    sum: &'static str,
}

impl CampaignError {
    pub(super) const ROWS: Self = Self { sum: "messages" };
    pub(super) const CHARGES: Self = Self { sum: "charges" };
    pub(super) const COST: Self = Self { sum: "cost" };

    /// The stable code, `sum-overflow`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        "sum-overflow"
    }
}

impl fmt::Display for CampaignError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the sum of the {} would exceed {}", self.sum, u64::MAX)
    }
}

impl core::error::Error for CampaignError {}

/// Why a row is not sent.
///
/// The errors of numbers, content and rendering convert to it:
///
/// ```
/// use sms_charge::PhoneNumber;
/// use sms_charge::campaign::Rejected;
///
/// let error = PhoneNumber::parse("0812").unwrap_err();
/// assert_eq!(Rejected::from(error), Rejected::Number);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Rejected {
    /// The number is wrong.
    Number,
    /// The content string is wrong.
    Content,
    /// A variable of the template has no value.
    MissingValue,
    /// The row itself cannot be read.
    Row,
    /// A reason of the caller's own.
    Other,
}

keywords!(Rejected {
    Number => "number",
    Content => "content",
    MissingValue => "missing-value",
    Row => "row",
    Other => "other",
});

impl Rejected {
    /// Every kind.
    pub const ALL: &'static [Self] = &[
        Self::Number,
        Self::Content,
        Self::MissingValue,
        Self::Row,
        Self::Other,
    ];
}

impl From<PhoneNumberError> for Rejected {
    fn from(_: PhoneNumberError) -> Self {
        Self::Number
    }
}

impl From<ContentError> for Rejected {
    fn from(_: ContentError) -> Self {
        Self::Content
    }
}

impl From<RenderError> for Rejected {
    fn from(_: RenderError) -> Self {
        Self::MissingValue
    }
}
