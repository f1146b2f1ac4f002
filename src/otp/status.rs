//! The API's answer in one word.

use alloc::string::String;
use core::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::text::Text;

/// The `status` of a response: one of the documented ones, or any other text unchanged.
///
/// ```
/// use sms_charge::otp::Status;
///
/// assert_eq!(Status::from("OUT_OF_QUOTA"), Status::OutOfQuota);
/// assert_eq!(Status::OutOfQuota.http_status(), Some(403));
///
/// // Sister services send others.
/// let other = Status::from("RATE_LIMIT");
/// assert_eq!((other.as_str(), other.http_status()), ("RATE_LIMIT", None));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Status {
    /// `OK`, 200: the message was accepted and is billed.
    Ok,
    /// `FAILED`, 400: sending failed, and the reason says why.
    Failed,
    /// `INVALID_ARGUMENT`, 400: a parameter of the request is invalid.
    InvalidArgument,
    /// `UNAUTHORIZED`, 401: no or wrong credentials, or access is denied.
    Unauthorized,
    /// `KEY_EXPIRED`, 401: the API's id has expired.
    KeyExpired,
    /// `NO_PERMISSION`, 403: the caller may not use this API.
    NoPermission,
    /// `OUT_OF_QUOTA`, 403: no calls are left.
    OutOfQuota,
    /// `RATE_LIMIT_EXCEEDED`, 403: too many requests in a short time.
    RateLimitExceeded,
    /// `NOT_FOUND`, 404: this API does not exist.
    NotFound,
    /// `INTERNAL_ERROR`, 500: an error of the server.
    InternalError,
    /// Any other status, unchanged.
    Other(String),
}

impl Status {
    /// The documented statuses, in the order of their HTTP statuses.
    pub const DOCUMENTED: [Self; 10] = [
        Self::Ok,
        Self::Failed,
        Self::InvalidArgument,
        Self::Unauthorized,
        Self::KeyExpired,
        Self::NoPermission,
        Self::OutOfQuota,
        Self::RateLimitExceeded,
        Self::NotFound,
        Self::InternalError,
    ];

    /// The word on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Ok => "OK",
            Self::Failed => "FAILED",
            Self::InvalidArgument => "INVALID_ARGUMENT",
            Self::Unauthorized => "UNAUTHORIZED",
            Self::KeyExpired => "KEY_EXPIRED",
            Self::NoPermission => "NO_PERMISSION",
            Self::OutOfQuota => "OUT_OF_QUOTA",
            Self::RateLimitExceeded => "RATE_LIMIT_EXCEEDED",
            Self::NotFound => "NOT_FOUND",
            Self::InternalError => "INTERNAL_ERROR",
            Self::Other(word) => word,
        }
    }

    /// The documented HTTP status, 200 for `OK`. `None` if there is none.
    #[must_use]
    pub const fn http_status(&self) -> Option<u16> {
        match self {
            Self::Ok => Some(200),
            Self::Failed | Self::InvalidArgument => Some(400),
            Self::Unauthorized | Self::KeyExpired => Some(401),
            Self::NoPermission | Self::OutOfQuota | Self::RateLimitExceeded => Some(403),
            Self::NotFound => Some(404),
            Self::InternalError => Some(500),
            Self::Other(_) => None,
        }
    }

    /// The documented status with this word.
    fn documented(word: &str) -> Option<Self> {
        let mut documented = Self::DOCUMENTED.into_iter();
        documented.find(|status| status.as_str() == word)
    }
}

impl From<String> for Status {
    fn from(word: String) -> Self {
        Self::documented(&word).unwrap_or(Self::Other(word))
    }
}

impl From<&str> for Status {
    fn from(word: &str) -> Self {
        Self::documented(word).unwrap_or_else(|| Self::Other(word.into()))
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl Serialize for Status {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Status {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Text(word) = Text::deserialize(deserializer)?;
        Ok(Self::from(word))
    }
}
