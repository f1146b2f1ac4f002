//! Why a sum fails, and why a row is not sent.

use core::fmt;

use crate::content::ContentError;
use crate::keyword::keywords;
use crate::phone::PhoneNumberError;
use crate::template::RenderError;

/// A sum would be beyond `u64`. Nothing was added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct CampaignError {
    sum: &'static str,
}

impl CampaignError {
    pub(super) const ROWS: Self = Self { sum: "messages" };
    pub(super) const CHARGES: Self = Self { sum: "charges" };
    pub(super) const COST: Self = Self { sum: "cost" };

    /// `sum-overflow`, a stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        "sum-overflow"
    }
}

impl fmt::Display for CampaignError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "the sum of the {} would be beyond {}",
            self.sum,
            u64::MAX
        )
    }
}

impl core::error::Error for CampaignError {}

/// Why a row is not sent.
///
/// An error of a number, of content or of a rendering is a reason:
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
    /// The number.
    Number,
    /// The content string.
    Content,
    /// A variable of the template has no value.
    MissingValue,
    /// The row itself can't be read.
    Row,
    /// Anything else that the caller has a rule for.
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
