//! What the API says of a request in one word.

use alloc::borrow::Cow;
use core::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::text::{Text, owned};

/// The `status` of a response: those documented, and any other as it came.
///
/// ```
/// use sms_charge::otp::Status;
///
/// assert_eq!(Status::from("OUT_OF_QUOTA"), Status::OutOfQuota);
/// assert_eq!(Status::OutOfQuota.http(), Some(403));
///
/// // Sister services send others.
/// let other = Status::from("RATE_LIMIT");
/// assert_eq!((other.as_str(), other.http()), ("RATE_LIMIT", None));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Status<'a> {
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
    /// `NO_PERMISSION`, 403: this API is not open to the caller.
    NoPermission,
    /// `OUT_OF_QUOTA`, 403: the calls are used up.
    OutOfQuota,
    /// `RATE_LIMIT_EXCEEDED`, 403: too many requests in too short a time.
    RateLimitExceeded,
    /// `NOT_FOUND`, 404: there is no such API.
    NotFound,
    /// `INTERNAL_ERROR`, 500: the fault is the server's.
    InternalError,
    /// Any other, as it came.
    Other(Cow<'a, str>),
}

impl Status<'_> {
    /// The documented ones, in the order of their HTTP codes.
    pub const DOCUMENTED: [Status<'static>; 10] = [
        Status::Ok,
        Status::Failed,
        Status::InvalidArgument,
        Status::Unauthorized,
        Status::KeyExpired,
        Status::NoPermission,
        Status::OutOfQuota,
        Status::RateLimitExceeded,
        Status::NotFound,
        Status::InternalError,
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

    /// The HTTP code that the documentation has beside it, 200 for `OK`; `None` if it has none.
    #[must_use]
    pub const fn http(&self) -> Option<u16> {
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

    /// The same status with a word of its own.
    #[must_use]
    pub fn into_owned(self) -> Status<'static> {
        match self {
            Status::Other(word) => Status::Other(owned(word)),
            documented => Status::from(Cow::Owned(documented.as_str().into())),
        }
    }

    /// The documented status of a word.
    fn documented(word: &str) -> Option<Status<'static>> {
        let mut documented = Status::DOCUMENTED.into_iter();
        documented.find(|status| status.as_str() == word)
    }
}

impl<'a> From<Cow<'a, str>> for Status<'a> {
    fn from(word: Cow<'a, str>) -> Self {
        Self::documented(&word).unwrap_or(Self::Other(word))
    }
}

impl<'a> From<&'a str> for Status<'a> {
    fn from(word: &'a str) -> Self {
        Self::from(Cow::Borrowed(word))
    }
}

impl fmt::Display for Status<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl Serialize for Status<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Status<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Text(word) = Text::<'a>::deserialize(deserializer)?;
        Ok(Self::from(word))
    }
}
