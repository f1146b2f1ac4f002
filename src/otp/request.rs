//! The request as it is on the wire.

use alloc::borrow::Cow;
use core::fmt;

use serde::{Deserialize, Deserializer, Serialize};

use super::text::{Fields, Hidden, object, optional, owned};
use super::{DryRun, Preview, Rejection, TemplateSource};
use crate::count::profile::Profile;

/// The body of a request, with any strings in it: what comes from outside, in a test or a gateway.
///
/// `phone_number` is required by the API and optional here, so that a request without it can be
/// read and [rehearsed](Self::dry_run). What a program sends is better built as a
/// [`CheckedRequest`](super::CheckedRequest). Unknown fields are ignored. Strings are borrowed
/// where the format allows; [`into_owned`](Self::into_owned) lets go of the body. `Debug` shows
/// lengths only.
///
/// ```
/// use std::borrow::Cow;
///
/// use sms_charge::otp::Request;
///
/// let json = r#"{"phone_number": "+6281234567890", "content": "code:1234,expire_at:5"}"#;
/// let request: Request<'_> = serde_json::from_str(json)?;
/// assert!(matches!(request.phone_number, Some(Cow::Borrowed("+6281234567890"))));
/// assert_eq!(request.template_id, None);
///
/// // In a form, a bare plus is a space. Whatever writes the form must write %2B, as this does.
/// let form = serde_urlencoded::to_string(&request)?;
/// assert_eq!(form, "phone_number=%2B6281234567890&content=code%3A1234%2Cexpire_at%3A5");
/// assert_eq!(serde_urlencoded::from_str::<Request<'_>>(&form)?, request);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Hash, Serialize)]
pub struct Request<'a> {
    /// The mobile number that receives the message.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_number: Option<Cow<'a, str>>,
    /// The template's id, given by the provider.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub template_id: Option<Cow<'a, str>>,
    /// The values of the template's variables, as `key:value,key:value`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<Cow<'a, str>>,
}

/// How a request is read.
#[derive(Deserialize)]
#[serde(remote = "Request")]
struct Wire<'a> {
    #[serde(borrow, default, deserialize_with = "optional")]
    phone_number: Option<Cow<'a, str>>,
    #[serde(borrow, default, deserialize_with = "optional")]
    template_id: Option<Cow<'a, str>>,
    #[serde(borrow, default, deserialize_with = "optional")]
    content: Option<Cow<'a, str>>,
}

impl<'de: 'a, 'a> Deserialize<'de> for Request<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object(deserializer)
    }
}

impl<'de: 'a, 'a> Fields<'de> for Request<'a> {
    fn read<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Wire::deserialize(deserializer)
    }
}

impl Request<'_> {
    /// Rehearses the request by the rules of [`DryRun::new`]: what it would send and cost, or what
    /// the API would say instead.
    ///
    /// # Errors
    ///
    /// See [`RejectionKind`](super::RejectionKind).
    ///
    /// ```
    /// use sms_charge::otp::{Origin, Request};
    /// use sms_charge::{Profile, Template};
    ///
    /// let templates = [("TPL_0000", Template::parse("Kode Anda %{code}")?)];
    /// let request: Request<'_> = serde_urlencoded::from_str("template_id=TPL_0000&content=code:1234")?;
    /// let rejection = request.dry_run(&templates, &Profile::new()).unwrap_err();
    ///
    /// assert_eq!((rejection.http(), rejection.origin()), (400, Origin::Documented));
    /// assert_eq!(
    ///     serde_json::to_value(&rejection)?,
    ///     serde_json::json!({
    ///         "status": "INVALID_ARGUMENT",
    ///         "reason": "argument 'phone_number': not found",
    ///         "request_id": "DRYRUN-0",
    ///     })
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn dry_run<'p>(
        &'p self,
        templates: impl TemplateSource<'p>,
        profile: &Profile,
    ) -> Result<Preview<'p>, Rejection> {
        DryRun::new().run(self, templates, profile)
    }

    /// The same request with strings of its own.
    ///
    /// ```
    /// use sms_charge::otp::Request;
    ///
    /// fn read(body: Vec<u8>) -> serde_json::Result<Request<'static>> {
    ///     serde_json::from_slice::<Request<'_>>(&body).map(Request::into_owned)
    /// }
    /// assert!(read(b"{}".to_vec()).is_ok());
    /// ```
    #[must_use]
    pub fn into_owned(self) -> Request<'static> {
        Request {
            phone_number: self.phone_number.map(owned),
            template_id: self.template_id.map(owned),
            content: self.content.map(owned),
        }
    }
}

/// Shows lengths only: what is in the wrong field is still somebody's.
impl fmt::Debug for Request<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request")
            .field("phone_number", &self.phone_number.as_deref().map(Hidden))
            .field("template_id", &self.template_id.as_deref().map(Hidden))
            .field("content", &self.content.as_deref().map(Hidden))
            .finish()
    }
}
