//! The response as it is on the wire.

use alloc::borrow::Cow;
use core::fmt;

use serde::{Deserialize, Deserializer, Serialize};

use super::text::{Fields, object, optional, owned};
use super::{Reason, Status};

/// The body of a response, and the HTTP code that came with it.
///
/// Only `status` has to be there; unknown fields are ignored. Strings are borrowed where the format
/// allows; [`into_owned`](Self::into_owned) lets go of the body. `Debug` does not show a reason whose wording is unknown, as it may quote the request.
///
/// ```
/// use sms_charge::otp::{Reason, Response, Status};
///
/// let body = r#"{"status": "INVALID_ARGUMENT", "reason": "argument 'phone_number': not found", "request_id": "TID0bb59f6a"}"#;
/// let response: Response<'_> = serde_json::from_str(body)?;
/// assert_eq!(response.status, Status::InvalidArgument);
/// assert_eq!(response.reason(), Some(Reason::NotFound { argument: "phone_number" }));
/// assert_eq!(response.charge(), None);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Response<'a> {
    /// `OK`, or what went wrong.
    pub status: Status<'a>,
    /// Why, as it came; see [`reason`](Self::reason).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Cow<'a, str>>,
    /// What is billed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub charge_info: Option<ChargeInfo>,
    /// The API's own id of the request, opaque: for support, and to tell two apart.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<Cow<'a, str>>,
    /// The HTTP code, which is not in the body: for the caller to set. Some that are seen, such as
    /// 512, belong to no documented status.
    #[serde(skip)]
    pub http: Option<u16>,
}

/// How a response is read.
#[derive(Deserialize)]
#[serde(remote = "Response")]
struct Wire<'a> {
    #[serde(borrow)]
    status: Status<'a>,
    #[serde(borrow, default, deserialize_with = "optional")]
    reason: Option<Cow<'a, str>>,
    #[serde(default)]
    charge_info: Option<ChargeInfo>,
    #[serde(borrow, default, deserialize_with = "optional")]
    request_id: Option<Cow<'a, str>>,
    #[serde(skip)]
    http: Option<u16>,
}

impl<'de: 'a, 'a> Deserialize<'de> for Response<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object(deserializer)
    }
}

impl<'de: 'a, 'a> Fields<'de> for Response<'a> {
    fn read<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Wire::deserialize(deserializer)
    }
}

impl Response<'_> {
    /// Whether the message was accepted.
    #[must_use]
    pub fn is_ok(&self) -> bool {
        self.status == Status::Ok
    }

    /// The number of billed messages.
    ///
    /// ```
    /// # use sms_charge::otp::Response;
    /// let response: Response<'_> = serde_json::from_str(r#"{"status": "OK", "charge_info": {"charge": 2}}"#)?;
    /// assert_eq!(response.charge(), Some(2));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn charge(&self) -> Option<u32> {
        self.charge_info.map(|info| info.charge)
    }

    /// The reason, understood where its wording is known.
    #[must_use]
    pub fn reason(&self) -> Option<Reason<'_>> {
        self.reason.as_deref().map(Reason::parse)
    }

    /// The HTTP code that came, or else the one documented for the status.
    ///
    /// ```
    /// # use sms_charge::otp::Response;
    /// let mut response: Response<'_> = serde_json::from_str(r#"{"status": "FAILED"}"#)?;
    /// assert_eq!(response.http_code(), Some(400));
    /// response.http = Some(512);
    /// assert_eq!(response.http_code(), Some(512));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn http_code(&self) -> Option<u16> {
        self.http.or(self.status.http())
    }

    /// The same response with strings of its own.
    #[must_use]
    pub fn into_owned(self) -> Response<'static> {
        Response {
            status: self.status.into_owned(),
            reason: self.reason.map(owned),
            charge_info: self.charge_info,
            request_id: self.request_id.map(owned),
            http: self.http,
        }
    }
}

/// What a request is billed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ChargeInfo {
    /// The number of billed messages.
    pub charge: u32,
}

impl fmt::Debug for Response<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response")
            .field("http", &self.http)
            .field("status", &self.status)
            .field("reason", &self.reason())
            .field("charge_info", &self.charge_info)
            .field("request_id", &self.request_id)
            .finish()
    }
}
