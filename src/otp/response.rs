//! The response as it is received.

use alloc::string::String;
use core::fmt;

use serde::{Deserialize, Deserializer, Serialize};

use super::text::{Fields, count, object, optional};
use super::{Reason, Status};

/// The body of a response, and the HTTP status that came with it.
///
/// Only `status` is required. Unknown fields are ignored. A response owns its strings, so it can be
/// read from everything. `Debug` does not show a reason whose wording is unknown, because it may
/// quote the request.
///
/// ```
/// use sms_charge::otp::{Reason, Response, Status};
///
/// let body = r#"{
///     "status": "INVALID_ARGUMENT",
///     "reason": "argument 'phone_number': not found",
///     "request_id": "TID0bb59f6a"
/// }"#;
/// let response: Response = serde_json::from_str(body)?;
/// assert_eq!(response.status, Status::InvalidArgument);
/// assert_eq!(response.reason(), Some(Reason::NotFound { argument: "phone_number" }));
/// assert_eq!(response.charge(), None);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct Response {
    /// `OK`, or what went wrong.
    pub status: Status,
    /// The reason as received: see [`reason`](Self::reason).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// What is billed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub charge_info: Option<ChargeInfo>,
    /// The API's own id of the request. It is opaque. Use it to ask the provider about a request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    /// The HTTP status, which the caller sets because it is not in the body. Some that occur, such
    /// as 512, belong to no documented status of the API.
    #[serde(skip)]
    pub http_status: Option<u16>,
}

/// How a response is read.
#[derive(Deserialize)]
#[serde(remote = "Response")]
struct Wire {
    status: Status,
    #[serde(default, deserialize_with = "optional")]
    reason: Option<String>,
    #[serde(default)]
    charge_info: Option<ChargeInfo>,
    #[serde(default, deserialize_with = "optional")]
    request_id: Option<String>,
    #[serde(skip)]
    http_status: Option<u16>,
}

impl<'de> Deserialize<'de> for Response {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object(deserializer)
    }
}

impl<'de> Fields<'de> for Response {
    fn read<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Wire::deserialize(deserializer)
    }
}

impl Response {
    /// A response with only a status.
    ///
    /// ```
    /// use sms_charge::otp::{Response, Status};
    ///
    /// let mut response = Response::new(Status::Failed);
    /// response.reason = Some("Input parameter error".into());
    /// assert_eq!(
    ///     serde_json::to_string(&response)?,
    ///     r#"{"status":"FAILED","reason":"Input parameter error"}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub const fn new(status: Status) -> Self {
        Self {
            status,
            reason: None,
            charge_info: None,
            request_id: None,
            http_status: None,
        }
    }

    /// Whether the message was accepted.
    #[must_use]
    pub fn is_ok(&self) -> bool {
        self.status == Status::Ok
    }

    /// The number of billed segments.
    ///
    /// ```
    /// # use sms_charge::otp::Response;
    /// let body = r#"{"status": "OK", "charge_info": {"charge": 2}}"#;
    /// let response: Response = serde_json::from_str(body)?;
    /// assert_eq!(response.charge(), Some(2));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn charge(&self) -> Option<u32> {
        self.charge_info.map(|info| info.charge)
    }

    /// The reason, parsed if its wording is known.
    #[must_use]
    pub fn reason(&self) -> Option<Reason<'_>> {
        self.reason.as_deref().map(Reason::parse)
    }

    /// The HTTP status that was received, or else the documented one for the API's status.
    ///
    /// ```
    /// # use sms_charge::otp::Response;
    /// let mut response: Response = serde_json::from_str(r#"{"status": "FAILED"}"#)?;
    /// assert_eq!(response.http_status(), Some(400));
    /// response.http_status = Some(512);
    /// assert_eq!(response.http_status(), Some(512));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn http_status(&self) -> Option<u16> {
        self.http_status.or(self.status.http_status())
    }
}

/// What is billed for a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct ChargeInfo {
    /// The number of billed segments.
    pub charge: u32,
}

/// How it is read.
#[derive(Deserialize)]
#[serde(remote = "ChargeInfo")]
struct WireCharge {
    #[serde(deserialize_with = "count")]
    charge: u32,
}

impl<'de> Deserialize<'de> for ChargeInfo {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object(deserializer)
    }
}

impl<'de> Fields<'de> for ChargeInfo {
    fn read<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        WireCharge::deserialize(deserializer)
    }
}

impl ChargeInfo {
    /// A bill with this number of segments.
    #[must_use]
    pub const fn new(charge: u32) -> Self {
        Self { charge }
    }
}

impl fmt::Debug for Response {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response")
            .field("http_status", &self.http_status)
            .field("status", &self.status)
            .field("reason", &self.reason())
            .field("charge_info", &self.charge_info)
            .field("request_id", &self.request_id)
            .finish()
    }
}
