//! The request as it is sent.

use alloc::string::String;
use core::fmt;

use serde::{Deserialize, Deserializer, Serialize};

use super::text::{Fields, Hidden, object, optional};

/// The body of a request, with any strings. Use it for what comes from outside, in a test or a
/// gateway.
///
/// The API requires `phone_number`. It is optional here, so that a request without it can be read
/// and given to a [dry run](super::DryRun). A program that sends requests should build a
/// [`CheckedRequest`](super::CheckedRequest). Unknown fields are ignored. A request owns its
/// strings, so it can be read from everything: a string, a reader, a `serde_json::Value`. `Debug`
/// shows only lengths.
///
/// ```
/// use sms_charge::otp::Request;
///
/// let json = r#"{"phone_number": "+6281234567890", "content": "code:1234"}"#;
/// let request: Request = serde_json::from_str(json)?;
/// assert_eq!(request.phone_number.as_deref(), Some("+6281234567890"));
/// assert_eq!(request.template_id, None);
///
/// // In a form, a plus is a space. So the plus of a number is written as %2B.
/// let form = serde_urlencoded::to_string(&request)?;
/// assert_eq!(form, "phone_number=%2B6281234567890&content=code%3A1234");
/// assert_eq!(serde_urlencoded::from_str::<Request>(&form)?, request);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Hash, Serialize)]
pub struct Request {
    /// The mobile number that receives the message.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_number: Option<String>,
    /// The template's id, from the provider.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub template_id: Option<String>,
    /// The values of the template's variables, as `key:value,key:value`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<String>,
}

/// How a request is read.
#[derive(Deserialize)]
#[serde(remote = "Request")]
struct Wire {
    #[serde(default, deserialize_with = "optional")]
    phone_number: Option<String>,
    #[serde(default, deserialize_with = "optional")]
    template_id: Option<String>,
    #[serde(default, deserialize_with = "optional")]
    content: Option<String>,
}

impl<'de> Deserialize<'de> for Request {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object(deserializer)
    }
}

impl<'de> Fields<'de> for Request {
    fn read<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Wire::deserialize(deserializer)
    }
}

/// Shows only lengths: text in the wrong field is still personal data.
impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request")
            .field("phone_number", &self.phone_number.as_deref().map(Hidden))
            .field("template_id", &self.template_id.as_deref().map(Hidden))
            .field("content", &self.content.as_deref().map(Hidden))
            .finish()
    }
}
